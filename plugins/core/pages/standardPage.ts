import type {RelationKind} from '../standards/wording';
import type {Catalog, NumberGroup} from '../catalog/catalog';
import {routes} from '../text/routes';
import type {TimelineEntry} from '../scopes/timeline';
import type {IsoDate} from '../text/isoDate';
import type {HeadingPlace} from '../text/markdown';
import type {DocumentKind, Track} from '../standards/documentId';
import {TRACKS} from '../standards/documentId';
import type {LifecycleDates, Versioned} from '../standards/lifecycle';
import {preferredVersion} from '../standards/lifecycle';
import type {Requirement} from '../standards/requirement';
import type {StandardDocument} from '../standards/standard';
import type {TocEntry} from './tableOfContents';
import {tableOfContents} from './tableOfContents';

/** A document as others point to it; its state follows from the dates and the reader's day. */
export type DocumentRef = LifecycleDates & {
  /** `scs-NNNN-vN`, or `-wN` for a supplement. */
  readonly id: string;
  readonly version: number;
  readonly kind: DocumentKind;
  readonly title: string;
  /** Site-absolute. */
  readonly url: string;
};

/** A scope version that includes a document. */
export type ScopeUse = {
  /** Key of the page's `scopes`. */
  readonly scope: string;
  readonly version: string;
  /** Of the scope version's page, site-absolute. */
  readonly url: string;
  /** Id of the document that it includes. */
  readonly document: string;
};

/** A scope as standards refer to it; how a version stands follows from the timeline and the reader's day. */
export type UsedScope = {
  readonly name: string;
  readonly timeline: readonly Pick<TimelineEntry, 'date' | 'versions'>[];
};

/** A document page's header and what surrounds it; addresses are site-absolute, but for those of the source. */
export type StandardPageView = DocumentRef & {
  readonly number: string;
  readonly numberUrl: string;
  readonly type: string;
  readonly track: Track;
  readonly trackUrl: string;
  /** What authors last wrote; null for supplements. */
  readonly status: string | null;
  readonly description: string;
  /** Its requirements, in reading order; each id is an anchor on the page. */
  readonly requirements: readonly Pick<Requirement, 'id' | 'level'>[];
  /** All versions of the number, rising; the page itself among them. */
  readonly versions: readonly DocumentRef[];
  readonly replaces: readonly DocumentRef[];
  readonly replacedBy: readonly DocumentRef[];
  /** What explains it, with the sections to go to. */
  readonly supplements: readonly (DocumentRef & {
    readonly sections: readonly Pick<HeadingPlace, 'text' | 'anchor'>[];
  })[];
  readonly supplementOf: readonly DocumentRef[];
  readonly scopes: readonly ScopeUse[];
  /** Comparison with the version before; null for the first one and for supplements. */
  readonly comparison: {readonly version: number; readonly url: string} | null;
  /** What binds in it, and what checks it; null for supplements and where there is neither. */
  readonly coverageUrl: string | null;
  /** Full addresses of the source, to edit and to read; null where there is none to show. */
  readonly editUrl: string | null;
  readonly sourceUrl: string | null;
};

/** One line of the navigation or of a list of numbers; addresses are site-absolute. */
export type NumberRef = {
  /** Four digits. */
  readonly number: string;
  readonly title: string;
  readonly url: string;
  readonly type: string;
  readonly track: Track;
  readonly versions: readonly DocumentRef[];
  readonly supplements: readonly DocumentRef[];
  /** Documents of other numbers that replace one of these, or are replaced. */
  readonly others: readonly DocumentRef[];
  /** What replaces what and what explains what, as ids of documents. */
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: Exclude<RelationKind, 'includes'>;
  }[];
  /** Scope versions that include a version of this number. */
  readonly scopes: readonly ScopeUse[];
};

/** A number in the navigation: enough to tell how it stands on the reader's day. */
export type NavigationNumber = {
  readonly number: string;
  readonly title: string;
  readonly url: string;
  readonly versions: readonly Versioned[];
};

/**
 * What a page's navigation holds: one track, and of a long track only the stretch around the page,
 * so that no page grows with the number of documents.
 */
export type NavigationView = {
  readonly track: Track;
  readonly tracks: readonly {readonly track: Track; readonly url: string}[];
  readonly numbers: readonly NavigationNumber[];
  /** How many numbers the track has in all. */
  readonly total: number;
  /** The number that the page is about. */
  readonly number: string;
  /** Its documents, versions before supplements. */
  readonly documents: readonly DocumentRef[];
};

