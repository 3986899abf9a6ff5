import {toString} from 'mdast-util-to-string';
import {expect, test} from 'vitest';
import {linksOf, parseMarkdown} from '../core/text/markdown';
import type {KnownPage} from '../core/catalog/knownPages';
import {documentLinks} from '../core/catalog/documentLinks';
import {rewriteLinks} from './ownLinks';

const page = (anchors: string[] | undefined, leadsTo?: string): KnownPage => ({
  anchors: anchors && new Set(anchors),
  leadsTo,
});
const pages = new Map([
  ['/standards/scs-0100-v1-a', page(['one'])],
  ['/standards/scs-compatible-iaas', page(undefined, '/scopes/scs-compatible-iaas/')],
]);

function rewritten(markdown: string) {
  const tree = parseMarkdown(markdown);
  rewriteLinks(tree, documentLinks(pages, {sourceUrl: 'https://example.org/Standards/', baseUrl: '/'}));
  return {urls: linksOf(tree).map(({url}) => url), text: toString(tree)};
}

test.each([
  ['[x](./scs-0100-v1-a.md#one)', ['/standards/scs-0100-v1-a#one']],
  ['[x](https://docs.scs.community/standards/scs-compatible-iaas)', ['/scopes/scs-compatible-iaas/']],
  ['[x](../Tests/y.py)', ['https://example.org/Tests/y.py']],
  ['[x](#here)', ['#here']],
  ['[x][r]\n\n[r]: scs-0100-v1-a.md', ['/standards/scs-0100-v1-a']],
])('%s leads to %s', (markdown, urls) => expect(rewritten(markdown).urls).toEqual(urls));

test('a link to a page that does not exist becomes its text, by reference too', () => {
  expect(rewritten('a [b *c*](scs-0999-v1-x.md) d [e][r]\n\n[r]: scs-0998-v1-x.md')).toMatchObject({
    text: 'a b c d e',
  });
  expect(rewritten('a [b](scs-0999-v1-x.md)').urls).toEqual([]);
});

test('a missing anchor is dropped, the page stays', () => {
  expect(rewritten('[x](scs-0100-v1-a.md#two)').urls).toEqual(['/standards/scs-0100-v1-a']);
});
