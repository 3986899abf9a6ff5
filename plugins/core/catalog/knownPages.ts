import {trimSlash} from '../text/routes';
import type {Catalog} from './catalog';
import type {SitePage} from './sitePages';
import {sitePages} from './sitePages';

/** What a link has to know of the page that it leads to. */
export type KnownPage = Pick<SitePage, 'anchors' | 'leadsTo'>;

/** The pages of {@link sitePages} by address, without trailing slash: as links are resolved. */
export function knownPages(catalog: Catalog): ReadonlyMap<string, KnownPage> {
  return new Map(sitePages(catalog).map((page) => [trimSlash(page.address), page]));
}