/** The page of one document. */
export type DocumentPageView = {
  readonly standard: StandardPageView;
  readonly toc: readonly TocEntry[];
  /** Whether a browser has diagrams to draw. */
  readonly hasDiagrams: boolean;
  readonly navigation: NavigationView;
  /** The scopes that it refers to, by id. */
  readonly scopes: Readonly<Record<string, UsedScope>>;
};

/** The page of one number, with all its versions and supplements. */
export type NumberPageView = {
  readonly page: NumberRef;
  readonly navigation: NavigationView;
  readonly scopes: Readonly<Record<string, UsedScope>>;
};

/** A page of one track. */
export type TrackPageView = {readonly track: Track; readonly numbers: readonly NumberRef[]};

/** Where the sources of the documents lie, for edit and source links. */
export type SourceRepository = {
  /** Address of the folder for editing, ending in `/`; null where pages are not edited. */
  readonly editUrl: string | null;
  /** Address of the folder for reading, ending in `/`. */
  readonly viewUrl: string | null;
};

/** Longest navigation list that a page carries. */
const NAVIGATION_LIMIT = 40;
/** Length of the stretches into which a longer one is cut. */
const NAVIGATION_STRETCH = 25;

/** Refers to a document, without anything that depends on a day. */
export function documentRef(document: StandardDocument): DocumentRef {
  const {id, version, kind, title, name, stabilizedAt, deprecatedAt, rejectedAt} = document;
  return {id, version, kind, title, url: routes.document(name), stabilizedAt, deprecatedAt, rejectedAt};
}

type StandardPageInput = {
  readonly catalog: Catalog;
  readonly document: StandardDocument;
  readonly repository: SourceRepository;
  /** Whether there is a page of its requirements. */
  readonly hasCoverage: boolean;
};

/** The header of a document's page; `repository` tells where its source lies. */
export function standardPageView({
  catalog,
  document,
  repository,
  hasCoverage,
}: StandardPageInput): StandardPageView {
  const relations = catalog.relations.get(document.name);
  const group = catalog.numbers.get(document.number);
  const file = `${document.name}.md`;
  const refs = (documents: readonly StandardDocument[] | undefined) => (documents ?? []).map(documentRef);
  return {
    ...documentRef(document),
    number: document.number,
    numberUrl: routes.number(group?.track ?? document.track, document.number),
    type: document.type,
    track: document.track,
    trackUrl: routes.track(document.track),
    status: document.status,
    description: document.description,
    requirements: document.requirements.map(({id, level}) => ({id, level})),
    versions: refs(group?.versions),
    replaces: refs(relations?.replaces),
    replacedBy: refs(relations?.replacedBy),
    supplements: (relations?.supplements ?? []).map((supplement) => ({
      ...documentRef(supplement),
      sections: sectionsOf(supplement),
    })),
    supplementOf: refs(relations?.supplementOf),
    scopes: scopeUses(catalog, document),
    comparison: comparisonWithPrevious(group, document),
    coverageUrl: hasCoverage ? routes.coverage(document.name) : null,
    editUrl: repository.editUrl && repository.editUrl + file,
    sourceUrl: repository.viewUrl && repository.viewUrl + file,
  };
}

function sectionsOf({headings}: StandardDocument): Pick<HeadingPlace, 'text' | 'anchor'>[] {
  return headings.filter(({depth}) => depth === 2).map(({text, anchor}) => ({text, anchor}));
}

function comparisonWithPrevious(
  group: NumberGroup | undefined,
  document: StandardDocument,
): StandardPageView['comparison'] {
  const from =
    document.kind === 'standard'
      ? group?.versions.findLast(({version}) => version < document.version)
      : undefined;
  if (!group || !from) return null;
  return {
    version: from.version,
    url: routes.comparison(group, from.version, document.version),
  };
}

function scopeUses(catalog: Catalog, document: StandardDocument): ScopeUse[] {
  const uses = catalog.relations.get(document.name)?.scopes ?? [];
  const seen = new Set<string>();
  return uses.flatMap(({scope, version}) => {
    const url = routes.scopeVersion(scope.id, version);
    if (seen.has(url)) return [];
    seen.add(url);
    return [{scope: scope.id, version, url, document: document.id}];
  });
}

/** @param day decides whose title stands for the number: the version in force on it, else the newest */
export function numberRef(catalog: Catalog, group: NumberGroup, day: IsoDate): NumberRef {
  const shown = preferredVersion(group.versions, day) ?? group.supplements.at(-1);
  return {
    number: group.number,
    title: shown?.title ?? '',
    url: routes.number(group.track, group.number),
    type: shown?.type ?? '',
    track: group.track,
    versions: group.versions.map(documentRef),
    supplements: group.supplements.map(documentRef),
    ...neighbours(catalog, group),
    scopes: group.versions.flatMap((document) => scopeUses(catalog, document)),
  };
}

