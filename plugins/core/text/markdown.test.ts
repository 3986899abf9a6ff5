import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {expect, test} from 'vitest';
import {headingsOf, linksOf, parseMarkdown, splitFrontMatter} from './markdown';

test('front matter is cut off without moving lines', () => {
  const text = '---\ntitle: x\n---\n\n## Head\n';
  const {frontMatter, body} = splitFrontMatter(text);
  expect(frontMatter && text.slice(frontMatter.start, frontMatter.end)).toBe('title: x\n');
  expect(headingsOf(parseMarkdown(body))[0]?.line).toBe(5);
});

test.each([
  ['a byte order mark', '\uFEFF---\ntitle: x\n---\nText\n'],
  ['CRLF', '---\r\ntitle: x\r\n---\r\nText\r\n'],
  ['nothing behind it', '---\ntitle: x\n---'],
])('front matter is found with %s', (_name, text) => {
  const {frontMatter} = splitFrontMatter(text);
  expect(frontMatter && text.slice(frontMatter.start, frontMatter.end).trim()).toBe('title: x');
});

test.each([
  ['no front matter', '## Head\n'],
  ['a rule further down', 'Text\n\n---\n\nmore\n\n---\n'],
  ['one that is never closed', '---\ntitle: x\n'],
])('none is found in a document with %s', (_name, text) => {
  expect(splitFrontMatter(text).frontMatter).toBeUndefined();
});

test('anchors are those of the rendered page', () => {
  const body =
    '# A `code` & _more_\n\n## Twice\n\n## Twice\n\n## Own {#mine}\n\n## Other <!-- #other-id -->\n\n## [Link](x) text\n';
  expect(headingsOf(parseMarkdown(body)).map(({anchor}) => anchor)).toEqual([
    'a-code--more',
    'twice',
    'twice-1',
    'mine',
    'other-id',
    'link-text',
  ]);
});

test('links, definitions and images are found with their lines, code is not', () => {
  const body = '[a](x)\n\n![i](y.png) `[no](z)`\n\n[r][d]\n\n[d]: w\n';
  expect(linksOf(parseMarkdown(body))).toEqual([
    {url: 'x', line: 1, column: 1, kind: 'link'},
    {url: 'y.png', line: 3, column: 1, kind: 'image'},
    {url: 'w', line: 7, column: 1, kind: 'link'},
  ]);
});

test('bare addresses are links, as GFM makes them', () => {
  expect(
    linksOf(
      parseMarkdown('See https://a.example/x.\nAnd (http://b.example) too, not `https://c.example`.\n'),
    ),
  ).toEqual([
    {url: 'https://a.example/x', line: 1, column: 5, kind: 'link'},
    {url: 'http://b.example', line: 2, column: 6, kind: 'link'},
  ]);
});

/** Pieces that the parts of GFM are made of, and what could be mistaken for them. */
const pieces = fc.constantFrom(
  'a',
  ' ',
  '\n',
  '\n\n',
  '|',
  '-',
  '|-|\n',
  '~',
  '~~',
  '[^1]',
  '[^1]: x',
  '[ ]',
  '- [x] a',
  '[',
  ']',
  'http://x.example',
  'www.x.example',
  'a@x.example',
  'xmpp:a@x.example',
  '`',
  '*',
  '<b>',
  '1. ',
  '> ',
  '    ',
);

test('parts of the grammar that are left out would have changed nothing', () => {
  const whole = unified().use(remarkParse).use(remarkGfm);
  fc.assert(
    fc.property(fc.array(pieces, {maxLength: 12}), (list) => {
      const text = list.join('');
      expect(parseMarkdown(text)).toEqual(whole.parse(text));
    }),
    {numRuns: 500},
  );
});
