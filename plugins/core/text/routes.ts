import type {RouteBases} from './siteSettings';
import {ROUTE_BASES, siteSettings} from './siteSettings';

/**
 * Where an address of {@link routes} is on the host of the site.
 * @param baseUrl of the site, with a slash at its end: a path, or a full address
 */
export function withBase(baseUrl: string, address: string): string {
  return baseUrl + address.slice(1);
}

/**
 * The address, as {@link routes} has it, of a path on the host of the site; paths outside of the site stay as they are.
 * @param baseUrl path of the site, with a slash at both ends
 */
export function withoutBase(baseUrl: string, pathname: string): string {
  return pathname.startsWith(baseUrl) ? pathname.slice(baseUrl.length - 1) : pathname;
}

/** What tells variants of a badge apart in their addresses. */
export type BadgeEnding = 'dark' | 'seal' | 'small' | 'small-dark';

/** An address below the place that a site gives a section. */
function at(section: keyof RouteBases, rest = ''): string {
  return siteSettings().routes[section] + rest;
}

const ending = (variant: BadgeEnding | undefined) => (variant === undefined ? '' : `.${variant}`);

/**
 * Every address of the site, from its root (`/scopes/`), without the base URL; with a slash at the end where pages of
 * that kind have one. Names and labels go in as they are. Published addresses never change.
 */
