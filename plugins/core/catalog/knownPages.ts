import type {Catalog} from './catalog';
import {internalTarget, legacyRedirects, routes, trimSlash} from '../text/routes';
import {upgradePairs} from '../pages/scopePage';
import {versionPairs} from '../pages/comparisonPage';
import {baseName} from '../standards/documentId';
import type {StandardDocument} from '../standards/standard';

/** What the address in a link means on our site. */
export type ResolvedLink =
  /** Somewhere else, or a file or mail address: left as written. */
  | {readonly kind: 'external'; readonly url: string}
  /** A page of ours; `path` without trailing slash; an empty path means the same page. */
  | {readonly kind: 'page'; readonly path: string; readonly anchor: string};

/**
 * Resolves a link of an author's Markdown; a pure function of the address, so that pages can be cached by their file.
 * @param url as written
 * @param sourceUrl address of the folder with the author's file in its repository, ending in `/`;
 *   relative links to anything but documents lead there
 * @example resolveLink('./scs-0102-v1-image-metadata.md#x', base) // => page /standards/scs-0102-v1-image-metadata, anchor x
 */
export function resolveLink(url: string, sourceUrl: string): ResolvedLink {
  if (url.startsWith('#')) return {kind: 'page', path: '', anchor: decodeAnchor(url.slice(1))};
  const internal = internalTarget(url);
  if (internal) return {kind: 'page', path: stripMd(internal.path), anchor: internal.anchor};
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
  return path.startsWith('/standards/') ? path.replace(/\.md$/, '') : path;
}

function decodeAnchor(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

/** Addresses that lead to a document: its id alone, and those under names that it had before. */
export function otherAddresses({id, frontMatter}: StandardDocument): string[] {
  const names = frontMatter.renamedFrom.map(({target}) => baseName(target).replace(/\.md$/, ''));
  return [routes.documentById(id), ...names.map(routes.document)];
}

/** A page that exists. */
export type KnownPage = {
  /** Its fragments; undefined for pages that we make, which are not checked here. */
  readonly anchors: ReadonlySet<string> | undefined;
  /** Where it leads, for addresses that are kept for old links only. */
  readonly leadsTo: string | undefined;
};

/** All pages by address, without trailing slash. */
export function knownPages(catalog: Catalog): Map<string, KnownPage> {
  const pages = new Map<string, KnownPage>();
  const add = (path: string, anchors?: ReadonlySet<string>) =>
    pages.set(trimSlash(path), {anchors, leadsTo: undefined});
  const redirect = (from: string, to: string) =>
    pages.set(trimSlash(from), {anchors: undefined, leadsTo: to});
  const fixed = [
    routes.home,
    routes.standards,
    routes.requirements,
    routes.scopes,
    routes.certification,
    routes.register,
    routes.badges,
    routes.calendar,
    routes.security,
    routes.search,
    routes.blog,
  ];
  fixed.forEach((route) => add(route()));
  for (const group of catalog.numbers.values()) {
    add(routes.track(group.track));
    add(routes.number(group.track, group.number));
    for (const {url} of versionPairs(group)) add(url);
    redirect(routes.numberInForce(group.number), routes.number(group.track, group.number));
  }
  for (const name of catalog.unreadable) add(routes.document(name));
  for (const document of catalog.documents.values()) {
    add(routes.document(document.name), document.anchors);
    if (document.requirements.length > 0) add(routes.coverage(document.name));
    for (const from of otherAddresses(document)) redirect(from, routes.document(document.name));
  }
  for (const scope of catalog.scopes.values()) {
    add(routes.scope(scope.id));
    for (const {version} of scope.versions) {
      add(routes.scopeVersion(scope.id, version));
      add(routes.releaseNotes(scope.id, version));
      add(routes.install(scope.id, version));
    }
    for (const {url} of upgradePairs(scope)) add(url);
  }
  for (const {from, to} of legacyRedirects([...catalog.scopes.keys()])) redirect(from, to);
  for (const environment of catalog.environments) add(routes.environment(environment.id));
  for (const post of catalog.posts) add(post.url, post.anchors);
  return pages;
}
