// Draws pictures as PNG. A program of its own, so that it can give way to the build: it draws while a core is idle.
import fs from 'node:fs/promises';
import {createRequire} from 'node:module';
import {Resvg} from '@resvg/resvg-js';
import satori from 'satori';
import {makeFiles} from '../files/besideProgram.mjs';

const {resolve} = createRequire(import.meta.url);
const faces = [400, 700].flatMap((weight) =>
  // The second set has the letters of Central Europe; satori falls back to it by name.
  ['latin', 'latin-ext'].map(async (set) => ({
    name: set === 'latin' ? 'Lato' : 'Lato Ext',
    weight,
    style: 'normal',
    data: await fs.readFile(resolve(`@fontsource/lato/files/lato-${set}-${weight}-normal.woff`)),
  })),
);

await makeFiles(async ({width, tree, size, svg}) => {
  const fonts = await Promise.all(faces);
  const drawn = svg ?? (await satori(tree, {...size, fonts, embedFont: true}));
  const drawing = new Resvg(drawn, {font: {loadSystemFonts: false}, fitTo: {mode: 'width', value: width}});
  return drawing.render().asPng();
});