export const routes = {
  home: () => '/',
  standards: () => at('standards'),
  /** Every requirement of every standard. */
  requirements: () => at('standards', '/requirements'),
  track: (track: string) => at('standards', `/${track.toLowerCase()}`),
  number: (track: string, number: string) => at('standards', `/${track.toLowerCase()}/scs-${number}`),
  /** Comparison of two versions of a number. */
  comparison: (
    {track, number}: {readonly track: string; readonly number: string},
    from: number,
    to: number,
  ) => at('standards', `/${track.toLowerCase()}/scs-${number}/v${from}...v${to}`),
  /** What binds in a document, and what checks it. */
  coverage: (name: string) => at('standards', `/${name}/requirements`),
  /** Leads to the version in force. */
  numberInForce: (number: string) => at('standards', `/scs-${number}`),
  /** Leads to a document, whatever its slug is. */
  documentById: (id: string) => at('standards', `/${id}`),
  /** A document's page: its file name without `.md`. */
  document: (name: string) => at('standards', `/${name}`),
  /** Its text as Markdown. */
  documentMarkdown: (name: string) => at('standards', `/${name}.md`),
  /** Standards that take effect or end. */
  standardsFeed: () => at('standards', '/feed.xml'),
  scopes: () => at('scopes', '/'),
  scope: (scope: string) => at('scopes', `/${scope}/`),
  scopeVersion: (scope: string, version: string) => at('scopes', `/${scope}/${version}/`),
  /** A version's modules and tests as Markdown. */
  scopeVersionMarkdown: (scope: string, version: string) => at('scopes', `/${scope}/${version}.md`),
  releaseNotes: (scope: string, version: string) => at('scopes', `/${scope}/${version}/release-notes`),
  install: (scope: string, version: string) => at('scopes', `/${scope}/${version}/install`),
  upgrade: (scope: string, from: string, to: string) => at('scopes', `/${scope}/upgrade/${from}...${to}`),
  /** Release notes compared with another version than the one before. */
  upgradeNotes: (scope: string, from: string, to: string) =>
    at('scopes', `/${scope}/upgrade/${from}...${to}/release-notes`),
  scopesFeed: () => at('scopes', '/feed.xml'),
  calendar: () => at('calendar', '/'),
  allCalendars: () => at('calendar', '/scs.ics'),
  scopeCalendar: (scope: string) => at('calendar', `/${scope}.ics`),
  certification: () => at('certification', '/'),
  /** How to get, keep and renew a certificate. */
  applyForCertificate: () => at('certification', '/apply'),
  environment: (environment: string) => at('certification', `/${environment}/`),
  /** All that its page tells, as data; and the days on which its verdicts changed. */
  environmentData: (environment: string) => at('certification', `/${environment}/status.json`),
  environmentFeed: (environment: string) => at('certification', `/${environment}/feed.xml`),
  register: () => at('certification', '/register'),
  /** What the register holds, in two hashes. */
  registerHead: () => at('certification', '/register-head.json'),
  registerEntry: (certificate: string) => at('certification', `/register#${certificate}`),
  registerBadgeJson: (certificate: string) => at('badges', `/register/${certificate}.json`),
  registerBadge: (certificate: string, variant?: BadgeEnding) =>
    at('badges', `/register/${certificate}${ending(variant)}.svg`),
  badges: () => at('badges', '/'),
  /** `variant`: none for light pages. */
  badge: (environment: string, scope: string, variant?: BadgeEnding) =>
    at('badges', `/${environment}/${scope}${ending(variant)}.svg`),
  badgeJson: (environment: string, scope: string) => at('badges', `/${environment}/${scope}.json`),
  /** Seals to print: of an environment, or of all. */
  badgeSheet: (environment?: string) =>
    at('badges', `/sheet${environment === undefined ? '' : `?environment=${environment}`}`),
  /** What a badge looks like in a state; it stands for nobody. */
  exampleBadge: (state: string, variant?: BadgeEnding) =>
    at('badges', `/states/${state}${ending(variant)}.svg`),
  badgeManifest: () => at('badges', '/manifest.json'),
  /** The bytes that signatures of the manifest are made over, and each signature by itself. */
  signedManifest: () => at('badges', '/manifest.txt'),
  manifestSignature: (key: string) => at('badges', `/manifest.${key}.sig`),
  /** Lists of earlier days, newest first; and one of them, by the name that it has on record. */
  earlierManifests: () => at('badges', '/manifests/index.json'),
  earlierManifest: (name: string) => at('badges', `/manifests/${name}.json`),
  signedEarlierManifest: (name: string) => at('badges', `/manifests/${name}.txt`),
  earlierManifestSignature: (name: string, key: string) => at('badges', `/manifests/${name}.${key}.sig`),
  /** Public keys that signatures count by. */
  keys: () => '/.well-known/scs-keys.json',
  verifyBadge: () => at('badges', '/verify'),
  /** The same without the site, as the repository tells it in `docs/verify.md`. */
  verifyByHand: () => at('badges', '/verify.md'),
  /** A certificate as a sheet; without ending. */
  certificate: (environment: string, scope: string) =>
    at('certification', `/${environment}/${scope}-certificate`),
  security: () => at('security', '/'),
  /** Advisories alone, for programs that follow feeds. */
  advisoryFeed: (ending: 'xml' | 'json') => at('security', `/feed.${ending}`),
  /** How vulnerabilities are reported, handled and published. */
  securityPolicy: () => at('security', '/policy'),
  securityTxt: () => '/.well-known/security.txt',
  /** Files of a CSAF provider; `path` is that of a document below the folder of its TLP label. */
  csaf: {
    metadata: () => '/.well-known/csaf/provider-metadata.json',
    service: () => '/.well-known/csaf/service.json',
    feed: () => '/.well-known/csaf/white/csaf-feed-tlp-white.json',
    category: () => '/.well-known/csaf/white/category-components.json',
    index: () => '/.well-known/csaf/white/index.txt',
    changes: () => '/.well-known/csaf/white/changes.csv',
    document: (path: string) => `/.well-known/csaf/white/${path}`,
    key: (fingerprint: string) => `/.well-known/csaf/openpgp/${fingerprint}.asc`,
  },
  osv: {
    document: (id: string) => at('security', `/osv/${id}.json`),
    index: () => at('security', '/osv/index.json'),
  },
  search: () => at('search'),
  glossary: () => at('glossary'),
  /** Where a term is explained. */
  term: (term: string) => at('glossary', `#${term.replaceAll(' ', '-')}`),
  /** What the states of documents, versions, results and certificates mean. */
  states: () => at('glossary', '#states'),
  /** What there is, for programs that read text. */
  llms: () => '/llms.txt',
  /** The picture that stands for a page where its address is shared. */
  card: (page: string) => at('cards', `${trimSlash(page)}.png`),
  /** That of all other pages. */
  siteCard: () => at('cards', '/site.png'),
  /** What the search finds by name. */
  searchThings: () => at('search', '/things.json'),
  blog: () => at('blog'),
  post: (slug: string) => at('blog', `/${slug}`),
  /** The text of a post as Markdown, by the address of its page. */
  postMarkdown: (page: string) => `${page}.md`,
  /** Further parts of a list of posts, from 2. */
  postListPart: (list: string, part: number) => (part === 1 ? list : `${list}/page/${part}`),
  postTags: () => at('blog', '/tags'),
  postTag: (slug: string) => at('blog', `/tags/${slug}`),
  postAuthors: () => at('blog', '/authors'),
  postArchive: () => at('blog', '/archive'),
  blogFeed: (ending: 'atom.xml' | 'rss.xml' | 'feed.json') => at('blog', `/${ending}`),
  /** A picture of an author, by its folder and its path in it. */
  picture: (folder: string, relative: string) => at('pictures', `/${folder}/${relative}`),
  /** What a browser fetches of a page that is no module of the bundler, by the page's address. */
  pageData: (address: string) => `${address}.page.json`,
  /** Where browsers of a preview hear of pages that have changed, and of findings; on the host, whatever the base URL is. */
  previewChanges: () => '/__scs/changes',
  /** All findings of the working tree; in the preview only. */
  authors: () => '/authors/',
  api: {
    standards: () => at('api', '/standards.json'),
    requirements: () => at('api', '/requirements.json'),
    traceability: () => at('api', '/traceability.json'),
    scope: (scope: string) => at('api', `/scopes/${scope}.json`),
    compliance: () => at('api', '/compliance.json'),
    schema: (name: string) => at('api', `/schemas/${name}.schema.json`),
  },
} as const;

