import {strings} from '../standards/strings';
import type {RelationKind} from '../standards/wording';
import type {DocumentRef} from '../standards/documentRef';
import type {NumberRef} from './trackPage';
import type {ScopeUse} from './scopeUse';

/** A box of the picture of a number's relations. */
export type GraphBox = {
  /** Unique in its picture; lines refer to it. */
  readonly key: string;
  readonly kind: 'version' | 'other' | 'supplement' | 'scope';
  readonly label: string;
  readonly url: string;
  /** For documents: their state follows from it and the reader's day. */
  readonly document: DocumentRef | null;
  /** Column and row, from 0. */
  readonly column: number;
  readonly row: number;
};

/** A line between two boxes, told in words too. */
export type GraphLine = {
  /** Keys of two boxes. */
  readonly from: string;
  readonly to: string;
  readonly kind: RelationKind;
};

/** The picture of a number: scopes on top, versions in the middle, supplements and what enhances or is enhanced below. */
export type RelationGraph = {
  readonly boxes: readonly GraphBox[];
  readonly lines: readonly GraphLine[];
  /** Size of the grid that the boxes lie in. */
  readonly columns: number;
  readonly rows: number;
};

/**
 * Lays out what belongs to a number. Versions stand in one row, the oldest first, between foreign documents that they
 * replace and that replace them; above each version the scope versions that include it, below all the supplements, and
 * foreign documents that enhance a version or are enhanced by one.
 * @param nameOf tells the name of a scope by its id
 */
export function relationGraph(
  {versions, supplements, others, edges, scopes}: NumberRef,
  nameOf: (scope: string) => string,
): RelationGraph {
  const replacements = edges.filter(({kind}) => kind === 'replaced-by');
  const isOlder = ({id}: DocumentRef) => replacements.some(({from}) => from === id);
  const isNewer = (other: DocumentRef) => !isOlder(other) && replacements.some(({to}) => to === other.id);
  const line = [...others.filter(isOlder), ...versions, ...others.filter(isNewer)];
  const usesOf = (id: string): readonly ScopeUse[] => scopes.filter(({document}) => document === id);
  const middle = Math.max(0, ...line.map(({id}) => usesOf(id).length));
  const boxes = line.flatMap((document, column): GraphBox[] => [
    ...usesOf(document.id).map(({scope, version, url}, index, uses): GraphBox => ({
      key: `${document.id} ${url}`,
      kind: 'scope',
      label: `${nameOf(scope)} ${version}`,
      url,
      document: null,
      column,
      row: middle - uses.length + index,
    })),
    {
      key: document.id,
      kind: versions.includes(document) ? 'version' : 'other',
      label: versions.includes(document) ? `v${document.version}` : document.id,
      url: document.url,
      document,
      column,
      row: middle,
    },
  ]);
  const belowLine = [...supplements, ...others.filter((other) => !line.includes(other))];
  const below = belowLine.map((document, column): GraphBox => ({
    key: document.id,
    kind: supplements.includes(document) ? 'supplement' : 'other',
    label: supplements.includes(document) ? strings.supplementLabel(document.version) : document.id,
    url: document.url,
    document,
    column,
    row: middle + 1,
  }));
  return {
    boxes: [...boxes, ...below],
    lines: [
      ...edges.map(({from, to, kind}): GraphLine => ({from, to, kind})),
      ...line.flatMap(({id}): GraphLine[] =>
        usesOf(id).map(({url}) => ({from: `${id} ${url}`, to: id, kind: 'includes'})),
      ),
    ],
    columns: Math.max(line.length, below.length),
    rows: middle + (below.length > 0 ? 2 : 1),
  };
}
