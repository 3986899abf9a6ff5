import fc from 'fast-check';
import {expect, test} from 'vitest';
import {csv} from './csv';

/** Reads RFC 4180, strictly: what is not written as it says throws. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text;
  while (rest !== '') {
    const [whole, quoted, plain, end] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
    if (whole === undefined) throw new Error(`no CSV: ${JSON.stringify(rest.slice(0, 40))}`);
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    rest = rest.slice(whole.length);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) throw new Error('the last row has no end');
  return rows;
}

const cell = fc.oneof(
  fc.string({unit: 'binary'}),
  fc
    .array(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", ' ', 'a', '|cmd'))
    .map((parts) => parts.join('')),
);
const width = 3;
const rows = fc.array(fc.array(cell, {minLength: width, maxLength: width}));

test('whatever cells hold, they are read back, but for the apostrophe in front of formulas', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const read = readCsv(csv(given));
      expect(
        read.map((row) => row.map((text) => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text))),
      ).toEqual(given.map((row) => row.map((text) => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text))));
      for (const text of read.flat()) expect(text).not.toMatch(/^[=+\-@\t\r]/);
    }),
    {seed: 1, numRuns: 300},
  );
});

test.each(['=', '+', '-', '@', '\t', '\r'])('a cell that begins with %j is no formula', (first) => {
  expect(readCsv(csv([[`${first}SUM(A1)`]]))).toEqual([[`'${first}SUM(A1)`]]);
  // Behind other letters it is one of them.
  expect(readCsv(csv([[`a${first}b`]]))).toEqual([[`a${first}b`]]);
});

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
