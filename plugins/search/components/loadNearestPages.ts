import type {IsoDate} from '@site/plugins/core/text/isoDate';
import type {NearestPages} from './nearestPages';
import {nearestPages} from './nearestPages';
import {thingSearchOf} from './useSearch';

/**
 * Finds what is nearest to an address that leads nowhere; the first use loads the index of the search.
 * @param base path of the site, with a slash at both ends
 * @param address without it
 * @throws where the index cannot be loaded
 */
export async function loadNearestPages(base: string, address: string, today: IsoDate): Promise<NearestPages> {
  return nearestPages(await thingSearchOf(base), address, today);
}
