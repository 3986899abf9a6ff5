import type {Catalog, NumberGroup} from '../catalog/catalog';
import {cardOf} from '../catalog/socialCards';
import type {Requirement} from '../standards/requirement';
import type {StandardDocument} from '../standards/standard';
import type {HeadingPlace} from '../text/markdown';
import type {IsoDate} from '../text/isoDate';
import {routes} from '../text/routes';
import type {AdvisoryRef} from '../catalog/advisoryView';
import {advisoriesOn} from '../catalog/advisoryView';
import type {DocumentRef} from '../standards/documentRef';
import {documentRef} from '../standards/documentRef';
import type {Neighbours} from './neighbours';
import {documentNeighbours} from './neighbours';
import type {NavigationView} from './numberPage';
import type {ScopeUse, UsedScope} from './scopeUse';
import {scopeUses, scopesOf} from './scopeUse';
import type {TocEntry} from './tableOfContents';
import {tableOfContents} from './tableOfContents';

/** A document page's header and what surrounds it; addresses are site-absolute, but for those of the source. */
export type StandardPageView = DocumentRef & {
  readonly number: string;
  readonly numberUrl: string;
  readonly type: string;
  readonly track: string;
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
  /** Standards of other numbers that it adds requirements to, and those that add to it. */
  readonly enhances: readonly DocumentRef[];
  readonly enhancedBy: readonly DocumentRef[];
  readonly scopes: readonly ScopeUse[];
  /** Security advisories that name it, newest first. */
  readonly advisories: readonly AdvisoryRef[];
  /** Comparison with the version before; null for the first one and for supplements. */
  readonly comparison: {readonly version: number; readonly url: string} | null;
  /** What binds in it, and what checks it; null for supplements and where there is neither. */
  readonly coverageUrl: string | null;
  /** Full addresses of the source, to edit and to read; null where there is none to show. */
  readonly editUrl: string | null;
  readonly sourceUrl: string | null;
};

/** The page of one document. */
export type DocumentPageView = {
  readonly standard: StandardPageView;
  readonly toc: readonly TocEntry[];
  readonly neighbours: Neighbours;
  /** Day of its text's last change; null where nothing reliable is known. */
  readonly changedOn: IsoDate | null;
  /** Site-absolute address of the picture that it is shared with. */
  readonly card: string;
  /** Whether a browser has diagrams to draw. */
  readonly hasDiagrams: boolean;
  readonly navigation: NavigationView;
  /** The scopes that it refers to, by id. */
  readonly scopes: Readonly<Record<string, UsedScope>>;
};

/** Where the sources of the documents lie, for edit and source links. */
export type SourceRepository = {
  /** Address of the folder for editing, ending in `/`; null where pages are not edited. */
  readonly editUrl: string | null;
  /** Address of the folder for reading, ending in `/`. */
  readonly viewUrl: string | null;
};

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
    trackUrl: routes.track(trackWithPage(catalog, document)),
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
    enhances: refs(relations?.enhances),
    enhancedBy: refs(relations?.enhancedBy),
    scopes: scopeUses(catalog, document),
    advisories: document.kind === 'standard' ? advisoriesOn(catalog, document.number, document) : [],
    comparison: comparisonWithPrevious(group, document),
    coverageUrl: hasCoverage ? routes.coverage(document.name) : null,
    editUrl: repository.editUrl && repository.editUrl + file,
    sourceUrl: repository.viewUrl && repository.viewUrl + file,
  };
}

/** The track of a document, if it is that of a number; else the one that the document's number stands in. */
function trackWithPage({numbers}: Catalog, {track, number}: StandardDocument): string {
  const hasPage = [...numbers.values()].some((group) => group.track === track);
  return hasPage ? track : (numbers.get(number)?.track ?? track);
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

/** What surrounds a document on its page. */
export function documentPageView(
  catalog: Catalog,
  document: StandardDocument,
  {standard, navigation}: Pick<DocumentPageView, 'standard' | 'navigation'>,
): DocumentPageView {
  return {
    standard,
    toc: tableOfContents(document.headings),
    neighbours: documentNeighbours(catalog, document),
    changedOn: document.source.changedOn ?? null,
    card: cardOf(catalog, routes.document(document.name)),
    hasDiagrams: document.rendered?.hasDiagrams ?? false,
    navigation,
    scopes: scopesOf(catalog, standard.scopes),
  };
}
