import {FIXED, LIGHT} from '../core/text/palette';
import {withBase} from '../core/text/routes';
import type {Asset} from '../files/assets';
import type {Picture} from './drawPictures';

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

/** The icons that are PNG files; `isFull` without the round corners of the logo. */
const PICTURES = [
  {address: ICONS.touch, width: 180, isFull: true},
  {address: ICONS.small, width: 192, isFull: false},
  {address: ICONS.large, width: 512, isFull: false},
  {address: ICONS.maskable, width: 512, isFull: true},
] as const;

/** What the icons are drawn of, in the order that {@link siteIcons} takes them. */
export function iconPictures(logo: string): Picture[] {
  // Where a system cuts corners of its own, ours would leave gaps.
  const full = logo.replace(/^(<svg[^>]*>)/, `$1<rect width="100%" height="100%" fill="${LIGHT.ink}"/>`);
  return [
    ...PICTURES.map(({width, isFull}) => ({width, svg: isFull ? full : logo})),
    ...ICO_SIZES.map((width) => ({width, svg: logo})),
  ];
}

/**
 * All icons of the site.
 * @param drawn PNG files of {@link iconPictures}
 * @param site its name, and its path with a slash at both ends
 */
export function siteIcons(
  drawn: readonly Uint8Array[],
  site: {readonly name: string; readonly baseUrl: string},
): Asset[] {
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
  const pngOf = (index: number) => drawn[index] ?? new Uint8Array();
  return [
    {
      path: ICONS.ico,
      content: icoFile(ICO_SIZES.map((size, index) => ({size, png: pngOf(PICTURES.length + index)}))),
    },
    ...PICTURES.map(({address}, index) => ({path: address, content: pngOf(index)})),
    {path: ICONS.manifest, content: `${JSON.stringify(manifest, null, 1)}\n`},
  ];
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
