import type {IsoDate, IsoDayOrMoment} from './isoDate';
import {daysBetween} from './isoDate';
import {strings} from './strings';

/** A day as readers see it: ISO 8601 in every language, since it can be sorted and has one meaning. */
export function dateText(date: IsoDayOrMoment): string {
  return date.slice(0, 10);
}

/** A moment as readers see it: day and time (UTC), or the day alone where no time is known. */
export function momentText(moment: IsoDayOrMoment): string {
  return moment.replace('T', ' ');
}

/** A year as a headline: the first part of a day. */
export function yearText(date: IsoDate): string {
  return date.slice(0, 4);
}

/**
 * How far a day is away, in words, seen from another day.
 * @example relativeDays('2026-11-21', '2026-12-03') // => 'in 12 days'
 */
export function relativeDays(today: IsoDate, date: IsoDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return strings.today;
  if (days === 1) return strings.tomorrow;
  if (days === -1) return strings.yesterday;
  const count = Math.abs(days);
  const isAhead = days > 0;
  if (count < 60) return isAhead ? strings.inDays(count) : strings.daysAgo(count);
  const months = Math.round(count / 30.44);
  if (count < 730) return isAhead ? strings.inMonths(months) : strings.monthsAgo(months);
  const years = Math.floor(count / 365.25);
  return isAhead ? strings.inYears(years) : strings.yearsAgo(years);
}
