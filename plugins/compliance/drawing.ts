import {escapeMarkup} from '../core/text/escapeMarkup';
import {FIXED, LIGHT, PLACEHOLDER} from '../core/text/palette';
import fs from 'node:fs/promises';
import {createRequire} from 'node:module';
import QRCode from 'qrcode';
import satori from 'satori';
import {shortOutline} from './outline';

type Fonts = Parameters<typeof satori>[1]['fonts'];
let fonts: Promise<Fonts> | undefined;

async function loadFonts(): Promise<Fonts> {
  const {resolve} = createRequire(__filename);
  const faces = ([400, 700] as const).flatMap((weight) =>
    // The second set has the letters of Central Europe; satori falls back to it by name.
    (['latin', 'latin-ext'] as const).map(async (set) => ({
      name: set === 'latin' ? 'Lato' : 'Lato Ext',
      weight,
      style: 'normal' as const,
      data: await fs.readFile(resolve(`@fontsource/lato/files/lato-${set}-${weight}-normal.woff`)),
    })),
  );
  return Promise.all(faces);
}

export type Style = Record<string, string | number>;

/** Pixels that satori lays out for one of the drawing: it rounds places to whole ones, and letters to a tenth. */
const FINER = 4;
/** Steps in one of those that outlines keep to: finer than any screen, and yet short. */
const GRID = 4;

/** What has no unit. */
const RATIOS = new Set(['fontWeight', 'lineHeight']);

/** A box of a drawing, as satori takes it; measures are in pixels of the drawing, as numbers. */
export function box(style: Style, children?: unknown): unknown {
  const finer = Object.entries(style).map(([name, value]) => [
    name,
    typeof value === 'number' && !RATIOS.has(name) ? value * FINER : value,
  ]);
  return {
    type: 'div',
    props: {style: {display: 'flex', alignItems: 'center', ...Object.fromEntries(finer)}, children},
  };
}

/** A line of a {@link Shape}, as SVG has it: filled, or drawn with a pen. */
export type Stroke = {
  readonly path: string;
  readonly fill?: string;
  readonly pen?: {readonly colour: string; readonly width: number};
};

/** A picture that satori has no word for: where it goes is told by a box of a colour that nothing else has. */
export type Shape = {
  readonly colour: string;
  /** Width and height in the drawing. */
  readonly size: number;
  /** Width and height in the units of its paths. */
  readonly side: number;
  readonly strokes: readonly Stroke[];
};

/** The place of a shape in a drawing. */
export function placeholder({colour, size}: Pick<Shape, 'colour' | 'size'>): unknown {
  return box({width: size, height: size, background: colour});
}

type Size = {readonly width?: number; readonly height: number};

async function satoriSvg(tree: unknown, {width, height}: Size, embedFont: boolean): Promise<string> {
  fonts ??= loadFonts();
  const svg = await satori(tree as Parameters<typeof satori>[0], {
    height: height * FINER,
    ...(width === undefined ? {} : {width: width * FINER}),
    fonts: await fonts,
    embedFont,
  });
  // Each box comes with a mask of its own, which is needed where it cuts something off, and nowhere else.
  return svg.replace(/<mask id="([^"]+)">.*?<\/mask>/gs, (mask, id: string) =>
    svg.includes(`url(#${id})`) ? mask : '',
  );
}

/** Badges of one scope have the same words on their left. */
const outlines = new Map<string, string>();

/**
 * Draws a tree of boxes as SVG. Texts are outlines, so that it looks the same everywhere; nothing in it refers to
 * anything outside of it.
 */
export async function draw(tree: unknown, size: Size): Promise<string> {
  const svg = await satoriSvg(tree, size, true);
  return svg
    .replace(
      /^<svg width="([\d.]+)" height="([\d.]+)"/,
      (_match, width: string, height: string) =>
        `<svg width="${Number(width) / FINER}" height="${Number(height) / FINER}"`,
    )
    .replace(/ d="([^"]+)"/g, (attribute, path: string) => {
      const short = outlines.get(path) ?? shortOutline(path, GRID);
      if (short === undefined) return attribute;
      outlines.set(path, short);
      return ` transform="scale(${1 / GRID})" d="${short}"`;
    });
}

/** What a drawing is made of, in the order in which it is painted; `x` and `y` from the upper left, in its units. */
export type Piece =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: string;
    }
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Start of the base line. */
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly size: number;
      readonly strong: boolean;
      readonly colour: string;
    };

/**
 * Lays the same tree out for whoever draws it without SVG: boxes without round corners, and lines of text.
 * @throws Error for a tree that holds anything else
 */
