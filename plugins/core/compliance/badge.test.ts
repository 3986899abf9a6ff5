import {expect, test} from 'vitest';
import {BADGE} from './wording';
import {badgeSpec, badgeState, badgeText, exampleBadge, hasVersionOrDate, registerBadge} from './badge';

test.each([
  'SCS-compatible IaaS v6',
  'IaaS 5.1',
  'IaaS 12.34',
  'since 2026',
  '11/26',
  '1-2',
  'a1.b22.33',
  'x1/2x',
  'V1',
])('%s has a version or a date in it', (text) => expect(hasVersionOrDate(text)).toBe(true));

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
  [-1, 'not-yet', 'failing'],
  [0, undefined, 'unconfirmed'],
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

test('a badge says what it is about, and how that stands', () =>
  expect(badgeText('SCS-compatible IaaS', 'renewal-due')).toEqual({
    label: 'SCS-compatible IaaS',
    message: 'certified, renewal due',
  }));

test('the badge of an environment tells days in its description alone', () => {
  const input = {
    scopeName: 'SCS-compatible IaaS',
    environmentName: 'Cloud',
    state: 'certified',
    asOf: '2026-11-24',
  } as const;
  const {message, ...rest} = BADGE.certified;
  const badge = {state: 'certified', label: 'SCS-compatible IaaS', message, ...rest};
  expect(badgeSpec({...input, lastCleanPass: '2026-11-20'})).toEqual({
    ...badge,
    description: 'Cloud. As of 2026-11-24. Last day with a certain pass of all tests: 2026-11-20.',
  });
  expect(badgeSpec({...input, lastCleanPass: null})).toEqual({
    ...badge,
    description: 'Cloud. As of 2026-11-24. No day with a certain pass of all tests on record.',
  });
});

test.each([
  ['valid', 'certified'],
  ['renewal-due', 'renewal-due'],
  ['expired', 'ended'],
  ['withdrawn', 'ended'],
  ['revoked', 'revoked'],
] as const)('a company with a certificate that is %s has a badge that says %s', (state, shown) =>
  expect(registerBadge({kind: 'integrator', holder: 'Company', state}, '2026-11-24')).toEqual({
    state: shown,
    label: 'SCS integrator',
    ...BADGE[shown],
    description: 'Company. As of 2026-11-24.',
  }),
);

test('a company whose certificate has not begun has no badge', () =>
  expect(registerBadge({kind: 'integrator', holder: 'Company', state: 'not-yet'}, '2026-11-24')).toBeNull());

test('an example tells its state, and that it is one: it names no scope', () => {
  expect(exampleBadge('revoked')).toMatchObject({
    state: 'revoked',
    label: 'Example',
    message: BADGE.revoked.message,
    description: expect.stringContaining('xample') as string,
  });
});
