import {expect, test} from 'vitest';
import {dateText, momentText, relativeDays} from './dateText';

test.each([
  ['2026-11-21', 'today'],
  ['2026-11-22', 'tomorrow'],
  ['2026-11-20', 'yesterday'],
  ['2026-12-03', 'in 12 days'],
  ['2026-11-09', '12 days ago'],
  ['2027-03-21', 'in 4 months'],
  ['2026-05-21', '6 months ago'],
  ['2029-11-21', 'in 3 years'],
  ['2022-10-31', '4 years ago'],
])('seen from 2026-11-21, %s is %s', (date, expected) =>
  expect(relativeDays('2026-11-21', date)).toBe(expected),
);

test('days and moments are shown as ISO 8601 writes them', () => {
  expect(dateText('2026-11-21T08:30:00')).toBe('2026-11-21');
  expect(momentText('2026-11-21T08:30:00')).toBe('2026-11-21 08:30:00');
  expect(momentText('2026-11-21')).toBe('2026-11-21');
});
