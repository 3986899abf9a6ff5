import type {IsoDate} from './isoDate';
import {addDays, addMonths} from './isoDate';

/** Months that a page may be older than the day that a device shows before a reader hears of it. */
const OLD_AFTER = 12;

/**
 * What is doubtful about the day of a reader's device: it lies before the day on which the page was built, or so long after
 * it that either the clock is wrong or the page is out of date. Undefined where the two agree.
 */
export function clockDoubt(today: IsoDate, built: IsoDate): 'before' | 'longAfter' | undefined {
  // Clocks that are a little slow, and builds of tomorrow for a release, are no matter.
  if (today < addDays(built, -1)) return 'before';
  return today > addMonths(built, OLD_AFTER) ? 'longAfter' : undefined;
}
