import {describe, expect, test} from 'vitest';
import {catalogOf, environmentsFile, snapshotFile, theOne} from '../../../tests/support/catalogOf';
import {EXAMPLE_STANDARD, exampleScope} from '../rules/rule';
import {environmentStatus} from './environmentStatus';
import {environmentStandings} from './standing';

const TODAY = '2026-11-21';
const page = 'url: "https://docs.scs.community/standards/scs-0100-v1-example"';
const catalog = catalogOf({
  ...EXAMPLE_STANDARD,
  'scopes/scs-compatible-iaas.yaml': exampleScope({
    scripts:
      'scripts:\n- executable: ./check.py\n  testcases: [{id: a, description: First, url: "https://docs.scs.community/standards/scs-0100-v1-example#decision"}, {id: b}, {id: c}, {id: old}]',
    modules: `modules:\n- {id: zero, name: Zero, ${page}, targets: {main: [old]}}\n- {id: one, name: One, ${page}, targets: {main: [a], recommended: [c]}}\n- {id: two, name: Two, ${page}, targets: {main: [a, b]}}`,
    timeline:
      'timeline:\n- date: 2023-01-01\n  versions: {v1: effective}\n- date: 2024-01-01\n  versions: {v3: draft, v2: effective}',
    versions:
      'versions:\n- version: v3\n  include: [two]\n- version: v2\n  stabilized_at: 2024-01-01\n  include: [one]\n- version: v1\n  stabilized_at: 2023-01-01\n  include: [zero]',
  }),
  ...environmentsFile({cloud: ['x', 'y'], late: ['z']}),
  ...snapshotFile(TODAY, {x: {[TODAY]: {pass: ['a'], fail: ['c']}}, z: {'2026-11-01': {pass: ['a']}}}),
});
const statusOf = (id: string, today = TODAY) => {
  const standing = theOne(environmentStandings(catalog, today).find((environment) => environment.id === id));
  return environmentStatus(catalog, standing, today);
};
const scopeOf = (id: string, today?: string) => theOne(statusOf(id, today).scopes[0]);

describe('what stands behind a verdict', () => {
  test('is told for the version in force where none decides, then for those that come', () => {
    expect(scopeOf('cloud').version).toBe('v2');
    expect(scopeOf('cloud').versions.map(({version, validity}) => [version, validity])).toEqual([
      ['v2', 'effective'],
      ['v3', 'draft'],
    ]);
    expect(scopeOf('cloud', '2023-06-01').versions.map(({version}) => version)).toEqual(['v1']);
  });

  test('is none before the first version is in force', () => {
    const {version, versions, results} = scopeOf('cloud', '2022-01-01');
    expect([version, versions, results]).toEqual([null, [], {}]);
  });

  test('lists the testcases of a version with their target and module', () => {
    expect(scopeOf('cloud').versions[0]?.testcases).toEqual([
      {id: 'a', target: 'main', module: 'One'},
      {id: 'c', target: 'recommended', module: 'One'},
    ]);
  });

  test('has a result of every subject for each testcase, in the order of the subjects', () => {
    const {results} = scopeOf('cloud');
    expect(Object.keys(results).toSorted()).toEqual(['a', 'b', 'c']);
    expect(results.a).toEqual({
      description: 'First',
      url: '/standards/scs-0100-v1-example#decision',
      results: [
        {result: 1, checkedAt: `${TODAY}T01:00:00`, expires: '2026-11-30'},
        {result: null, checkedAt: null, expires: null},
      ],
    });
    expect(results.c?.results[0]?.result).toBe(-1);
    expect([results.b?.url, results.b?.description]).toEqual([null, '']);
  });

  test('shows a result that is too old with the day on which it expired', () => {
    expect(scopeOf('late').results.a?.results).toEqual([
      {result: 1, checkedAt: '2026-11-01T01:00:00', expires: '2026-11-09'},
    ]);
  });

  test('comes from the newest snapshot up to the day', () => {
    expect(statusOf('cloud').snapshot).toBe(TODAY);
    expect(statusOf('cloud', '2026-11-20').snapshot).toBeNull();
    expect(scopeOf('cloud', '2026-11-20').results.a?.results[0]?.result).toBeNull();
  });
});

test('an environment that the catalog lacks is a mistake of the caller', () => {
  const standing = theOne(environmentStandings(catalog, TODAY)[0]);
  expect(() => environmentStatus(catalog, {...standing, id: 'gone'}, TODAY)).toThrow(RangeError);
});
