import fc from 'fast-check';
import type {DefaultTreeAdapterTypes as Tree} from 'parse5';
import {parseFragment} from 'parse5';
import {describe, expect, test} from 'vitest';
import {buildCatalog} from '../../plugins/core/catalog/catalog';
import {checkCatalog} from '../../plugins/core/rules';
import {exampleDocument} from '../../plugins/core/rules/rule';
import {documentHtml, settleLinks} from '../../plugins/core/text/documentHtml';
import {headingsOf, parseMarkdown} from '../../plugins/core/text/markdown';
import {PLACEHOLDERS, XSS} from './html';

/** What a page may hold, written down here by hand: a slip in the allow-list is none in this list. */
const ELEMENTS = new Set(
  (
    'a abbr b blockquote br button code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ' +
    'ins kbd li mark ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table ' +
    'tbody td tfoot th thead tr tt u ul var'
  ).split(' '),
);
/** Attributes that run, fetch, style, or reach beyond their element. */
const FORBIDDEN =
  /^(?:on|xlink|xmlns|style$|form|action$|background$|ping$|target$|download$|srcdoc$|data$|is$|slot$|http-equiv$|autofocus$|accesskey$|hidden$)/i;
const ADDRESSES = new Set(['href', 'src', 'cite', 'longdesc', 'srcset']);
/** Classes and data attributes that are ours; an author can bring none of them. */
const OURS =
  /^(?:scs-(?:code|anchor|admonition|diagram|wide)|theme-admonition|alert|anchor$|hash-link|token|language-|task-list-item$|contains-task-list$|sr-only$|footnotes$|data-footnote-backref$)/;

function rendered(markdown: string): string {
  const root = parseMarkdown(markdown);
  return settleLinks(documentHtml(root, headingsOf(root)), {
    linkOf: (url) => ({url, external: false}),
    pictureOf: (url) => url,
  });
}

function elementsOf(node: Tree.Node): Tree.Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...('tagName' in node ? [node] : []), ...children.flatMap(elementsOf)];
}

/** What is wrong with HTML as a browser reads it. */
function faultsIn(html: string): string[] {
  return elementsOf(parseFragment(html)).flatMap(({tagName, attrs, namespaceURI}) => [
    ...(ELEMENTS.has(tagName) && namespaceURI.endsWith('xhtml') ? [] : [`<${tagName}>`]),
    ...attrs.flatMap(({name, value}) => {
      if (FORBIDDEN.test(name)) return [`${tagName} ${name}`];
      if (name === 'name' && tagName !== 'a') return [`${tagName} ${name}`];
      if (name === 'class') {
        const foreign = value.split(/\s+/).filter((one) => one !== '' && !OURS.test(one));
        return foreign.map((one) => `class ${one}`);
      }
      if (!ADDRESSES.has(name)) return [];
      // As browsers do: control characters and blanks in front and within a scheme do not count.
      // oxlint-disable-next-line no-control-regex -- that is what is looked for
      const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value.replace(/[\u0000-\u0020]/g, ''))?.[1];
      return scheme === undefined || /^(?:https?|mailto|ircs?|xmpp)$/i.test(scheme)
        ? []
        : [`${name}=${value}`];
    }),
  ]);
}

describe('nothing of an author runs, styles or fetches, as a browser reads the page', () => {
  test.each(XSS)('%j', (markdown) => expect(faultsIn(rendered(markdown))).toEqual([]));

  test.each(XSS)('%j within a block of HTML', (markdown) =>
    expect(faultsIn(rendered(`<div>\n${markdown}\n</div>`))).toEqual([]),
  );

  test('any soup of tags', () => {
    const name = fc.constantFrom(
      'a',
      'b',
      'p',
      'table',
      'td',
      'svg',
      'math',
      'mtext',
      'mglyph',
      'style',
      'script',
      'template',
      'form',
      'select',
      'img',
      'iframe',
      'noscript',
      'textarea',
      'title',
      'details',
      'foreignObject',
      'object',
      'li',
    );
    const attribute = fc.constantFrom(
      ' onclick=x()',
      ' onClick="x()"',
      ' style="color:red"',
      ' href="javascript:x()"',
      ' src=x onerror=x()',
      ' title="<img onerror=x()>"',
      ' id=x',
      ' name=y',
      ' class=z',
      ' a="',
      " a='",
      ' xlink:href="javascript:x()"',
      '/',
    );
    const piece = fc.oneof(
      fc.tuple(name, fc.array(attribute, {maxLength: 3})).map(([tag, own]) => `<${tag}${own.join('')}>`),
      name.map((tag) => `</${tag}>`),
      fc.constantFrom(
        'a',
        ' ',
        '\n',
        '\n\n',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<',
        '>',
        '"',
        '`',
        '*',
        '[',
        '](x)',
        '&lt;',
        '- ',
        '> ',
        '## ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 25}), (pieces) => {
        expect(faultsIn(rendered(pieces.join('')))).toEqual([]);
      }),
      {numRuns: 1500},
    );
  });
});

