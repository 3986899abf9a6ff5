import {llmsTxt} from '../../plugins/core/exports/llmsTxt';
import {advisoryAssets} from '../../plugins/advisories/advisoryAssets';
import {publicAdvisories} from '../../plugins/core/catalog/posts';
import {blogAssets, blogPages} from '../../plugins/blog/blogPages';
import {complianceAssets} from '../../plugins/compliance/complianceAssets';
import type {Catalog} from '../../plugins/core/catalog/catalog';
import {environmentStatus} from '../../plugins/core/catalog/environmentStatus';
import {scopeDocuments} from '../../plugins/core/catalog/scopeDocuments';
import {redirectsOn} from '../../plugins/core/catalog/sitePages';
import {environmentStandings, registerView} from '../../plugins/core/catalog/standing';
import {traceability} from '../../plugins/core/catalog/traceability';
import {adaptiveSnippet, badgeSnippets} from '../../plugins/core/exports/badgeSnippets';
import {companyBadges} from '../../plugins/core/exports/registerApi';
import {searchThings} from '../../plugins/core/exports/searchThings';
import {environmentPageView} from '../../plugins/core/pages/environmentPage';
import {homeView} from '../../plugins/core/pages/homePage';
import {securityPageView} from '../../plugins/core/pages/securityPage';
import {trackPageViews} from '../../plugins/core/pages/trackPage';
import type {IsoDate} from '../../plugins/core/text/isoDate';
import {routes} from '../../plugins/core/text/routes';
import type {Asset} from '../../plugins/files/assets';
import type {AddPage} from '../../plugins/files/siteRoutes';
import {addScopeRoutes} from '../../plugins/scopes/addScopeRoutes';
import {scopeAssets} from '../../plugins/scopes/scopeAssets';
import {standardsAssets} from '../../plugins/standards/standardsAssets';
import {addStandardsRoutes, standardsPages} from '../../plugins/standards/standardsPages';

/** What a build makes of a catalog before Docusaurus renders it. */
export type WholeSite = {
  /** Addresses of pages, and of those that lead on. */
  readonly addresses: readonly string[];
  readonly assets: readonly Asset[];
};

const VIEW = 'https://github.com/x/y/blob/main/';
const SITE = 'https://docs.scs.community';

/** Makes the data of every page and every generated file, as the plugins do, without a bundler or a disk. */
export async function wholeSite(catalog: Catalog, today: IsoDate): Promise<WholeSite> {
  const addresses: string[] = [routes.search(), routes.verifyBadge(), routes.badges(), routes.badgeSheet()];
  const addPage: AddPage = (address, _component, props) => {
    // Docusaurus writes what a page gets into a file.
    JSON.stringify(props);
    addresses.push(address);
  };
  const add = (address: string, page: unknown) => addPage(address, '', {page});

  const moment = `${today}T12:00:00`;
  const site = {
    catalog,
    today,
    moment,
    diagnostics: [],
    folders: {standards: '', scopes: '', compliance: '', blog: '', overridden: []},
  };
  const trace = traceability(catalog, today);
  const tracks = trackPageViews(catalog, today);
  const pages = standardsPages({
    site,
    options: {id: 'x', viewUrl: VIEW, pictureHosts: []},
    trace,
    tracks,
    baseUrl: '/',
  });
  addStandardsRoutes({addPage, site, tracks, pages});

  const documents = scopeDocuments(catalog, today);
  addScopeRoutes({catalog, documents, today, addPage, viewUrl: VIEW, baseUrl: '/', pictureHosts: []});

  const environments = environmentStandings(catalog, today);
  const statuses = environments.map((environment) => environmentStatus(catalog, environment, today));
  add(routes.certification(), environments);
  add(routes.register(), registerView(catalog));
  companyBadges(catalog, today).forEach(({badge}) => snippetsOf(badge.label));
  environments.flatMap(({standings}) => standings).forEach(({badge}) => snippetsOf(badge.label));
  for (const status of statuses) add(status.environment.pageUrl, environmentPageView(status));

  add(routes.home(), homeView(catalog, environments, today));
  add(routes.security(), securityPageView(catalog));
  add(routes.securityPolicy(), null);
  const blog = {id: 'x', title: 'Blog', description: 'News', viewUrl: VIEW, pictureHosts: []};
  const posts = blogPages({catalog, options: blog, baseUrl: '/', withDrafts: false, moment});

  return {
    addresses: [...addresses, ...posts.keys(), ...redirectsOn(catalog, today).map(({from}) => from)],
    assets: [
      ...standardsAssets({
        site,
        options: {viewUrl: VIEW, pictureHosts: []},
        siteUrl: SITE,
        pages,
        trace,
      }),
      ...(await advisoryAssets({
        posts: publicAdvisories(catalog, moment),
        site: {siteUrl: SITE},
        signer: null,
        isForAggregators: false,
        builtAt: moment,
        expires: moment,
      })),
      {path: routes.llms(), content: llmsTxt(catalog, {siteUrl: SITE, today})},
      ...(await scopeAssets({catalog, documents, today, siteUrl: SITE})),
      ...(await complianceAssets({
        catalog,
        environments,
        statuses,
        today,
        siteUrl: SITE,
        signers: [],
        fictional: true,
      })),
      {path: routes.searchThings(), content: JSON.stringify(searchThings(catalog, trace, today))},
      ...blogAssets({catalog, options: blog, pages: posts, today, siteUrl: SITE}),
    ],
  };
}

function snippetsOf(alt: string): void {
  const use = {image: `${SITE}/a.svg`, target: SITE, alt, height: 28};
  badgeSnippets(use);
  adaptiveSnippet(use, use.image);
}