/** How the documents of a number belong together, and to those of other numbers. */
function neighbours(catalog: Catalog, group: NumberGroup): Pick<NumberRef, 'others' | 'edges'> {
  const own = new Set([...group.versions, ...group.supplements]);
  const replacements = group.versions.flatMap((document) => {
    const {replaces = [], replacedBy = []} = catalog.relations.get(document.name) ?? {};
    return [
      ...replaces.map((before) => ({from: before, to: document})),
      // Between two of this number, the newer one has told it already.
      ...replacedBy.filter((after) => !own.has(after)).map((after) => ({from: document, to: after})),
    ];
  });
  const explanations = group.supplements.flatMap((document) =>
    (catalog.relations.get(document.name)?.supplementOf ?? [])
      .filter((explained) => own.has(explained))
      .map((explained) => ({from: document, to: explained})),
  );
  const others = new Set(
    replacements.flatMap(({from, to}) => [from, to]).filter((document) => !own.has(document)),
  );
  return {
    others: [...others].map(documentRef),
    edges: [
      ...replacements.map(({from, to}) => ({from: from.id, to: to.id, kind: 'replaced-by' as const})),
      ...explanations.map(({from, to}) => ({from: from.id, to: to.id, kind: 'explains' as const})),
    ],
  };
}

/** One view per track that has documents, in the order of scs-0001. */
export function trackPageViews(catalog: Catalog, day: IsoDate): TrackPageView[] {
  const groups = [...catalog.numbers.values()];
  return TRACKS.flatMap((track) => {
    const numbers = groups
      .filter((group) => group.track === track)
      .map((group) => numberRef(catalog, group, day));
    return numbers.length > 0 ? [{track, numbers}] : [];
  });
}

/**
 * The page of a number, seen from the list of its track.
 * @throws Error where no track lists the number
 */
export function numberPageView(
  catalog: Catalog,
  tracks: readonly TrackPageView[],
  group: NumberGroup,
): NumberPageView {
  const track = tracks.find((one) => one.track === group.track);
  const page = track?.numbers.find(({number}) => number === group.number);
  if (!track || !page) throw new Error(`no track lists the number ${group.number}`);
  return {page, navigation: navigationView(tracks, track, page), scopes: scopesOf(catalog, page.scopes)};
}

/** What surrounds a document on its page. */
export function documentPageView(
  catalog: Catalog,
  document: StandardDocument,
  {standard, navigation}: Pick<DocumentPageView, 'standard' | 'navigation'>,
): DocumentPageView {
  return {
    standard,
    toc: tableOfContents(document.headings),
    hasDiagrams: document.rendered?.hasDiagrams ?? false,
    navigation,
    scopes: scopesOf(catalog, standard.scopes),
  };
}

function navigationView(
  tracks: readonly TrackPageView[],
  {track, numbers}: TrackPageView,
  page: NumberRef,
): NavigationView {
  return {
    track,
    tracks: tracks.map((other) => ({track: other.track, url: routes.track(other.track)})),
    numbers: stretchAround(numbers, page).map(({number, title, url, versions}) => ({
      number,
      title,
      url,
      versions: versions.map(({version, stabilizedAt, deprecatedAt, rejectedAt}) => ({
        version,
        stabilizedAt,
        deprecatedAt,
        rejectedAt,
      })),
    })),
    total: numbers.length,
    number: page.number,
    documents: [...page.versions, ...page.supplements],
  };
}

/** All of a short list; of a long one the stretch that the page lies in. */
function stretchAround(numbers: readonly NumberRef[], page: NumberRef): readonly NumberRef[] {
  if (numbers.length <= NAVIGATION_LIMIT) return numbers;
  const start = Math.floor(numbers.indexOf(page) / NAVIGATION_STRETCH) * NAVIGATION_STRETCH;
  return numbers.slice(start, start + NAVIGATION_STRETCH);
}

function scopesOf(catalog: Catalog, uses: readonly ScopeUse[]): Record<string, UsedScope> {
  return usedScopes(catalog, new Set(uses.map(({scope}) => scope)));
}

/** What pages need to know of scopes that they refer to. */
export function usedScopes(catalog: Catalog, ids: ReadonlySet<string>): Record<string, UsedScope> {
  return Object.fromEntries(
    [...catalog.scopes.values()]
      .filter(({id}) => ids.has(id))
      .map(({id, name, timeline}) => [
        id,
        {name, timeline: timeline.map(({date, versions}) => ({date, versions}))},
      ]),
  );
}
