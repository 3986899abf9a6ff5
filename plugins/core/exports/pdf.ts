import fontkit from '@pdf-lib/fontkit';
import type {Color, PDFFont, PDFPage, RGB} from 'pdf-lib';
import {PDFDocument, PDFHexString, PDFName, rgb} from 'pdf-lib';
import {LIGHT} from '../text/palette';

/** Font files (WOFF or TTF) of one face: the first has most letters, the others those that it lacks. */
type FaceFiles = readonly [Uint8Array, ...Uint8Array[]];

/** What texts of a PDF are written in: the typeface of the site, and one for commands, whose letters are of one width. */
export type PdfFonts = {readonly regular: FaceFiles; readonly bold: FaceFiles; readonly mono: FaceFiles};

/** A face of a PDF, embedded; one font per file that the text of the PDF needs. */
export type Face = readonly PDFFont[];

/** A colour of the palette as a PDF has it: parts of one, to two places. */
export function pdfColour(colour: string): RGB {
  const part = (at: number) => Math.round(Number.parseInt(colour.slice(at, at + 2), 16) / 2.55) / 100;
  return rgb(part(1), part(3), part(5));
}

/** Colour of text that is no link, nearly black. */
export const INK = pdfColour(LIGHT.ink);

type Font = ReturnType<typeof fontkit.create>;

/** Reading a font takes longer than writing a short PDF. */
const parsed = new WeakMap<Uint8Array, Font>();

/** Reads each font once. All its letters are looked up at once, so that no file depends on those that were made before it. */
const FONTKIT = {
  create(bytes: Uint8Array): Font {
    const known = parsed.get(bytes);
    if (known) return known;
    const font = fontkit.create(bytes);
    font.characterSet.toSorted((a, b) => a - b).forEach((letter) => font.glyphForCodePoint(letter));
    parsed.set(bytes, font);
    layOutLetterByLetter(font);
    return font;
  },
};

/**
 * Letters one by one: no pair of them is joined or moved together here, and working out which could be takes most of the
 * time of a checklist. Of what is given back the library for PDFs reads the glyphs alone.
 */
function layOutLetterByLetter(font: Font): void {
  font.layout = (text) => {
    const glyphs = Array.from(text, (letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0));
    return {glyphs} as ReturnType<Font['layout']>;
  };
}

type NewPdf<Name extends string> = {
  /** As readers show it. */
  readonly title: string;
  /** Those of {@link PdfFonts} that are going to be used: each that is given makes the file larger. */
  readonly fonts: Readonly<Record<Name, FaceFiles>>;
  /** Whatever is going to be written, in any order: decides which files of the fonts are needed. */
  readonly text: string;
};

/**
 * An empty PDF with its faces, by their names; of each it keeps the letters that it uses. Nothing in it depends on the
 * clock, so that two builds are the same.
 */
