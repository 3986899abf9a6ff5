import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import type {Plugin, PluginContentLoadedActions, RouteConfig} from '@docusaurus/types';
import type {Catalog} from '../core/catalog/catalog';
import {routes} from '../core/text/routes';
import type {Comparison} from '../core/pages/comparisonPage';
import {coveragePageView} from '../core/pages/coveragePage';
import {hasCoveragePage} from '../core/catalog/traceability';
import type {NavigationView, StandardPageView, TrackPageView} from '../core/pages/standardPage';
import {navigationViews, standardPageView, trackPageViews} from '../core/pages/standardPage';
import {requirementsPageView} from '../core/pages/requirementsPage';
import type {StandardDocument} from '../core/standards/standard';
import type {Traceability} from '../core/catalog/traceability';
import type {SiteContent} from '../files/siteContext';
import {keepHtml} from '../ui/keptHtml';
import type {StandardsOptions} from './options';

type Input = {
  readonly docs: Plugin<LoadedContent>;
  readonly content: LoadedContent;
  readonly actions: PluginContentLoadedActions;
  readonly site: SiteContent;
  readonly options: StandardsOptions;
  readonly comparisons: readonly Comparison[];
  readonly trace: Traceability;
};

/**
 * Adds the routes of all standards pages. The docs plugin nests its pages in roots that carry a list of all documents;
 * each document gets a route of its own instead, so that a page's weight does not depend on their number.
 */
export async function addStandardsRoutes({
  docs,
  content,
  actions,
  site,
  options,
  comparisons,
  trace,
}: Input): Promise<void> {
  const {catalog, today} = site;
  const repository = {editUrl: options.editUrl ?? null, viewUrl: options.viewUrl};
  const covered = new Set(
    [...catalog.documents.values()].filter((document) => hasCoveragePage(trace.documents, document)),
  );
  const headerOf = (document: StandardDocument) =>
    standardPageView({catalog, document, repository, hasCoverage: covered.has(document)});
  const tracks = trackPageViews(catalog, today);
  const shelves = new Map<string, RouteConfig[]>();
  const add = (number: string, route: RouteConfig) => {
    const path = shelfPath(number, route.path);
    const shelf = shelves.get(path);
    if (shelf) shelf.push(route);
    else shelves.set(path, [route]);
  };
  const navigationOf = await createNavigations(site, actions, tracks);

  await docs.contentLoaded?.({
    content,
    actions: {
      ...actions,
      // The header's data travels with the document's own, so that a page is one chunk and not two.
      createData: (file, data) => actions.createData(file, withHeader(catalog, data, headerOf)),
      setGlobalData: (data) => actions.setGlobalData(withoutDocuments(data)),
      addRoute(root) {
        for (const route of leafRoutes(root)) {
          const document = catalog.documents.get(route.path.split('/').at(-1) ?? '');
          if (!document) continue;
          add(document.number, {
            ...route,
            component: '@theme/StandardPage',
            modules: {...route.modules, navigation: navigationOf(document.number)},
          });
        }
      },
    },
  });

  for (const group of catalog.numbers.values()) {
    add(group.number, {
      path: routes.number(group.track, group.number),
      component: '@theme/NumberPage',
      exact: true,
      // Everything on it stands in the navigation already.
      modules: {navigation: navigationOf(group.number)},
    });
  }
  for (const {url, page, redline} of comparisons) {
    keepHtml(page.redlineUrl, redline);
    add(page.number, {path: url, component: '@theme/ComparisonPage', exact: true, props: {page}});
  }
  for (const document of covered) {
    add(document.number, {
      path: routes.coverage(document.name),
      component: '@theme/CoveragePage',
      exact: true,
      props: {page: coveragePageView(catalog, trace, document)},
    });
  }
  for (const [path, children] of shelves) {
    actions.addRoute({path, component: '@theme/Shelf', routes: children});
  }
  for (const track of tracks) {
    actions.addRoute({
      path: routes.track(track.track),
      component: '@theme/TrackPage',
      exact: true,
      props: {page: track},
    });
  }
  actions.addRoute({
    path: routes.requirements(),
    component: '@theme/RequirementsPage',
    exact: true,
    props: {page: requirementsPageView(catalog)},
  });
  actions.addRoute({
    path: routes.standards(),
    component: '@theme/StandardsOverview',
    exact: true,
    props: {tracks},
  });
}

/**
 * Ten numbers share a parent route: to find a page, routes are tried one after the other, for each page that is
 * rendered and each link that is checked.
 * @example shelfPath('0102', '/standards/iaas/scs-0102') // => '/standards/iaas/scs-010(.*)'
 */
function shelfPath(number: string, path: string): string {
  const name = `scs-${number}`;
  return `${path.slice(0, path.indexOf(name))}${name.slice(0, -1)}(.*)`;
}

/** Navigation is data shared by the pages of a track, loaded once by a browser. */
async function createNavigations(
  {catalog}: SiteContent,
  {createData}: PluginContentLoadedActions,
  tracks: readonly TrackPageView[],
): Promise<(number: string) => string> {
  const byNumber = new Map<string, string>();
  const create = async (view: NavigationView, index: number) => {
    const name = `navigation-${view.track.toLowerCase()}-${index}.json`;
    await createData(name, view);
    // The alias keeps this machine's paths out of the generated code.
    for (const {number} of view.numbers)
      byNumber.set(number, `@generated/docusaurus-plugin-content-docs/default/${name}`);
  };
  await Promise.all(tracks.flatMap((track) => navigationViews(catalog, tracks, track).map(create)));
  return (number) => {
    const path = byNumber.get(number);
    if (path === undefined) throw new Error(`no navigation holds the number ${number}`);
    return path;
  };
}

/** Adds the header's view to a document's data; other data of the docs plugin stays as it is. */
function withHeader(
  catalog: Catalog,
  data: string | object,
  headerOf: (document: StandardDocument) => StandardPageView,
): string | object {
  const id = typeof data === 'object' && 'id' in data ? data.id : undefined;
  const document = typeof id === 'string' ? catalog.documents.get(id) : undefined;
  return document ? {...(data as object), standard: headerOf(document)} : data;
}

function leafRoutes(route: RouteConfig): RouteConfig[] {
  return route.routes ? route.routes.flatMap(leafRoutes) : [route];
}

/** The theme asks the docs plugin's data for its versions; the list of all documents in it would go to every page. */
function withoutDocuments(data: unknown): unknown {
  const {versions = [], ...rest} = data as {versions?: Record<string, unknown>[]};
  return {...rest, versions: versions.map((version) => ({...version, docs: [], draftIds: [], sidebars: {}}))};
}
