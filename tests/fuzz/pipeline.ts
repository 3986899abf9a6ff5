import {buildCatalog} from '../../plugins/core/catalog/catalog';
import type {ReadTexts, RunParser} from '../../plugins/core/catalog/catalog';
import {environmentStatus} from '../../plugins/core/catalog/environmentStatus';
import type {ScopeDocuments} from '../../plugins/core/catalog/scopeDocuments';
import {scopeDocuments} from '../../plugins/core/catalog/scopeDocuments';
import type {CatalogSource} from '../../plugins/core/catalog/source';
import {environmentStandings, registerView} from '../../plugins/core/catalog/standing';
import {traceability} from '../../plugins/core/catalog/traceability';
import {readReport} from '../../plugins/core/scopes/report';
import type {Scope} from '../../plugins/core/scopes/scope';
import {countResults} from '../../plugins/core/scopes/stepResult';
import type {Published} from '../../plugins/core/scopes/versionOrigin';
import {versionStanding} from '../../plugins/core/scopes/versionOrigin';
import {scopesCalendar} from '../../plugins/core/exports/calendar';
import {certificateSheet} from '../../plugins/core/exports/certificateSheet';
import {checklistApi} from '../../plugins/core/exports/checklistApi';
import {checklistCsv} from '../../plugins/core/exports/checklistCsv';
import {checklistMarkdown} from '../../plugins/core/exports/checklistMarkdown';
import {checklistPdf} from '../../plugins/core/exports/checklistPdf';
import {complianceApi} from '../../plugins/core/exports/complianceApi';
import {environmentApi} from '../../plugins/core/exports/environmentApi';
import {statusFeed} from '../../plugins/core/exports/environmentFeed';
import {companyBadges, registerApi, registerCsv} from '../../plugins/core/exports/registerApi';
import {releaseNotesApi} from '../../plugins/core/exports/releaseNotesApi';
import {releaseNotesMarkdown} from '../../plugins/core/exports/releaseNotesMarkdown';
import {scopeApi} from '../../plugins/core/exports/scopesApi';
import {scopesFeed} from '../../plugins/core/exports/scopesFeed';
import {shieldsEndpoint} from '../../plugins/core/exports/shieldsEndpoint';
import {requirementsApi, standardsApi, traceabilityApi} from '../../plugins/core/exports/standardsApi';
import {environmentPageView} from '../../plugins/core/pages/environmentPage';
import {homeView} from '../../plugins/core/pages/homePage';
import {requirementsPageView} from '../../plugins/core/pages/requirementsPage';
import {securityPageView} from '../../plugins/core/pages/securityPage';
import {trackPageViews} from '../../plugins/core/pages/trackPage';
import {checkCatalog} from '../../plugins/core/rules';
import type {StandardText} from '../../plugins/core/standards/standardText';
import type {IsoDate} from '../../plugins/core/text/isoDate';
import type {Diagnostic} from '../../plugins/core/text/diagnostic';
import {guarded} from '../../plugins/core/text/guard';
import {longLine, oversize} from '../../plugins/core/text/limits';
import type {MarkdownText} from '../../plugins/core/text/markdownText';
import {blogAssets, blogPages} from '../../plugins/blog/blogPages';
import {loadPdfFonts} from '../../plugins/files/pdfFonts';
import {readAll} from '../../plugins/files/readTexts';
import type {AddPage} from '../../plugins/files/siteRoutes';
import {addScopeRoutes} from '../../plugins/scopes/addScopeRoutes';
import {standardsPages} from '../../plugins/standards/standardsPages';
import type {Job, Ran} from './job';

const siteUrl = 'https://docs.example.org';
const baseUrl = '/';
const viewUrl = 'https://github.com/example/standards/blob/main/';

/** Runs a set of files through all that a build does with it, up to the bundler. Throws what the code throws. */
export async function runJob({files, today, changed, mustBeValid, sample, slow}: Job): Promise<Ran> {
  const sources = files.flatMap(({kind, ...file}) => (kind === 'report' ? [] : [refuse({kind, ...file})]));
  const catalog = buildCatalog(sources, texts(sources, changed), parserFor(changed));
  const diagnostics = checkCatalog(catalog, today);
  const errors = diagnostics.filter(({severity}) => severity === 'error');
  if (mustBeValid) {
    if (errors.length > 0) return {reached: 'refused', errors: errors.map(shown)};
  } else if (errors.some(({ruleId}) => !MISSING_COMPANY.has(ruleId))) return {reached: 'rules'};

  // Pages
  const standings = environmentStandings(catalog, today);
  const statuses = standings.map((standing) => environmentStatus(catalog, standing, today));
  const documents = scopeDocuments(catalog, today);
  for (const {kind, text} of files) {
    const refusal = kind === 'report' ? dropReport(text, documents) : undefined;
    if (mustBeValid && refusal !== undefined) return {reached: 'refused', errors: [refusal]};
  }
  const trace = traceability(catalog, today);
  const tracks = trackPageViews(catalog, today);
  const shownPages: unknown[] = [
    homeView(catalog, standings, today),
    securityPageView(catalog),
    requirementsPageView(catalog),
    registerView(catalog),
    statuses.map(environmentPageView),
  ];
  const addPage: AddPage = (_address, _component, props) => void shownPages.push(props);
  addScopeRoutes({catalog, documents, today, addPage, viewUrl, baseUrl, pictureHosts: []});
  const options = {id: 'fuzz', editUrl: viewUrl, viewUrl, pictureHosts: []};
  const site = {catalog, today} as Parameters<typeof standardsPages>[0]['site'];
  standardsPages({site, options, trace, tracks, baseUrl});
  const pages = blogPages({catalog, options, baseUrl, withDrafts: true, moment: `${today}T12:00:00`});

  // Exports
  const blog = {...options, title: 'Blog', description: 'News'};
  shownPages.push(
    [...blogAssets({catalog, options: blog, pages, today, siteUrl})],
    standardsApi(catalog, today),
    requirementsApi(catalog),
    traceabilityApi(trace, today),
    scopesFeed([...catalog.scopes.values()], {siteUrl, today}),
    registerApi(catalog, today),
    registerCsv(catalog, today),
    complianceApi(catalog, standings, today),
    companyBadges(catalog, today).map(({badge}) => shieldsEndpoint(badge)),
    statuses.map((status) => [environmentApi(status), statusFeed(status, siteUrl)]),
    standings.flatMap((environment) =>
      environment.standings.map((standing) => [
        shieldsEndpoint(standing.badge),
        certificateSheet({environment, standing, siteUrl, today, fictional: true}),
      ]),
    ),
    documents.map((document) => scopeExports(document, {sample, today})),
  );
  // What becomes JSON must be able to.
  JSON.stringify(shownPages);
  if (!slow) return {reached: 'exports'};
  scopesCalendar([...catalog.scopes.values()], {siteUrl, today});
  for (const {scope, checklists} of documents) {
    for (const {checklist} of oneOf(checklists, sample))
      await checklistPdf(checklist, {...publishedOf(scope, checklist, today), fonts: await loadPdfFonts()});
  }
  return {reached: 'exports'};
}

