import * as z from 'zod';
import {isIsoDate, normalizeDateTime} from './isoDate';

/** An existing day, `YYYY-MM-DD`. */
export const day = z.string().refine(isIsoDate, 'an existing day as YYYY-MM-DD');

/** An address of the web, `http:` or `https:`: no other scheme reaches a link of ours. */
export const webAddress = z.url({protocol: /^https?$/, error: 'an address that starts with https://'});

/**
 * A moment in UTC or with a zone.
 * @param form as messages name it
 */
export function momentAs(form: string) {
  return z.string().refine((text) => normalizeDateTime(text) !== undefined, `a moment as ${form}`);
}
