import fs from 'node:fs/promises';
import {createRequire} from 'node:module';
import type {PdfFonts} from '../core/exports/pdf';

let fonts: Promise<PdfFonts> | undefined;

/** The fonts of PDFs: Lato, as on the site, and Source Code Pro for commands. They are read once; for `newPdf`. */
export function loadPdfFonts(): Promise<PdfFonts> {
  fonts ??= readFonts();
  return fonts;
}

async function readFonts(): Promise<PdfFonts> {
  const {resolve} = createRequire(__filename);
  const read = (family: string, alphabet: string, weight: number) =>
    fs.readFile(resolve(`@fontsource/${family}/files/${family}-${alphabet}-${weight}-normal.woff`));
  // The second file has the letters of Central Europe.
  const face = async (family: string, weight: number) =>
    [await read(family, 'latin', weight), await read(family, 'latin-ext', weight)] as const;
  return {
    regular: await face('lato', 400),
    bold: await face('lato', 700),
    mono: await face('source-code-pro', 400),
  };
}
