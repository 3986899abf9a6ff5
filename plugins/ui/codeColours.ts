import type {PrismTheme} from 'prism-react-renderer';
import {DARK, LIGHT} from '../core/text/palette';

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
  text: LIGHT.ink,
  background: LIGHT.codeBg,
  quiet: LIGHT.ink2,
  word: LIGHT.deprecated,
  value: LIGHT.effective,
  name: LIGHT.codeName,
});
export const darkCode = theme({
  text: DARK.ink,
  background: DARK.codeBg,
  quiet: DARK.ink2,
  word: DARK.deprecated,
  value: DARK.effective,
  name: DARK.upcoming,
});
