import type {PrismTheme} from 'prism-react-renderer';

type Palette = {
  readonly text: string;
  readonly background: string;
  readonly quiet: string;
  readonly word: string;
  readonly value: string;
  readonly name: string;
};

/** The colours of the well-known themes are too faint for WCAG AA; these reach 4.5:1 on their ground. */
function theme({text, background, quiet, word, value, name}: Palette): PrismTheme {
  return {
    plain: {color: text, backgroundColor: background},
    styles: [
      {types: ['comment', 'prolog', 'doctype', 'cdata'], style: {color: quiet, fontStyle: 'italic'}},
      {types: ['keyword', 'atrule', 'selector', 'tag', 'important'], style: {color: word}},
      {types: ['string', 'attr-value', 'char', 'inserted', 'regex'], style: {color: value}},
      {
        types: [
          'function',
          'property',
          'attr-name',
          'builtin',
          'class-name',
          'variable',
          'number',
          'boolean',
          'constant',
        ],
        style: {color: name},
      },
    ],
  };
}

export const lightCode = theme({
  text: '#10203a',
  background: '#eef3fa',
  quiet: '#4a5a73',
  word: '#a3242b',
  value: '#0b6b53',
  name: '#0a3f99',
});
export const darkCode = theme({
  text: '#e8eef8',
  background: '#182335',
  quiet: '#b3c0d4',
  word: '#ff9ea2',
  value: '#7be3c4',
  name: '#9cc2ff',
});
