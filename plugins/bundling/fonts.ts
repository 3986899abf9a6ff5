import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {withBase} from '../core/text/routes';
import type {Asset} from '../files/assets';

/** Weights that the site sets text in. */
export const FONT_WEIGHTS = [400, 700] as const;
export type FontWeight = (typeof FONT_WEIGHTS)[number];

/** Where the font of a weight is kept; `npm run fonts` makes it. */
export function fontFile(weight: FontWeight): string {
  return path.resolve(__dirname, 'fonts', `lato-${weight}.woff2`);
}

/** The fonts as files of the site, each with a hash of its content in its name. */
export function fontAssets(): Asset[] {
  return FONT_WEIGHTS.map((weight) => {
    const content = fs.readFileSync(fontFile(weight));
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
    return {path: `/assets/fonts/lato-${weight}.${hash}.woff2`, content};
  });
}

/**
 * What stands in for a font that is not there yet: one that many systems have, set as wide and as high.
 * Measured: width of an English text, ascent and descent, each by that of Liberation Sans.
 */
const STAND_INS = {
  400: {names: ['Arial', 'Liberation Sans'], width: 97, ascent: 101.8, descent: 22},
  700: {names: ['Arial Bold', 'Liberation Sans Bold'], width: 92.9, ascent: 106.2, descent: 22.9},
} satisfies Readonly<Record<FontWeight, object>>;

function standIn(weight: FontWeight): string {
  const {names, width, ascent, descent} = STAND_INS[weight];
  const settings = {
    'font-family': '"Lato stand-in"',
    'font-weight': weight,
    src: names.map((name) => `local("${name}")`).join(','),
    'size-adjust': `${width}%`,
    'ascent-override': `${ascent}%`,
    'descent-override': `${descent}%`,
    'line-gap-override': '0%',
  };
  return `@font-face{${Object.entries(settings)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')}}`;
}

/**
 * Stands in every page: a browser asks for the fonts at once, not only when it has read the styles. One that comes too
 * late for the first sight of a page is used from the next page on, so that no text moves.
 * @param baseUrl path of the site, with a slash at both ends
 */
export function fontTags(baseUrl: string): string {
  const fonts = fontAssets().map((asset, index) => ({
    address: withBase(baseUrl, asset.path),
    weight: FONT_WEIGHTS[index]!,
  }));
  const preloads = fonts.map(
    ({address}) => `<link rel="preload" as="font" type="font/woff2" href="${address}" crossorigin>`,
  );
  const faces = fonts.map(
    ({address, weight}) =>
      `@font-face{font-family:Lato;font-weight:${weight};font-display:optional;src:url("${address}") format("woff2")}` +
      standIn(weight),
  );
  return `${preloads.join('')}<style>${faces.join('')}</style>`;
}
