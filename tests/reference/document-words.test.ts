import fs from 'node:fs';
import path from 'node:path';
import {emojify} from 'node-emoji';
import {micromark} from 'micromark';
import {gfm, gfmHtml} from 'micromark-extension-gfm';
import type {DefaultTreeAdapterTypes} from 'parse5';
import {parseFragment} from 'parse5';
import {expect, test} from 'vitest';
import {parseDocumentName} from '../../plugins/core/standards/documentId';
import {readStandardText} from '../../plugins/core/standards/standardText';
import {settleLinks} from '../../plugins/core/text/documentHtml';
import {splitFrontMatter} from '../../plugins/core/text/markdown';
import {describeWithShared} from '../support/shared';
import {sharedDir} from '../support/paths';

/** Elements that set words apart. */
const APART = /^(?:p|li|td|th|h[1-6]|pre|div|br|tr|section|summary)$/;

function wordsOf(html: string): string[] {
  const textOf = (node: DefaultTreeAdapterTypes.Node): string => {
    if ('value' in node && node.nodeName === '#text') return node.value;
    const inner = 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
    return APART.test(node.nodeName) ? ` ${inner} ` : inner;
  };
  return textOf(parseFragment(html))
    .split(/\s+/)
    .filter((word) => word !== '');
}

/**
 * What differs on purpose from plain GitHub Flavored Markdown: admonitions lose their marks and gain the name of their
 * kind, emoji short codes are emoji, `{#id}` behind a heading is not shown.
 */
function asWritten(body: string): string {
  return body
    .replace(/^:::(\w+)\[(.*)\]$/gm, '\n$2\n')
    .replace(/^:::(\w+)$/gm, '\n$1\n')
    .replace(/^:::$/gm, '\n')
    .replace(/^(#.*?)\s*\{#[\w-]+\}$/gm, '$1');
}

describeWithShared('every real document', () => {
  const folder = path.join(sharedDir, 'corpus', 'standards-repo', 'Standards');
  const names = fs.existsSync(folder)
    ? fs.readdirSync(folder).filter((name) => /^scs-\d{4}-.*\.md$/.test(name))
    : [];

  test('has the words that another renderer of Markdown shows, in the same order', () => {
    let words = 0;
    for (const file of names) {
      const text = fs.readFileSync(path.join(folder, file), 'utf8');
      const name = parseDocumentName(file);
      const {rendered} = (name && readStandardText(text, name, {html: true})) ?? {};
      if (!rendered) throw new Error(`no HTML of ${file}`);
      const ours = wordsOf(
        settleLinks(rendered, {linkOf: (url) => ({url, external: false}), pictureOf: (url) => url}),
      );
      const theirs = wordsOf(
        micromark(asWritten(splitFrontMatter(text).body), {
          allowDangerousHtml: true,
          extensions: [gfm()],
          htmlExtensions: [gfmHtml()],
        }),
      ).map((word) => (/^:[a-z][\w+-]*:$/.test(word) ? emojify(word) : word));
      expect({file, words: ours}).toEqual({file, words: theirs});
      words += ours.length;
    }
    expect(words).toBeGreaterThan(100_000);
  }, 60_000);
});
