import type {PDFPage} from 'pdf-lib';
import {popGraphicsState, pushGraphicsState, setCharacterSpacing} from 'pdf-lib';
import type {CertificateSheet} from '../core/exports/certificateSheet';
import type {Face} from '../core/exports/pdf';
import {linkTo, newPdf, pdfColour, printable, widthOf, writeLine} from '../core/exports/pdf';
import {strings} from '../core/exports/strings';
import {FIXED, LIGHT, ON_BADGES, PLACEHOLDER} from '../core/text/palette';
import {loadPdfFonts} from '../files/pdfFonts';
import type {Piece, Shape, Style} from './drawing';
import {accessible, box, draw, layOut, placeholder, qrShape, withShape} from './drawing';

/** A4 across, in points. */
export const PAGE = {width: 842, height: 595};
const MARGIN = 58;
const CODE = {size: 128, x: PAGE.width - MARGIN - 128, y: 226};
const SEAL = {size: 118, x: CODE.x + (CODE.size - 118) / 2, y: 408};
/** Where the issuer signs. */
const LINE = 442;

/** A certificate as SVG, in the format of A4 across; its words are in `<desc>` as well. */
export async function certificateSvg(sheet: CertificateSheet): Promise<string> {
  const drawing = await draw(certificateLayout(sheet), PAGE);
  const {facts, issuer, specimen, note} = sheet;
  return accessible(shapes(sheet).reduce(withShape, drawing), {
    name: `scs-certificate-${sheet.id}`,
    title: strings.certificateOf(sheet.title),
    description: [
      ...(specimen === null ? [] : [specimen]),
      strings.factOf(strings.sheet.number, sheet.id),
      ...facts.map(([label, value]) => strings.factOf(label, value)),
      strings.sheet.issuedBy(issuer.name),
      note,
    ]
      .map((sentence) => sentence.replace(/\.$/, ''))
      .join('. '),
  });
}

/**
 * The same layout as PDF, with text that can be selected; its fonts are embedded. It is dated on the day of the build, so
 * that all builds of a day make the same file.
 */
export async function certificatePdf(sheet: CertificateSheet): Promise<Uint8Array> {
  const pieces = await layOut(certificateLayout(sheet), PAGE);
  const {regular, bold} = await loadPdfFonts();
  const {pdf, faces} = await newPdf({
    title: strings.certificateOf(sheet.title),
    fonts: {regular, bold},
    text: pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join(''),
  });
  const made = new Date(`${sheet.today}T00:00:00Z`);
  pdf.setCreationDate(made);
  pdf.setModificationDate(made);
  pdf.setAuthor(sheet.issuer.name);
  pdf.setSubject(sheet.specimen ?? sheet.statement);
  const page = pdf.addPage([PAGE.width, PAGE.height]);
  const drawn = shapes(sheet);
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      writePiece(page, piece, piece.strong ? faces.bold : faces.regular);
      continue;
    }
    const {x, y, width, height, colour} = piece;
    const shape = drawn.find((candidate) => candidate.colour === colour);
    if (shape) drawShape(page, shape, {x, y});
    else page.drawRectangle({x, y: PAGE.height - y - height, width, height, color: pdfColour(colour)});
  }
  linkTo(page, sheet.proof, {
    x: CODE.x,
    y: PAGE.height - CODE.y - CODE.size,
    width: CODE.size,
    height: CODE.size,
  });
  return pdf.save({objectsPerTick: Infinity});
}

/** Letters are moved apart, or together, so that a line is as wide as in the layout, which moves some pairs of them. */
function writePiece(page: PDFPage, piece: Extract<Piece, {kind: 'text'}>, face: Face): void {
  const {x, y, width, size, colour} = piece;
  const text = printable(piece.text, face);
  const spacing = (width - widthOf(text, face, size)) / text.length;
  page.pushOperators(pushGraphicsState(), setCharacterSpacing(spacing));
  writeLine(page, text, {x, y: PAGE.height - y, size, face, color: pdfColour(colour)});
  page.pushOperators(popGraphicsState());
}

