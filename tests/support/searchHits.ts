import {beforeAll, expect, test} from 'vitest';
import type {Catalog} from '../../plugins/core/catalog/catalog';
import {traceability} from '../../plugins/core/catalog/traceability';
import type {SearchThing} from '../../plugins/core/exports/searchThings';
import {searchThings} from '../../plugins/core/exports/searchThings';
import {ThingSearch} from '../../plugins/search/components/thingSearch';
import type {ExpectedHit} from './searchQueries';
import {TEST_DAY} from './sites';

const today = TEST_DAY.slice(0, 10);

/** Tests that each query of a table brings what it has to, first, in the index as a browser gets it. */
export function testSearchHits(hits: readonly ExpectedHit[], load: () => Promise<Catalog>): void {
  let search: ThingSearch;
  beforeAll(async () => {
    const catalog = await load();
    const published = JSON.stringify(searchThings(catalog, traceability(catalog, today), today));
    search = new ThingSearch(JSON.parse(published) as SearchThing[]);
    // A hundred documents take a while where other tests run beside.
  }, 60_000);
  const found = (query: string) => search.find(query, today).found;

  test.each(hits)('$group: $query', ({query, address}) => {
    expect(found(query)[0]?.thing.address).toBe(address);
  });

  test('there are at least 60 queries, each once', () => {
    const queries = hits.map(({query}) => query);
    expect(queries.length).toBeGreaterThanOrEqual(60);
    expect(new Set(queries).size).toBe(queries.length);
  });

  test.each(['flavor naming', 'version policy', 'iaas'])(
    '%s lists what has ended behind all that has not',
    (query) => {
      const ended = found(query).map(({state}) => state?.standing === 'ended');
      expect(ended).toContain(true);
      expect(ended).toEqual(ended.toSorted((a, b) => Number(a) - Number(b)));
    },
  );
}
