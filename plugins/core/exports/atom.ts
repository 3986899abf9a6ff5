import {Feed} from 'feed';
import type {IsoDate} from '../text/isoDate';

/** A feed before it has entries; addresses are site-absolute. */
export type NewFeed = {
  readonly siteUrl: string;
  readonly title: string;
  readonly description: string;
  /** The page that it is about; also its id. */
  readonly page: string;
  readonly address: string;
  readonly updated: Date;
};

/** An empty Atom feed of this site. */
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

/** The beginning of a day: entries are about days. */
export function startOf(date: IsoDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
