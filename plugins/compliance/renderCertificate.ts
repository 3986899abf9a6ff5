import type {CertificateSheet} from '../core/exports/certificateSheet';
import {INK, linkTo, newPdf, printable, wrapped, writeLine} from '../core/exports/pdf';
import {strings} from '../core/exports/strings';
import {FIXED, LIGHT, PLACEHOLDER} from '../core/text/palette';
import {loadPdfFonts} from '../files/pdfFonts';
import {accessible, box, draw, placeholder, qrPath, qrShape, withShape} from './drawing';

const SIZE = {width: 842, height: 595, code: 150};
const MARGIN = 48;

/** A certificate as SVG, in the format of A4 across; its words are in `<desc>` as well. */
export async function certificateSvg(sheet: CertificateSheet): Promise<string> {
  const {width, height, code} = SIZE;
  const inner = width - 2 * MARGIN;
  const fact = ([label, value]: readonly [string, string]) =>
    box({marginBottom: 14, alignItems: 'flex-start'}, [
      box({width: 140, color: LIGHT.ink2, fontSize: 17}, label),
      box({width: 400, fontSize: 20, fontWeight: 700}, value),
    ]);
  const tree = box(
    {
      width,
      height,
      flexDirection: 'column',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      background: FIXED.white,
      fontFamily: 'Lato, Lato Ext',
      color: LIGHT.ink,
      padding: MARGIN,
    },
    [
      box(
        {
          flexDirection: 'column',
          alignItems: 'flex-start',
          width: inner,
          borderBottom: `3px solid ${LIGHT.ink}`,
          paddingBottom: 18,
        },
        [
          box({fontSize: 18, fontWeight: 700, color: FIXED.brand}, 'Sovereign Cloud Stack'),
          box({fontSize: 46, fontWeight: 700, marginTop: 8}, strings.certificate),
          box({fontSize: 28, marginTop: 2}, sheet.title),
        ],
      ),
      box({alignItems: 'flex-start', width: inner, justifyContent: 'space-between'}, [
        box({flexDirection: 'column', alignItems: 'flex-start'}, sheet.facts.map(fact)),
        box({flexDirection: 'column'}, [
          placeholder({colour: PLACEHOLDER.qrCode, size: code}),
          box({fontSize: 13, marginTop: 6}, strings.currentState),
        ]),
      ]),
      box({fontSize: 13, color: LIGHT.ink2, width: inner}, sheet.note),
    ],
  );
  const svg = withShape(await draw(tree, {width, height}), qrShape(sheet.proof, code));
  return accessible(svg, {
    name: `scs-certificate-${sheet.id}`,
    title: strings.certificateOf(sheet.title),
    description: [...sheet.facts.map(([label, value]) => strings.factOf(label, value)), sheet.note].join(
      '. ',
    ),
  });
}

/** The same as PDF. */
export async function certificatePdf(sheet: CertificateSheet): Promise<Uint8Array> {
  const {regular, bold} = await loadPdfFonts();
  const {pdf, faces} = await newPdf({
    title: strings.certificateOf(sheet.title),
    fonts: {regular, bold},
    text: JSON.stringify(sheet),
  });
  const page = pdf.addPage([SIZE.width, SIZE.height]);
  let y = SIZE.height - 70;
  const write = (
    text: string,
    {
      size,
      strong = false,
      x = MARGIN,
      width = 560,
    }: {size: number; strong?: boolean; x?: number; width?: number},
  ) => {
    const face = strong ? faces.bold : faces.regular;
    for (const line of wrapped(printable(text, face), face, {size, width})) {
      writeLine(page, line, {x, y, size, face});
      y -= size * 1.4;
    }
  };
  write('Sovereign Cloud Stack', {size: 16, strong: true});
  y -= 28;
  write(strings.certificate, {size: 42, strong: true});
  write(sheet.title, {size: 26});
  page.drawLine({
    start: {x: MARGIN, y: y + 8},
    end: {x: SIZE.width - MARGIN, y: y + 8},
    thickness: 2,
    color: INK,
  });
  y -= 34;
  for (const [label, value] of sheet.facts) {
    const top = y;
    write(label, {size: 15, width: 130});
    const below = y;
    y = top;
    write(value, {size: 17, strong: true, x: 188, width: 390});
    y = Math.min(y, below) - 8;
  }
  y = 80;
  write(sheet.note, {size: 10, width: SIZE.width - 2 * MARGIN});
  const {path, side} = qrPath(sheet.proof);
  const corner = {x: SIZE.width - MARGIN - SIZE.code, y: 190};
  // A path is drawn downwards from its corner, everything else in a PDF upwards.
  page.drawSvgPath(path, {
    x: corner.x,
    y: corner.y + SIZE.code,
    scale: SIZE.code / side,
    color: INK,
    borderWidth: 0,
  });
  linkTo(page, sheet.proof, {...corner, width: SIZE.code, height: SIZE.code});
  return pdf.save();
}
