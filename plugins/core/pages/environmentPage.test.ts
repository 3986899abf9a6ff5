import {expect, test} from 'vitest';
import {catalogOf, environmentsFile, snapshotFile, theOne} from '../../../tests/support/catalogOf';
import {environmentStatus} from '../catalog/environmentStatus';
import {environmentStandings} from '../catalog/standing';
import {EXAMPLE_STANDARD, exampleScope} from '../rules/rule';
import {environmentPageView} from './environmentPage';

const TODAY = '2026-11-21';
const catalog = catalogOf({
  ...EXAMPLE_STANDARD,
  'scopes/scs-compatible-iaas.yaml': exampleScope(),
  'scopes/scs-compatible-kaas.yaml': exampleScope({name: 'name: KaaS'}).replace(/1$/m, '2'),
  ...environmentsFile({told: ['one'], silent: ['two']}),
  ...snapshotFile(TODAY, {one: {[TODAY]: {pass: ['scs-0100-check']}}}),
});
const statusOf = (id: string, today = TODAY) => {
  const standing = theOne(environmentStandings(catalog, today).find((environment) => environment.id === id));
  return environmentStatus(catalog, standing, today);
};

test('each scope stands with what is behind its verdict; another scope is not told of', () => {
  const {scopes} = environmentPageView(statusOf('told'));
  expect(scopes.map(({standing, status}) => [standing.scope, status.scope, standing.result])).toEqual([
    ['scs-compatible-iaas', 'scs-compatible-iaas', 1],
  ]);
  expect(Object.keys(scopes[0]?.status.results ?? {})).toEqual(['scs-0100-check']);
});

test('histories of single tests stand in the file beside the page, the others on it', () => {
  const status = statusOf('told');
  expect(status.scopes[0]?.history.testcases).toHaveLength(1);
  const {testcases, ...others} = theOne(status.scopes[0]).history;
  const page = environmentPageView(status);
  expect(page.scopes[0]?.status.history).toEqual(others);
  expect(JSON.stringify(page.scopes[0]?.status.history)).not.toContain(theOne(testcases[0]).id);
});

test('standings are told once, with their scopes', () =>
  expect(environmentPageView(statusOf('told')).environment).not.toHaveProperty('standings'));

test('an environment of which nothing is known has a page, with no scope on it', () => {
  const page = environmentPageView(statusOf('silent'));
  expect([page.environment.name, page.scopes]).toEqual(['SILENT', []]);
});

test('the page tells the day of the results, and of none before the first snapshot', () => {
  expect(environmentPageView(statusOf('told')).snapshot).toBe(TODAY);
  expect(environmentPageView(statusOf('told', '2026-11-20')).snapshot).toBeNull();
});

test('the page leads to its data and its feed', () => {
  const {dataUrl, feedUrl} = environmentPageView(statusOf('told'));
  expect([dataUrl, feedUrl]).toEqual(['/certification/told/status.json', '/certification/told/feed.xml']);
});

test('a scope that stands on no verdict of its own is left out', () => {
  const status = statusOf('told');
  const bare = {...status, environment: {...status.environment, standings: []}};
  expect(environmentPageView(bare).scopes).toEqual([]);
});
