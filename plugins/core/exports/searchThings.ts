import * as z from 'zod';
import {listedPosts} from '../catalog/posts';
import type {Catalog} from '../catalog/catalog';
import {moduleDocument} from '../catalog/catalog';
import {sitePages} from '../catalog/sitePages';
import type {TestcaseUse, TracedTestcase, Traceability} from '../catalog/traceability';
import {hasCoveragePage} from '../catalog/traceability';
import {versionPairs} from '../catalog/versionPairs';
import {CERTIFICATE_KIND} from '../compliance/wording';
import {END_REASONS} from '../compliance/certificateState';
import type {Scope} from '../scopes/scope';
import {VALIDITIES} from '../scopes/scopeSchema';
import {effectiveVersion, validitySpans} from '../scopes/timeline';
import {upgradePairs} from '../scopes/upgradePairs';
import {checklistTitle} from '../scopes/wording';
import type {DocumentType} from '../standards/frontMatter';
import {preferredVersion} from '../standards/lifecycle';
import type {StandardDocument} from '../standards/standard';
import {inTrackOrder, SCOPES_TRACK, TRACK_NAME, trackMeaning, trackOfNumber} from '../standards/tracks';
import type {IsoDate} from '../text/isoDate';
import {groupBy} from '../text/groupBy';
import {ownValue} from '../text/ownValue';
import {routes} from '../text/routes';
import {strings} from './strings';

/** What a thing that is found can be; a key of each is a word for it. */
export const THING_KINDS = [
  'standard',
  'procedure',
  'decision',
  'supplement',
  'number',
  'comparison',
  'scope',
  'scope-version',
  'checklist',
  'release-notes',
  'testcase',
  'environment',
  'certificate',
  'advisory',
  'post',
  'page',
] as const;

const day = z.iso.date().nullable();

const stateSchema = z.union([
  z.strictObject({stable: day, deprecated: day, rejected: day}).meta({description: 'Of a document.'}),
  z
    .strictObject({spans: z.array(z.tuple([z.enum(VALIDITIES), z.iso.date(), day]))})
    .meta({description: 'Of a scope version: validity, first day, first day after it.'}),
  z
    .strictObject({
      issued: z.iso.date(),
      until: z.iso.date(),
      ended: z.strictObject({reason: z.enum(END_REASONS), on: z.iso.date()}).nullable(),
    })
    .meta({description: 'Of a certificate.'}),
  z.strictObject({of: z.array(z.string())}).meta({
    description: 'The best state of the things with these addresses; of none, it is not in use.',
  }),
]);

const thingSchema = z.strictObject({
  kind: z.enum(THING_KINDS),
  title: z.string(),
  /** Site-absolute. */
  address: z.string(),
  id: z.string().optional().meta({description: 'Shown beside the title.'}),
  names: z.array(z.string()).optional().meta({description: 'Further names that mean exactly this.'}),
  about: z.string().optional().meta({description: 'One line below the title.'}),
  words: z.string().optional().meta({description: 'Further words that it is found by.'}),
  track: z.string().regex(TRACK_NAME).optional(),
  state: stateSchema.optional(),
  requirements: z
    .array(z.tuple([z.string(), z.string()]))
    .optional()
    .meta({description: 'Of a document: id, title of the section.'}),
  coverage: z.boolean().optional().meta({description: 'True for a document with a page of requirements.'}),
});

/** `/search/things.json`: what the search of the site finds by name; texts of pages are none of it. */
export const searchThingsSchema = z.array(thingSchema);

/** A thing that is found by its name. */
export type SearchThing = z.infer<typeof thingSchema>;
/** One of {@link THING_KINDS}. */
export type ThingKind = SearchThing['kind'];
/** What the state of a thing follows from, with a day. */
export type ThingState = z.infer<typeof stateSchema>;

/**
 * Everything that the site's search finds by its name, with what its state on any day follows from: documents with their
 * requirements, numbers, comparisons, scopes and what is made of their versions, testcases, listed environments,
 * certificates, posts, and the other pages. Addresses are site-absolute.
 * @param today decides only which document's page a testcase leads to
 */
export function searchThings(catalog: Catalog, trace: Traceability, today: IsoDate): SearchThing[] {
  return [
    ...documentThings(catalog, trace),
    ...numberThings(catalog),
    ...[...catalog.scopes.values()].flatMap((scope) => [...scopeThings(scope), ...versionListThings(scope)]),
    ...testcaseThings(catalog, trace, today),
    ...complianceThings(catalog),
    ...postThings(catalog),
    ...pageThings(catalog),
  ];
}

