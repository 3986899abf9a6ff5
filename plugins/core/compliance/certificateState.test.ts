import {expect, test} from 'vitest';
import {certifiedSince, endOf, isRetained, MAX_VALIDITY_DAYS} from './certificateState';

const certificate = (issued: string, validUntil: string, on?: string) => ({
  issued,
  validUntil,
  ended: on === undefined ? null : ({reason: 'withdrawn', on} as const),
});

test('a certificate is for a year, and a week to round it', () => expect(MAX_VALIDITY_DAYS).toBe(373));

test.each([
  ['without an early end', undefined, '2025-06-30'],
  ['with one', '2025-03-01', '2025-03-01'],
  ['with one that comes too late to matter', '2025-07-01', '2025-06-30'],
])('%s it ends on its day', (_name, on, end) =>
  expect(endOf(certificate('2024-07-01', '2025-06-30', on))).toBe(end),
);

test('it stays in front for twelve months after its end, to the day', () => {
  const ended = certificate('2024-07-01', '2025-06-30');
  expect(['2025-01-01', '2026-06-30', '2026-07-01'].map((day) => isRetained(ended, day))).toEqual([
    true,
    true,
    false,
  ]);
});

const now = certificate('2026-01-01', '2026-12-31');

test.each([
  ['alone', [], '2026-01-01'],
  ['after one that ended the day before', [certificate('2025-01-01', '2025-12-31')], '2025-01-01'],
  ['after one that ended two days before', [certificate('2025-01-01', '2025-12-30')], '2026-01-01'],
  [
    'after one given back on its first day',
    [certificate('2025-01-01', '2026-06-30', '2026-01-01')],
    '2025-01-01',
  ],
  [
    'after one given back a day earlier',
    [certificate('2025-01-01', '2026-06-30', '2025-12-31')],
    '2026-01-01',
  ],
  [
    'after one whose early end came on its last day',
    [certificate('2025-01-01', '2025-12-31', '2025-12-31')],
    '2026-01-01',
  ],
  [
    'after one that was to end early, later than its last day',
    [certificate('2025-01-01', '2025-12-31', '2026-02-01')],
    '2025-01-01',
  ],
  [
    'after two, in whatever order they stand',
    [certificate('2024-01-01', '2024-12-31'), certificate('2025-01-01', '2025-12-31')],
    '2024-01-01',
  ],
  ['before another one', [certificate('2026-12-01', '2027-11-30')], '2026-01-01'],
])('%s it has been certified since', (_name, others, since) =>
  expect(certifiedSince(now, others)).toBe(since),
);
