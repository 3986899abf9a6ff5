import {expect, test} from 'vitest';
import {clockDoubt} from './clock';

test.each([
  ['2026-11-24', undefined],
  ['2026-11-23', undefined],
  ['2026-11-22', 'before'],
  ['1970-01-01', 'before'],
  ['2027-11-24', undefined],
  ['2027-11-25', 'longAfter'],
  ['2099-12-31', 'longAfter'],
])('a page built on 2026-11-24, on a device that shows %s: %s', (today, expected) =>
  expect(clockDoubt(today, '2026-11-24')).toBe(expected),
);