/** A path is drawn downwards from its corner, everything else in a PDF upwards. */
function drawShape(page: PDFPage, {size, side, strokes}: Shape, {x, y}: {x: number; y: number}): void {
  for (const {path, fill, pen} of strokes) {
    page.drawSvgPath(path, {
      x,
      y: PAGE.height - y,
      scale: size / side,
      ...(fill === undefined ? {} : {color: pdfColour(fill)}),
      ...(pen ? {borderColor: pdfColour(pen.colour), borderWidth: pen.width} : {}),
    });
  }
}

/** Where everything stands: both files are drawn from it. */
export function certificateLayout(sheet: CertificateSheet): unknown {
  const {id, title, statement, facts, issuer, specimen, note} = sheet;
  const words = strings.sheet;
  const at = (style: Style, children?: unknown) =>
    box({position: 'absolute', alignItems: 'flex-start', ...style}, children);
  const column = {flexDirection: 'column'};
  const quiet = {color: LIGHT.ink2};
  return box(
    {
      ...PAGE,
      position: 'relative',
      background: FIXED.white,
      fontFamily: 'Lato, Lato Ext',
      fontSize: 11,
      color: LIGHT.ink,
    },
    [
      ...frame(18, 3, LIGHT.ink),
      ...frame(25, 1, FIXED.brand),
      ...(specimen === null
        ? []
        : [
            at(
              {
                left: 26,
                top: 26,
                width: PAGE.width - 52,
                height: 24,
                alignItems: 'center',
                justifyContent: 'center',
                background: LIGHT.ending,
                color: FIXED.white,
                fontSize: 11.5,
                fontWeight: 700,
              },
              specimen,
            ),
          ]),
      at({left: MARGIN, top: 66, width: 420}, [
        placeholder(LOGO),
        box({...column, alignItems: 'flex-start', marginLeft: 12}, [
          box({fontSize: 19, fontWeight: 700}, words.organization),
          box({fontSize: 11.5, ...quiet, marginTop: 1}, words.issuedBy(issuer.name)),
        ]),
      ]),
      at({left: PAGE.width - MARGIN - 260, top: 66, ...column, width: 260, alignItems: 'flex-end'}, [
        box({fontSize: 10.5, ...quiet}, words.number),
        box({fontSize: fitting(id, 16, 26), fontWeight: 700, marginTop: 2}, id),
      ]),
      at({left: MARGIN, top: 130, ...column, width: PAGE.width - 2 * MARGIN}, [
        box({fontSize: 40, fontWeight: 700, lineHeight: 1}, strings.certificate),
        box({fontSize: fitting(title, 24, 48), fontWeight: 700, color: FIXED.brand, marginTop: 8}, title),
      ]),
      at({left: MARGIN, top: CODE.y, ...column, width: 500}, [
        box({fontSize: 13, lineHeight: 1.35, marginBottom: 14, width: 500}, statement),
        ...facts.map(([label, value]) =>
          box({marginBottom: 8, alignItems: 'flex-start'}, [
            box({width: 110, ...quiet, fontSize: 11, paddingTop: 3}, label),
            box({width: 380, fontSize: fitting(value, 15, 46), fontWeight: 700}, value),
          ]),
        ),
      ]),
      at({left: CODE.x, top: CODE.y, ...column, width: CODE.size, alignItems: 'center'}, [
        placeholder({colour: PLACEHOLDER.qrCode, size: CODE.size}),
        box({fontSize: 10.5, fontWeight: 700, marginTop: 2}, words.scan),
      ]),
      ...(specimen === null
        ? []
        : [
            at(
              {left: MARGIN, top: LINE - 20, color: LIGHT.ending, fontSize: 12, fontWeight: 700},
              words.notSigned,
            ),
          ]),
      ...SIGNATURE.flatMap(({left, width, caption}) => [
        at({left, top: LINE, width, height: 1, background: LIGHT.ink}),
        at({left, top: LINE + 5, width, fontSize: 9.5, ...quiet}, words[caption]),
      ]),
      at({left: MARGIN, top: LINE + 30, ...column, width: 520}, [
        box({fontSize: 12, fontWeight: 700}, issuer.name),
        box({fontSize: 9, lineHeight: 1.35, marginTop: 2, width: 520, ...quiet}, issuer.rule),
      ]),
      at(
        {left: SEAL.x, top: SEAL.y, width: SEAL.size, height: SEAL.size},
        placeholder({colour: PLACEHOLDER.seal, size: SEAL.size}),
      ),
      at(
        {
          left: SEAL.x,
          top: SEAL.y,
          ...column,
          width: SEAL.size,
          height: SEAL.size,
          alignItems: 'center',
          justifyContent: 'center',
          color: FIXED.white,
        },
        [
          box({fontSize: 26, fontWeight: 700, lineHeight: 1}, 'SCS'),
          box(
            {fontSize: 9, fontWeight: 700, letterSpacing: 1.2, textTransform: 'uppercase', marginTop: 4},
            specimen === null ? words.seal : words.specimen,
          ),
        ],
      ),
      at(
        {
          left: MARGIN,
          top: PAGE.height - 54,
          width: PAGE.width - 2 * MARGIN,
          fontSize: 8.5,
          lineHeight: 1.3,
          ...quiet,
        },
        note,
      ),
    ],
  );
}

