import {expect, test} from 'vitest';
import {parseMarkdown} from '../text/markdown';
import {parseDocumentName} from './documentId';
import {requirementsOf} from './requirement';

const name = parseDocumentName('scs-0102-v2-image-metadata.md');
const found = (body: string) => (name ? requirementsOf(parseMarkdown(body), name) : []);
const brief = (body: string) => found(body).map(({level, text}) => `${level}: ${text}`);

test('a sentence with a key word is a requirement, its neighbours are not', () => {
  expect(brief('Images are good. Each one MUST have a name. It helps.')).toEqual(['MUST: Each one MUST have a name.']);
});

test.each([
  ['SHALL', 'MUST'],
  ['REQUIRED', 'MUST'],
  ['SHALL NOT', 'MUST NOT'],
  ['FORBIDDEN', 'MUST NOT'],
  ['RECOMMENDED', 'SHOULD'],
  ['NOT RECOMMENDED', 'SHOULD NOT'],
  ['OPTIONAL', 'MAY'],
])('%s counts as %s', (word, level) => expect(found(`This is ${word} here.`)[0]?.level).toBe(level));

test.each([
  ['lower case', 'Each must have a name.'],
  ['code', 'Write `MUST` there.'],
  ['a code block', '```\nIt MUST\n```'],
  ['a quotation', '> It MUST be.'],
  ['a link text', 'See [what MUST be](x).'],
  ['part of a word', 'The MUSTARD is hot.'],
  ['the definition of the key words', 'The key words MUST and MAY are to be interpreted as described in RFC 2119.'],
])('%s is no requirement', (_name, body) => expect(brief(body)).toEqual([]));

test('code inside a sentence does not end it', () => {
  expect(brief('The file `a.b. C` MUST exist. Nothing else.')).toEqual(['MUST: The file a.b. C MUST exist.']);
});

test('a table row is told with its first cell', () => {
  expect(brief('| Image | Rule |\n| --- | --- |\n| `ubuntu` | MUST exist |\n')).toEqual(['MUST: ubuntu: MUST exist']);
});

test('ids stay when other text changes, and follow their own text', () => {
  const one = found('## A\n\nIt MUST be.\n')[0];
  const moved = found('Intro.\n\n## B\n\nNew. It MUST be.\n')[0];
  const changed = found('It MUST be so.\n')[0];
  expect(moved?.id).toBe(one?.id);
  expect(changed?.id).not.toBe(one?.id);
  expect(one?.id).toMatch(/^REQ-0102v2-[0-9a-f]{8}$/);
  expect([one?.heading, moved?.anchor]).toEqual(['A', 'b']);
});

test('the same sentence twice has two ids', () => {
  const ids = found('It MUST be.\n\nIt MUST be.\n').map(({id}) => id);
  expect(new Set(ids).size).toBe(2);
});
