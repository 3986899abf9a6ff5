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

/**
 * Every address of the site, from its root (`/scopes/`), without the base URL; with a slash at the end where pages of
 * that kind have one. Names and labels go in as they are. Published addresses never change.
 */
export const routes = {
  home: () => '/',
  standards: () => '/standards',
  /** Every requirement of every standard. */
  requirements: () => '/standards/requirements',
  track: (track: string) => `/standards/${track.toLowerCase()}`,
  number: (track: string, number: string) => `/standards/${track.toLowerCase()}/scs-${number}`,
  /** Comparison of two versions of a number. */
  comparison: (
    {track, number}: {readonly track: string; readonly number: string},
    from: number,
    to: number,
  ) => `/standards/${track.toLowerCase()}/scs-${number}/v${from}...v${to}`,
  /** What binds in a document, and what checks it. */
  coverage: (name: string) => `/standards/${name}/requirements`,
  /** Leads to the version in force. */
  numberInForce: (number: string) => `/standards/scs-${number}`,
  /** Leads to a document, whatever its slug is. */
  documentById: (id: string) => `/standards/${id}`,
  /** A document's page: its file name without `.md`. */
  document: (name: string) => `/standards/${name}`,
  /** Its text as Markdown. */
  documentMarkdown: (name: string) => `/standards/${name}.md`,
  /** Standards that take effect or end. */
  standardsFeed: () => '/standards/feed.xml',
  scopes: () => '/scopes/',
  scope: (scope: string) => `/scopes/${scope}/`,
  scopeVersion: (scope: string, version: string) => `/scopes/${scope}/${version}/`,
  /** A version's modules and tests as Markdown. */
  scopeVersionMarkdown: (scope: string, version: string) => `/scopes/${scope}/${version}.md`,
  releaseNotes: (scope: string, version: string) => `/scopes/${scope}/${version}/release-notes`,
  install: (scope: string, version: string) => `/scopes/${scope}/${version}/install`,
  upgrade: (scope: string, from: string, to: string) => `/scopes/${scope}/upgrade/${from}...${to}`,
  /** Release notes compared with another version than the one before. */
  upgradeNotes: (scope: string, from: string, to: string) =>
    `/scopes/${scope}/upgrade/${from}...${to}/release-notes`,
  scopesFeed: () => '/scopes/feed.xml',
  calendar: () => '/calendar/',
  allCalendars: () => '/calendar/scs.ics',
  scopeCalendar: (scope: string) => `/calendar/${scope}.ics`,
  certification: () => '/certification/',
  /** How to get, keep and renew a certificate. */
  applyForCertificate: () => '/certification/apply',
  environment: (environment: string) => `/certification/${environment}/`,
  /** All that its page tells, as data; and the days on which its verdicts changed. */
  environmentData: (environment: string) => `/certification/${environment}/status.json`,
  environmentFeed: (environment: string) => `/certification/${environment}/feed.xml`,
  register: () => '/certification/register',
  /** What the register holds, in two hashes. */
  registerHead: () => '/certification/register-head.json',
  registerEntry: (certificate: string) => `/certification/register#${certificate}`,
  registerBadgeJson: (certificate: string) => `/badges/register/${certificate}.json`,
  registerBadge: (certificate: string, variant?: BadgeEnding) =>
    `/badges/register/${certificate}${variant ? `.${variant}` : ''}.svg`,
  badges: () => '/badges/',
  /** `variant`: none for light pages. */
  badge: (environment: string, scope: string, variant?: BadgeEnding) =>
    `/badges/${environment}/${scope}${variant ? `.${variant}` : ''}.svg`,
  badgeJson: (environment: string, scope: string) => `/badges/${environment}/${scope}.json`,
  /** Seals to print: of an environment, or of all. */
  badgeSheet: (environment?: string) =>
    `/badges/sheet${environment === undefined ? '' : `?environment=${environment}`}`,
  /** What a badge looks like in a state; it stands for nobody. */
  exampleBadge: (state: string, variant?: BadgeEnding) =>
    `/badges/states/${state}${variant ? `.${variant}` : ''}.svg`,
  badgeManifest: () => '/badges/manifest.json',
  /** The bytes that signatures of the manifest are made over, and each signature by itself. */
  signedManifest: () => '/badges/manifest.txt',
  manifestSignature: (key: string) => `/badges/manifest.${key}.sig`,
  /** Lists of earlier days, newest first; and one of them, by the name that it has on record. */
  earlierManifests: () => '/badges/manifests/index.json',
  earlierManifest: (name: string) => `/badges/manifests/${name}.json`,
  signedEarlierManifest: (name: string) => `/badges/manifests/${name}.txt`,
  earlierManifestSignature: (name: string, key: string) => `/badges/manifests/${name}.${key}.sig`,
  /** Public keys that signatures count by. */
  keys: () => '/.well-known/scs-keys.json',
  verifyBadge: () => '/badges/verify',
  /** The same without the site, as the repository tells it in `docs/verify.md`. */
  verifyByHand: () => '/badges/verify.md',
  /** A certificate as a sheet; without ending. */
  certificate: (environment: string, scope: string) => `/certification/${environment}/${scope}-certificate`,
  security: () => '/security/',
  /** How vulnerabilities are reported, handled and published. */
  securityPolicy: () => '/security/policy',
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
    document: (id: string) => `/security/osv/${id}.json`,
    index: () => '/security/osv/index.json',
  },
  search: () => '/search',
  glossary: () => '/glossary',
  /** Where a term is explained. */
  term: (term: string) => `/glossary#${term.replaceAll(' ', '-')}`,
  /** What there is, for programs that read text. */
  llms: () => '/llms.txt',
  /** The picture that stands for a page where its address is shared. */
  card: (page: string) => `/cards${trimSlash(page)}.png`,
  /** That of all other pages. */
  siteCard: () => '/cards/site.png',
  /** What the search finds by name. */
  searchThings: () => '/search/things.json',
  blog: () => '/blog',
  post: (slug: string) => `/blog/${slug}`,
  /** Further parts of a list of posts, from 2. */
  postListPart: (list: string, part: number) => (part === 1 ? list : `${list}/page/${part}`),
  postTags: () => '/blog/tags',
  postTag: (slug: string) => `/blog/tags/${slug}`,
  postAuthors: () => '/blog/authors',
  postArchive: () => '/blog/archive',
  blogFeed: (ending: 'atom.xml' | 'rss.xml' | 'feed.json') => `/blog/${ending}`,
  /** A picture of an author, by its folder and its path in it. */
  picture: (folder: string, relative: string) => `/pictures/${folder}/${relative}`,
  /** What a browser fetches of a page that is no module of the bundler, by the page's address. */
  pageData: (address: string) => `${address}.page.json`,
  /** Where browsers of a preview hear of pages that have changed. */
  previewChanges: () => '/__scs/changes',
  api: {
    standards: () => '/api/v1/standards.json',
    requirements: () => '/api/v1/requirements.json',
    traceability: () => '/api/v1/traceability.json',
    scope: (scope: string) => `/api/v1/scopes/${scope}.json`,
    compliance: () => '/api/v1/compliance.json',
    schema: (name: string) => `/api/v1/schemas/${name}.schema.json`,
  },
} as const;

