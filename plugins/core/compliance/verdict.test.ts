import fc from 'fast-check';
import {expect, test} from 'vitest';
import {exampleScope} from '../rules/rule';
import {parseScope} from '../scopes/scope';
import type {Verdict} from './verdict';
import {
  currentResults,
  evaluate,
  evaluateScope,
  expiryDayOf,
  resultFor,
  scopeVerdict,
  verdictBy,
} from './verdict';
import {worstOf} from './worstOf';
import {lastingVerdictOn} from './certainty';

const verdict = fc.constantFrom<Verdict>(1, 0, -1, null);
const {value: scope} = parseScope({path: 'scopes/scs-compatible-iaas.yaml', text: exampleScope()});

test('FAIL beats missing beats ABORT beats PASS; nothing to pass is passed', () => {
  expect(evaluate({a: -1, b: null, c: 0, d: 1}, ['a', 'b', 'c', 'd'])).toBe(-1);
  expect(evaluate({b: null, c: 0, d: 1}, ['b', 'c', 'd'])).toBe(null);
  expect(evaluate({c: 0, d: 1}, ['c', 'd'])).toBe(0);
  expect(evaluate({}, [])).toBe(1);
});

test.each([
  [{result: 1}, 1],
  [{result: 1, checked_at: '2026-11-16T10:00:00'}, 1],
  [0, 0],
  [-1, -1],
  [{result: 2}, null],
  [{result: null}, null],
  [{}, null],
  [7, null],
  [null, null],
  [undefined, null],
])('from outside, %j is %j', (given, verdict) => expect(evaluate({a: given}, ['a'])).toBe(verdict));

test('a verdict stands until its results expire, then nobody can be sure', () => {
  const on = (result: Verdict | undefined) =>
    ['2026-11-29', '2026-11-30'].map((day) => lastingVerdictOn({result, settledUntil: '2026-11-30'}, day));
  expect([on(1), on(-1), on(undefined)]).toEqual([
    [1, null],
    [-1, null],
    [undefined, undefined],
  ]);
  expect(lastingVerdictOn({result: 0, settledUntil: null}, '2999-01-01')).toBe(0);
});

test('what every object has is no result', () =>
  expect(evaluate({}, ['constructor', 'toString', '__proto__'])).toBe(null));

test('the verdict depends neither on order nor on repetition', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), verdict),
      fc.array(fc.constantFrom('a', 'b', 'c', 'd')),
      (results, list) => {
        const expected = evaluate(results, list);
        expect(evaluate(results, list.toReversed())).toBe(expected);
        expect(evaluate(results, [...list, ...list])).toBe(expected);
      },
    ),
  );
});

test('a member without data stands between missing and ABORT', () => {
  expect(worstOf([1, 0, undefined])).toBeUndefined();
  expect(worstOf([1, undefined, null])).toBe(null);
  expect(worstOf([undefined, -1])).toBe(-1);
  expect(worstOf([0, 1])).toBe(0);
});

test('results count from their own moment until they expire', () => {
  if (!scope) throw new Error('the example scope does not parse');
  const results = {'scs-0100-check': {result: 1, checked_at: '2026-11-16T10:00:00'}} as const;
  const counts = (asOf: string) => Object.keys(currentResults(scope, results, asOf)).length;
  expect([counts('2026-11-15'), counts('2026-11-16'), counts('2026-11-29'), counts('2026-11-30')]).toEqual([
    0, 1, 1, 0,
  ]);
  expect([
    counts('2026-11-16T09:59:59'),
    counts('2026-11-16T10:00:00'),
    counts('2026-11-29T23:59:59.9'),
    counts('2026-11-30T00:00:00'),
  ]).toEqual([0, 1, 1, 0]);
});

test('drafts are looked at when asked for, and never decide', () => {
  const {value} = parseScope({
    path: 'scopes/scs-compatible-iaas.yaml',
    text: exampleScope({
      timeline:
        'timeline:\n- date: 2024-01-01\n  versions: {v2: draft}\n- date: 2025-01-01\n  versions: {v2: draft, v1: effective}',
      versions:
        'versions:\n- version: v2\n  include: [scs-0100-v1]\n- version: v1\n  stabilized_at: 2024-01-01\n  include: [scs-0100-v1]',
    }),
  });
  if (!value) throw new Error('the scope does not parse');
  const input = {scope: value, results: {'scs-0100-check': 1}, includeDrafts: true};
  const [draftsOnly, both] = ['2024-06-01', '2026-01-01'].map((asOf) => evaluateScope({...input, asOf}));
  expect(evaluateScope({...input, asOf: '2026-01-01', includeDrafts: false})).toMatchObject({
    version: 'v1',
    relevant: ['v1'],
    passed: ['v1'],
  });
  expect(both).toMatchObject({version: 'v1', relevant: ['v2', 'v1'], passed: ['v2', 'v1'], result: 1});
  expect(draftsOnly).toMatchObject({version: null, passed: ['v2'], result: 1, validity: 'deprecated'});
});

test('where no version is in force, nothing passes', () => {
  if (!scope) throw new Error('the example scope does not parse');
  expect(evaluateScope({scope, results: {'scs-0100-check': 1}, asOf: '2020-01-01'})).toMatchObject({
    result: -1,
    passed: [],
    version: null,
    relevant: [],
  });
});

test('the result of a testcase is its own, or none', () => {
  const results = {a: {result: 1, checked_at: '2026-11-16T10:00:00'}} as const;
  expect(resultFor(results, 'a')).toBe(results.a);
  expect(resultFor(results, 'b')).toBeUndefined();
  expect(resultFor(results, 'toString')).toBeUndefined();
  expect(resultFor(undefined, 'a')).toBeUndefined();
});

