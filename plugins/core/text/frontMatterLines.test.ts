import {expect, test} from 'vitest';
import {frontMatterLineFindings} from './frontMatterLines';

const messages = (text: string) =>
  frontMatterLineFindings({path: 'a.md', text}).map(
    ({line, column, message}) => `${line}:${column} ${message}`,
  );

test.each([
  '---\ntitle: a\n---\n',
  '\uFEFF---\r\ntitle: a\r\n---\r\n',
  '--- \n---',
  '# A\n\n---js\n',
  '----\ntext\n',
  '',
])('%j is fine', (text) => expect(messages(text)).toEqual([]));

test.each(['---js\n({})\n---\n', '---json\n{}\n---\n', '\uFEFF---coffee\n---\n', '---yaml\na: b\n---\n'])(
  '%j begins with another language',
  (text) =>
    expect(messages(text)).toEqual([
      expect.stringMatching(/^1:1 Unexpected first line `---[a-z]+`, expected `---`/),
    ]),
);

test('front matter has an end', () =>
  expect(messages('---\ntitle: a\n\nText.\n')).toEqual([
    '1:1 Missing end of the front matter, expected a second line `---`.',
  ]));