/** Text of a page, white space folded. */
function textOf(node: Tree.Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
const textIn = (html: string) => textOf(parseFragment(html)).replace(/\s+/g, ' ').trim();

describe('a placeholder takes nothing of what stands behind it', () => {
  test.each(PLACEHOLDERS)('<%s>', (name) => {
    const body = `Use <${name}> as the name of it.\n\n## Behind\n\nThis **stays**.\n\n- and this\n\n<details><summary>too</summary>as well</details>\n`;
    const html = rendered(body);
    expect(textIn(html)).toBe('Use as the name of it. Behind This stays. and this tooas well');
    expect(html).toContain('<h2 id="behind"');
    expect(html).toContain('<strong>stays</strong>');
    expect(html).toContain('<summary>too</summary>');
  });

  test.each(PLACEHOLDERS)('<%s> at the beginning of a line', (name) => {
    const html = rendered(`<${name}>\n\nThis **stays**.\n\n> <${name} a="b"> and this\n`);
    expect(textIn(html)).toMatch(/This (?:stays|\*\*stays\*\*)\. .*and this/);
  });

  test.each(PLACEHOLDERS)('<%s> is a finding where it stands, which tells what to write', (name) => {
    const path = 'standards/scs-0100-v1-a.md';
    const text = exampleDocument('type: Standard\nstatus: Draft', `A.\n\nUse <${name}> here.\n`);
    expect(checkCatalog(buildCatalog([{path, text}]))).toMatchObject([
      {
        path,
        line: 10,
        column: 5,
        ruleId: 'unsafe-html',
        message: `Unexpected HTML element \`<${name}>\`, expected Markdown or an element of the allow-list; it is removed from the page.`,
        advice: 'Put it into backticks if it is text.',
      },
    ]);
  });

  test('what is closed goes with its content, as before', () => {
    expect(textIn(rendered('a <object>b</object> c'))).toBe('a c');
    expect(textIn(rendered('a\n\n<svg>\n\n<text>b</text>\n\n</svg>\n\nc'))).toBe('a c');
    expect(textIn(rendered('<script>if (a<b) x("</scrip")</script>\n\nc'))).toBe('c');
    expect(textIn(rendered('a <form><form>b</form>c</form> d'))).toBe('a d');
  });

  test('a tag or comment without its end is text', () => {
    expect(textIn(rendered('<div a="b\n\nc'))).toBe('<div a="b c');
    expect(textIn(rendered('<!-- a\n\nb'))).toBe('<!-- a b');
  });

  test('allowed elements and comments work', () => {
    const html = '<details><summary>a</summary>b</details>';
    expect(rendered(html)).toBe(html);
    expect(rendered('a <!-- b --> c<br>d H<sub>2</sub>O <kbd title="x > y">e</kbd>')).toBe(
      '<p>a  c<br>d H<sub>2</sub>O <kbd title="x > y">e</kbd></p>',
    );
    expect(rendered('<table><tr><td align="right">a</td></tr></table>')).toContain(
      '><table><tbody><tr><td align="right">a</td></tr></tbody></table></div>',
    );
  });
});

test('the core gives headings the anchors that their HTML has', () => {
  const inline = fc.constantFrom(
    'a',
    ' B ',
    '`c_d`',
    '**e**',
    '_f_',
    '[g](x)',
    '![h](https://x.example/y.png)',
    '<b>i</b>',
    '<br>',
    '<a id="j"></a>',
    '<span title="k">l</span>',
    '&amp;',
    'ä',
    '<object>',
    '<!-- m -->',
    '<!-- #n -->',
    ' {#o}',
    ':x:',
    '1.',
    '<h3>p</h3>',
    '~~q~~',
    '\\*',
  );
  const heading = fc
    .tuple(fc.constantFrom('## ', '### ', '> ## ', '- ## '), fc.array(inline, {minLength: 1, maxLength: 5}))
    .map(([mark, parts]) => `${mark}${parts.join('')}`);
  fc.assert(
    fc.property(fc.array(heading, {minLength: 1, maxLength: 5}), (lines) => {
      const markdown = lines.join('\n\n');
      const root = parseMarkdown(markdown);
      const anchors = headingsOf(root).map(({anchor}) => anchor);
      const html = rendered(markdown);
      const ids = elementsOf(parseFragment(html)).flatMap(({tagName, attrs}) =>
        /^h\d$/.test(tagName) ? attrs.filter(({name}) => name === 'id').map(({value}) => value) : [],
      );
      expect(ids).toEqual(anchors.filter((anchor) => anchor !== ''));
    }),
    {numRuns: 500},
  );
});
