import type {Catalog} from './catalog';
import {legacyRedirects, routes, trimSlash} from '../text/routes';
import {upgradePairs} from '../scopes/upgradePairs';
import {versionPairs} from './versionPairs';
import {baseName} from '../standards/documentId';
import type {StandardDocument} from '../standards/standard';

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
