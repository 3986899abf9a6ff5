import fs from 'node:fs';
import {expect, test} from 'vitest';
import {FONT_WEIGHTS, fontFile} from '../../bundling/fonts';
import {makeFont} from './makeFont';

test.each(FONT_WEIGHTS)('the font of weight %s is what `npm run fonts` makes', async (weight) => {
  const file = fs.readFileSync(fontFile(weight));
  expect(Buffer.from(await makeFont(weight)).equals(file)).toBe(true);
  // A budget: two of them come with the first page that anyone opens.
  expect(file.length).toBeLessThan(15_000);
});
