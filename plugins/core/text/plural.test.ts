import {expect, test} from 'vitest';
import {plural, pluralForm} from './plural';

test.each([
  [0, '0 changes'],
  [1, '1 change'],
  [2, '2 changes'],
  [21, '21 changes'],
])('%i is told as "%s"', (count, expected) => {
  expect(plural(count, 'change')).toBe(expected);
});

test('a plural that does not end in "s" is given', () => {
  expect(plural(2, 'entry', 'entries')).toBe('2 entries');
  expect(pluralForm(1, 'does', 'do')).toBe('does');
  expect(pluralForm(3, 'does', 'do')).toBe('do');
});