/** First parts of addresses below `/blog/` that no post may take. */
export const POST_LISTS: readonly string[] = ['archive', 'authors', 'page', 'tags'];

/**
 * Pages that carry their data themselves, each kind as a path of react-router with unnamed groups, which is a regular
 * expression over the whole address as well.
 */
export const DATA_PAGES: readonly string[] = [
  '/standards/(scs-\\d{4}-[vw]\\d+-[^/]+)',
  '/standards/(scs-\\d{4}-[vw]\\d+-[^/]+)/requirements',
  '/standards/([a-z]+)/(scs-\\d{4})',
  '/standards/([a-z]+)/(scs-\\d{4})/(v\\d+\\.\\.\\.v\\d+)',
  '/blog/(\\d{4})/(\\d{2})/(\\d{2})/([^/]+)',
];

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
  return [
    {from: '/standards/standards/overview', to: routes.standards()},
    {from: '/standards/certification/overview', to: routes.certification()},
    {from: '/standards/certification/pipeline', to: routes.certification()},
    ...scopes.map((scope) => ({from: `/standards/${scope}`, to: routes.scope(scope)})),
  ];
}

/** Hosts whose pages are ours: authors write full addresses of the published site. */
const OWN_HOSTS = new Set(['docs.scs.community', 'www.docs.scs.community']);
/** First parts of addresses that this site answers; the rest of the host belongs to other sites. */
const OWN_SECTIONS = new Set([
  'standards',
  'scopes',
  'certification',
  'badges',
  'security',
  'calendar',
  'glossary',
  'blog',
  'api',
]);

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
  if (!URL.canParse(url, 'https://docs.scs.community')) return undefined;
  const parsed = new URL(url, 'https://docs.scs.community');
  if (!absolute && !OWN_HOSTS.has(parsed.hostname)) return undefined;
  const section = parsed.pathname.split('/')[1] ?? '';
  if (!absolute && !OWN_SECTIONS.has(section)) return undefined;
  return {
    path: trimSlash(decode(parsed.pathname)),
    anchor: decode(parsed.hash.slice(1)),
    ...(parsed.search === '' ? {} : {query: parsed.search}),
  };
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