const KIND_OF_TYPE: Readonly<Record<DocumentType, ThingKind>> = {
  Standard: 'standard',
  Procedural: 'procedure',
  'Decision Record': 'decision',
  Supplement: 'supplement',
};

function documentThings(catalog: Catalog, trace: Traceability): SearchThing[] {
  return [...catalog.documents.values()].map((document) => ({
    kind: document.kind === 'supplement' ? 'supplement' : KIND_OF_TYPE[document.type],
    title: document.title,
    address: routes.document(document.name),
    id: document.id,
    track: document.track,
    ...(document.kind === 'supplement'
      ? {}
      : {
          state: {
            stable: document.stabilizedAt,
            deprecated: document.deprecatedAt,
            rejected: document.rejectedAt,
          },
        }),
    words: document.slug.replaceAll(/[-_]/g, ' '),
    ...(document.requirements.length === 0
      ? {}
      : {requirements: document.requirements.map(({id, heading}): [string, string] => [id, heading])}),
    ...(hasCoveragePage(trace.documents, document) ? {coverage: true} : {}),
  }));
}

function numberThings(catalog: Catalog): SearchThing[] {
  return [...catalog.numbers.values()].flatMap((group): SearchThing[] => {
    const {number, track, versions, supplements} = group;
    const title = (versions.at(-1) ?? supplements.at(-1))?.title ?? `scs-${number}`;
    return [
      {
        kind: 'number',
        title: strings.search.allVersions(title),
        address: routes.number(track, number),
        id: `scs-${number}`,
        track,
      },
      ...versionPairs(group).map(({from, to, url}): SearchThing => ({
        kind: 'comparison',
        title: strings.search.comparison(to.title, `v${from.version}`, `v${to.version}`),
        address: url,
        id: `scs-${number}`,
        track,
        words: strings.search.comparisonWords,
        state: {of: [routes.document(to.name)]},
      })),
    ];
  });
}

function scopeThings(scope: Scope): SearchThing[] {
  const spans = validitySpans(scope);
  return [
    {
      kind: 'scope',
      title: scope.name,
      address: routes.scope(scope.id),
      id: scope.id,
      track: SCOPES_TRACK,
      words: strings.search.scopeWords,
    },
    ...scope.versions.map(({version}): SearchThing => ({
      kind: 'scope-version',
      title: `${scope.name} ${version}`,
      address: routes.scopeVersion(scope.id, version),
      names: [`${scope.id} ${version}`, `${scope.name.replace(/^SCS-compatible /, '')} ${version}`],
      track: SCOPES_TRACK,
      state: {
        spans: spans
          .filter((span) => span.version === version)
          .map(({validity, from, to}) => [validity, from, to]),
      },
    })),
  ];
}

/** Checklists and release notes of the versions of a scope. */
function versionListThings(scope: Scope): SearchThing[] {
  const thing = (
    kind: 'checklist' | 'release-notes',
    to: string,
    {title, address}: Pick<SearchThing, 'title' | 'address'>,
  ): SearchThing => ({
    kind,
    title,
    address,
    track: SCOPES_TRACK,
    state: {of: [routes.scopeVersion(scope.id, to)]},
  });
  const title = (from: string | null, to: string) => checklistTitle({scopeName: scope.name, from, to});
  return [
    ...scope.versions.flatMap(({version}) => [
      thing('checklist', version, {title: title(null, version), address: routes.install(scope.id, version)}),
      thing('release-notes', version, {
        title: strings.notes.title(scope.name, version),
        address: routes.releaseNotes(scope.id, version),
      }),
    ]),
    ...upgradePairs(scope).map(({from, to, url}) =>
      thing('checklist', to, {title: title(from, to), address: url}),
    ),
  ];
}

function testcaseThings(catalog: Catalog, trace: Traceability, today: IsoDate): SearchThing[] {
  const documents = documentsOfTestcases(catalog, trace);
  return [...trace.testcases.values()].map((testcase) => {
    const {id, description, url, uses} = testcase;
    const document =
      measuredDocument(catalog, testcase, today) ?? preferredVersion(documents.get(id) ?? [], today);
    const number = /^scs-(\d{4})-/.exec(id)?.[1] ?? document?.number;
    const track =
      number === undefined ? undefined : (catalog.numbers.get(number)?.track ?? trackOfNumber(number));
    const versions = uses.map(({scope, version}) => routes.scopeVersion(scope, version));
    return {
      kind: 'testcase',
      title: id,
      address: document ? `${routes.coverage(document.name)}#${id}` : (url ?? routes.requirements()),
      about: description,
      ...(track === undefined ? {} : {track}),
      state: {of: [...new Set(versions)]},
    };
  });
}

