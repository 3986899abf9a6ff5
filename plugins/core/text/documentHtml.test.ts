import {describe, expect, test} from 'vitest';
import {documentHtml, settleLinks} from './documentHtml';
import {headingsOf, parseMarkdown} from './markdown';

function rendered(markdown: string) {
  const root = parseMarkdown(markdown);
  return documentHtml(root, headingsOf(root));
}
const html = (markdown: string) =>
  settleLinks(rendered(markdown), {
    linkOf: (url) => ({url, external: url.startsWith('https:')}),
    pictureOf: (url) => (url.startsWith('shown') ? `/${url}` : undefined),
  });

describe('what is told of a requirement', () => {
  /** Key words as `markKeyWords` leaves them, but for what does not matter here. */
  const told = (markdown: string) =>
    settleLinks(rendered(markdown.replace(/MUST (\w)/g, '<a class="scs-kw" id="R-$1">MUST</a> $1')), {
      linkOf: () => undefined,
      pictureOf: () => undefined,
      requirementOf: (id) => (id.startsWith('R-') ? `{${id}}` : undefined),
    })
      .replace(/<a class[^>]*>MUST<\/a>/g, 'MUST')
      .replace(/<div[^>]*>|<\/div>|\n/g, '');

  test.each([
    [
      'behind its paragraph',
      'It MUST a. It MUST b.\n\nMore.',
      '<p>It MUST a. It MUST b.</p>{R-a}{R-b}<p>More.</p>',
    ],
    [
      'in its item, before the items below it',
      '- It MUST a.\n  - more\n- b',
      '<ul><li>It MUST a.{R-a}<ul><li>more</li></ul></li><li>b</li></ul>',
    ],
    [
      'in its item, behind a paragraph of it',
      '- It MUST a.\n\n  More.',
      '<ul><li><p>It MUST a.</p>{R-a}<p>More.</p></li></ul>',
    ],
    [
      'in its cell',
      '| x |\n| - |\n| It MUST a. |',
      '<table><thead><tr><th>x</th></tr></thead><tbody><tr><td>It MUST a.{R-a}</td></tr></tbody></table>',
    ],
    [
      'behind the list that it announces',
      'It MUST a:\n\n- b\n\nMore.',
      '<p>It MUST a:</p><ul><li>b</li></ul>{R-a}<p>More.</p>',
    ],
    [
      'behind the list that an item announces',
      '- It MUST a:\n  - b\n- c',
      '<ul><li>It MUST a:<ul><li>b</li></ul>{R-a}</li><li>c</li></ul>',
    ],
    ['in bold words', 'It **MUST a** b.', '<p>It <strong>MUST a</strong> b.</p>{R-a}'],
    [
      'not for what an author made up',
      '<a class="scs-kw" id="x">y</a>',
      '<p><a class="scs-kw" id="x">y</a></p>',
    ],
  ])('stands %s', (_name, markdown, expected) => expect(told(markdown)).toBe(expected));
});

