import type {KnownPage} from './knownPages';
import {mayBeOfHost} from './knownPages';
import {resolveLink} from '../standards/link';
import {mayLead} from '../text/htmlAllowList';
import {internalAddress, withBase} from '../text/routes';

/**
 * Where a link in a text leads, as a browser has to be told: with the base URL for pages of the site. Undefined for a
 * page of ours that does not exist, and for an address that runs.
 */
export type DocumentTextTarget = (
  url: string,
) => {readonly url: string; readonly external: boolean} | undefined;

type Site = {
  /** Address of the folder with the documents in their repository, ending in `/`. */
  readonly sourceUrl: string;
  /** Path of the site, with a slash at both ends. */
  readonly baseUrl: string;
};

/**
 * Where links of authors lead once all pages are known: full addresses of our pages and relative links to documents stay
 * on the site, other relative links go to the source repository. A link to a page that does not exist leads nowhere:
 * unless it is allowed, the content check has stopped the build before.
 */
export function documentLinks(
  pages: ReadonlyMap<string, KnownPage>,
  {sourceUrl, baseUrl}: Site,
): DocumentTextTarget {
  return (url) => {
    const target = resolveLink(url, sourceUrl);
    // The sanitizer would drop it from a document; not everything that shows links passes through that.
    if (target.kind === 'external' && !mayLead(target.url)) return undefined;
    if (target.kind === 'external') return {url: target.url, external: /^(?:https?:)?\/\//i.test(target.url)};
    if (target.path === '') return {url, external: false};
    const page = pages.get(target.path);
    if (!page)
      return mayBeOfHost(target.path)
        ? {url: withBase(baseUrl, internalAddress(target)), external: false}
        : undefined;
    const anchored = target.anchor !== '' && (!page.anchors || page.anchors.has(target.anchor));
    const address = internalAddress({
      ...target,
      path: page.leadsTo ?? target.path,
      anchor: anchored ? target.anchor : '',
    });
    return {url: withBase(baseUrl, address), external: false};
  };
}
