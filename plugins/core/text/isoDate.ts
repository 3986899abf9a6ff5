/** A calendar day, `YYYY-MM-DD`, UTC. */
export type IsoDate = string;
/** A moment without zone, `YYYY-MM-DDTHH:mm:ss[.ffffff]`, meant as UTC. */
export type IsoDateTime = string;
/** A calendar day or a moment: an {@link IsoDate} or an {@link IsoDateTime}. */
export type IsoDayOrMoment = string;

const DAY_MS = 86_400_000;

/**
 * True for a real calendar day in the form `YYYY-MM-DD`.
 * @example isIsoDate('2024-02-30') // => false
 */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match || match[1] === '0000') return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 && leap ? 29 : MONTH_LENGTHS[month - 1];
  return length !== undefined && day >= 1 && day <= length;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whole days since 1970-01-01 of a valid day; negative before it. A time behind the day is ignored. */
export function toDay(date: IsoDate): number {
  return Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY_MS);
}

/**
 * The calendar day that lies this many days after 1970-01-01.
 * @throws RangeError for NaN, or a day that no `Date` can hold
 */
export function fromDay(day: number): IsoDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The day that lies a number of days after another, before it for a negative one.
 * @throws RangeError for a text that no day can be read from
 * @example addDays('2024-02-28', 2) // => '2024-03-01'
 */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDay(toDay(date) + days);
}

/**
 * The same day a number of months later, earlier for a negative one; the last day where that month is shorter.
 * @throws RangeError for a text that no day can be read from
 * @example addMonths('2026-08-31', -18) // => '2025-02-28'
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const first = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  const last = daysBetween(first, `${addDays(first, 31).slice(0, 8)}01`);
  return addDays(first, Math.min(Number(date.slice(8, 10)), last) - 1);
}

/** Whole days from one valid day to another; negative if the other lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDay(to) - toDay(from);
}

/** The day of the week of a valid day: Monday is 0, Sunday is 6. */
export function weekday(date: IsoDate): number {
  return (((toDay(date) + 3) % 7) + 7) % 7;
}

/**
 * The day of a moment, in UTC.
 * @throws RangeError for an invalid `Date`
 */
export function dayOf(moment: Date): IsoDate {
  return moment.toISOString().slice(0, 10);
}

/**
 * A moment in UTC, by the second.
 * @throws RangeError for an invalid `Date`
 */
export function utcMoment(moment: Date): IsoDateTime {
  return moment.toISOString().slice(0, 19);
}

/** The `Date` of a moment in UTC, by the second; an invalid one for no moment. */
export function dateOfMoment(moment: IsoDateTime): Date {
  return new Date(`${moment.slice(0, 19)}Z`);
}

/**
 * Reads the ISO 8601 forms of a day that authors use beside `YYYY-MM-DD`: basic form and week date.
 * @returns the day, or undefined where the text is no ISO date
 * @example normalizeDate('20240105') // => '2024-01-05'
 * @example normalizeDate('2024-W01-1') // => '2024-01-01'
 */
export function normalizeDate(text: string): IsoDate | undefined {
  if (isIsoDate(text)) return text;
  const basic = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (basic) {
    const day = `${basic[1]}-${basic[2]}-${basic[3]}`;
    return isIsoDate(day) ? day : undefined;
  }
  const week = /^(\d{4})-?W(\d{2})(?:-?([1-7]))?$/.exec(text);
  if (!week?.[1] || week[1] === '0000') return undefined;
  // ISO 8601: week 1 is the week with January 4th in it.
  const fourth = `${week[1]}-01-04`;
  const day = addDays(fourth, -weekday(fourth) + (Number(week[2]) - 1) * 7 + Number(week[3] ?? '1') - 1);
  const weekCount = weeksOf(week[1]);
  return Number(week[2]) >= 1 && Number(week[2]) <= weekCount ? day : undefined;
}

function weeksOf(year: string): number {
  const firstDay = weekday(`${year}-01-01`);
  const leap = isIsoDate(`${year}-02-29`);
  return firstDay === 3 || (leap && firstDay === 2) ? 53 : 52;
}

/**
 * Reads a moment as the monitor writes it (naive, UTC) or with a zone, and gives it back naive in UTC. A day alone is
 * its midnight.
 * @returns `YYYY-MM-DDTHH:mm:ss[.ffffff]`, further digits cut off; undefined where the text is no moment, or its zone moves
 *   it out of the years 0001 to 9999
 * @example normalizeDateTime('2026-11-12T08:30:01+01:00') // => '2026-11-12T07:30:01'
 */
export function normalizeDateTime(text: string): IsoDateTime | undefined {
  const match =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?(Z|[+-]\d{2}:?\d{2})?$/i.exec(
      text.trim(),
    );
  const [, day, hour = '00', minute = '00', second = '00', fraction, zone] = match ?? [];
  if (!day || !isIsoDate(day) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return undefined;
  const tail = fraction ? `.${fraction.slice(0, 6)}` : '';
  if (!zone || /^z$/i.test(zone)) return `${day}T${hour}:${minute}:${second}${tail}`;
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (Number(offset?.[2]) > 23 || Number(offset?.[3]) > 59) return undefined;
  const minutes = (Number(offset?.[2]) * 60 + Number(offset?.[3])) * (offset?.[1] === '-' ? -1 : 1);
  const shifted = new Date(
    Date.parse(`${day}T${hour}:${minute}:${second}Z`) - minutes * 60_000,
  ).toISOString();
  return isIsoDate(shifted.slice(0, 10)) ? `${shifted.slice(0, 19)}${tail}` : undefined;
}
