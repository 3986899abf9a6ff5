import {processWide} from './processWide';

/** Where the sections of the site begin: each with a slash at its start and none at its end, without the base URL. */
export type RouteBases = {
  readonly standards: string;
  readonly scopes: string;
  readonly certification: string;
  readonly badges: string;
  readonly calendar: string;
  readonly security: string;
  readonly glossary: string;
  /** Of the site's blog, whoever makes it. */
  readonly blog: string;
  readonly search: string;
  /** Data files and their schemas. */
  readonly api: string;
  /** Pictures of authors, and those that stand for pages where their addresses are shared. */
  readonly pictures: string;
  readonly cards: string;
};

/** What of the site is ours; all else belongs to the site that the plugins are part of. */
export type SiteParts = {
  readonly home: boolean;
  readonly blog: boolean;
  readonly search: boolean;
  readonly security: boolean;
  /** Advisories for programs, `security.txt`, and the policy that names them. */
  readonly csaf: boolean;
  /** Pictures that stand for pages where their addresses are shared. */
  readonly cards: boolean;
};

/** What a site has chosen of all that pages, addresses and the check of links depend on. */
export type SiteSettings = {readonly routes: RouteBases; readonly parts: SiteParts};

/** The addresses under which the sections are published at docs.scs.community, and as authors write them. */
export const ROUTE_BASES: RouteBases = {
  standards: '/standards',
  scopes: '/scopes',
  certification: '/certification',
  badges: '/badges',
  calendar: '/calendar',
  security: '/security',
  glossary: '/glossary',
  blog: '/blog',
  search: '/search',
  api: '/api/v1',
  pictures: '/pictures',
  cards: '/cards',
};

/** Settings of a site that is ours as a whole. */
export const OWN_SITE: SiteSettings = {
  routes: ROUTE_BASES,
  parts: {home: true, blog: true, search: true, security: true, csaf: true, cards: true},
};

/** Written into programs for browsers when they are bundled, where they differ from {@link OWN_SITE}. */
declare const SCS_SITE_SETTINGS: SiteSettings | undefined;

const chosen = processWide('siteSettings', () => ({
  settings: typeof SCS_SITE_SETTINGS === 'undefined' ? OWN_SITE : SCS_SITE_SETTINGS,
}));

/** The settings of the site; those of {@link OWN_SITE} until others are set. */
export function siteSettings(): SiteSettings {
  return chosen.settings;
}

/** Sets what holds for the whole process, before anything is made of any content. */
export function setSiteSettings(settings: SiteSettings): void {
  chosen.settings = settings;
}
