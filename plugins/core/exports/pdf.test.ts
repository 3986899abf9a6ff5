import fc from 'fast-check';
import {PDFDocument} from 'pdf-lib';
import {expect, test} from 'vitest';
import {pdfLinks} from '../../../tests/support/pdfLinks';
import {loadPdfFonts} from '../../files/pdfFonts';
import {linkTo, newPdf, printable, printableCode, widthOf, wrappedCode, writeLine} from './pdf';

const fonts = await loadPdfFonts();

/** Addresses as they come back out of a file that links to some. */
async function linked(...urls: string[]): Promise<string[]> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([100, 100]);
  urls.forEach((url) => linkTo(page, url, {x: 1, y: 1, width: 10, height: 10}));
  return pdfLinks(await PDFDocument.load(await pdf.save()));
}

test.each([
  ['closes the string and adds an action', 'https://x.example/)/S/JavaScript/JS(app.alert(1))/X('],
  ['ends in a backslash', 'https://x.example/a\\'],
  ['has a per cent sign that escapes nothing', 'https://x.example/100%/of%it'],
  ['has an escaped slash', 'https://x.example/a%2Fb%252F'],
  ['is ordinary', 'https://x.example/a?b=c&d=[e]#f'],
])('an address that %s is one string, as it was given', async (_what, url) =>
  expect(await linked(url)).toEqual([url]),
);

test('what no address may hold as it is gets escaped: other letters, blanks, halves of characters', async () =>
  expect(await linked('https://x.example/Prüfe dies\n\ud800')).toEqual([
    'https://x.example/Pr%C3%BCfe%20dies%0A%EF%BF%BD',
  ]));

test('whatever addresses hold, the file has one link for each, and nothing else', async () => {
  const part = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.constantFrom(')', '(', '\\', '<', '>', '%', '/S/JavaScript', '\r'),
  );
  const address = fc.array(part).map((parts) => `https://x.example/${parts.join('')}`);
  await fc.assert(
    fc.asyncProperty(fc.array(address), async (urls) => {
      const found = await linked(...urls);
      expect(found).toHaveLength(urls.length);
      found.forEach((url) => expect(url).toMatch(/^https:\/\/x\.example\/[!-~]*$/));
    }),
    {seed: 1, numRuns: 60},
  );
});

/** The names of a file's fonts that carry their letters with them, and whether any does not. */
async function fontsOf(bytes: Uint8Array): Promise<{embedded: number; named: string[]}> {
  const pdf = await PDFDocument.load(bytes);
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object.toString());
  return {
    embedded: objects.filter((object) => object.includes('/FontFile2')).length,
    named: objects.flatMap(
      (object) => /\/Subtype \/Type[01][^]*?\/BaseFont \/([^ \n]+)/.exec(object)?.[1] ?? [],
    ),
  };
}

test('every font is embedded; the letters of another alphabet bring their own, and others lose their accents', async () => {
  const text = 'Łódź 漢 Dvořák';
  const {pdf, faces} = await newPdf({title: text, fonts, text});
  const {regular, bold, mono} = faces;
  const page = pdf.addPage([200, 100]);
  expect(printable('Łódź\n漢 Dvořák →', regular)).toBe('Łódź ? Dvorák ->');
  expect(printable(text, mono)).toBe('Łódź ? Dvořák');
  expect(widthOf('ŁŁ', bold, 10)).toBeCloseTo(2 * widthOf('Ł', bold, 10));
  writeLine(page, printable(text, regular), {x: 1, y: 1, size: 10, face: regular});
  const {embedded, named} = await fontsOf(await pdf.save());
  expect(embedded).toBe(named.length);
  expect(named.every((name) => /^(Lato|SourceCodePro)-/.test(name))).toBe(true);
  expect([regular.length, bold.length, mono.length]).toEqual([2, 2, 2]);
  const plain = await newPdf({title: 'Plain', fonts: {regular: fonts.regular}, text: 'Plain'});
  expect(plain.faces.regular).toHaveLength(1);
});

test('a long command goes on further in, at a blank or wherever there is none, and loses no letter', async () => {
  const {faces} = await newPdf({title: 'Code', fonts: {mono: fonts.mono}, text: ''});
  const {mono} = faces;
  const room = {size: 10, width: widthOf('x'.repeat(20), mono, 10) + 1};
  expect(wrappedCode('openstack image set --property a=b', mono, room)).toEqual([
    'openstack image set',
    '    --property a=b',
  ]);
  const long = `echo ${'y'.repeat(50)}`;
  const lines = wrappedCode(long, mono, room);
  expect(lines.map((line) => line.trimStart()).join('')).toBe(long);
  for (const line of lines) expect(widthOf(line, mono, 10)).toBeLessThanOrEqual(room.width);
  expect(wrappedCode('', mono, room)).toEqual(['']);
  expect(printableCode('a\tb\r\n\n  c → d', mono)).toEqual(['a    b', '', '  c -> d']);
});