test('a result without a moment never ends; one of an unknown testcase ends like most', () => {
  if (!scope) throw new Error('the example scope does not parse');
  const of = (checked_at?: string) => expiryDayOf(scope, 'nobody', {result: 1, checked_at});
  expect(of()).toBeNull();
  expect(expiryDayOf(scope, 'nobody', undefined)).toBeNull();
  expect(of('2026-11-16T10:00:00')).toBe('2026-11-30');
});

test('results without a moment count, those of a moment that does not exist do not, unknown ones like most', () => {
  if (!scope) throw new Error('the example scope does not parse');
  const results = {
    always: {result: 1, checked_at: undefined},
    never: {result: 1, checked_at: 'soon'},
    nobody: {result: 1, checked_at: '2026-11-16T10:00:00.5'},
  } as const;
  const counting = (asOf: string) => Object.keys(currentResults(scope, results, asOf));
  expect(counting('2026-11-16')).toEqual(['always', 'nobody']);
  expect(counting('2026-11-30')).toEqual(['always']);
  // Fractions of a second compare as numbers do, and zones are minded.
  expect(counting('2026-11-16T10:00:00.499999')).toEqual(['always']);
  expect(counting('2026-11-16T10:00:00.50')).toEqual(['always', 'nobody']);
  expect(counting('2026-11-16T11:00:01+02:00')).toEqual(['always']);
  expect(counting('2026-11-16T12:00:01+02:00')).toEqual(['always', 'nobody']);
});

/** Four versions: one that comes, one in force, one that ends, one that the timeline does not name. */
function fourVersions() {
  const {value} = parseScope({
    path: 'scopes/scs-compatible-iaas.yaml',
    text: exampleScope({
      scripts: 'scripts:\n- executable: ./check.py\n  testcases: [{id: a}, {id: b}, {id: c}, {id: d}]',
      modules: ['a', 'b', 'c', 'd'].reduce(
        (text, id) =>
          `${text}\n- {id: m-${id}, name: M, url: "https://example.org/", targets: {main: [${id}]}}`,
        'modules:',
      ),
      timeline:
        'timeline:\n- date: 2024-01-01\n  versions: {v4: draft, v3: effective, v2: warn}\n- date: 2027-01-01\n  versions: {v3: effective}',
      versions: `versions:
- {version: v4, include: [m-a, m-b, m-c, m-d]}
- {version: v3, stabilized_at: 2024-01-01, include: [m-a, m-b, m-c]}
- {version: v2, stabilized_at: 2023-01-01, include: [m-a, m-b]}
- {version: v1, stabilized_at: 2022-01-01, include: [m-a]}`,
    }),
  });
  if (!value) throw new Error('the scope does not parse');
  return value;
}

test('the newest version that does not fail decides, and the versions up to it are relevant', () => {
  const four = fourVersions();
  const verdictOn = (results: Record<string, Verdict>, asOf = '2026-01-01') => {
    const {versions: _versions, ...verdict} = evaluateScope({scope: four, results, asOf});
    return verdict;
  };
  expect(verdictOn({a: 1, b: 1, c: 1, d: -1})).toEqual({
    result: 1,
    passed: ['v3'],
    version: 'v3',
    validity: 'effective',
    relevant: ['v3'],
  });
  expect(verdictOn({a: 0, b: 1, c: -1})).toEqual({
    result: 0,
    passed: ['v2'],
    version: 'v2',
    validity: 'warn',
    relevant: ['v3', 'v2'],
  });
  expect(verdictOn({a: 1, b: -1, c: 1})).toEqual({
    result: -1,
    passed: [],
    version: null,
    validity: 'deprecated',
    relevant: ['v3', 'v2'],
  });
  expect(verdictOn({a: 1, b: 1, c: -1}, '2027-01-01').relevant).toEqual(['v3']);
  expect(verdictOn({a: 1, b: 1, c: 1}, '2026-12-31T23:59:59').version).toBe('v3');
});

test('each version that the timeline names tells its testcases by result', () => {
  const results = {a: {result: 1}, b: {result: -1}, c: {result: 0}, d: {result: null}} as const;
  const {versions} = scopeVerdict({
    scope: fourVersions(),
    results: Object.fromEntries(
      Object.entries(results).map(([id, {result}]) => [id, {result, checked_at: undefined}]),
    ),
    asOf: '2026-01-01',
  });
  expect(versions.map(({version, validity, result}) => [version, validity, result])).toEqual([
    ['v4', 'draft', -1],
    ['v3', 'effective', -1],
    ['v2', 'warn', -1],
  ]);
  expect(versions[0]).toMatchObject({failed: ['b'], missing: ['d'], aborted: ['c'], passed: ['a']});
  const {versions: without} = evaluateScope({scope: fourVersions(), results: {}, asOf: '2026-01-01'});
  expect(without[2]).toMatchObject({failed: [], missing: ['a', 'b'], aborted: [], passed: []});
});

test('a verdict without its reasons is the same verdict', () => {
  const four = fourVersions();
  const by = verdictBy(four);
  const outcomes = [1, 0, -1, null] as const;
  for (const a of outcomes) {
    for (const b of outcomes) {
      for (const c of outcomes) {
        for (const day of ['2020-01-01', '2026-01-01', '2027-01-01']) {
          const results = Object.fromEntries(
            Object.entries({a, b, c, d: null}).map(([id, result]) => [id, {result, checked_at: undefined}]),
          );
          expect(by(results, day)).toBe(scopeVerdict({scope: four, results, asOf: day}).result);
        }
      }
    }
  }
});