describe('what authors write', () => {
  test('headings carry the anchor that the core knows, and `{#id}` is not shown', () => {
    expect(html('## A *b* {#own}')).toBe(
      '<h2 id="own" class="anchor scs-anchor">A <em>b</em><a href="#own" class="hash-link" ' +
        'aria-label="Direct link to A b" title="Direct link to A b"></a></h2>',
    );
    expect(rendered('## One\n\n## One').ids).toEqual(['one', 'one-1']);
  });

  test('code is coloured and keeps its text', () => {
    const out = html('```bash\necho "a < b"\n```');
    expect(out).toContain('<span class="token builtin class-name">echo</span>');
    expect(out.replace(/<[^>]+>/g, '')).toBe('echo "a &#x3C; b"');
    expect(out).toContain(
      '<button type="button" class="scs-code__copy" aria-label="Copy code" data-copy="">',
    );
  });

  test.each(['text', 'nolanguage', ''])('code of the language "%s" stays plain', (language) =>
    expect(html(`\`\`\`${language}\nif x\n\`\`\``)).toContain('<code>if x</code>'),
  );

  test('a table can be scrolled by keyboard', () =>
    expect(html('| a |\n| - |\n| b |')).toMatch(
      /^<div class="scs-wide" role="group" aria-label="Table" tabindex="0"><table>[^]*<\/table><\/div>$/,
    ));

  test('a diagram is its source until it is drawn', () => {
    expect(rendered('```mermaid\ngraph TD\n```').hasDiagrams).toBe(true);
    expect(html('```mermaid\nA --> B\n```')).toContain('data-diagram="">');
    expect(rendered('`mermaid`').hasDiagrams).toBe(false);
  });

  test.each([
    [':::note\n\nA\n\n:::', 'alert--secondary', 'note'],
    [':::caution[Mind *this*]\nA\n:::', 'alert--warning', 'Mind this'],
  ])('%j is an admonition', (markdown, family, title) => {
    expect(html(markdown)).toContain(
      `scs-admonition alert ${family}"><p class="scs-admonition__title">${title}</p>`,
    );
  });

  test('what only looks like a directive stays as it was written', () => {
    expect(html(':::unknown[b]\nA\n:::')).toBe('<p>:::unknown[b]</p>\n<p>A</p>\n<p>:::</p>');
    expect(html('at 10:30, scs:base, ::leaf')).toBe('<p>at 10:30, scs:base, ::leaf</p>');
  });

  test('emoji short codes are emoji where they stand by themselves', () =>
    expect(html('a :tada: (:x:) b :nothing: SCS-2V:m:l SCS-2V:100:20')).toBe(
      '<p>a 🎉 (❌) b :nothing: SCS-2V:m:l SCS-2V:100:20</p>',
    ));

  test('boxes of tasks have a name', () => {
    expect(html('- [x] a')).toContain('<input type="checkbox" checked disabled aria-label="Done">');
  });

  test('a picture has room of its size, or of the one that its author gave it, in its proportions', () => {
    const shown = (markdown: string) =>
      settleLinks(rendered(markdown), {
        linkOf: () => undefined,
        pictureOf: (url) => `/${url}`,
        sizeOf: () => ({width: 640, height: 480}),
      });
    expect(shown('![width="9"](a.png)')).toMatch(/ width="640" height="480">/);
    expect(shown('<img src="a.png" alt="a" width="90">')).toMatch(/ width="90" .* height="68">$/m);
    expect(shown('<img src="a.png" alt="a" height="90">')).toMatch(/ height="90" .* width="120">$/m);
    expect(shown('<img src="a.png" alt="a" width="9" height="8">')).toMatch(
      / height="8" [^"]*"lazy" [^"]*"async">$/m,
    );
    expect(shown('<img src="a.png" alt="a" width="50%">')).not.toMatch(/640|height/);
  });

  test('a picture that is shown is loaded late, another leads to its file', () => {
    expect(html('![a "b"](shown.png)')).toBe(
      '<p><img src="/shown.png" alt="a &#x22;b&#x22;" loading="lazy" decoding="async"></p>',
    );
    expect(html('![a](https://x.example/y.png)')).not.toContain('<img');
    expect(html('![a](./y.png)')).toBe('<p><a href="./y.png">a</a></p>');
  });
});

describe('links', () => {
  test('leave the site in a window of their own, and stay on it otherwise', () => {
    expect(html('[a](https://x.example/?a=1&b="2") [c](./d.md "t")')).toBe(
      '<p><a href="https://x.example/?a=1&amp;b=%222%22" target="_blank" rel="noopener noreferrer">a</a> ' +
        '<a href="./d.md" title="t">c</a></p>',
    );
  });

  test('to nowhere become text, in and around others', () => {
    const open = rendered('[a *b*](gone) <a href="gone">c</a> [d](there)');
    expect(
      settleLinks(open, {
        linkOf: (url) => (url === 'gone' ? undefined : {url, external: false}),
        pictureOf: () => undefined,
      }),
    ).toBe('<p>a <em>b</em> c <a href="there">d</a></p>');
  });

  test('cannot be forged, since the mark of a link is a character that Markdown replaces', () => {
    const out = html('\u00000\u0000 &#0;0&#0; <b>\u0000/\u0000</b> [a](https://x.example)');
    expect(out.match(/<a /g)).toHaveLength(1);
    expect(out.match(/<\/a>/g)).toHaveLength(1);
  });
});

describe('nothing of an author runs', () => {
  test.each([
    '<img src=x onerror=alert(1)>',
    '## Hello <img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '<svg><script>alert(1)</script></svg>',
    '[a](javascript:alert(1))',
    '<a href="javascript:alert(1)">a</a>',
    '<a href="https://x.example" onclick="alert(1)">a</a>',
    '![a](javascript:alert(1))',
    ':::note[<img src=x onerror=alert(1)>]\nA\n:::',
    '```bash" onmouseover="alert(1)\nx\n```',
    '```mermaid\n<img src=x onerror=alert(1)>\n```',
    '<div style="position:fixed">a</div>',
    '<iframe src="https://x.example"></iframe>',
    '<admonition type="x" title="<script>alert(1)</script>">a</admonition>',
  ])('%j', (markdown) => {
    const out = settleLinks(rendered(markdown), {
      linkOf: (url) => ({url, external: false}),
      pictureOf: () => undefined,
    });
    expect(out).not.toMatch(/<[^>]*\s(?:on\w+|style)=/i);
    expect(out).not.toMatch(/<(?:script|iframe|svg|object)\b/i);
    expect(out).not.toMatch(/javascript:/i);
  });
});
