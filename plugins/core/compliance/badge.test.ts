import {expect, test} from 'vitest';
import {BADGE} from './wording';
import {badgeState, hasVersionOrDate} from './badge';

test.each(['SCS-compatible IaaS v6', 'IaaS 5.1', 'since 2026', '11/26', 'V1'])(
  '%s has a version or a date in it',
  (text) => expect(hasVersionOrDate(text)).toBe(true),
);

test('no message of a badge has a version or a date, and none is SCS-compatible IaaS', () => {
  for (const {message} of Object.values(BADGE))
    expect(hasVersionOrDate(`SCS-compatible IaaS ${message}`)).toBe(false);
});

test.each([
  [1, 'valid', 'certified'],
  [1, 'renewal-due', 'renewal-due'],
  [0, 'valid', 'certified-unconfirmed'],
  [null, 'valid', 'certified-unconfirmed'],
  [undefined, 'valid', 'certified-unconfirmed'],
  [-1, 'valid', 'certified-failing'],
  [1, 'revoked', 'revoked'],
  [1, 'expired', 'ended'],
  // What is given back has ended whatever the tests say.
  [1, 'withdrawn', 'ended'],
  [0, 'withdrawn', 'ended'],
  [-1, 'withdrawn', 'ended'],
  [undefined, 'withdrawn', 'ended'],
  [1, undefined, 'passing'],
  [null, undefined, 'unconfirmed'],
  [-1, undefined, 'failing'],
  [undefined, undefined, 'no-data'],
] as const)('verdict %s with certificate %s shows %s', (verdict, certificate, state) =>
  expect(badgeState(verdict, certificate)).toBe(state),
);

/** Relative luminance and contrast as WCAG 2 defines them. */
function contrastWithWhite(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

test('white text stands out at least 4.5:1 on every badge', () => {
  for (const {color} of Object.values(BADGE)) expect(contrastWithWhite(color)).toBeGreaterThanOrEqual(4.5);
});
