import fs from 'node:fs/promises';
import {createRequire} from 'node:module';
import {inflateSync} from 'node:zlib';
import type {PdfFonts} from '../core/exports/pdf';

let fonts: Promise<PdfFonts> | undefined;

/** The fonts of PDFs: Lato, as on the site, and Source Code Pro for commands. They are read once; for `newPdf`. */
export function loadPdfFonts(): Promise<PdfFonts> {
  fonts ??= readFonts();
  return fonts;
}

async function readFonts(): Promise<PdfFonts> {
  const {resolve} = createRequire(__filename);
  const read = async (family: string, alphabet: string, weight: number) =>
    unpacked(
      await fs.readFile(resolve(`@fontsource/${family}/files/${family}-${alphabet}-${weight}-normal.woff`)),
    );
  // The second file has the letters of Central Europe.
  const face = async (family: string, weight: number) =>
    [await read(family, 'latin', weight), await read(family, 'latin-ext', weight)] as const;
  return {
    regular: await face('lato', 400),
    bold: await face('lato', 700),
    mono: await face('source-code-pro', 400),
  };
}

/** Bytes of the header of a WOFF file, and of an entry in its list of tables. */
const WOFF = {head: 44, entry: 20};
/** The same of the font that is packed in it (SFNT). */
const SFNT = {head: 12, entry: 16};

/** A font out of its WOFF file: the library for PDFs would unpack a table anew for each letter. */
function unpacked(woff: Buffer): Buffer {
  const tables = Array.from({length: woff.readUInt16BE(12)}, (_table, index) => {
    const entry = WOFF.head + index * WOFF.entry;
    const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at));
    const bytes = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.subarray(entry + 16, entry + 20),
      // A table that packing would not make smaller is left as it is.
      bytes: packed === length ? bytes : inflateSync(bytes),
    };
  });
  const head = Buffer.alloc(SFNT.head + tables.length * SFNT.entry);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(tables.length, 4);
  const largest = 2 ** Math.floor(Math.log2(tables.length));
  head.writeUInt16BE(largest * SFNT.entry, 6);
  head.writeUInt16BE(Math.log2(largest), 8);
  head.writeUInt16BE((tables.length - largest) * SFNT.entry, 10);
  let offset = head.length;
  const parts = tables.map(({tag, checksum, bytes}, index) => {
    const entry = SFNT.head + index * SFNT.entry;
    tag.copy(head, entry);
    checksum.copy(head, entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(bytes.length, entry + 12);
    // Each table begins at a multiple of four.
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4);
    offset += bytes.length + padding.length;
    return Buffer.concat([bytes, padding]);
  });
  return Buffer.concat([head, ...parts]);
}