/** First parts of addresses below `/blog/` that no post may take. */
export const POST_LISTS: readonly string[] = ['archive', 'authors', 'page', 'tags'];

/**
 * Pages that carry their data themselves, each kind as a path of react-router with unnamed groups, which is a regular
 * expression over the whole address as well.
 */
export function dataPages(): readonly string[] {
  const {routes: bases, parts} = siteSettings();
  const [standards, blog] = [bases.standards, bases.blog].map((base) => base.replaceAll('.', '\\.'));
  return [
    `${standards}/(scs-\\d{4}-[vw]\\d+-[^/]+)`,
    `${standards}/(scs-\\d{4}-[vw]\\d+-[^/]+)/requirements`,
    `${standards}/([a-z]+)/(scs-\\d{4})`,
    `${standards}/([a-z]+)/(scs-\\d{4})/(v\\d+\\.\\.\\.v\\d+)`,
    // Posts of a blog that is not ours carry none.
    ...(parts.blog ? [`${blog}/(\\d{4})/(\\d{2})/(\\d{2})/([^/]+)`] : []),
  ];
}

/**
 * An address for use outside of the site.
 * @param url site-absolute, else it is left as it is
 * @param siteUrl origin of the site, without a slash at the end
 * @example absoluteUrl('/scopes/', 'https://docs.scs.community') // => 'https://docs.scs.community/scopes/'
 */
export function absoluteUrl(url: string, siteUrl: string): string {
  return url.startsWith('/') ? siteUrl + url : url;
}

