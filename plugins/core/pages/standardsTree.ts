import type {LifecycleDates} from '../standards/lifecycle';
import {preferredVersion} from '../standards/lifecycle';
import type {IsoDate} from '../text/isoDate';
import {routes} from '../text/routes';

/** What the tree reads of an entry of `/api/v1/standards.json`. */
export type ListedDocument = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly kind: 'standard' | 'supplement';
  readonly title: string;
  readonly track: string;
  readonly stabilized_at: IsoDate | null;
  readonly deprecated_at: IsoDate | null;
  readonly rejected_at: IsoDate | null;
  readonly url: string;
};

/** A version of a number, or notes on it; its address is site-absolute. */
export type TreeDocument = Pick<ListedDocument, 'id' | 'version' | 'kind' | 'title' | 'url'> & LifecycleDates;

/** A number, with its documents in the order of the list: supplements behind versions. */
export type TreeNumber = {
  readonly number: string;
  readonly title: string;
  readonly url: string;
  readonly documents: readonly TreeDocument[];
};

/** A track with its numbers, in the order of the list. */
export type TreeTrack = {readonly track: string; readonly numbers: readonly TreeNumber[]};

/**
 * Track, number, version: the list of documents as a tree.
 * @param documents sorted by id
 * @param day decides whose title stands for a number: that of the version in force on it, else of the newest
 */
export function standardsTree(documents: readonly ListedDocument[], day: IsoDate): TreeTrack[] {
  return [...groups(documents, ({track}) => track)].map(([track, inTrack]) => ({
    track,
    numbers: [...groups(inTrack, ({number}) => number)].map(([number, entries]) => {
      const ofNumber = entries.map(treeDocument);
      const versions = ofNumber.filter(({kind}) => kind === 'standard');
      const shown = preferredVersion(versions, day) ?? ofNumber.at(-1);
      return {
        number,
        title: shown?.title ?? '',
        url: routes.number(track, number),
        documents: [...versions, ...ofNumber.filter(({kind}) => kind === 'supplement')],
      };
    }),
  }));
}

function treeDocument(entry: ListedDocument): TreeDocument {
  const {id, version, kind, title, url} = entry;
  const dates = {
    stabilizedAt: entry.stabilized_at,
    deprecatedAt: entry.deprecated_at,
    rejectedAt: entry.rejected_at,
  };
  return {id, version, kind, title, url, ...dates};
}

function groups<T>(entries: readonly T[], keyOf: (entry: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const entry of entries) {
    const group = found.get(keyOf(entry));
    if (group) group.push(entry);
    else found.set(keyOf(entry), [entry]);
  }
  return found;
}
