import fc from 'fast-check';
import {expect, test} from 'vitest';
import {addDays} from '../text/isoDate';
import type {LifecycleDates} from './lifecycle';
import {LIFECYCLE_STATES, lifecycleOn, preferredVersion, versionInForce} from './lifecycle';

const dates = (
  stabilizedAt: string | null,
  deprecatedAt: string | null = null,
  rejectedAt: string | null = null,
): LifecycleDates => ({
  stabilizedAt,
  deprecatedAt,
  rejectedAt,
});

test.each([
  ['without dates it is a draft', dates(null), '2026-01-01', 'draft'],
  ['the day before it is stable it is upcoming', dates('2026-01-02'), '2026-01-01', 'upcoming'],
  ['on the day it is stable it is in force', dates('2026-01-02'), '2026-01-02', 'effective'],
  [
    'the day before it is deprecated it is in force',
    dates('2025-01-01', '2026-01-02'),
    '2026-01-01',
    'effective',
  ],
  [
    'on the day it is deprecated it is deprecated',
    dates('2025-01-01', '2026-01-02'),
    '2026-01-02',
    'deprecated',
  ],
  ['from the day of its rejection it is rejected', dates(null, null, '2026-01-02'), '2026-01-02', 'rejected'],
])('%s', (_name, given, day, state) => expect(lifecycleOn(given, day).state).toBe(state));

test('a coming end is told', () => {
  expect(lifecycleOn(dates('2025-01-01', '2026-06-01'), '2026-01-01')).toEqual({
    state: 'effective',
    since: '2025-01-01',
    next: {state: 'deprecated', on: '2026-06-01'},
  });
});

const day = fc.integer({min: 0, max: 4000}).map((n) => addDays('2020-01-01', n));
const maybe = fc.option(day, {nil: null});

test('a state only moves on: nothing returns to an earlier one as days pass', () => {
  fc.assert(
    fc.property(
      fc.record({stabilizedAt: maybe, deprecatedAt: maybe, rejectedAt: maybe}),
      day,
      day,
      (given, a, b) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        const rank = (when: string) => LIFECYCLE_STATES.indexOf(lifecycleOn(given, when).state);
        const [from, to] = [lifecycleOn(given, first).state, lifecycleOn(given, second).state];
        // A document deprecated before it was ever stable stays deprecated.
        expect(from === to || rank(second) > rank(first)).toBe(true);
      },
    ),
  );
});

test('the newest version in force is preferred, then the next to come', () => {
  const versions = [
    {version: 1, ...dates('2022-01-01')},
    {version: 2, ...dates('2027-01-01')},
    {version: 3, ...dates(null)},
  ];
  expect(versionInForce(versions, '2026-01-01')?.version).toBe(1);
  expect(versionInForce(versions, '2027-01-01')?.version).toBe(2);
  expect(preferredVersion(versions.slice(1), '2026-01-01')?.version).toBe(2);
  expect(versionInForce(versions.slice(1), '2026-01-01')).toBeUndefined();
});

test('what comes next is told with its day, and nothing that is over', () => {
  expect(lifecycleOn(dates('2026-06-01'), '2026-01-01')).toEqual({
    state: 'upcoming',
    since: null,
    next: {state: 'effective', on: '2026-06-01'},
  });
  expect(lifecycleOn(dates(null, null, '2026-06-01'), '2026-01-01')).toEqual({
    state: 'draft',
    since: null,
    next: {state: 'rejected', on: '2026-06-01'},
  });
  expect(lifecycleOn(dates(null), '2026-01-01')).toEqual({state: 'draft', since: null, next: null});
  expect(lifecycleOn(dates('2025-01-01'), '2026-01-01')).toEqual({
    state: 'effective',
    since: '2025-01-01',
    next: null,
  });
  // In no order that authors should write: a draft whose end lies before its beginning.
  expect(lifecycleOn(dates('2026-06-01', '2026-01-01'), '2026-03-01').state).toBe('deprecated');
});

test('of several versions in force the newest counts, in whatever order they come', () => {
  const versions = [2, 3, 1].map((version) => ({version, ...dates('2022-01-01')}));
  expect(versionInForce(versions, '2026-01-01')?.version).toBe(3);
  expect(preferredVersion(versions, '2026-01-01')?.version).toBe(3);
  expect(preferredVersion([], '2026-01-01')).toBeUndefined();
});

test('without a version in force a draft is preferred to what has ended, and that to what was rejected', () => {
  const draft = {version: 1, ...dates(null)};
  const ended = {version: 2, ...dates('2020-01-01', '2021-01-01')};
  const rejected = {version: 3, ...dates(null, null, '2020-01-01')};
  expect(preferredVersion([rejected, ended, draft], '2026-01-01')).toBe(draft);
  expect(preferredVersion([rejected, ended], '2026-01-01')).toBe(ended);
  expect(preferredVersion([rejected], '2026-01-01')).toBe(rejected);
});
