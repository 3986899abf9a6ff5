import type {IsoDate, IsoDateTime} from '../text/isoDate';
import {addDays, fromDay, isIsoDate, normalizeDateTime, weekday} from '../text/isoDate';

/**
 * How long a result counts (scs-0003, Test-case descriptor), shortest first; `week` where nothing is said. It counts to
 * the end of the next such period; for a `year`, to the end of the next month, one year on.
 */
export const LIFETIMES = ['day', 'week', 'month', 'quarter', 'year'] as const;
/** One of {@link LIFETIMES}. */
export type Lifetime = (typeof LIFETIMES)[number];

/**
 * The moment from which a result no longer counts; it is valid while now < expiry.
 * @param checkedAt naive UTC, `YYYY-MM-DDTHH:mm:ss[.ffffff]`, or with a zone
 * @param lifetime null and undefined mean `week`
 * @returns `YYYY-MM-DDTHH:mm:ss`, always midnight
 * @throws RangeError for a lifetime or a moment that does not exist
 * @example expiryOf('2026-11-16T00:00:00', 'day') // => '2026-11-18T00:00:00'
 */
export function expiryOf(checkedAt: IsoDateTime, lifetime?: Lifetime | null): IsoDateTime {
  const moment = normalizeDateTime(checkedAt);
  if (moment === undefined)
    throw new RangeError(`Unexpected time \`${checkedAt}\`, expected YYYY-MM-DDTHH:mm:ss.`);
  return `${expiryDay(moment.slice(0, 10), lifetime ?? 'week')}T00:00:00`;
}

/**
 * Whether something that ends still counts on a day: the one answer for results, passes and verdicts.
 * @param until first day on which it no longer counts; null for something that never ends
 */
export function countsOn(until: IsoDate | null, day: IsoDate): boolean {
  return until === null || until > day;
}

/**
 * Whether a pass still counts on a day.
 * @param until as of {@link countsOn}; undefined for something that was not passed
 */
export function passesOn(until: IsoDate | null | undefined, day: IsoDate): boolean {
  return until !== undefined && countsOn(until, day);
}

/** Days on which passes end, as an attribute of an element holds them; `-` for never. */
export function untilText(ends: readonly (IsoDate | null)[]): string {
  return ends.map((end) => end ?? '-').join(' ');
}

/**
 * How many passes still count on a day.
 * @param until as {@link untilText} makes it
 */
export function passingOn(until: string, day: IsoDate): number {
  return until.split(' ').filter((end) => end !== '' && countsOn(end === '-' ? null : end, day)).length;
}

function expiryDay(day: string, lifetime: Lifetime): string {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1;
  switch (lifetime) {
    case 'day':
      return addDays(day, 2);
    case 'week':
      return addDays(day, 14 - weekday(day));
    case 'month':
      return firstOfMonth(year, month + 2);
    case 'quarter':
      return firstOfMonth(year, (Math.floor(month / 3) + 2) * 3);
    case 'year':
      return firstOfMonth(year + 1, month + 2);
    default: {
      const unknown: never = lifetime;
      throw new RangeError(
        `Unexpected lifetime \`${String(unknown)}\`, expected one of ${LIFETIMES.join(', ')}.`,
      );
    }
  }
}

/** First day of a month counted from January of a year; months beyond 11 run on into later years. */
function firstOfMonth(year: number, month: number): string {
  const day = fromDay(Math.floor(Date.UTC(year, month, 1) / 86_400_000));
  if (!isIsoDate(day)) throw new RangeError(`Unexpected year ${year}, expected 1 to 9998.`);
  return day;
}