/** Addresses of the site before this one, and where they lead now; both site-absolute. */
export function legacyRedirects(scopes: readonly string[]): {from: string; to: string}[] {
  // Elsewhere there was no such site.
  if (routes.standards() !== ROUTE_BASES.standards) return [];
  return [
    {from: at('standards', '/standards/overview'), to: routes.standards()},
    {from: at('standards', '/certification/overview'), to: routes.certification()},
    {from: at('standards', '/certification/pipeline'), to: routes.certification()},
    ...scopes.map((scope) => ({from: at('standards', `/${scope}`), to: routes.scope(scope)})),
  ];
}

/** Hosts whose pages are ours: authors write full addresses of the published site. */
/** Where standards and scopes are published: what scope files and documents link to. Without a slash at its end. */
export const PUBLISHED_SITE = 'https://docs.scs.community';
const OWN_HOSTS = new Set(['docs.scs.community', 'www.docs.scs.community']);
/** Sections that this site answers, as authors write them; the rest of the host belongs to other sites. */
const OWN_SECTIONS = [
  'standards',
  'scopes',
  'certification',
  'badges',
  'security',
  'calendar',
  'glossary',
  'blog',
  'api',
] as const satisfies readonly (keyof RouteBases)[];

/** An address inside the site. */
export type InternalTarget = {
  /** From the root of the site, decoded. */
  readonly path: string;
  /** Fragment without `#`; empty for none. */
  readonly anchor: string;
  /** What a page is asked for, with its `?`; left out where it is asked for nothing. */
  readonly query?: string;
};

/**
 * Recognises an address of our own, full or absolute.
 * @returns path without trailing slash (but for `/`) and fragment; undefined for foreign and relative addresses
 * @example internalTarget('https://docs.scs.community/standards/scs-0100-v3-flavor-naming#tests')
 */
export function internalTarget(url: string): InternalTarget | undefined {
  const absolute = url.startsWith('/') && !url.startsWith('//');
  if (!absolute && !/^https?:\/\//i.test(url)) return undefined;
  if (!URL.canParse(url, PUBLISHED_SITE)) return undefined;
  const parsed = new URL(url, PUBLISHED_SITE);
  if (!absolute && !OWN_HOSTS.has(parsed.hostname)) return undefined;
  const path = sitePath(decode(parsed.pathname));
  if (!absolute && path === undefined) return undefined;
  return {
    path: trimSlash(path ?? decode(parsed.pathname)),
    anchor: decode(parsed.hash.slice(1)),
    ...(parsed.search === '' ? {} : {query: parsed.search}),
  };
}

/** Where a site has a page of ours that authors know by its published address; undefined for pages of other sections. */
function sitePath(published: string): string | undefined {
  const section = OWN_SECTIONS.find((name) => isBelow(ROUTE_BASES[name].split('/', 2).join('/'), published));
  if (section === undefined) return undefined;
  const {routes: bases} = siteSettings();
  const base = ROUTE_BASES[section];
  return isBelow(base, published) ? bases[section] + published.slice(base.length) : published;
}

/** The address that a page has at docs.scs.community, of the one that it has on this site. */
export function publishedAddress(address: string): string {
  const {routes: bases} = siteSettings();
  // One may begin below another: the longest fits best.
  const [section] = OWN_SECTIONS.filter((name) => isBelow(bases[name], address)).toSorted(
    (a, b) => bases[b].length - bases[a].length,
  );
  return section === undefined ? address : ROUTE_BASES[section] + address.slice(bases[section].length);
}

/** True for an address that is another, or below it. */
export function isBelow(base: string, address: string): boolean {
  return address === base || address.startsWith(`${base}/`);
}

/** Site-absolute for our own pages, else as written. */
export function pageUrl(url: string): string {
  const target = internalTarget(url);
  return target ? internalAddress(target) : url;
}

/** The site-absolute address of a target. */
export function internalAddress({path, query = '', anchor}: InternalTarget): string {
  return path + query + (anchor ? `#${anchor}` : '');
}

/** Removes a trailing slash; the home page keeps its own. */
export function trimSlash(path: string): string {
  return path.length > 1 ? path.replace(/\/+$/, '') || '/' : path;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
