import {describe, expect, test} from 'vitest';
import type {SearchThing} from '../../core/exports/searchThings';
import {nearestPages} from './nearestPages';
import {countOf, facetOptions, facetsOf, joinResults, narrowed} from './results';
import {ThingSearch} from './thingSearch';

const document = (
  id: string,
  title: string,
  [stable, deprecated = null]: readonly [string | null, (string | null)?],
  more: Partial<SearchThing> = {},
): SearchThing => ({
  kind: 'standard',
  title,
  address: `/standards/${id}-${title.toLowerCase().replaceAll(' ', '-')}`,
  id,
  track: 'IaaS',
  state: {stable, deprecated, rejected: null},
  ...more,
});

const THINGS: readonly SearchThing[] = [
  document('scs-0102-v1', 'Image metadata', ['2022-10-31', '2027-01-01']),
  document('scs-0102-v2', 'Image metadata', ['2026-12-01'], {
    requirements: [['REQ-0102v2-purpose', 'Purpose']],
  }),
  document('scs-0103-v1', 'Standard flavors', ['2024-02-08']),
  {kind: 'page', title: 'All standards', address: '/standards', names: ['Standards']},
  {
    kind: 'scope-version',
    title: 'SCS-compatible IaaS v5.1',
    address: '/scopes/scs-compatible-iaas/v5.1/',
    state: {
      spans: [
        ['effective', '2024-12-19', '2027-05-13'],
        ['warn', '2027-05-13', '2027-06-01'],
      ],
    },
  },
  {
    kind: 'checklist',
    title: 'Install SCS-compatible IaaS v5.1',
    address: '/scopes/scs-compatible-iaas/v5.1/install',
    state: {of: ['/scopes/scs-compatible-iaas/v5.1/']},
  },
  {
    kind: 'testcase',
    title: 'scs-0102-old',
    address: '/standards/x/requirements#scs-0102-old',
    state: {of: []},
  },
  {
    kind: 'certificate',
    title: 'A certificate',
    address: '/certification/register#A-1',
    id: 'A-1',
    state: {issued: '2026-01-01', until: '2026-12-31', ended: null},
  },
];
const search = new ThingSearch(THINGS);
const addresses = (query: string, day: string) =>
  search.find(query, day).found.map(({thing}) => thing.address);
const V1 = '/standards/scs-0102-v1-image-metadata';
const V2 = '/standards/scs-0102-v2-image-metadata';

describe('what is found', () => {
  test('depends on the day: the version in force is first, what has ended last', () => {
    for (const query of ['0102', 'image metadata']) {
      expect([query, addresses(query, '2026-11-24').slice(0, 2)]).toEqual([query, [V1, V2]]);
      expect([query, addresses(query, '2026-12-24')[0]]).toEqual([query, V2]);
    }
    expect(addresses('image metadata', '2027-02-01').at(-1)).toBe(V1);
    expect(addresses('scs-0102-v1', '2027-02-01')[0]).toBe(V1);
  });

  test.each([
    [V1, '2022-01-01', 'coming'],
    [V1, '2026-11-24', 'in-force'],
    [V1, '2027-01-01', 'ended'],
    ['/scopes/scs-compatible-iaas/v5.1/install', '2026-11-24', 'in-force'],
    ['/scopes/scs-compatible-iaas/v5.1/install', '2027-06-01', 'ended'],
    [`${V2}#REQ-0102v2-purpose`, '2026-11-24', 'coming'],
    ['/standards/x/requirements#scs-0102-old', '2026-11-24', 'ended'],
    ['/certification/register#A-1', '2027-01-01', 'ended'],
    ['/standards', '2026-11-24', undefined],
  ])('%s is on %s %s', (address, day, standing) => {
    const thing = search.at(address);
    expect(thing && search.stateOf(thing, day)?.standing).toBe(standing);
  });

  test('forgives one typo, and tells which', () => {
    const {found, corrected} = search.find('image metadta', '2026-11-24');
    expect([found[0]?.thing.address, [...corrected]]).toEqual([V1, [['metadta', 'metadata']]]);
  });

  test('forgives none in a word that pages have', () => {
    expect(search.find('imagen', '2026-11-24').corrected.size).toBe(1);
    expect(search.find('imagen', '2026-11-24', ['imagen']).found).toEqual([]);
  });

  test('has some of the words where nothing has all', () => {
    const {found, isPartial, unknown} = search.find('metadata qqqq', '2026-11-24');
    expect([found[0]?.thing.address, isPartial, unknown]).toEqual([V1, true, ['qqqq']]);
  });

  test.each(['', '   ', '…', '<>', '"', 'a'.repeat(10_000), '__proto__ constructor', '\u0000'])(
    'is nothing for %j, at once',
    (query) => expect(search.find(query, '2026-11-24').found).toEqual([]),
  );
});

