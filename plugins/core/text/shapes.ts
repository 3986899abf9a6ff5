import * as z from 'zod';
import {isIsoDate, normalizeDateTime} from './isoDate';
import {isSiteDay, SITE_DAYS} from './limits';

/** An existing day that the site can be about, `YYYY-MM-DD`: an {@link import('./isoDate').IsoDate}. */
export const day = z
  .string()
  .refine(isIsoDate, {error: 'an existing day as YYYY-MM-DD', abort: true})
  .refine(isSiteDay, SITE_DAYS);

/** An address of the web, `http:` or `https:`: no other scheme reaches a link of ours. */
export const webAddress = z.url({protocol: /^https?$/, error: 'an address that starts with https://'});

/**
 * A moment, naive (meant as UTC) or with a zone, in any form that {@link normalizeDateTime} reads, of a day that the site
 * can be about. It stays as written.
 * @param form as messages name it, e.g. `YYYY-MM-DDTHH:mm:ss`
 */
export function momentAs(form: string) {
  return z
    .string()
    .refine((text) => normalizeDateTime(text) !== undefined, {error: `a time as ${form}`, abort: true})
    .refine((text) => isSiteDay(normalizeDateTime(text)?.slice(0, 10) ?? ''), SITE_DAYS);
}

/** A moment with its zone: whoever counts hours from it must not have to guess. It stays as written. */
export const zonedMoment = momentAs('YYYY-MM-DDTHH:mm:ss with a zone, `Z` or `+01:00`').refine(
  (text) => /\d[T ]\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(text.trim()),
  'a time with a zone, such as `2026-04-07T15:00:00Z` or `2026-04-07T17:00:00+02:00`',
);

/**
 * What becomes part of addresses and file names: no slashes, no dot first, nothing hidden; and no dots side by side, which
 * stand between two versions in the address of an upgrade.
 */
export const addressPart = z
  .string()
  .regex(
    /^(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._+-]{0,99}$/,
    'a name of letters, digits, `-`, `_` and single `.`',
  );

/** True for a name whose badge would be a variant of another one's: `a.dark.svg` is the dark badge of `a`. */
export function namesBadgeVariant(name: string): boolean {
  return /\.(?:dark|seal|small|small-dark)$/i.test(name);
}

// oxlint-disable-next-line no-control-regex -- that is what is looked for
const UNSHOWABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/u;

/** A name as people are shown it: bounded, one line, nothing that turns text around. */
export function shownName(limit: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(limit)
    .refine((text) => !UNSHOWABLE.test(text), 'a text of one line without control or direction marks');
}

/** A {@link shownName} that no format takes for markup: it reaches pages, feeds and files of other programs. */
export function plainName(limit: number) {
  return shownName(limit).refine((text) => !/[<>]/.test(text), 'a name without `<` and `>`');
}
