import type {IsoDate} from '../text/isoDate';

/**
 * Whether a pass still counts on a day.
 * @param until first day on which it no longer counts; null for never, undefined for something that was not passed
 */
export function passesOn(until: IsoDate | null | undefined, day: IsoDate): boolean {
  return until === null || (until !== undefined && until > day);
}