describe('results', () => {
  const text = (address: string, score: number) => ({
    id: address,
    address,
    score,
    load: () => Promise.reject(new Error('not asked for')),
  });
  const day = '2027-02-01';
  const results = joinResults({
    things: search.find('standard flavors', day).found,
    texts: [
      text(`${V1}/`, 9),
      text('/unknown', 2),
      text(`${V2}/`, 1),
      text('/standards/scs-0103-v1-standard-flavors/', 1),
    ],
    at: (address) => {
      const thing = search.at(address);
      return thing && {thing, state: search.stateOf(thing, day)};
    },
  });

  test('have each page once, with its text where that was found too; what has ended is last', () => {
    expect(results.best.map(({address, text: hit}) => [address, hit !== undefined])).toEqual([
      ['/standards/scs-0103-v1-standard-flavors', true],
    ]);
    expect(results.texts.map(({address}) => address)).toEqual(['/unknown', V2]);
    expect(results.ended.map(({address}) => address)).toEqual([V1]);
  });

  test('are narrowed down by kind, track and state', () => {
    const facets = facetsOf(new URLSearchParams('kind=standard&track=IaaS&state=ended&kind=x'));
    expect(facets).toEqual({kind: 'standard', track: 'IaaS', state: 'ended'});
    expect(narrowed(results, facets)).toMatchObject({best: [], texts: [], ended: [{address: V1}]});
    expect(facetOptions(results, facets, 'state')).toEqual([
      {value: 'in-force', count: 2},
      {value: 'ended', count: 1},
    ]);
    expect(facetsOf(new URLSearchParams('track=PaaS')).track).toBe('PaaS');
    expect(facetsOf(new URLSearchParams('track=%3Cb%3E')).track).toBe('');
    expect(facetsOf(new URLSearchParams('kind=constructor&state=1'))).toEqual({
      kind: '',
      track: '',
      state: '',
    });
  });
});

test('a track that scs-0001 does not know is a choice, behind those that it does', () => {
  const own = new ThingSearch([
    document('scs-0600-v1', 'Managed images', [null], {track: 'PaaS'}),
    document('scs-0102-v1', 'Image metadata', [null]),
    document('scs-0104-v1', 'Standard images', [null]),
  ]);
  const found = joinResults({things: own.find('images', '2026-11-24').found, texts: [], at: () => undefined});
  expect(facetOptions(found, facetsOf(new URLSearchParams('')), 'track').map(({value}) => value)).toEqual([
    'IaaS',
    'PaaS',
  ]);
  expect(countOf(narrowed(found, facetsOf(new URLSearchParams('track=PaaS'))))).toBe(1);
});

describe('an address that leads nowhere', () => {
  const nearest = (address: string) => nearestPages(search, address, '2026-11-24');

  test('is led on where only the slug of a document has changed', () => {
    expect(nearest('/standards/scs-0102-v2-old-name').renamed).toBe(V2);
    expect(nearest(V2).renamed).toBeUndefined();
  });

  test('with a version that there is not never suggests itself, but the number', () => {
    const {renamed, pages, words} = nearest('/standards/scs-0103-v3/');
    expect([renamed, pages[0]?.address, words]).toEqual([
      undefined,
      '/standards/scs-0103-v1-standard-flavors',
      'scs-0103-v3',
    ]);
  });

  test.each([
    ['/standarts', '/standards'],
    ['/standards/image-metadta.html', V1],
    ['/scopes/scs-compatible-iaas/v5.1/instal', '/scopes/scs-compatible-iaas/v5.1/install'],
    ['/standards/nothing-like-it', '/standards'],
  ])('%s suggests %s first', (address, first) => expect(nearest(address).pages[0]?.address).toBe(first));

  test.each(['/', '/%E0%A4%A', `/${'a/'.repeat(3000)}`])('%s is survived', (address) =>
    expect(nearest(address).renamed).toBeUndefined(),
  );
});
