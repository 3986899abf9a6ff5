import type {Post} from '../advisories/post';
import {baseName} from '../standards/documentId';
import {versionInForce} from '../standards/lifecycle';
import type {StandardDocument} from '../standards/standard';
import {TRACK_NAMES} from '../standards/tracks';
import {upgradePairs} from '../scopes/upgradePairs';
import type {IsoDate} from '../text/isoDate';
import type {Place} from '../text/diagnostic';
import {placeAt} from '../text/diagnostic';
import {legacyRedirects, routes, trimSlash} from '../text/routes';
import {siteSettings} from '../text/siteSettings';
import type {Catalog} from './catalog';
import {listedPosts, postListParts, publishedPosts, taggedPosts} from './posts';
import {releaseNotesAddress} from './releaseNotes';
import {hasCoveragePage, tracedDocuments} from './traceability';
import {versionPairs} from './versionPairs';

/** What a page is; `redirect` for an address that is kept for old links only. */
export type PageKind =
  | 'home'
  | 'standards'
  | 'requirements'
  | 'track'
  | 'number'
  | 'comparison'
  | 'document'
  | 'coverage'
  | 'scopes'
  | 'scope'
  | 'scope-version'
  | 'release-notes'
  | 'install'
  | 'upgrade'
  | 'calendar'
  | 'certification'
  | 'apply'
  | 'environment'
  | 'register'
  | 'badges'
  | 'badge-sheet'
  | 'verify-badge'
  | 'security'
  | 'security-policy'
  | 'search'
  | 'glossary'
  | 'blog'
  | 'post'
  | 'post-list'
  | 'redirect';

/** An address that the site answers. */
export type SitePage = {
  /** Site-absolute, as links of ours write it: with a trailing slash where the route has one. */
  readonly address: string;
  readonly kind: PageKind;
  /**
   * Fragments of a page that authors wrote, without `#`; undefined for pages that we make, whose fragments are not
   * checked here.
   */
  readonly anchors: ReadonlySet<string> | undefined;
  /** Where an author chose the address; undefined for addresses that none chooses. */
  readonly place: Place | undefined;
  /** Where a redirect leads: a page of this list, site-absolute. Undefined for pages. */
  readonly leadsTo: string | undefined;
};

const known = new WeakMap<Catalog, readonly SitePage[]>();

/**
 * Every page of the site and every address that leads on, each once: the one list behind the check of links, the links
 * themselves and the redirects. A page wins over a redirect of the same address.
 */
export function sitePages(catalog: Catalog): readonly SitePage[] {
  const found = known.get(catalog) ?? listPages(catalog);
  known.set(catalog, found);
  return found;
}

function listPages(catalog: Catalog): SitePage[] {
  const pages = new Map<string, SitePage>();
  for (const entry of [...claimedPages(catalog), ...redirects(catalog)]) {
    const key = trimSlash(entry.address);
    if (!pages.has(key)) pages.set(key, entry);
  }
  return [...pages.values()];
}

/** Every page under every address that something gives it: twice, where two things give the same. */
export function claimedPages(catalog: Catalog): SitePage[] {
  return [
    ...fixedPages(),
    ...standardsPages(catalog),
    ...scopesPages(catalog),
    ...catalog.environments.map(({id, place}) => page('environment', routes.environment(id), {place})),
    ...blogPages(catalog),
  ];
}

function page(
  kind: PageKind,
  address: string,
  {anchors, place}: {readonly anchors?: ReadonlySet<string>; readonly place?: Place | undefined} = {},
): SitePage {
  return {address, kind, anchors, place, leadsTo: undefined};
}

function fixedPages(): SitePage[] {
  const {home, security, csaf, search} = siteSettings().parts;
  return [
    ...(home ? [page('home', routes.home())] : []),
    page('standards', routes.standards()),
    page('requirements', routes.requirements()),
    page('scopes', routes.scopes()),
    page('calendar', routes.calendar()),
    page('certification', routes.certification()),
    page('apply', routes.applyForCertificate()),
    page('register', routes.register()),
    page('badges', routes.badges()),
    page('badge-sheet', routes.badgeSheet()),
    page('verify-badge', routes.verifyBadge()),
    ...(security ? [page('security', routes.security())] : []),
    ...(csaf ? [page('security-policy', routes.securityPolicy())] : []),
    ...(search ? [page('search', routes.search())] : []),
    page('glossary', routes.glossary()),
  ];
}

function standardsPages(catalog: Catalog): SitePage[] {
  const traced = tracedDocuments(catalog);
  return [
    ...tracksWithPlaces(catalog).map(([track, place]) => page('track', routes.track(track), {place})),
    ...[...catalog.numbers.values()].flatMap((group) => [
      page('number', routes.number(group.track, group.number)),
      ...versionPairs(group).map(({url}) => page('comparison', url)),
    ]),
    ...[...catalog.documents.values()].flatMap((document) => [
      page('document', routes.document(document.name), {
        anchors: document.anchors,
        place: placeAt(document.source, 0),
      }),
      ...(hasCoveragePage(traced, document) ? [page('coverage', routes.coverage(document.name))] : []),
    ]),
    // What refers to a document that could not be read is not at fault.
    ...[...catalog.unreadable].map((name) => page('document', routes.document(name))),
  ];
}

