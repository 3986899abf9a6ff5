import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {expect, test} from 'vitest';
import {parseDocumentName} from './documentId';
import {keyWordsOf, requirementsOf} from './requirement';
import {parseMarkdown} from '../text/markdown';
import {markKeyWords} from './markKeyWords';

const name = parseDocumentName('scs-0100-v1-a.md');
if (!name) throw new Error('no name');

function marked(body: string) {
  const tree = parseMarkdown(body);
  const before = toString(tree);
  const published = requirementsOf(tree, name as NonNullable<typeof name>).requirements;
  markKeyWords(tree, keyWordsOf(tree, name as NonNullable<typeof name>));
  const words: string[] = [];
  const ids: string[] = [];
  visit(tree, 'emphasis', (node) => {
    const properties = node.data?.hProperties as {id?: string} | undefined;
    words.push(toString(node));
    if (properties?.id !== undefined) ids.push(properties.id);
  });
  return {
    before,
    after: toString(tree),
    words,
    ids,
    published: published.map(({id}) => id),
  };
}

test('each requirement has one anchor, at its first key word; the text stays', () => {
  const {before, after, words, ids, published} = marked(
    'It MUST be and SHOULD stay. Not here. That **MUST NOT** be.\n\n- Item MAY be.\n',
  );
  expect(words).toEqual(['MUST', 'SHOULD', 'MUST NOT', 'MAY']);
  expect(ids).toEqual(published);
  expect(ids).toHaveLength(3);
  expect(after).toBe(before);
});

test('code, links and quotes stay as they are', () => {
  expect(marked('`MUST` [MUST](x)\n\n> It MUST be.\n').words).toEqual([]);
});
