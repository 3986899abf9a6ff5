import type {Catalog} from '../catalog/catalog';
import type {Scope} from '../scopes/scope';
import type {StandardDocument} from '../standards/standard';
import {routes} from '../text/routes';

/** A page as the ones beside it link to it. */
export type Neighbour = {readonly title: string; readonly url: string};

/** The pages before and after a page in their common order; null for none. */
export type Neighbours = {readonly previous: Neighbour | null; readonly next: Neighbour | null};

const known = new WeakMap<Catalog, ReadonlyMap<string, readonly StandardDocument[]>>();

/** Documents by track, as the navigation lists them: numbers rising, versions rising, then supplements. */
function readingOrder(catalog: Catalog): ReadonlyMap<string, readonly StandardDocument[]> {
  const found = known.get(catalog);
  if (found) return found;
  const tracks = new Map<string, StandardDocument[]>();
  for (const {track, versions, supplements} of catalog.numbers.values()) {
    const documents = tracks.get(track) ?? [];
    documents.push(...versions, ...supplements);
    tracks.set(track, documents);
  }
  known.set(catalog, tracks);
  return tracks;
}

/** What stands before and after a document in its track. */
export function documentNeighbours(catalog: Catalog, document: StandardDocument): Neighbours {
  const track = catalog.numbers.get(document.number)?.track ?? document.track;
  const link = ({id, title, name}: StandardDocument): Neighbour => ({
    title: `${id} ${title}`,
    url: routes.document(name),
  });
  return neighboursOf(readingOrder(catalog).get(track) ?? [], document, link);
}

/** The versions before and after a version of a scope. */
export function versionNeighbours({id, name, versions}: Scope, version: string): Neighbours {
  const labels = versions.map((entry) => entry.version).toReversed();
  return neighboursOf(labels, version, (label) => ({
    title: `${name} ${label}`,
    url: routes.scopeVersion(id, label),
  }));
}

/** @param list from the first to the last */
function neighboursOf<T>(list: readonly T[], one: T, link: (other: T) => Neighbour): Neighbours {
  const index = list.indexOf(one);
  const [previous, next] = index === -1 ? [] : [list[index - 1], list[index + 1]];
  return {
    previous: previous === undefined ? null : link(previous),
    next: next === undefined ? null : link(next),
  };
}
