import type {Root} from 'hast';
import {raw} from 'hast-util-raw';
import {toHtml} from 'hast-util-to-html';
import {defaultSchema} from 'hast-util-sanitize';
import {describe, expect, test} from 'vitest';
import {DROPPED_ELEMENTS, HTML_ALLOW_LIST, mayLead} from './htmlAllowList';
import {makeSafe} from './safeHast';

/** What is left of an author's HTML. */
function safe(html: string): string {
  const tree = raw({type: 'root', children: [{type: 'raw', value: html}]}) as Root;
  makeSafe(tree);
  return toHtml(tree);
}

describe('what goes', () => {
  test.each([...DROPPED_ELEMENTS])('%s goes with all that is in it', (tagName) => {
    const text = {type: 'text', value: 'inside'} as const;
    for (const name of [tagName, tagName.toUpperCase()]) {
      const tree: Root = {
        type: 'root',
        children: [{type: 'element', tagName: name, properties: {}, children: [text]}, text],
      };
      makeSafe(tree);
      expect(toHtml(tree)).toBe('inside');
    }
  });

  test('comments and doctypes go, wherever they stand', () => {
    const tree: Root = {
      type: 'root',
      children: [
        {type: 'doctype'},
        {type: 'comment', value: 'a'},
        {type: 'element', tagName: 'p', properties: {}, children: [{type: 'comment', value: 'b'}]},
      ],
    };
    makeSafe(tree);
    expect(tree.children).toEqual([{type: 'element', tagName: 'p', properties: {}, children: []}]);
  });

  test('an element that is not on the list leaves its content behind, safe as well', () => {
    expect(safe('<blink>a <b onclick="x()">b</b><script>c</script></blink>')).toBe('a <b>b</b>');
    expect(safe('<x-y><x-z>deep</x-z></x-y>')).toBe('deep');
  });

  test('what holds others without being an element is looked into', () => {
    const inner = {type: 'element', tagName: 'script', properties: {}, children: []} as const;
    const tree = {type: 'root', children: [{type: 'root', children: [inner]}]} as unknown as Root;
    makeSafe(tree);
    expect(tree.children).toEqual([{type: 'root', children: []}]);
  });

  test.each([
    ['<a href="javascript:x">a</a>', '<a>a</a>'],
    ['<a href="https://x.example" class="other">a</a>', '<a href="https://x.example" class="">a</a>'],
    ['<p style="position:fixed" onclick="x()">a</p>', '<p>a</p>'],
    ['<img src="data:text/html,x">', '<img>'],
    ['<code class="evil language-bash">a</code>', '<code class="language-bash">a</code>'],
    ['<code class="no-language-bash">a</code>', '<code class="">a</code>'],
    ['<a class="no-scs-kw">a</a>', '<a class="">a</a>'],
    ['<ul class="contains-task-list navbar">', '<ul class="contains-task-list"></ul>'],
    ['<h2 class="navbar sr-only">a</h2>', '<h2 class="sr-only">a</h2>'],
    ['<section class="navbar footnotes">a</section>', '<section class="footnotes">a</section>'],
    ['<input type="text" value="a">', '<input value="a" disabled type="checkbox" aria-label="To do">'],
  ])('of %s stays %s', (html, left) => expect(safe(html)).toBe(left));
});

