import {describe, expect, test} from 'vitest';
import type {Lifetime} from './lifetime';
import {countsOn, expiryOf, LIFETIMES, passesOn, passingOn, untilText} from './lifetime';

describe('a result counts', () => {
  test.each([
    // 2026-11-16 is a Monday.
    ['day', '2026-11-16T00:00:00', '2026-11-18'],
    ['day', '2026-12-30T23:59:59.9', '2027-01-01'],
    ['week', '2026-11-16T08:00:00', '2026-11-30'],
    ['week', '2026-11-22T08:00:00', '2026-11-30'],
    ['week', '2026-11-23T08:00:00', '2026-12-07'],
    ['month', '2026-01-31T08:00:00', '2026-03-01'],
    ['month', '2026-11-01T08:00:00', '2027-01-01'],
    ['month', '2026-12-31T08:00:00', '2027-02-01'],
    ['quarter', '2026-01-01T08:00:00', '2026-07-01'],
    ['quarter', '2026-03-31T08:00:00', '2026-07-01'],
    ['quarter', '2026-08-15T08:00:00', '2027-01-01'],
    ['quarter', '2026-12-31T08:00:00', '2027-04-01'],
    ['year', '2026-01-31T08:00:00', '2027-03-01'],
    ['year', '2026-12-31T08:00:00', '2028-02-01'],
  ] as const)('for a %s, from %s until %s', (lifetime, checkedAt, until) =>
    expect(expiryOf(checkedAt, lifetime)).toBe(`${until}T00:00:00`),
  );

  test('for a week where nothing is said', () => {
    const week = expiryOf('2026-11-16T08:00:00', 'week');
    expect(expiryOf('2026-11-16T08:00:00')).toBe(week);
    expect(expiryOf('2026-11-16T08:00:00', null)).toBe(week);
  });

  test('from the day that it was in UTC', () =>
    expect(expiryOf('2026-11-16T00:30:00+01:00', 'day')).toBe('2026-11-17T00:00:00'));

  test('for no time that does not exist', () => {
    expect(() => expiryOf('soon')).toThrow(
      new RangeError('Unexpected time `soon`, expected YYYY-MM-DDTHH:mm:ss.'),
    );
    expect(() => expiryOf('2026-11-16T08:00:00', 'decade' as Lifetime)).toThrow(
      new RangeError('Unexpected lifetime `decade`, expected one of day, week, month, quarter, year.'),
    );
    expect(() => expiryOf('9999-12-01T08:00:00', 'year')).toThrow(
      new RangeError('Unexpected year 10000, expected 1 to 9998.'),
    );
  });
});

test('lifetimes stand in their order, shortest first', () =>
  expect(LIFETIMES).toEqual(['day', 'week', 'month', 'quarter', 'year']));

test('what ends counts up to the day before; what never ends, always', () => {
  expect(['2026-11-29', '2026-11-30', '2026-12-01'].map((day) => countsOn('2026-11-30', day))).toEqual([
    true,
    false,
    false,
  ]);
  expect(countsOn(null, '9999-12-31')).toBe(true);
});

test('what was not passed never counts', () => {
  expect(passesOn(undefined, '2026-11-29')).toBe(false);
  expect(passesOn(null, '2026-11-29')).toBe(true);
  expect(passesOn('2026-11-30', '2026-11-29')).toBe(true);
  expect(passesOn('2026-11-30', '2026-11-30')).toBe(false);
});

test('passes in an attribute are counted again on any day', () => {
  const text = untilText(['2026-11-30', null, '2026-12-07']);
  expect(text).toBe('2026-11-30 - 2026-12-07');
  expect(['2026-11-29', '2026-11-30', '2026-12-07'].map((day) => passingOn(text, day))).toEqual([3, 2, 1]);
  expect(passingOn(untilText([]), '2026-11-29')).toBe(0);
});
