import {escapeMarkup} from '../core/text/escapeMarkup';
import {FIXED, LIGHT, PLACEHOLDER} from '../core/text/palette';
import fs from 'node:fs/promises';
import {createRequire} from 'node:module';
import QRCode from 'qrcode';
import satori from 'satori';

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

/** A box of a drawing, as satori takes it. */
export function box(style: Style, children?: unknown): unknown {
  return {type: 'div', props: {style: {display: 'flex', alignItems: 'center', ...style}, children}};
}

/** A shape that satori has no word for: where it goes is told by a box of a colour that nothing else has. */
export type Shape = {readonly colour: string; readonly size: number; readonly svg: string};

/** The place of a shape in a drawing. */
export function placeholder({colour, size}: Pick<Shape, 'colour' | 'size'>): unknown {
  return box({width: size, height: size, background: colour});
}

/**
 * Draws a tree of boxes as SVG. Texts are outlines, so that it looks the same everywhere; nothing in it refers to
 * anything outside of it.
 */
export async function draw(tree: unknown, size: {width?: number; height: number}): Promise<string> {
  fonts ??= loadFonts();
  const svg = await satori(tree as Parameters<typeof satori>[0], {
    ...size,
    fonts: await fonts,
    embedFont: true,
  });
  // Outlines come with more places than any screen has.
  return svg.replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));
}

/** Puts a shape where the drawing has its place. */
export function withShape(drawing: string, {colour, svg}: Shape): string {
  const rect = new RegExp(`<rect x="([\\d.-]+)" y="([\\d.-]+)"[^>]*fill="${colour}"[^>]*/>`, 'g');
  return drawing.replace(
    rect,
    (_match, x: string, y: string) => `<g transform="translate(${x} ${y})">${svg}</g>`,
  );
}

/** A QR code as one path, each module a unit wide, with the quiet zone that readers need; `side` counts both. */
export function qrPath(text: string): {path: string; side: number} {
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
    svg: `<rect width="${size}" height="${size}" fill="${FIXED.white}"/><path transform="scale(${(size / side).toFixed(4)})" fill="${LIGHT.ink}" d="${path}"/>`,
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
