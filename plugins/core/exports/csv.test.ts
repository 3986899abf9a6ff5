import {expect, test} from 'vitest';
import {csv} from './csv';

test('cells are parted by commas, rows end with CRLF', () => {
  expect(
    csv([
      ['a', 'b', 'c'],
      ['1', '', '3'],
    ]),
  ).toBe('a,b,c\r\n1,,3\r\n');
  expect(csv([])).toBe('');
});

test.each([
  ['plain, and more', '"plain, and more"'],
  ['say "a"', '"say ""a"""'],
  ['two\nlines', '"two\nlines"'],
  ['two\r\nlines', '"two\r\nlines"'],
  ['plain', 'plain'],
  ['1-2', '1-2'],
  ['a=b', 'a=b'],
])('%j is written as %j', (text, cell) => expect(csv([[text]])).toBe(`${cell}\r\n`));

test.each(['=1+1', '+1', '-1', '@a', '\ta'])('%j is no formula', (text) =>
  expect(csv([[text]])).toBe(`'${text}\r\n`),
);

test('what is a formula and has quotes is neither', () => {
  expect(csv([['=a("b")']])).toBe(`"'=a(""b"")"\r\n`);
  expect(csv([['\ra']])).toBe(`"'\ra"\r\n`);
});
