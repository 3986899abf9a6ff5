import fs from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {siteDir} from '../../tests/support/paths';
import {drawPictures} from './drawPictures';
import {icoFile, iconPictures, ICONS, siteIcons} from './siteIcons';

/** Width and height of a picture in PNG, as its first chunk tells them. */
const sizeOf = (png: Uint8Array) => {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

test('an icon file leads to each of its pictures', () => {
  const ico = icoFile([
    {size: 16, png: Buffer.from('one')},
    {size: 32, png: Buffer.from('three')},
  ]);
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 2]);
  const second = 6 + 16;
  const [length, offset] = [ico.readUInt32LE(second + 8), ico.readUInt32LE(second + 12)];
  expect([ico.readUInt8(second), ico.subarray(offset, offset + length).toString()]).toEqual([32, 'three']);
});

test('all icons are drawn from the logo, in the sizes that the manifest names', async () => {
  const logo = fs.readFileSync(path.join(siteDir, 'static/img/logo.svg'), 'utf8');
  const drawn = await drawPictures(iconPictures(logo), siteDir);
  const icons = siteIcons(await drawn(), {name: 'X', baseUrl: '/base/'});
  const contentOf = (address: string) => icons.find((icon) => icon.path === address)?.content ?? '';
  expect(sizeOf(contentOf(ICONS.touch) as Uint8Array)).toEqual([180, 180]);
  const manifest = JSON.parse(contentOf(ICONS.manifest) as string) as {
    start_url: string;
    icons: {src: string; sizes: string}[];
  };
  expect(manifest.start_url).toBe('/base/');
  for (const {src, sizes} of manifest.icons) {
    const png = contentOf(src.replace(/^\/base/, '')) as Uint8Array;
    expect(sizeOf(png).join('x')).toBe(sizes);
  }
});