/** What a browser does with a report on the checklists of its scope; returns why it is refused. */
function dropReport(text: string, documents: readonly ScopeDocuments[]): string | undefined {
  const about = documents.find(({scope: {uuid}}) => text.includes(uuid)) ?? documents[0];
  if (!about) return undefined;
  const report = readReport(text, about.scope);
  if (typeof report === 'string') return report;
  about.checklists.forEach(({checklist}) => countResults(checklist.steps, report.results));
  return undefined;
}

function scopeExports(
  {scope, releaseNotes, checklists}: ScopeDocuments,
  {sample, today}: Pick<Job, 'sample' | 'today'>,
): unknown[] {
  return [
    scopeApi(scope, today),
    oneOf(releaseNotes, sample).map(({notes}) => {
      const published = publishedOf(scope, notes, today);
      return [releaseNotesMarkdown(notes, scope, published), releaseNotesApi(notes, published.origin)];
    }),
    oneOf(checklists, sample).map(({checklist}) => {
      const published = publishedOf(scope, checklist, today);
      return [
        checklistMarkdown(checklist, published),
        checklistCsv(checklist, published),
        checklistApi(checklist, published.origin),
      ];
    }),
  ];
}

function publishedOf(scope: Scope, {to}: {readonly to: string}, today: IsoDate): Published {
  return {siteUrl, origin: {standing: versionStanding(scope, to, today), today, url: `${siteUrl}/scopes/`}};
}

/** A scope has dozens of pairs of versions, and they are much alike: one of them will do. */
function oneOf<T>(list: readonly T[], sample: number): T[] {
  const start = list.length === 0 ? 0 : sample % list.length;
  return list.slice(start, start + 1);
}

/** Errors that a set of few files has because the others are not there. */
const MISSING_COMPANY: ReadonlySet<string> = new Set([
  'back-reference',
  'compliance-reference',
  'link-target',
  'note-version',
  'reference-target',
  'renamed-from',
  'replaces-required',
  'scope-url',
]);

const shown = ({path, line, ruleId, message}: Diagnostic) => `${path}:${line}: ${message} [${ruleId}]`;

/** As when files are read: what passes a limit never gets to a parser. */
function refuse(file: CatalogSource): CatalogSource {
  const {path, text} = file;
  const refusal = oversize(path, Buffer.byteLength(text)) ?? longLine(path, text);
  return refusal ? {kind: 'refused', path, text: '', refusal} : file;
}

/** Values and findings of files that no case changes, by path: a path has one kind, so one parser. */
const parsed = new Map<string, unknown>();

/** Parses what a case changes, and everything else once. */
function parserFor(changed: string | undefined): RunParser {
  return (source, parse) => {
    if (changed === undefined || source.path === changed) return guarded(source, parse);
    const before = parsed.get(source.path) as ReturnType<typeof parse> | undefined;
    const result = before ?? guarded(source, parse);
    parsed.set(source.path, result);
    return result;
  };
}

type Read = ReturnType<typeof readAll>[number];

/** What was read off files that no case changes, by path. */
const known = new Map<string, Read | undefined>();

function texts(sources: readonly CatalogSource[], changed: string | undefined): ReadTexts {
  const standards = new Map<string, StandardText>();
  const posts = new Map<string, MarkdownText>();
  for (const source of sources) {
    const mayBeKnown = changed !== undefined && source.path !== changed;
    const [read] =
      mayBeKnown && known.has(source.path) ? [known.get(source.path)] : readAll([source], {html: true});
    if (mayBeKnown) known.set(source.path, read);
    if (read?.[1].kind === 'standard') standards.set(read[0], read[1].text);
    if (read?.[1].kind === 'post') posts.set(read[0], read[1].text);
  }
  return {standards, posts};
}
