import {PDFDocument, rgb, StandardFonts} from 'pdf-lib';
import type {CertificateSheet} from '../core/compliance/certificateSheet';
import {linkTo, printable, wrapped} from '../core/text/pdf';
import {accessible, box, draw, placeOf, qrPath, qrShape, QR_COLOUR, withShape} from './drawing';

const SIZE = {width: 842, height: 595, code: 150};
const NAVY = '#10203a';

/** A certificate as SVG, in the format of A4 across; its words are in `<desc>` as well. */
export async function certificateSvg(sheet: CertificateSheet): Promise<string> {
  const {width, height, code} = SIZE;
  const fact = ([label, value]: readonly [string, string]) =>
    box({marginBottom: 9, alignItems: 'flex-start'}, [box({width: 130, color: '#4a5a73', fontSize: 15}, label), box({width: 410, fontSize: 17, fontWeight: 700}, value)]);
  const tree = box({width, height, flexDirection: 'column', alignItems: 'flex-start', background: '#ffffff', fontFamily: 'Lato, Lato Ext', color: NAVY, padding: 48}, [
    box({fontSize: 16, fontWeight: 700, color: '#0b6b53'}, 'Sovereign Cloud Stack'),
    box({fontSize: 40, fontWeight: 700, marginTop: 10}, 'Certificate'),
    box({fontSize: 24, marginTop: 4, marginBottom: 26}, sheet.title),
    box({alignItems: 'flex-start', width: width - 96, justifyContent: 'space-between'}, [
      box({flexDirection: 'column', alignItems: 'flex-start'}, sheet.facts.map(fact)),
      box({flexDirection: 'column'}, [placeOf({colour: QR_COLOUR, size: code}), box({fontSize: 12, marginTop: 6}, 'Proof of today')]),
    ]),
    box({fontSize: 12, color: '#4a5a73', marginTop: 18, width: width - 96}, sheet.note),
  ]);
  const svg = withShape(await draw(tree, {width, height}), qrShape(sheet.proof, code));
  return accessible(svg, {
    id: `scs-certificate-${sheet.id.replace(/[^A-Za-z0-9-]/g, '-')}`,
    title: `Certificate: ${sheet.title}`,
    description: [...sheet.facts.map(([label, value]) => `${label}: ${value}`), sheet.note].join('. '),
  });
}

/** The same as PDF; nothing in it depends on the clock. */
export async function certificatePdf(sheet: CertificateSheet): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({updateMetadata: false});
  pdf.setTitle(`Certificate: ${sheet.title}`);
  pdf.setLanguage('en');
  pdf.setProducer('scs-standards-site');
  pdf.setCreationDate(new Date(0));
  pdf.setModificationDate(new Date(0));
  const regular = await pdf.embedFont(StandardFonts.Helvetica);
  const bold = await pdf.embedFont(StandardFonts.HelveticaBold);
  const page = pdf.addPage([SIZE.width, SIZE.height]);
  const ink = rgb(0.06, 0.13, 0.23);
  let y = SIZE.height - 70;
  const write = (text: string, {size, strong = false, x = 48, width = 560}: {size: number; strong?: boolean; x?: number; width?: number}) => {
    const font = strong ? bold : regular;
    for (const line of wrapped(printable(text, font), font, size, width)) {
      page.drawText(line, {x, y, size, font, color: ink});
      y -= size * 1.4;
    }
  };
  write('Sovereign Cloud Stack', {size: 14, strong: true});
  y -= 24;
  write('Certificate', {size: 34, strong: true});
  write(sheet.title, {size: 20});
  y -= 14;
  for (const [label, value] of sheet.facts) {
    const top = y;
    write(label, {size: 12, width: 120});
    const below = y;
    y = top;
    write(value, {size: 13, strong: true, x: 178, width: 400});
    y = Math.min(y, below) - 4;
  }
  y -= 10;
  write(sheet.note, {size: 10, width: SIZE.width - 96});
  const {path, side} = qrPath(sheet.proof);
  const corner = {x: SIZE.width - 48 - SIZE.code, y: 250};
  // A path is drawn downwards from its corner, everything else in a PDF upwards.
  page.drawSvgPath(path, {x: corner.x, y: corner.y + SIZE.code, scale: SIZE.code / side, color: ink, borderWidth: 0});
  linkTo(page, sheet.proof, {...corner, width: SIZE.code, height: SIZE.code});
  return pdf.save();
}
