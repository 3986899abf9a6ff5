import type {PDFFont, PDFPage, RGB} from 'pdf-lib';
import {PDFDocument, PDFHexString, PDFName, rgb, StandardFonts} from 'pdf-lib';
import {LIGHT} from '../text/palette';

/** A colour of the palette as a PDF has it: parts of one, to two places. */
export function pdfColour(colour: string): RGB {
  const part = (at: number) => Math.round(Number.parseInt(colour.slice(at, at + 2), 16) / 2.55) / 100;
  return rgb(part(1), part(3), part(5));
}

/** Colour of text that is no link, nearly black. */
export const INK = pdfColour(LIGHT.ink);

/**
 * An empty PDF with its two fonts, Helvetica and its bold; nothing in it depends on the clock, so that two builds are the
 * same.
 * @param title as readers show it
 */
export async function newPdf(title: string): Promise<{pdf: PDFDocument; regular: PDFFont; bold: PDFFont}> {
  const pdf = await PDFDocument.create({updateMetadata: false});
  pdf.setTitle(title);
  pdf.setLanguage('en');
  pdf.setProducer('scs-standards-site');
  pdf.setCreationDate(new Date(0));
  pdf.setModificationDate(new Date(0));
  return {
    pdf,
    regular: await pdf.embedFont(StandardFonts.Helvetica),
    bold: await pdf.embedFont(StandardFonts.HelveticaBold),
  };
}

/**
 * Makes a part of a page a link.
 * @param url full address; what is escaped in it stays so, what has to be is escaped
 * @param at in points from the lower left
 */
export function linkTo(
  page: PDFPage,
  url: string,
  at: {readonly x: number; readonly y: number; readonly width: number; readonly height: number},
): void {
  const {context} = page.doc;
  const annotation = context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [at.x, at.y, at.x + at.width, at.y + at.height],
    Border: [0, 0, 0],
    A: {Type: 'Action', S: 'URI', URI: addressString(url)},
  });
  page.node.addAnnot(context.register(annotation));
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
}

/** An address in hexadecimal digits, since brackets in it could end a string of letters. PDF knows ASCII in addresses only. */
function addressString(url: string): PDFHexString {
  const encoder = new TextEncoder();
  const ascii = Array.from(encoder.encode(url), (byte) =>
    byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `%${hex(byte)}`,
  ).join('');
  return PDFHexString.of(Array.from(encoder.encode(ascii), hex).join(''));
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}

/**
 * A text on one line, white space folded, in letters that a font has. The standard fonts know Latin letters only; what they
 * lack is shown as a question mark instead of failing.
 */
export function printable(text: string, font: PDFFont): string {
  const known = new Set(font.getCharacterSet());
  return text
    .replaceAll('→', '->')
    .replace(/\s+/g, ' ')
    .replace(/./gu, (character) => (known.has(character.codePointAt(0) ?? 0) ? character : '?'));
}

/**
 * Breaks a text into lines of a width; a word that is longer than a line is cut.
 * @param room.size of the letters, in points
 * @param room.width in points
 */
export function wrapped(
  text: string,
  font: PDFFont,
  {size, width}: {readonly size: number; readonly width: number},
): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string) => font.widthOfTextAtSize(candidate, size) <= width;
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (!fits(line)) {
      let end = line.length - 1;
      while (end > 1 && !fits(line.slice(0, end))) end -= 1;
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
  }
  return line === '' ? lines : [...lines, line];
}
