import {quote} from '../core/text/diagnostic';
import type {IsoDateTime} from '../core/text/isoDate';
import {addDays, addMonths, normalizeDateTime} from '../core/text/isoDate';

/** Days after a build until which its `security.txt` may be relied on; RFC 9116 recommends less than a year. */
const DAYS = 300;

/**
 * When `security.txt` expires, UTC.
 * @param wanted moment with its zone; undefined for one that follows from the build
 * @param moment of the build, UTC
 * @throws RangeError for one that is past at the build, or more than a year after it
 */
export function securityTxtExpiry(wanted: string | undefined, moment: IsoDateTime): IsoDateTime {
  if (wanted === undefined) return `${addDays(moment.slice(0, 10), DAYS)}T00:00:00`;
  const expiry = normalizeDateTime(wanted);
  const latest = `${addMonths(moment.slice(0, 10), 12)}T23:59:59`;
  if (expiry === undefined || expiry <= moment || expiry > latest) {
    throw new RangeError(
      `Unexpected securityTxtExpires ${quote(wanted)}, expected a moment after the build, at most a year later (RFC 9116).`,
    );
  }
  return expiry;
}
