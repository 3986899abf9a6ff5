import type {IsoDate} from '../../core/text/isoDate';
import {routes, trimSlash} from '../../core/text/routes';
import type {Wording} from '../../core/text/wording';
import type {ThingSearch} from './thingSearch';

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
const SHOWN = 6;
/** A document keeps its id when its slug changes, so an address under any slug can be led on. */
const DOCUMENT = /^(scs-\d{4}-[vw]\d+)(?:-[^/]*)?$/i;

/**
 * Finds what is nearest to an address of this site.
 * @param address without the base URL
 * @param today the reader's day
 */
export function nearestPages(search: ThingSearch, address: string, today: IsoDate): NearestPages {
  const path = trimSlash(address);
  const id = DOCUMENT.exec(
    path.startsWith(routes.document('')) ? path.slice(routes.document('').length) : '',
  )?.[1]?.toLowerCase();
  const renamed = id === undefined ? undefined : search.things.find((thing) => thing.id === id)?.address;
  const parts = path.split('/').filter(Boolean).map(readable);
  const last = parts.at(-1) ?? '';
  const byLast = search.find(last, today);
  const {found} = byLast.found.length > 0 ? byLast : search.find(parts.join(' '), today);
  const around = parts
    .map((_, index) => search.at(`/${parts.slice(0, -index - 1).join('/')}`))
    .find((thing) => thing !== undefined && thing.address !== routes.home());
  const nearest = found.map(({thing}) => thing).slice(0, around ? SHOWN - 1 : SHOWN);
  const pages = [...new Set([...nearest, ...(around ? [around] : [])])];
  return {
    renamed: renamed !== undefined && trimSlash(renamed) !== path ? renamed : undefined,
    pages: pages
      .filter((thing) => trimSlash(thing.address) !== path)
      .map((thing) => ({
        address: thing.address,
        title: thing.title,
        id: thing.id === thing.title ? undefined : thing.id,
        state: search.stateOf(thing, today)?.wording,
      })),
    words: search.find(last, today).found[0]?.isNamed === true ? last : last.replaceAll(/[-_]+/g, ' ').trim(),
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
