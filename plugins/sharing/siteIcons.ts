import fs from 'node:fs/promises';
import {Resvg} from '@resvg/resvg-js';
import {FIXED, LIGHT} from '../core/text/palette';
import {withBase} from '../core/text/routes';
import type {Asset} from '../files/assets';

/** Sizes that a window, a tab and a list of files ask for. */
const ICO_SIZES = [16, 32, 48] as const;

/** Site-absolute addresses of the icons. */
export const ICONS = {
  ico: '/favicon.ico',
  touch: '/icons/apple-touch-icon.png',
  small: '/icons/icon-192.png',
  large: '/icons/icon-512.png',
  maskable: '/icons/icon-maskable-512.png',
  manifest: '/site.webmanifest',
} as const;

/**
 * All icons of the site, drawn from its one logo.
 * @param logo path of an SVG file whose picture keeps to the middle four fifths
 * @param site name of the site, and its path with a slash at both ends
 */
export async function siteIcons(
  logo: string,
  site: {readonly name: string; readonly baseUrl: string},
): Promise<Asset[]> {
  const svg = await fs.readFile(logo, 'utf8');
  // Where a system cuts corners of its own, ours would leave gaps.
  const full = svg.replace(/^(<svg[^>]*>)/, `$1<rect width="100%" height="100%" fill="${LIGHT.ink}"/>`);
  const icon = (src: string, size: number, purpose?: 'maskable') => ({
    src: withBase(site.baseUrl, src),
    sizes: `${size}x${size}`,
    type: 'image/png',
    ...(purpose ? {purpose} : {}),
  });
  const manifest = {
    name: site.name,
    short_name: site.name,
    start_url: site.baseUrl,
    display: 'browser',
    background_color: FIXED.white,
    theme_color: LIGHT.ink,
    icons: [icon(ICONS.small, 192), icon(ICONS.large, 512), icon(ICONS.maskable, 512, 'maskable')],
  };
  return [
    {path: ICONS.ico, content: icoFile(ICO_SIZES.map((size) => ({size, png: pngOf(svg, size)})))},
    {path: ICONS.touch, content: pngOf(full, 180)},
    {path: ICONS.small, content: pngOf(svg, 192)},
    {path: ICONS.large, content: pngOf(svg, 512)},
    {path: ICONS.maskable, content: pngOf(full, 512)},
    {path: ICONS.manifest, content: `${JSON.stringify(manifest, null, 1)}\n`},
  ];
}

function pngOf(svg: string, size: number): Buffer {
  return new Resvg(svg, {font: {loadSystemFonts: false}, fitTo: {mode: 'width', value: size}})
    .render()
    .asPng();
}

/**
 * An ICO file of pictures in PNG, as all browsers since Internet Explorer 11 read it.
 * @param pictures sizes in pixels, at most 255
 */
export function icoFile(pictures: readonly {readonly size: number; readonly png: Uint8Array}[]): Buffer {
  const [head, entry] = [6, 16];
  const header = Buffer.alloc(head + entry * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  pictures.forEach(({size, png}, index) => {
    const at = head + entry * index;
    header.writeUInt8(size, at);
    header.writeUInt8(size, at + 1);
    // One plane of 32 bits a pixel.
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...pictures.map(({png}) => png)]);
}
