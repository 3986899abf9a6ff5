import type {PDFDocument, PDFPage} from 'pdf-lib';
import {FIXED} from '../text/palette';
import {absoluteUrl} from '../text/routes';
import type {Face, PdfFonts} from './pdf';
import {INK, linkTo, newPdf, pdfColour, printable, widthOf, wrapped, writeLine} from './pdf';
import type {Checklist, ChecklistStep} from '../scopes/checklist';
import {checklistTitle, phaseTitle} from '../scopes/wording';
import {stepsByPhase} from '../scopes/phases';
import {strings as scopeStrings} from '../scopes/strings';
import {strings} from './strings';

/** A4 in points. */
const WIDTH = 595.28;
const HEIGHT = 841.89;
const MARGIN = 50;
const INDENT = 24;
const LINK = pdfColour(FIXED.action);

/**
 * A checklist as a fillable PDF form on A4: one box per step, named after the step's id, with links into the standards.
 * @param siteUrl origin without a slash at its end; links within the site become whole addresses
 * @returns bytes of the file; the same for the same list, on whatever day
 */
export async function checklistPdf(
  checklist: Checklist,
  siteUrl: string,
  fonts: PdfFonts,
): Promise<Uint8Array> {
  const title = checklistTitle(checklist);
  const {regular: regularFiles, bold: boldFiles} = fonts;
  const {
    pdf,
    faces: {regular, bold},
  } = await newPdf({title, fonts: {regular: regularFiles, bold: boldFiles}, text: JSON.stringify(checklist)});
  const sheet = new Sheet(pdf, {regular, bold, siteUrl});
  sheet.write(title, {size: 18, strong: true});
  sheet.write(strings.stepsOfList(checklist.steps.length), {size: 9});
  for (const {phase, steps} of stepsByPhase(checklist)) {
    sheet.gap(10);
    sheet.write(phaseTitle(phase, checklist), {size: 13, strong: true});
    steps.forEach((step) => sheet.step(step));
  }
  // Boxes have no text; the default would be a font that is not embedded.
  regular.slice(0, 1).forEach((font) => pdf.getForm().updateFieldAppearances(font));
  return pdf.save({updateFieldAppearances: false});
}

type Style = {readonly size?: number; readonly strong?: boolean; readonly x?: number; readonly url?: string};

/** Writes from top to bottom and turns the page when it is full. */
class Sheet {
  private page: PDFPage;
  private y = HEIGHT - MARGIN;

  constructor(
    private readonly pdf: PDFDocument,
    private readonly given: {readonly regular: Face; readonly bold: Face; readonly siteUrl: string},
  ) {
    this.page = pdf.addPage([WIDTH, HEIGHT]);
  }

  gap(points: number): void {
    this.y -= points;
  }

  write(text: string, {size = 9.5, strong = false, x = MARGIN, url}: Style = {}): void {
    const face = strong ? this.given.bold : this.given.regular;
    for (const line of wrapped(printable(text, face), face, {size, width: WIDTH - MARGIN - x})) {
      this.room(size * 1.35);
      writeLine(this.page, line, {x, y: this.y, size, face, color: url === undefined ? INK : LINK});
      if (url !== undefined)
        linkTo(this.page, url, {
          x,
          y: this.y - 2,
          width: widthOf(line, face, size),
          height: size + 2,
        });
    }
  }

  step(step: ChecklistStep): void {
    this.gap(8);
    // A box must not part from its first lines.
    this.room(40, false);
    const box = this.pdf.getForm().createCheckBox(step.id);
    box.addToPage(this.page, {x: MARGIN, y: this.y - 12, width: 11, height: 11, borderWidth: 1});
    const x = MARGIN + INDENT;
    const {title, obligation} = step;
    this.write(
      obligation === 'mandatory' ? title : strings.obligation(title, scopeStrings.obligations[obligation]),
      {size: 10.5, strong: true, x},
    );
    if (step.text) this.write(step.text.replaceAll('`', ''), {x});
    step.links.forEach(({label, url}) => this.write(label, {x, url: absoluteUrl(url, this.given.siteUrl)}));
    if (step.testcases.length > 0)
      this.write(`${strings.testList} ${step.testcases.join(', ')}`, {size: 8, x});
  }

  /** Makes sure that there is room for so many points, and takes it unless told otherwise. */
  private room(points: number, take = true): void {
    if (this.y - points < MARGIN) {
      this.page = this.pdf.addPage([WIDTH, HEIGHT]);
      this.y = HEIGHT - MARGIN;
    }
    if (take) this.y -= points;
  }
}
