import {XMLParser} from 'fast-xml-parser';
import {expect, test} from 'vitest';
import {buildCatalog} from '../catalog/catalog';
import {EXAMPLE_STANDARD, exampleScope} from '../rules/rule';
import {environmentStandings} from '../catalog/standing';
import {statusFeed} from './environmentFeed';
import {environmentPageView} from '../pages/environmentPage';
import {environmentStatus} from '../catalog/environmentStatus';

const UUID = '00000000-0000-4000-8000-000000000001';
const snapshot = (date: string, word: string) => ({
  path: `compliance/snapshots/${date}.json`,
  text: JSON.stringify({
    date,
    subjects: {one: {[UUID]: {[`${date}T04:00:00`]: {[word]: ['scs-0100-check']}}}},
  }),
});
const catalog = buildCatalog([
  ...Object.entries(EXAMPLE_STANDARD).map(([path, text]) => ({path, text})),
  {
    path: 'scopes/scs-compatible-iaas.yaml',
    text: exampleScope({
      timeline: 'timeline:\n- date: 2024-01-01\n  versions: {v1: effective, v2: draft}',
      versions:
        'versions:\n- version: v2\n  include: [scs-0100-v1]\n- version: v1\n  stabilized_at: 2024-01-01\n  include: [scs-0100-v1]',
    }),
  },
  {
    path: 'compliance/environments.yaml',
    text: 'environments:\n- {id: cloud, name: "A <b> & c", operator: Us, subjects: [one]}\n',
  },
  snapshot('2026-11-09', 'pass'),
  snapshot('2026-11-12', 'fail'),
  snapshot('2026-11-16', 'pass'),
]);
const [standing] = environmentStandings(catalog, '2026-11-21');
if (!standing) throw new Error('the environment is not read');
const status = environmentStatus(catalog, standing, '2026-11-21');

test('the feed names each change of a verdict once, newest first, and no name breaks it', () => {
  const {feed} = new XMLParser({ignoreAttributes: false}).parse(
    statusFeed(status, 'https://docs.scs.community'),
  ) as {
    feed: {title: string; updated: string; entry: {id: string; title: {'#text': string} | string}[]};
  };
  expect(feed.title).toBe('A <b> & c: test results');
  expect(feed.updated).toBe('2026-11-16T00:00:00.000Z');
  expect(feed.entry.map(({id}) => id.replace(/^.*#/, ''))).toEqual([
    'scs-compatible-iaas-2026-11-16',
    'scs-compatible-iaas-2026-11-12',
    'scs-compatible-iaas-2026-11-09',
  ]);
});

test('a coming version is told apart, and the page leaves the histories of single tests to its data', () => {
  expect(standing.standings[0]?.previews).toEqual([{version: 'v2', passed: 1, total: 1, open: []}]);
  expect(status.scopes[0]?.versions.map(({version, validity}) => [version, validity])).toEqual([
    ['v1', 'effective'],
    ['v2', 'draft'],
  ]);
  expect(status.scopes[0]?.results['scs-0100-check']?.results).toEqual([
    {result: 1, checkedAt: '2026-11-16T04:00:00', expires: '2026-11-30'},
  ]);
  expect(status.scopes[0]?.history.testcases).toHaveLength(1);
  expect(environmentPageView(status).scopes[0]?.status.history).not.toHaveProperty('testcases');
});
