import {Feed} from 'feed';
import {escapeMarkup} from '../text/escapeMarkup';
import type {IsoDate} from '../text/isoDate';

/** An Atom feed (RFC 4287) before it has entries; its addresses start with `/`. */
export type NewFeed = {
  /** Origin of the site, without a slash at its end. */
  readonly siteUrl: string;
  readonly title: string;
  readonly description: string;
  /** The page that it is about; also its id. */
  readonly page: string;
  /** Where the feed itself lies. */
  readonly address: string;
  readonly updated: Date;
};

/** An empty Atom feed (RFC 4287) of this site, with whole addresses; `atom1()` of it gives the text. */
export function newFeed({siteUrl, title, description, page, address, updated}: NewFeed): Feed {
  return new Feed({
    id: siteUrl + page,
    title,
    description,
    link: siteUrl + page,
    feedLinks: {atom: siteUrl + address},
    copyright: 'CC-BY-SA-4.0',
    updated,
    author: {name: 'Sovereign Cloud Stack', link: siteUrl},
    generator: 'scs-standards-site',
  });
}

/** The first moment of a day, 00:00 UTC: entries are about days. */
export function startOf(date: IsoDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/**
 * How the entries of a feed about days are dated. Nobody can have written in the future: what is planned was announced by
 * the newest event up to the day of the build.
 * @param events newest first
 */
export function datedUpTo(
  today: IsoDate,
  events: readonly {readonly date: IsoDate}[],
): {readonly newest: Date; readonly writtenOn: (date: IsoDate) => Date} {
  const newest = events.find(({date}) => date <= today)?.date ?? '1970-01-01';
  return {newest: startOf(newest), writtenOn: (date) => startOf(date > today ? newest : date)};
}

/** Leaves out what XML 1.0 has no place for, escaped or not: control characters and halves of characters. */
export function xmlText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- that is what is looked for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');
}

/** Plain text for the title or summary of an entry, which the library declares to be HTML. */
export function feedHtml(text: string): string {
  return escapeMarkup(xmlText(text));
}
