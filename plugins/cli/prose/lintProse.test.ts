import {expect, test} from 'vitest';
import {lintProse} from './lintProse';

const found = async (file: string, text: string) =>
  (await lintProse(file, text)).map(({line, column, source, actual, reason}) =>
    [line, column, source, actual ?? reason].join(' '),
  );

test.each([
  ['a misspelling', 'All clouds are compliannt.', ['1 16 retext-spell compliannt']],
  ['a word twice', 'Each of the the clouds.', ['1 9 retext-repeated-words the the']],
  ['an article', 'A environment.', ['1 1 retext-indefinite-article A']],
  ['a phrase of more words', 'All of the clouds.', ['1 1 retext-simplify All of']],
  ['a bad word for people', 'Each chairman.', ['1 6 retext-equality chairman']],
  [
    'a quaint phrase',
    'Providers hand in a report.',
    ['1 11 house-terms Unexpected `hand in`, expected submit'],
  ],
  [
    'a long sentence',
    `${'Read on and '.repeat(10)}stop.`,
    ['1 1 sentence-length Unexpected sentence of 31 words, expected at most 30'],
  ],
])('reports %s', async (_what, text, findings) => {
  expect(await found('a.md', text)).toEqual(findings);
});

test('reads headings, cells, lists and titles, at their places in the file', async () => {
  const text = [
    '---',
    'title: Told twice',
    'slug: told-twice',
    '---',
    '',
    '# Told here',
    '',
    '| Told | B |',
    '| --- | --- |',
    '| a | told |',
    '',
    '- [ ] Told there.',
    '',
  ].join('\n');
  expect((await found('a.md', text)).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
    '2 8 house-terms',
    '6 3 house-terms',
    '8 3 house-terms',
    '10 7 house-terms',
    '12 7 house-terms',
  ]);
});

test.each([
  ['code', '`mendd` and\n\n```\nmendd\n```\n'],
  ['HTML', '<!-- mendd -->\n'],
  ['addresses', '<https://mendd.example/mendd> and [a page](https://mendd.example)'],
  ['ids, versions and file names', 'For scs-0102-v2, v5.1, OSSA-2026-005, IPv6 and README.md'],
  ['what is struck out', 'We write ~~hand in~~ otherwise.'],
  ['terms of the field', "OpenStack's flavors and Kubernetes."],
])('leaves out %s', async (_what, text) => {
  expect(await found('a.md', text)).toEqual([]);
});

test.each([
  ['a string', "const a = 'This is told here.';", ['1 20 house-terms']],
  ['a template around a value', 'const a = `Let ${name} mend it\\n now.`;', ['1 24 house-terms']],
  ['what stands beside an escape', "const a = 'It\\'s a b, told here.';", ['1 23 house-terms']],
  ['the text of an element', '<p>\n  This is told here.\n</p>;', ['2 11 house-terms']],
])('reads %s in code', async (_what, text, findings) => {
  const places = (await found('a.tsx', text)).map((line) => line.split(' ').slice(0, 3).join(' '));
  expect(places).toEqual(findings);
});

test.each([
  ['comments', '// This is told here.'],
  ['class names', '<p className="told told told" />;'],
  ['code in backticks', 'const a = `Put \\`hand in\\` there now.`;'],
  ['examples of rules', "const a = {ok: {b: 'This is told here.'}, notOk: {}};"],
  ['lists of words', "const a = 'abbrr tbodyy theadd'.split(' ');"],
])('leaves out %s of code', async (_what, text) => {
  expect(await found('a.tsx', text)).toEqual([]);
});
