import {textTargets} from '../core/catalog/textTargets';
import type {Traceability} from '../core/catalog/traceability';
import {hasCoveragePage} from '../core/catalog/traceability';
import {comparisonsOf} from '../core/pages/comparisonPage';
import {coveragePageView} from '../core/pages/coveragePage';
import {requirementMarks} from '../core/pages/requirementMark';
import {requirementsPageView} from '../core/pages/requirementsPage';
import {documentPageView, standardPageView} from '../core/pages/standardPage';
import {numberPageView} from '../core/pages/numberPage';
import type {TrackPageView} from '../core/pages/trackPage';
import {routes} from '../core/text/routes';
import type {DataPage} from '../files/pageStore';
import {addDataRoutes, dataPage, settledText} from '../files/pageStore';
import type {SiteContent} from '../files/siteContext';
import type {AddPage} from '../files/siteRoutes';
import type {StandardsOptions} from './options';

type Input = {
  readonly site: SiteContent;
  readonly options: StandardsOptions;
  readonly trace: Traceability;
  readonly tracks: readonly TrackPageView[];
  readonly baseUrl: string;
};

/**
 * The pages of documents, numbers, comparisons and requirements, by address. They grow in number with the documents, so
 * that none of them goes through the bundler.
 */
export function standardsPages({
  site: {catalog, today},
  options,
  trace,
  tracks,
  baseUrl,
}: Input): Map<string, DataPage> {
  const repository = {editUrl: options.editUrl ?? null, viewUrl: options.viewUrl};
  const {viewUrl: sourceUrl, pictureHosts} = options;
  const targetsFrom = textTargets(catalog, {sourceUrl, baseUrl, pictureHosts});
  const pages = new Map<string, DataPage>();

  for (const group of catalog.numbers.values()) {
    const number = numberPageView(catalog, tracks, group);
    pages.set(routes.number(group.track, group.number), dataPage('NumberPage', number));
    for (const document of [...group.versions, ...group.supplements]) {
      const hasCoverage = hasCoveragePage(trace.documents, document);
      const standard = standardPageView({catalog, document, repository, hasCoverage});
      const view = documentPageView(catalog, document, {standard, navigation: number.navigation});
      pages.set(
        routes.document(document.name),
        dataPage(
          'StandardPage',
          view,
          settledText(document, {
            ...targetsFrom(document.source.path),
            requirementOf: requirementMarks({catalog, trace, document, today, baseUrl}),
          }),
        ),
      );
      if (!hasCoverage) continue;
      const coverage = coveragePageView(catalog, trace, document);
      pages.set(routes.coverage(document.name), dataPage('CoveragePage', coverage));
    }
    for (const {url, page, redline} of comparisonsOf(group, targetsFrom('').linkOf)) {
      pages.set(url, dataPage('ComparisonPage', page, {html: redline}));
    }
  }
  return pages;
}

type RouteInput = {
  readonly addPage: AddPage;
  readonly site: SiteContent;
  readonly tracks: readonly TrackPageView[];
  readonly pages: ReadonlyMap<string, DataPage>;
};

/** Adds the routes of all standards pages. */
export function addStandardsRoutes({addPage, site: {catalog}, tracks, pages}: RouteInput): void {
  addDataRoutes(addPage, pages);
  for (const track of tracks) addPage(routes.track(track.track), 'TrackPage', {page: track});
  addPage(routes.requirements(), 'RequirementsPage', {page: requirementsPageView(catalog)});
  addPage(routes.standards(), 'StandardsOverview', {tracks});
}
