import fs from 'node:fs/promises';
import {createRequire} from 'node:module';
import subsetFont from 'subset-font';
import type {FontWeight} from '../../bundling/fonts';

const range = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({length: last - first + 1}, (_, index) => first + index));

/** ASCII, Latin-1, and the dashes, quotation marks and signs of English texts; a browser has its own font for the rest. */
const CHARACTERS = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’‚“”„†•…‹›€™−`;

/** What the font calls itself, as long as the original: its licence reserves "Lato" for fonts that nobody has changed. */
const NAME = utf16('Site');
const ORIGINAL = utf16('Lato');

/**
 * Lato as the site serves it, WOFF2: the characters of its texts, and no instructions for coarse screens, which take up
 * half of the original. The same bytes each time.
 */
export async function makeFont(weight: FontWeight): Promise<Uint8Array> {
  const file = createRequire(__filename).resolve(`@fontsource/lato/files/lato-latin-${weight}-normal.woff2`);
  const options = {noHinting: true} as const;
  const plain = await subsetFont(await fs.readFile(file), CHARACTERS, {...options, targetFormat: 'sfnt'});
  return subsetFont(renamed(plain), CHARACTERS, {...options, targetFormat: 'woff2'});
}

/** Ids of names that a font is known by; the notice of its copyright, which says "Lato" too, stays. */
const OWN_NAMES = new Set([1, 3, 4, 6]);

/** Puts {@link NAME} in place of the original one, in a font in its uncompressed form. */
function renamed(font: Buffer): Buffer {
  const entries = Array.from({length: font.readUInt16BE(4)}, (_, index) => 12 + index * 16);
  const entry = entries.find((at) => font.toString('latin1', at, at + 4) === 'name');
  if (entry === undefined) throw new Error('Unexpected font without names, expected a table `name`.');
  const start = font.readUInt32BE(entry + 8);
  const strings = start + font.readUInt16BE(start + 4);
  const copy = Buffer.from(font);
  for (let index = 0; index < font.readUInt16BE(start + 2); index += 1) {
    const record = start + 6 + index * 12;
    const from = strings + font.readUInt16BE(record + 10);
    const name = copy.subarray(from, from + font.readUInt16BE(record + 8));
    const at = name.indexOf(ORIGINAL);
    if (OWN_NAMES.has(font.readUInt16BE(record + 6)) && at !== -1) NAME.copy(name, at);
  }
  return copy;
}

/** As fonts write names: two bytes each, the higher one first. */
function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}