describe('what stays', () => {
  test.each([
    '<p>a</p>',
    '<h3 id="own" title="t" lang="de" dir="rtl">a</h3>',
    '<li>alone</li>',
    '<td align="right" colspan="2" rowspan="3">a</td>',
    '<a href="https://x.example" name="n" aria-label="l" class="scs-kw-must">a</a>',
    '<section data-footnotes="" class="footnotes">a</section>',
    '<mark>a</mark>',
    '<abbr>a</abbr>',
    '<figure><figcaption>a</figcaption></figure>',
    '<u>a</u>',
    '<small>a</small>',
    '<details open><summary>a</summary>b</details>',
    '<ol class="contains-task-list"><li class="task-list-item">a</li></ol>',
  ])('%s', (html) => {
    // A cell needs its table around it, where HTML is parsed.
    const kept = html.startsWith('<td') ? `<table><tbody><tr>${html}</tr></tbody></table>` : html;
    expect(safe(kept)).toBe(kept);
  });

  test('a box has a name, by what is ticked', () => {
    const box = (properties: Record<string, boolean>) => {
      const tree: Root = {
        type: 'root',
        children: [
          {type: 'element', tagName: 'input', properties: {type: 'checkbox', ...properties}, children: []},
        ],
      };
      makeSafe(tree);
      return toHtml(tree);
    };
    expect(box({})).toContain('aria-label="To do"');
    expect(box({checked: false})).toContain('aria-label="To do"');
    expect(box({checked: true})).toContain('aria-label="Done"');
  });

  test('only what the tree knew of a place or of data is kept beside', () => {
    const position = {start: {line: 1, column: 1}, end: {line: 1, column: 2}};
    const data = {meta: 'a'} as Record<string, unknown>;
    const bare = {type: 'element', tagName: 'p', properties: {}, children: []} as const;
    const tree = {type: 'root', children: [{...bare, position, data}, bare]} as unknown as Root;
    makeSafe(tree);
    expect(tree.children).toEqual([{...bare, position, data}, bare]);
    expect(tree.children.map((node) => Object.keys(node).includes('data'))).toEqual([true, false]);
    expect(tree.children.map((node) => Object.keys(node).includes('position'))).toEqual([true, false]);
  });
});

/** Whoever lets more through changes this test, too: each entry is one that somebody has thought about. */
describe('the allow-list, word by word', () => {
  test('elements that go with their content', () =>
    expect([...DROPPED_ELEMENTS].join(' ')).toBe(
      'script style iframe object embed template noscript svg math form textarea select frame frameset applet ' +
        'link meta base title head',
    ));

  test('elements beside those of GitHub', () => {
    expect(HTML_ALLOW_LIST.clobber).toEqual([]);
    expect(HTML_ALLOW_LIST.tagNames).toEqual([
      ...(defaultSchema.tagNames ?? []),
      ...'admonition mark abbr figure figcaption u small'.split(' '),
    ]);
  });

  test('attributes beside those of GitHub', () => {
    const {attributes} = defaultSchema;
    expect(HTML_ALLOW_LIST.attributes).toEqual({
      ...attributes,
      // Without what belongs to forms, and `name`, which could hide what scripts ask a page for.
      '*': [
        ...(attributes?.['*'] ?? []).filter(
          (entry) =>
            !['acceptCharset', 'accessKey', 'action', 'encType', 'method', 'name'].includes(String(entry)),
        ),
        'id',
        'title',
        'lang',
        'dir',
      ],
      admonition: ['type', 'title'],
      a: [
        'ariaDescribedBy',
        'ariaLabel',
        'ariaLabelledBy',
        'dataFootnoteBackref',
        'dataFootnoteRef',
        'href',
        'name',
        'ariaLabel',
        'dataFootnoteRef',
        'dataFootnoteBackref',
        ['className', 'data-footnote-backref', /^scs-kw/],
      ],
      code: [['className', /^language-/]],
      pre: [],
      section: ['dataFootnotes', ['className', 'footnotes']],
      h2: [['className', 'sr-only']],
      li: [...(attributes?.li ?? []), ['className', 'task-list-item']],
      ul: [['className', 'contains-task-list']],
      ol: [...(attributes?.ol ?? []), ['className', 'contains-task-list']],
      td: ['align', 'colSpan', 'rowSpan'],
      th: ['align', 'colSpan', 'rowSpan', 'scope'],
    });
  });
});

describe('an address of an author', () => {
  test.each([
    'a',
    '/a',
    '#a',
    '//x.example',
    'a/b:c',
    '?a:b',
    '1a:b',
    'https://x',
    'HTTPS://x',
    'mailto:a@b',
    'xmpp:a',
    'irc:a',
  ])('%j may be led to', (address) => expect(mayLead(address)).toBe(true));

  test.each([
    'javascript:x',
    'JavaScript:x',
    ' \u0001java\n\tscript:x',
    '\u0000\u0000javascript:x',
    'j a v a script:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///x',
    'x-a+b.1:x',
    'a:x',
  ])('%j may not', (address) => expect(mayLead(address)).toBe(false));
});
