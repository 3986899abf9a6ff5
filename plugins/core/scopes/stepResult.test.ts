import {expect, test} from 'vitest';
import {countResults, stepResult} from './stepResult';

const results = new Map([
  ['pass', 1],
  ['abort', 0],
  ['fail', -1],
]);

test.each([
  ['all pass', ['pass'], 'passing'],
  ['one fails', ['pass', 'fail', 'missing'], 'failing'],
  ['one has no result', ['pass', 'missing'], 'none'],
  ['one was aborted', ['pass', 'abort'], 'none'],
  ['there is none', [], 'untested'],
] as const)('of a step whose tests: %s', (_name, testcases, expected) =>
  expect(stepResult({kind: 'tests', testcases}, results)).toBe(expected),
);

test('tests that are no longer mandatory say nothing about a step', () =>
  expect(stepResult({kind: 'drop', testcases: ['fail']}, results)).toBe('untested'));

test('steps are counted by result', () =>
  expect(
    countResults(
      [
        {kind: 'tests', testcases: ['pass']},
        {kind: 'tests', testcases: ['fail']},
        {kind: 'task', testcases: []},
        {kind: 'manual', testcases: ['paper']},
      ],
      results,
    ),
  ).toEqual({passing: 1, failing: 1, none: 1, untested: 1}));
