import * as z from 'zod';
import {isIsoDate, normalizeDateTime} from './isoDate';

/** An existing day, `YYYY-MM-DD`: an {@link import('./isoDate').IsoDate}. */
export const day = z.string().refine(isIsoDate, 'an existing day as YYYY-MM-DD');

/** An address of the web, `http:` or `https:`: no other scheme reaches a link of ours. */
export const webAddress = z.url({protocol: /^https?$/, error: 'an address that starts with https://'});

/**
 * A moment, naive (meant as UTC) or with a zone, in any form that {@link normalizeDateTime} reads. It stays as written.
 * @param form as messages name it, e.g. `YYYY-MM-DDTHH:mm:ss`
 */
export function momentAs(form: string) {
  return z.string().refine((text) => normalizeDateTime(text) !== undefined, `a moment as ${form}`);
}
