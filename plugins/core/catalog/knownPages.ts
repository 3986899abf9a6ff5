import {isBelow, routes, trimSlash} from '../text/routes';
import {siteSettings} from '../text/siteSettings';
import type {Catalog} from './catalog';
import type {SitePage} from './sitePages';
import {sitePages} from './sitePages';

/** What a link has to know of the page that it leads to. */
export type KnownPage = Pick<SitePage, 'anchors' | 'leadsTo'>;

/**
 * True for an address that a page of somebody else may have, where the site is not ours as a whole: then nothing can be said
 * here about a page that {@link knownPages} lacks.
 * @param address site-absolute, without trailing slash
 */
export function mayBeOfHost(address: string): boolean {
  const {parts, routes: bases} = siteSettings();
  if (parts.home) return false;
  // Pages of the site around us stand below `/standards`, too.
  if (
    address.startsWith(routes.documentById('scs-')) &&
    /^scs-\d{4}/.test(address.slice(bases.standards.length + 1))
  )
    return false;
  const {scopes, certification, badges, calendar, glossary} = bases;
  return ![scopes, certification, badges, calendar, glossary].some((base) => isBelow(base, address));
}

/** The pages of {@link sitePages} by address, without trailing slash: as links are resolved. */
export function knownPages(catalog: Catalog): ReadonlyMap<string, KnownPage> {
  return new Map(sitePages(catalog).map((page) => [trimSlash(page.address), page]));
}
