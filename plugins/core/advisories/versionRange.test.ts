import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {compareVersions, fixedVersions, parseVersionRanges, versionRangesText} from './versionRange';

const textOf = (text: string) => {
  const parsed = parseVersionRanges(text);
  return 'ranges' in parsed ? versionRangesText(parsed.ranges) : undefined;
};

test.each([
  ['<30.2.2, >=31.0.0 <31.2.1, ==32.0.0', '<30.2.2, >=31.0.0 <31.2.1, ==32.0.0'],
  ['>=1.15.0<1.15.2, 1.16.0', '>=1.15.0 <1.15.2, ==1.16.0'],
  [' <15.3.2, >=16.0.0 <16.2.1', '<15.3.2, >=16.0.0 <16.2.1'],
  ['>=13.0.0 <=13.1.3, >=14.0.0', '>=13.0.0 <=13.1.3, >=14.0.0'],
  ['<2 >=1', '>=1 <2'],
  ['= 2026.1', '==2026.1'],
  ['<6.12.85-1+deb13u2', '<6.12.85-1+deb13u2'],
  ['*', '*'],
])('"%s" is read', (text, expected) => expect(textOf(text)).toBe(expected));

test.each([
  [''],
  [','],
  ['<1,'],
  ['all before May'],
  ['~=1.4'],
  ['^1.4'],
  ['!=1.4'],
  ['>=1 <2 <3'],
  ['>=2 <1'],
  ['>1 <1'],
  ['>=1.0, <2.0'],
  ['>=1.0 <3.0, >=2.0 <4.0'],
  ['>=2 <3, >=1 <2'],
  ['*, 1.0'],
  ['1.0 || 2.0'],
  ['<script>'],
])('"%s" is not', (text) => expect(textOf(text)).toBeUndefined());

test('upper bounds that are left out are the versions with the fix', () => {
  const parsed = parseVersionRanges('<=1.0, >=2.0 <2.1, ==3.0');
  expect('ranges' in parsed && fixedVersions(parsed.ranges)).toEqual(['2.1']);
});

describe('versions', () => {
  test.each([
    ['1.9', '1.10'],
    ['1.0.0rc1', '1.0.0'],
    ['1.0.0.dev5', '1.0.0'],
    ['9.4.2', '26.0.1'],
    ['1.0', '1.0.1'],
    ['1.0', '1.0.0.1'],
  ])('%s comes before %s', (a, b) => {
    expect(compareVersions(a, b)).toBeLessThan(0);
    expect(compareVersions(b, a)).toBeGreaterThan(0);
  });

  test('1.0 is 1.0.0', () => expect(compareVersions('1.0', '1.0.0')).toBe(0));

  test('are ordered as numbers are', () => {
    const version = fc.array(fc.nat(300), {minLength: 3, maxLength: 3});
    fc.assert(
      fc.property(version, version, (a, b) => {
        const different = a.findIndex((part, i) => part !== b[i]);
        const expected = different === -1 ? 0 : (a[different] ?? 0) - (b[different] ?? 0);
        expect(Math.sign(compareVersions(a.join('.'), b.join('.')))).toBe(Math.sign(expected));
      }),
    );
  });
});
