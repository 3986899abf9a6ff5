import type {IsoDate} from '@site/plugins/core/text/isoDate';
import {trimSlash} from '@site/plugins/core/text/routes';
import type {Wording} from '@site/plugins/core/text/wording';
import {wordsIn} from './query';
import type {ThingSearch} from './thingSearch';
import {thingSearchOf} from './useSearch';

/** A page that an address may have meant. */
export type NearPage = {
  /** Site-absolute. */
  readonly address: string;
  readonly title: string;
  readonly id: string | undefined;
  readonly state: Wording | undefined;
};

/** What is nearest to an address that leads nowhere. */
export type NearestPages = {
  /** The address of a document whose slug has changed: its id says which it is. */
  readonly renamed: string | undefined;
  readonly pages: readonly NearPage[];
  /** What the address says, for a search. */
  readonly words: string;
};

/** How many pages are suggested. */
const SHOWN = 5;
/** A document keeps its id when its slug changes, so an address under any slug can be led on. */
const DOCUMENT = /^\/standards\/(scs-\d{4}-[vw]\d+)(?:-[^/]*)?$/i;

/**
 * Finds what is nearest to an address of this site; the first use loads the index of the search.
 * @param address without the base URL
 * @throws where the index cannot be loaded
 */
export async function nearestPages(
  address: string,
  {base, today}: {readonly base: string; readonly today: IsoDate},
): Promise<NearestPages> {
  return nearestTo(await thingSearchOf(base), address, today);
}

/** The same with an index that is there already. */
export function nearestTo(search: ThingSearch, address: string, today: IsoDate): NearestPages {
  const path = trimSlash(address);
  const id = DOCUMENT.exec(path)?.[1]?.toLowerCase();
  const renamed = id === undefined ? undefined : search.things.find((thing) => thing.id === id)?.address;
  const parts = path.split('/').map(readable);
  const last = parts.at(-1) ?? '';
  const words = wordsIn(parts.join(' ')).join(' ');
  const above = parts.map((_, index) =>
    path
      .split('/')
      .slice(0, -index - 1)
      .join('/'),
  );
  const parents = above.flatMap((parent) => (parent === '' ? [] : (search.at(parent) ?? []))).slice(0, 1);
  const byName = search.find(last, today);
  const {found} = byName.isPartial || byName.found.length === 0 ? search.find(words, today) : byName;
  const nearest = found.slice(0, SHOWN - parents.length).map(({thing}) => thing);
  const pages = [...new Set([...nearest, ...parents])].filter((thing) => trimSlash(thing.address) !== path);
  return {
    renamed: renamed !== undefined && trimSlash(renamed) !== path ? renamed : undefined,
    pages: pages.map((thing) => ({
      address: thing.address,
      title: thing.title,
      id: thing.id === thing.title ? undefined : thing.id,
      state: search.stateOf(thing, today)?.wording,
    })),
    words: /^scs-\d/.test(last) ? last : words,
  };
}

/** Part of an address as people read it. */
function readable(part: string): string {
  try {
    return decodeURIComponent(part).replace(/\.html?$/, '');
  } catch {
    return part;
  }
}
