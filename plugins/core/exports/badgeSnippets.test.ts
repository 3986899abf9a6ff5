import fc from 'fast-check';
import type {Image, Link, Paragraph} from 'mdast';
import {parseFragment} from 'parse5';
import {expect, test} from 'vitest';
import {parseMarkdown} from '../text/markdown';
import {adaptiveSnippet, badgeSnippets} from './badgeSnippets';

const use = {
  image: 'https://x.example/b.svg',
  target: 'https://x.example/c/',
  alt: 'SCS "x" ] <y>',
  height: 28,
};

test('every snippet shows the picture with its words and leads to the proof', () => {
  for (const {text} of badgeSnippets(use)) {
    expect(text).toContain(use.image);
    expect(text).toContain(use.target);
  }
});

test('words cannot leave the attribute that they stand in', () => {
  const html = badgeSnippets(use).find(({label}) => label === 'HTML')?.text;
  expect(html).toContain('alt="SCS &quot;x&quot; ] &lt;y&gt;"');
  expect(adaptiveSnippet(use, 'https://x.example/d.svg')).toContain('srcset="https://x.example/d.svg"');
});

const words = fc
  .oneof(
    fc.string({unit: 'grapheme', minLength: 1}),
    fc
      .array(
        fc.constantFrom(
          '[',
          ']',
          '](https://x.example)',
          '`',
          '*',
          '_',
          '<b>',
          '&amp;',
          '\\\\',
          '"',
          "'",
          ' ',
          'a',
          '~~',
          ':x:',
        ),
      )
      .map((parts) => parts.join('')),
  )
  // Names are of one line and trimmed where they are read.
  .map((text) => `SCS ${text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '')} x`);

test('whatever a name holds, Markdown and HTML show it letter by letter, on the one picture with the one link', () => {
  fc.assert(
    fc.property(words, (alt) => {
      const [markdown, html] = badgeSnippets({...use, alt}).map(({text}) => text);
      const [block, ...others] = parseMarkdown(markdown ?? '').children;
      expect(others).toEqual([]);
      const [link, ...behind] = (block as Paragraph).children;
      expect(behind).toEqual([]);
      expect(link).toMatchObject({type: 'link', url: use.target});
      const pictures = (link as Link).children;
      expect(pictures).toMatchObject([{type: 'image', url: use.image}]);
      expect((pictures[0] as Image).alt).toBe(alt);
      const [anchor] = parseFragment(html ?? '').childNodes;
      const [image] = anchor && 'childNodes' in anchor ? anchor.childNodes : [];
      expect(image && 'attrs' in image ? image.attrs : []).toEqual([
        {name: 'src', value: use.image},
        {name: 'alt', value: alt},
        {name: 'height', value: '28'},
      ]);
    }),
    {seed: 1, numRuns: 100},
  );
});

test.each([
  ['A, B', '["SCS A, B",height='],
  ['A ] "B"', '["SCS A \\] \\"B\\"",height='],
  ['A', '[SCS A,height='],
])('the words %j are one attribute of AsciiDoc', (alt, part) =>
  expect(badgeSnippets({...use, alt: `SCS ${alt}`}).find(({label}) => label === 'AsciiDoc')?.text).toContain(
    part,
  ),
);