export async function layOut(tree: unknown, size: Size): Promise<Piece[]> {
  const svg = await satoriSvg(tree, size, false);
  const pieces: Piece[] = [];
  for (const [, name = '', attributes = '', text = ''] of svg.matchAll(
    /<(\w+)([^>]*?)(?:\/>|>(?:([^<]*)<\/\w+>)?)/g,
  )) {
    if (name === 'svg') continue;
    const piece = pieceOf(name, attributes, text);
    const before = pieces.at(-1);
    if (piece.kind === 'text' && before?.kind === 'text' && continues(before, piece))
      pieces[pieces.length - 1] = {
        ...before,
        text: before.text + piece.text,
        width: piece.x + piece.width - before.x,
      };
    else pieces.push(piece);
  }
  return pieces;
}

type Text = Extract<Piece, {kind: 'text'}>;

/** Words, and the blanks between them, come one by one, and may be moved together by a fraction of a letter. */
function continues(before: Text, {x, y, size, strong, colour}: Text): boolean {
  return (
    Math.abs(before.x + before.width - x) < size / 4 &&
    before.y === y &&
    before.size === size &&
    before.strong === strong &&
    before.colour === colour
  );
}

function pieceOf(name: string, attributes: string, text: string): Piece {
  const values = new Map(
    Array.from(attributes.matchAll(/([\w-]+)="([^"]*)"/g), ([, key, value]) => [key, value]),
  );
  const number = (key: string) => Number(values.get(key) ?? 0) / FINER;
  const place = {x: number('x'), y: number('y'), width: number('width'), colour: values.get('fill') ?? ''};
  if (name === 'rect' && !values.has('mask')) return {kind: 'box', ...place, height: number('height')};
  if (name === 'text') {
    return {
      kind: 'text',
      ...place,
      text: unescaped(text),
      size: number('font-size'),
      strong: values.get('font-weight') === '700',
    };
  }
  throw new Error(`Unexpected ${name} in a drawing, expected boxes without round corners, and text.`);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#39': "'",
};

function unescaped(text: string): string {
  return text.replace(/&([^;]+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

/** Puts a shape where the drawing has its place. */
export function withShape(drawing: string, {colour, side, strokes}: Shape): string {
  const rect = new RegExp(
    `<rect (x="[\\d.-]+" y="[\\d.-]+" width="[\\d.]+")[^>]*fill="${colour}"[^>]*/>`,
    'g',
  );
  const paths = strokes.map(({path, fill, pen}) => {
    const drawn = pen ? ` stroke="${pen.colour}" stroke-width="${pen.width}"` : '';
    return `<path fill="${fill ?? 'none'}"${drawn} d="${path}"/>`;
  });
  return drawing.replace(rect, (_match, place: string) => {
    const [x = 0, y = 0, width = 0] = Array.from(place.matchAll(/[\d.-]+/g), Number);
    return `<g transform="translate(${x} ${y}) scale(${(width / side).toFixed(4)})">${paths.join('')}</g>`;
  });
}

/** A QR code as one path, each module a unit wide, with the quiet zone that readers need; `side` counts both. */
function qrPath(text: string): {path: string; side: number} {
  const {modules} = QRCode.create(text, {errorCorrectionLevel: 'M'});
  const quiet = 4;
  const row = (y: number) => {
    const dark = Array.from({length: modules.size}, (_column, x) => (modules.get(y, x) ? '1' : '0')).join('');
    // Neighbours in a row are one rectangle.
    return [...dark.matchAll(/1+/g)]
      .map(({0: run, index}) => `M${index + quiet} ${y + quiet}h${run.length}v1h-${run.length}z`)
      .join('');
  };
  const path = Array.from({length: modules.size}, (_row, y) => row(y)).join('');
  return {path, side: modules.size + 2 * quiet};
}

/** A QR code on white, to be put into a drawing. */
export function qrShape(text: string, size: number): Shape {
  const {path, side} = qrPath(text);
  return {
    colour: PLACEHOLDER.qrCode,
    size,
    side,
    strokes: [
      {path: `M0 0h${side}v${side}h-${side}z`, fill: FIXED.white},
      {path, fill: LIGHT.ink},
    ],
  };
}

/**
 * Adds what satori leaves out: role, title and description; and makes ids unique.
 * @param name ids inside the file start with it, so that several can stand in one page
 */
export function accessible(
  svg: string,
  {name, title, description}: {name: string; title: string; description: string},
): string {
  // What else a name may hold, `url(#…)` does not take.
  const id = name.replace(/[^A-Za-z0-9-]/g, '-');
  const withIds = svg.replace(
    /\b(id="|url\(#|href="#)(satori_)?/g,
    (_match, before: string) => `${before}${id}-`,
  );
  const words = `<title id="${id}-title">${escapeMarkup(title)}</title><desc id="${id}-desc">${escapeMarkup(description)}</desc>`;
  return withIds.replace(
    /^<svg([^>]*)>/,
    (_match, attributes: string) =>
      `<svg${attributes} role="img" aria-labelledby="${id}-title ${id}-desc">${words}`,
  );
}
