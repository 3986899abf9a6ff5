import fs from 'node:fs/promises';
import path from 'node:path';
import {FONT_WEIGHTS, fontFile} from '../../bundling/fonts';
import {makeFont} from './makeFont';

/** Usage: npm run fonts. Makes the fonts of the site anew from those of `@fontsource/lato`. */
async function main(): Promise<void> {
  await fs.mkdir(path.dirname(fontFile(400)), {recursive: true});
  for (const weight of FONT_WEIGHTS) await fs.writeFile(fontFile(weight), await makeFont(weight));
}

void main();
