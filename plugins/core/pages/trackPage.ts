import type {Catalog, NumberGroup} from '../catalog/catalog';
import {preferredVersion} from '../standards/lifecycle';
import {inTrackOrder} from '../standards/tracks';
import type {RelationKind} from '../standards/wording';
import type {IsoDate} from '../text/isoDate';
import {routes} from '../text/routes';
import type {DocumentRef} from '../standards/documentRef';
import {documentRef} from '../standards/documentRef';
import type {ScopeUse} from './scopeUse';
import {scopeUses} from './scopeUse';

/** One line of the navigation or of a list of numbers; addresses are site-absolute. */
export type NumberRef = {
  /** Four digits. */
  readonly number: string;
  readonly title: string;
  readonly url: string;
  readonly type: string;
  readonly track: string;
  readonly versions: readonly DocumentRef[];
  readonly supplements: readonly DocumentRef[];
  /** Documents of other numbers that replace or enhance one of these, or are replaced or enhanced by one. */
  readonly others: readonly DocumentRef[];
  /** What replaces, explains or enhances what, as ids of documents. */
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: Exclude<RelationKind, 'includes'>;
  }[];
  /** Scope versions that include a version of this number. */
  readonly scopes: readonly ScopeUse[];
};

/** A page of one track. */
export type TrackPageView = {readonly track: string; readonly numbers: readonly NumberRef[]};

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
  const enhancements = group.versions.flatMap((document) => {
    const {enhances = [], enhancedBy = []} = catalog.relations.get(document.name) ?? {};
    return [
      ...enhances.map((enhanced) => ({from: document, to: enhanced})),
      ...enhancedBy.map((enhancing) => ({from: enhancing, to: document})),
    ].filter(({from, to}) => from.number !== to.number);
  });
  const others = new Set(
    [...replacements, ...enhancements]
      .flatMap(({from, to}) => [from, to])
      .filter((document) => !own.has(document)),
  );
  return {
    others: [...others].map(documentRef),
    edges: [
      ...replacements.map(({from, to}) => ({from: from.id, to: to.id, kind: 'replaced-by' as const})),
      ...explanations.map(({from, to}) => ({from: from.id, to: to.id, kind: 'explains' as const})),
      ...enhancements.map(({from, to}) => ({from: from.id, to: to.id, kind: 'enhances' as const})),
    ],
  };
}

/** One view per track that has documents: those of scs-0001 in its order, then others. */
export function trackPageViews(catalog: Catalog, day: IsoDate): TrackPageView[] {
  const groups = [...catalog.numbers.values()];
  return inTrackOrder(groups.map(({track}) => track)).map((track) => ({
    track,
    numbers: groups.filter((group) => group.track === track).map((group) => numberRef(catalog, group, day)),
  }));
}