const SIGNATURE = [
  {left: MARGIN, width: 200, caption: 'placeAndDay'},
  {left: MARGIN + 230, width: 290, caption: 'signature'},
] as const;

/** Long texts are set smaller, so that they take the lines that are there for them. */
function fitting(text: string, size: number, letters: number): number {
  return text.length <= letters ? size : Math.max(size * 0.62, (size * letters) / text.length);
}

function frame(inset: number, thickness: number, background: string): unknown[] {
  const width = PAGE.width - 2 * inset;
  const height = PAGE.height - 2 * inset;
  const edge = (style: Style) => box({position: 'absolute', background, ...style});
  return [
    edge({left: inset, top: inset, width, height: thickness}),
    edge({left: inset, top: inset + height - thickness, width, height: thickness}),
    edge({left: inset, top: inset, width: thickness, height}),
    edge({left: inset + width - thickness, top: inset, width: thickness, height}),
  ];
}

function shapes({proof, specimen}: CertificateSheet): Shape[] {
  return [qrShape(proof, CODE.size), LOGO, sealShape(specimen === null ? FIXED.brand : ON_BADGES.nodata)];
}

/** As in `static/img/logo.svg`. */
const LOGO: Shape = {
  colour: PLACEHOLDER.logo,
  size: 42,
  side: 28,
  strokes: [
    {
      path: 'M6 0h16a6 6 0 0 1 6 6v16a6 6 0 0 1-6 6h-16a6 6 0 0 1-6-6v-16a6 6 0 0 1 6-6z',
      fill: LIGHT.ink,
    },
    {path: 'M6 9h16M6 14h16M6 19h16', pen: {colour: ON_BADGES.mark, width: 2.6}},
  ],
};

/** A round seal with a scalloped edge and a ring in it. */
function sealShape(fill: string): Shape {
  const lobes = 28;
  const point = (turn: number, radius: number) => {
    const angle = (2 * Math.PI * turn) / lobes;
    return `${(50 + radius * Math.sin(angle)).toFixed(2)} ${(50 - radius * Math.cos(angle)).toFixed(2)}`;
  };
  const edge = Array.from(
    {length: lobes},
    (_lobe, index) => `Q${point(index + 0.5, 53.5)} ${point(index + 1, 46.5)}`,
  ).join('');
  return {
    colour: PLACEHOLDER.seal,
    size: SEAL.size,
    side: 100,
    strokes: [
      {path: `M${point(0, 46.5)}${edge}Z`, fill},
      {
        path: 'M10 50a40 40 0 1 0 80 0a40 40 0 1 0-80 0z',
        pen: {colour: FIXED.white, width: 1.4},
      },
    ],
  };
}
