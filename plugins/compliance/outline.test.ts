import {describe, expect, test} from 'vitest';
import {shortOutline} from './outline';

describe('a short outline', () => {
  test('moves on from where it is, in whole steps', () =>
    expect(shortOutline('M1 1L3 1L3 2.5L1 2.5Z', 2)).toBe('m2 2l4 0 0 3-4 0 0-3z'));

  test('has one line for several that go on as one, and none for those without length', () =>
    expect(shortOutline('M0 0L5 0L5 0L10 0L10 10Z', 1)).toBe('m0 0l10 0 0 10-10-10z'));

  test('has one curve for several that it can stand for', () => {
    const halves = 'M0 0Q10 20 40 30Q70 40 120 40L120 80Z';
    expect(shortOutline(halves, 1)?.match(/q/g)).toHaveLength(1);
    expect(shortOutline(halves, 1)).toMatch(/^m0 0q[-\d ]+l0 40-120-80z$/);
  });

  test('keeps corners', () =>
    expect(shortOutline('M0 0Q10 0 20 10Q30 0 40 0Z', 1)).toBe('m0 0q10 0 20 10 10-10 20-10l-40 0z'));

  test('closes each outline before the next one begins', () =>
    expect(shortOutline('M0 0L9 0L9 9ZM20 20L29 20L29 29Z', 1)).toBe('m0 0l9 0 0 9-9-9zm20 20l9 0 0 9-9-9z'));

  test('is none of a path with other commands', () =>
    expect(shortOutline('M4,0 h187 a4,4 0 0 1 4,4', 1)).toBeUndefined());
});
