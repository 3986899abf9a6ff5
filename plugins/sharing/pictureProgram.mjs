// Draws pictures as PNG. A program of its own, so that it can give way to the build: it draws while a core is idle.
// Receives one message, {drawings: [{file, picture}]}, writes each file unless it is there, and ends.
import fs from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import process from 'node:process';
import {Resvg} from '@resvg/resvg-js';
import satori from 'satori';

// The build has ended without waiting.
process.on('disconnect', () => process.exit());

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

const {drawings} = await new Promise((resolve) => process.once('message', resolve));
const fonts = await Promise.all(faces);
for (const {
  file,
  picture: {width, tree, size, svg = await satori(tree, {...size, fonts, embedFont: true})},
} of drawings) {
  const drawing = new Resvg(svg, {font: {loadSystemFonts: false}, fitTo: {mode: 'width', value: width}});
  const png = drawing.render().asPng();
  await fs.mkdir(path.dirname(file), {recursive: true});
  // Another build may draw the same one.
  const partial = `${file}.${process.pid}`;
  await fs.writeFile(partial, png);
  await fs.rename(partial, file);
  // What a drawing takes outside of the heap is given back between two turns of the event loop.
  await new Promise((resolve) => setImmediate(resolve));
}
process.disconnect();
