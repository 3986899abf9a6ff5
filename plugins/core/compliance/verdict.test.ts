import fc from 'fast-check';
import {expect, test} from 'vitest';
import {exampleScope} from '../rules/rule';
import {parseScope} from '../scopes/scope';
import type {Verdict} from './verdict';
import {currentResults, evaluate, evaluateScope, worstOf} from './verdict';
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

test('drafts take part only when asked for', () => {
  const {value} = parseScope({
    path: 'scopes/scs-compatible-iaas.yaml',
    text: exampleScope({
      timeline: 'timeline:\n- date: 2024-01-01\n  versions: {v2: draft, v1: effective}',
      versions:
        'versions:\n- version: v2\n  include: [scs-0100-v1]\n- version: v1\n  stabilized_at: 2024-01-01\n  include: [scs-0100-v1]',
    }),
  });
  if (!value) throw new Error('the scope does not parse');
  const results = {'scs-0100-check': 1};
  expect(evaluateScope({scope: value, results, asOf: '2026-01-01'}).version).toBe('v1');
  expect(evaluateScope({scope: value, results, asOf: '2026-01-01', includeDrafts: true}).version).toBe('v2');
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
