import {expect, test} from 'vitest';
import {buildCatalog} from '../catalog/catalog';
import {exampleDocument} from '../rules/rule';
import {filterOf, filterTracks} from './overviewFilter';
import {trackPageViews} from './trackPage';

const catalog = buildCatalog([
  {
    path: 'standards/scs-0100-v1-a.md',
    text: exampleDocument(
      'type: Standard\nstatus: Deprecated\nstabilized_at: 2022-01-01\ndeprecated_at: 2024-01-01',
    ),
  },
  {
    path: 'standards/scs-0100-v2-a.md',
    text: exampleDocument(
      'type: Standard\nstatus: Stable\nstabilized_at: 2023-06-01\nreplaces: scs-0100-v1-a.md',
    ),
  },
  {
    path: 'standards/scs-0101-v1-b.md',
    text: exampleDocument('type: Decision Record\nstatus: Draft').replace('Example', 'Volume types'),
  },
  {
    path: 'standards/scs-0200-v1-c.md',
    text: exampleDocument('type: Standard\nstatus: Draft').replace('IaaS', 'KaaS'),
  },
]);
const tracks = trackPageViews(catalog, '2026-01-01');
const shown = (query: string, day = '2026-01-01') =>
  filterTracks(tracks, filterOf(new URLSearchParams(query)), day).flatMap(({numbers}) =>
    numbers.map(({number, versions}) => `${number}:${versions.map(({version}) => version).join(',')}`),
  );

test.each([
  ['', ['0100:1,2', '0101:1', '0200:1']],
  ['track=KaaS', ['0200:1']],
  ['type=Decision+Record', ['0101:1']],
  ['state=effective', ['0100:2']],
  ['text=volume', ['0101:1']],
  ['text=SCS-0200', ['0200:1']],
  ['text=volume+kaas', []],
  ['state=nonsense', ['0100:1,2', '0101:1', '0200:1']],
])('the filter "%s" leaves %s', (query, expected) => expect(shown(query)).toEqual(expected));

test('the day decides about states', () => {
  expect(shown('state=effective', '2023-01-01')).toEqual(['0100:1']);
  expect(shown('state=effective', '2023-07-01')).toEqual(['0100:1,2']);
  expect(shown('state=upcoming', '2023-01-01')).toEqual(['0100:2']);
});

test('a day that does not exist is no day', () => {
  expect(filterOf(new URLSearchParams('on=2024-02-30')).on).toBe('');
  expect(filterOf(new URLSearchParams('on=2024-02-29')).on).toBe('2024-02-29');
});
