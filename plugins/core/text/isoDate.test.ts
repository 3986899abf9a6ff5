import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
  addDays,
  daysBetween,
  fromDay,
  isIsoDate,
  normalizeDate,
  normalizeDateTime,
  toDay,
  weekday,
} from './isoDate';

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-13-01', false],
  ['0000-01-01', false],
  ['2024-1-1', false],
  [' 2024-01-01', false],
])('%s is a day: %s', (text, expected) => expect(isIsoDate(text)).toBe(expected));

test.each([
  ['20240105', '2024-01-05'],
  ['2024-W01-1', '2024-01-01'],
  ['2026-W53-1', '2026-12-28'],
  ['2024-W53-1', undefined],
  ['2024-W00-1', undefined],
  ['yesterday', undefined],
  ['05.01.2024', undefined],
])('%s reads as %s', (text, expected) => expect(normalizeDate(text)).toBe(expected));

test.each([
  ['2026-11-12T08:30:01+01:00', '2026-11-12T07:30:01'],
  ['2026-01-01T00:30:00+02:00', '2025-12-31T22:30:00'],
  ['2026-11-12T07:30:01.330700', '2026-11-12T07:30:01.330700'],
  ['2026-11-12 07:30:01Z', '2026-11-12T07:30:01'],
  ['2026-11-12', '2026-11-12T00:00:00'],
  ['2026-11-12T25:00:00', undefined],
  ['9999-12-31T23:59:59', '9999-12-31T23:59:59'],
  ['9999-12-31T23:59:59-14:00', undefined],
  ['9999-12-31T23:59:59+14:00', '9999-12-31T09:59:59'],
  ['0001-01-01T00:00:00', '0001-01-01T00:00:00'],
  ['0001-01-01T00:00:00+00:01', undefined],
  ['0001-01-01T00:00:00-00:01', '0001-01-01T00:01:00'],
  ['0000-12-31T23:59:59-01:00', undefined],
  ['2026-11-12T00:00:00+24:00', undefined],
  ['2026-11-12T00:00:00+01:60', undefined],
])('the moment %s is %s in UTC', (text, expected) => expect(normalizeDateTime(text)).toBe(expected));

const day = fc.integer({min: -300_000, max: 900_000}).map(fromDay).filter(isIsoDate);

test('days are counted without gaps', () => {
  fc.assert(
    fc.property(day, fc.integer({min: -5000, max: 5000}), (date, n) => {
      expect(fromDay(toDay(date))).toBe(date);
      expect(daysBetween(date, addDays(date, n))).toBe(n);
      expect((weekday(date) + (((n % 7) + 7) % 7)) % 7).toBe(weekday(addDays(date, n)));
    }),
  );
});

test('a moment in UTC has a year of four digits, whatever zone it was written in', () => {
  const two = (max: number) => fc.integer({min: 0, max}).map((n) => String(n).padStart(2, '0'));
  const edge = fc.constantFrom('0001-01-01', '0001-01-02', '9999-12-30', '9999-12-31');
  fc.assert(
    fc.property(
      edge,
      two(23),
      two(59),
      fc.constantFrom('+', '-'),
      two(25),
      (date, hour, minute, sign, zone) => {
        const moment = normalizeDateTime(`${date}T${hour}:${minute}:00${sign}${zone}:00`);
        expect([moment, isIsoDate(moment?.slice(0, 10) ?? date)]).toEqual([moment, true]);
      },
    ),
  );
});