export async function newPdf<Name extends string>({
  title,
  fonts,
  text,
}: NewPdf<Name>): Promise<{pdf: PDFDocument; faces: Readonly<Record<Name, Face>>}> {
  const pdf = await PDFDocument.create({updateMetadata: false});
  pdf.registerFontkit(FONTKIT);
  // Windows are called what the document is called, not what its file is.
  pdf.setTitle(title, {showInWindowTitleBar: true});
  pdf.setLanguage('en');
  pdf.setProducer('scs-standards-site');
  pdf.setCreationDate(new Date(0));
  pdf.setModificationDate(new Date(0));
  const letters = new Set(Array.from(text, (letter) => letter.codePointAt(0)));
  const embed = async ([first, ...others]: FaceFiles): Promise<Face> => {
    const known = new Set(FONTKIT.create(first).characterSet);
    const needed = others.filter((file) =>
      FONTKIT.create(file).characterSet.some((letter) => letters.has(letter) && !known.has(letter)),
    );
    // Ligatures would be copied as letters that nobody typed.
    return Promise.all(
      [first, ...needed].map((file) => pdf.embedFont(file, {subset: true, features: {liga: false}})),
    );
  };
  const faces: Partial<Record<Name, Face>> = {};
  for (const name in fonts) faces[name] = await embed(fonts[name]);
  return {pdf, faces: faces as Record<Name, Face>};
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

/** A place that readers list beside a document, to go to. */
export type Bookmark = {
  readonly title: string;
  readonly page: PDFPage;
  /** In points from the lower edge of the page. */
  readonly y: number;
};

/** Lists bookmarks, in their order, and has readers show the list. */
export function addBookmarks({context, catalog}: PDFDocument, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return;
  const outline = context.nextRef();
  const refs = bookmarks.map(() => context.nextRef());
  bookmarks.forEach(({title, page, y}, index) => {
    const [before, own, after] = [refs[index - 1], refs[index], refs[index + 1]];
    if (!own) return;
    const entry = context.obj({Parent: outline, Dest: [page.ref, 'XYZ', null, y, null]});
    entry.set(PDFName.of('Title'), PDFHexString.fromText(title));
    if (before) entry.set(PDFName.of('Prev'), before);
    if (after) entry.set(PDFName.of('Next'), after);
    context.assign(own, entry);
  });
  const [first] = refs;
  const last = refs.at(-1);
  if (first && last)
    context.assign(outline, context.obj({Type: 'Outlines', First: first, Last: last, Count: refs.length}));
  catalog.set(PDFName.of('Outlines'), outline);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
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

const lettersOf = new WeakMap<PDFFont, ReadonlySet<number>>();

/** The font of a face that has a letter; undefined where none has it. */
function fontWith(face: Face, letter: string): PDFFont | undefined {
  return face.find((font) => {
    const known = lettersOf.get(font) ?? new Set(font.getCharacterSet());
    lettersOf.set(font, known);
    return known.has(letter.codePointAt(0) ?? 0);
  });
}

/**
 * A text in letters that a face has. What it lacks loses its accents, and becomes a question mark where that is not
 * enough.
 */
function inLettersOf(face: Face, text: string): string {
  return text.replaceAll('→', '->').replace(/./gu, (letter) => {
    if (fontWith(face, letter)) return letter;
    const plain = letter.normalize('NFD').charAt(0);
    return fontWith(face, plain) ? plain : '?';
  });
}

/** A text on one line, white space folded, in letters that a face has. */
export function printable(text: string, face: Face): string {
  return inLettersOf(face, text.replace(/\s+/g, ' '));
}

/** Lines of commands in letters that a face has; blanks stay as they are. */
export function printableCode(commands: string, face: Face): string[] {
  return commands.split(/\r\n|[\n\r]/).map((line) => inLettersOf(face, line.replaceAll('\t', '    ')));
}

/** Stretches of a text that one font of a face can write. */
function runs(text: string, face: Face): {font: PDFFont; text: string}[] {
  const [main] = face;
  if (!main) return [];
  if (face.length === 1) return [{font: main, text}];
  const found: {font: PDFFont; text: string}[] = [];
  for (const letter of text) {
    const font = fontWith(face, letter) ?? main;
    const last = found.at(-1);
    if (last?.font === font) last.text += letter;
    else found.push({font, text: letter});
  }
  return found;
}

const widthsOf = new WeakMap<PDFFont, Map<string, number>>();

/** Width of a line in points. No pair of letters is moved together, so that it is the sum of theirs. */
export function widthOf(text: string, face: Face, size: number): number {
  let width = 0;
  for (const letter of text) {
    const font = fontWith(face, letter) ?? face[0];
    if (!font) continue;
    const known = widthsOf.get(font) ?? new Map<string, number>();
    widthsOf.set(font, known);
    const wide = known.get(letter) ?? font.widthOfTextAtSize(letter, 1);
    known.set(letter, wide);
    width += wide;
  }
  return width * size;
}

/**
 * Writes one line, whose letters the face has to have, see {@link printable}.
 * @param at.x and `y`: start of the base line, in points from the lower left
 * @param at.size of the letters, in points
 */
export function writeLine(
  page: PDFPage,
  text: string,
  at: {
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly face: Face;
    readonly color?: Color;
  },
): void {
  const {y, size, face, color = INK} = at;
  let {x} = at;
  for (const {font, text: run} of runs(text, face)) {
    page.drawText(run, {x, y, size, font, color});
    x += widthOf(run, face, size);
  }
}

/**
 * Breaks a text into lines of a width; a word that is longer than a line is cut.
 * @param room.size of the letters, in points
 * @param room.width in points
 */
export function wrapped(
  text: string,
  face: Face,
  {size, width}: {readonly size: number; readonly width: number},
): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string) => widthOf(candidate, face, size) <= width;
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

/** Where a command goes on that is longer than its line. */
const CONTINUED = '    ';

/**
 * Breaks a line of commands at blanks, or anywhere where there are none; what is continued stands further in.
 * @param face with letters of one width
 * @param room.size of the letters, in points
 * @param room.width in points
 */
export function wrappedCode(
  line: string,
  face: Face,
  {size, width}: {readonly size: number; readonly width: number},
): string[] {
  const letters = Math.max(2 * CONTINUED.length, Math.floor(width / widthOf(' ', face, size)));
  const lines: string[] = [];
  let rest = line;
  while (rest.length > letters) {
    const blank = rest.lastIndexOf(' ', letters);
    const end = blank > letters / 2 ? blank : letters;
    lines.push(rest.slice(0, end));
    rest = CONTINUED + rest.slice(end).trimStart();
  }
  return [...lines, rest];
}