/** Tracks that have a page; the place of one that an author made up. */
function tracksWithPlaces({numbers}: Catalog): [track: string, place: Place | undefined][] {
  const named = new Map<string, Place | undefined>();
  for (const {track, versions, supplements} of numbers.values()) {
    const document = versions.at(-1) ?? supplements.at(-1);
    if (!named.has(track))
      named.set(track, TRACK_NAMES.includes(track) ? undefined : document?.frontMatter.placeOfKey('track'));
  }
  return [...named];
}

function blogPages(catalog: Catalog): SitePage[] {
  // A blog that is not ours is read for advisories only.
  if (!siteSettings().parts.blog) return [];
  const lists = [
    {posts: listedPosts(catalog), address: routes.blog(), place: undefined},
    ...taggedPosts(catalog).map(({posts, slug}) => ({
      posts,
      address: routes.postTag(slug),
      place: posts[0]?.frontMatter?.placeOfValue(['tags']),
    })),
  ];
  return [
    ...publishedPosts(catalog).map((post) =>
      page('post', post.url, {anchors: post.anchors, place: slugPlace(post)}),
    ),
    ...lists.flatMap(({posts, address, place}) =>
      postListParts(posts, address).map(({address: own, part}) =>
        page(own === routes.blog() ? 'blog' : 'post-list', own, part === 1 && place ? {place} : {}),
      ),
    ),
    ...[routes.postArchive(), routes.postTags(), routes.postAuthors()].map((address) =>
      page('post-list', address),
    ),
  ];
}

function slugPlace({source, frontMatter}: Post): Place {
  return frontMatter?.placeOfValue(['slug']) ?? placeAt(source, 0);
}

function scopesPages(catalog: Catalog): SitePage[] {
  return [...catalog.scopes.values()].flatMap((scope) => [
    page('scope', routes.scope(scope.id), {place: placeAt(scope.source, 0)}),
    ...scope.versions.flatMap(({version, place}) => [
      page('scope-version', routes.scopeVersion(scope.id, version), {place}),
      page('release-notes', routes.releaseNotes(scope.id, version)),
      page('install', routes.install(scope.id, version)),
    ]),
    ...upgradePairs(scope).flatMap(({from, to, url}) => [
      page('upgrade', url),
      page('release-notes', releaseNotesAddress(scope, from, to)),
    ]),
  ]);
}

function redirects(catalog: Catalog): SitePage[] {
  const redirect = (from: string, to: string): SitePage => ({...page('redirect', from), leadsTo: to});
  return [
    ...legacyRedirects([...catalog.scopes.keys()]).map(({from, to}) => redirect(from, to)),
    // Which version is in force depends on the day; the number's page shows it on any.
    ...[...catalog.numbers.values()].map(({number, track}) =>
      redirect(routes.numberInForce(number), routes.number(track, number)),
    ),
    ...[...catalog.documents.values()].flatMap((document) =>
      aliases(document).map((from) => redirect(from, routes.document(document.name))),
    ),
    ...catalog.environments.flatMap(({id, formerly}) =>
      formerly.map((former) => redirect(routes.environment(former), routes.environment(id))),
    ),
  ];
}

/** Addresses that lead to a document: its id alone, and those under names that it had before. */
function aliases({id, frontMatter}: StandardDocument): string[] {
  const names = frontMatter.renamedFrom.map(({target}) => baseName(target).replace(/\.md$/, ''));
  return [routes.documentById(id), ...names.map(routes.document)];
}

/**
 * The redirects of the site on a day: those of {@link sitePages}, where the address of a number leads to its version in
 * force, if there is one.
 * @returns both site-absolute
 */
export function redirectsOn(catalog: Catalog, today: IsoDate): {from: string; to: string}[] {
  const inForce = new Map(
    [...catalog.numbers.values()].flatMap(({number, versions}) => {
      const document = versionInForce(versions, today);
      return document ? [[routes.numberInForce(number), routes.document(document.name)] as const] : [];
    }),
  );
  return sitePages(catalog).flatMap(({address, leadsTo}) =>
    leadsTo === undefined ? [] : [{from: address, to: inForce.get(address) ?? leadsTo}],
  );
}

/** The answer of Docusaurus to addresses that are none. */
const NOT_FOUND = '/404.html';

/**
 * Compares the list with the routes that a build really has; both parts are empty where the list is true.
 * @param pages as of {@link sitePages}; redirects are files that are written after a build, so no route answers them
 * @param routePaths addresses of the routes that render a page, as Docusaurus hands them to `postBuild` (`routesPaths`)
 * @returns `unlisted`: routes that the list lacks; `unanswered`: pages of the list without a route; both sorted
 */
export function unlistedRoutes(
  pages: readonly SitePage[],
  routePaths: readonly string[],
): {readonly unlisted: readonly string[]; readonly unanswered: readonly string[]} {
  const listed = new Set(
    pages.filter(({kind}) => kind !== 'redirect').map(({address}) => trimSlash(address)),
  );
  const answered = new Set(routePaths.map((path) => trimSlash(path)).filter((path) => path !== NOT_FOUND));
  return {
    unlisted: [...answered].filter((path) => !listed.has(path)).toSorted(),
    unanswered: [...listed].filter((path) => !answered.has(path)).toSorted(),
  };
}
