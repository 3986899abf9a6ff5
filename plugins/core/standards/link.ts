import type {InternalTarget} from '../text/routes';
import {internalTarget, routes} from '../text/routes';
import {baseName} from './documentId';

/** What the address in a link means on our site; an anchor is decoded, without `#`, empty for none. */
export type ResolvedLink =
  /** Somewhere else, or a file or mail address: left as written. */
  | {readonly kind: 'external'; readonly url: string}
  /** A page of ours; `path` without trailing slash; an empty path means the same page. */
  | ({readonly kind: 'page'} & InternalTarget);

/**
 * Resolves a link of an author's Markdown; a pure function of the address, so that pages can be cached by their file.
 * @param url as written; any text will do
 * @param sourceUrl address of the folder with the author's file in its repository, ending in `/`;
 *   relative links to anything but documents lead there
 * @example resolveLink('./scs-0102-v1-image-metadata.md#x', base) // => page /standards/scs-0102-v1-image-metadata, anchor x
 */
export function resolveLink(url: string, sourceUrl: string): ResolvedLink {
  if (url.startsWith('#')) return {kind: 'page', path: '', anchor: decodeAnchor(url.slice(1))};
  const internal = internalTarget(url);
  if (internal) return {kind: 'page', ...internal, path: stripMd(internal.path)};
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//')) return {kind: 'external', url};
  const [path = '', anchor = ''] = url.split('#', 2);
  const name = baseName(path);
  // In the repository all documents lie in one folder; `../Standards/` and `./` mean the same.
  if (/^scs-\d{4}-[vw]\d+-.*\.md$/i.test(name) && /^(?:\.{1,2}\/|Standards\/)*[^/]+$/i.test(path)) {
    return {kind: 'page', path: routes.document(name.replace(/\.md$/, '')), anchor: decodeAnchor(anchor)};
  }
  return {kind: 'external', url: URL.canParse(url, sourceUrl) ? new URL(url, sourceUrl).href : url};
}

function stripMd(path: string): string {
  return path.startsWith(routes.document('')) ? path.replace(/\.md$/, '') : path;
}

function decodeAnchor(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
