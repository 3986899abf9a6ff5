import {expect, test} from 'vitest';
import {certaintyOf, lastingVerdictOn} from './certainty';

test.each([
  [1, 'certain-pass'],
  [-1, 'certain-fail'],
  [0, 'not-certain'],
  [null, 'not-certain'],
  [undefined, 'no-data'],
] as const)('of the verdict %s one is %s', (verdict, certainty) =>
  expect(certaintyOf(verdict)).toBe(certainty),
);

test('a verdict goes on until expiry can change it; then it is missing, but no data stays no data', () => {
  const on = (day: string) => lastingVerdictOn({result: -1, settledUntil: '2026-11-30'}, day);
  expect([on('2026-11-29'), on('2026-11-30'), on('2027-01-01')]).toEqual([-1, null, null]);
  expect(lastingVerdictOn({result: undefined, settledUntil: '2026-11-30'}, '2027-01-01')).toBeUndefined();
  expect(lastingVerdictOn({result: 1, settledUntil: null}, '2999-01-01')).toBe(1);
});