/** The document that a testcase checks in the scope version in force, else in the newest one that uses it. */
function measuredDocument(
  {scopes, documents}: Catalog,
  {uses}: TracedTestcase,
  today: IsoDate,
): StandardDocument | undefined {
  const isInForce = ({scope: id, version}: TestcaseUse) => {
    const scope = scopes.get(id);
    return scope !== undefined && effectiveVersion(scope, today) === version;
  };
  const use = uses.find(isInForce) ?? uses[0];
  const module = use && scopes.get(use.scope)?.modules.get(use.module);
  return module && moduleDocument(documents, module);
}

/** Testcase -> the documents that it checks. */
function documentsOfTestcases(catalog: Catalog, {documents}: Traceability): Map<string, StandardDocument[]> {
  const checked = [...documents].flatMap(([name, {requirements, whole}]) => {
    const document = catalog.documents.get(name);
    const linked = requirements.flatMap(({testcases}) => testcases.map(({testcase}) => testcase));
    return document ? [...new Set([...linked, ...whole])].map((testcase) => ({testcase, document})) : [];
  });
  const byTestcase = groupBy(checked, ({testcase}) => testcase);
  return new Map([...byTestcase].map(([testcase, list]) => [testcase, list.map(({document}) => document)]));
}

/** Environments that are listed, and the register. Results are none of it: they change from day to day. */
function complianceThings({environments, certificates, scopes}: Catalog): SearchThing[] {
  return [
    ...environments
      .filter(({visibility}) => visibility === 'listed')
      .map(({id, name, operator, subjects, description, platform}): SearchThing => ({
        kind: 'environment',
        title: name,
        address: routes.environment(id),
        names: [...new Set([id, ...withoutRemark(name), operator, ...withoutRemark(operator), ...subjects])],
        about: operator,
        words: [description, platform].filter((text) => text !== undefined).join(' '),
      })),
    ...certificates.map(({id, kind, holder, scope, version, issued, validUntil, ended}): SearchThing => ({
      kind: 'certificate',
      title: strings.search.certificate(
        holder,
        scope === undefined ? CERTIFICATE_KIND[kind].label : (scopes.get(scope)?.name ?? scope),
        version ?? null,
      ),
      address: routes.registerEntry(id),
      id,
      state: {issued, until: validUntil, ended: ended && {reason: ended.reason, on: ended.on}},
    })),
  ];
}

/** `Castle in the Air (fictional)` is asked for without what stands in brackets. */
function withoutRemark(name: string): string[] {
  const [bare = ''] = name.split('(');
  return bare.trim() === '' || bare === name ? [] : [bare.trim()];
}

const CVE = /\bcve[-_ ](\d{4})[-_ ](\d{4,7})\b/gi;

/** The CVEs that a text names, each once. */
function cvesIn(text: string): string[] {
  return [...new Set([...text.matchAll(CVE)].map(([, year, serial]) => `CVE-${year}-${serial}`))];
}

function postThings(catalog: Catalog): SearchThing[] {
  return listedPosts(catalog).map((post): SearchThing => {
    const {title, url, description, advisory, tags, source} = post;
    const own = [...new Set([...(advisory?.cves ?? []), ...cvesIn(`${title} ${url.replaceAll('_', ' ')}`)])];
    const names = [...(advisory ? [advisory.id] : []), ...own];
    return {
      kind: advisory ? 'advisory' : 'post',
      title,
      address: url,
      ...(advisory ? {id: advisory.id} : {}),
      ...(names.length === 0 ? {} : {names}),
      about: [post.date, advisory ? own.join(', ') : ''].filter(Boolean).join(' · '),
      words: [
        ...tags,
        advisory?.summary ?? description,
        ...cvesIn(source.text).filter((cve) => !names.includes(cve)),
      ].join(' '),
    };
  });
}

/** Pages of which there is one each, and the tracks. */
function pageThings(catalog: Catalog): SearchThing[] {
  const tracks = [...catalog.numbers.values()].map(({track}) => track);
  return [
    ...sitePages(catalog).flatMap(({kind, address}): SearchThing[] => {
      const page = ownValue<(typeof strings.search.pages)['home']>(strings.search.pages, kind);
      return page ? [{kind: 'page', address, ...page, names: [...page.names]}] : [];
    }),
    ...inTrackOrder(tracks).map((track): SearchThing => ({
      kind: 'page',
      title: strings.search.track(track),
      address: routes.track(track),
      track,
      words: trackMeaning(track),
    })),
  ];
}
