import {expect, test} from 'vitest';
import {byCount, plural, pluralForm} from './plural';

test.each([
  [0, '0 changes'],
  [1, '1 change'],
  [2, '2 changes'],
  [21, '21 changes'],
])('%i is counted as "%s"', (count, expected) => {
  expect(plural(count, 'change')).toBe(expected);
});

test('a plural that does not end in "s" is given', () => {
  expect(plural(2, 'entry', 'entries')).toBe('2 entries');
  expect(pluralForm(1, 'does', 'do')).toBe('does');
  expect(pluralForm(3, 'does', 'do')).toBe('do');
});

test('each count has its own sentence, and a form that a language does not give is the other one', () => {
  expect(byCount(1, {one: 'One does not pass.', other: 'Some do not pass.'})).toBe('One does not pass.');
  expect(byCount(3, {one: 'One does not pass.', other: 'Some do not pass.'})).toBe('Some do not pass.');
  expect(byCount(1, {other: 'Any.'})).toBe('Any.');
});
