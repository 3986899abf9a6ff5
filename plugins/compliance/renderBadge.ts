import fs from 'node:fs/promises';
import {createRequire} from 'node:module';
import satori from 'satori';
import type {BadgeSpec} from '../core/compliance/badge';

type Fonts = Parameters<typeof satori>[1]['fonts'];
let fonts: Promise<Fonts> | undefined;

async function loadFonts(): Promise<Fonts> {
  const {resolve} = createRequire(__filename);
  const read = (weight: 400 | 700) => fs.readFile(resolve(`@fontsource/lato/files/lato-latin-${weight}-normal.woff`));
  const [regular, bold] = await Promise.all([read(400), read(700)]);
  return [
    {name: 'Lato', weight: 400, style: 'normal', data: regular},
    {name: 'Lato', weight: 700, style: 'normal', data: bold},
  ];
}

const HEIGHT = 28;

/**
 * Draws a badge as SVG. Texts are outlines, so that it looks the same everywhere; their words are in `<title>`.
 * @param id unique among all badges: ids inside the file start with it, so that several can stand in one page
 */
export async function renderBadge(spec: BadgeSpec, id: string): Promise<string> {
  fonts ??= loadFonts();
  const svg = await satori(tree(spec) as Parameters<typeof satori>[0], {height: HEIGHT, fonts: await fonts, embedFont: true});
  return accessible(svg, spec, `scs-badge-${id}`);
}

type Style = Record<string, string | number>;

function box(style: Style, children: unknown): unknown {
  return {type: 'div', props: {style: {display: 'flex', alignItems: 'center', ...style}, children}};
}

function tree({label, message, state, color}: BadgeSpec): unknown {
  return box({height: HEIGHT, borderRadius: 6, overflow: 'hidden', fontFamily: 'Lato', fontSize: 13, color: '#ffffff'}, [
    box({height: HEIGHT, padding: '0 10px', background: '#10203a'}, [mark(), box({marginLeft: 8}, label)]),
    box({height: HEIGHT, padding: '0 10px', background: color, fontWeight: 700}, [symbol(state), box({marginLeft: 7}, message)]),
  ]);
}

/** Three bars: layers that carry each other. */
function mark(): unknown {
  const bar = {type: 'div', props: {style: {width: 12, height: 2.5, background: '#50c3a5', marginBottom: 2, marginTop: 2}}};
  return box({flexDirection: 'column', justifyContent: 'center'}, [bar, bar, bar]);
}

/** The symbol is drawn, since a font may lack it: what it says does not hang on colour alone. */
const SHAPES: Record<'pass' | 'unsure' | 'fail' | 'none', string> = {
  pass: 'M2 7.5 L5.5 11 L12 3.5',
  unsure: 'M4 4.5 C4 1.5 10 1.5 10 4.5 C10 7 7 6.5 7 9 M7 11.6 L7 12.2',
  fail: 'M3 3 L11 11 M11 3 L3 11',
  none: 'M3 7 L11 7',
};

function shapeOf(state: BadgeSpec['state']): keyof typeof SHAPES {
  switch (state) {
    case 'certified':
    case 'renewal-due':
    case 'passing':
      return 'pass';
    case 'certified-unconfirmed':
    case 'unconfirmed':
      return 'unsure';
    case 'certified-failing':
    case 'failing':
    case 'revoked':
      return 'fail';
    case 'ended':
    case 'no-data':
      return 'none';
    default: {
      const unknown: never = state;
      return unknown;
    }
  }
}

function symbol(state: BadgeSpec['state']): unknown {
  return {
    type: 'svg',
    props: {
      width: 14,
      height: 14,
      viewBox: '0 0 14 14',
      children: {type: 'path', props: {d: SHAPES[shapeOf(state)], stroke: '#ffffff', strokeWidth: 2, fill: 'none'}},
    },
  };
}

/** Adds what satori leaves out: role, title and description; and makes ids unique. */
function accessible(svg: string, spec: BadgeSpec, id: string): string {
  const withIds = svg.replace(/\b(id="|url\(#|href="#)(satori_)?/g, (_match, before: string) => `${before}${id}-`);
  const title = `<title id="${id}-title">${escapeXml(`${spec.label}: ${spec.message}`)}</title>`;
  const description = `<desc id="${id}-desc">${escapeXml(spec.description)}</desc>`;
  return withIds.replace(
    /^<svg([^>]*)>/,
    (_match, attributes: string) => `<svg${attributes} role="img" aria-labelledby="${id}-title ${id}-desc">${title}${description}`,
  );
}

function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
