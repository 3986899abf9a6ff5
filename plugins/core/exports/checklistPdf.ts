import type {PDFDocument, PDFPage, PDFRef} from 'pdf-lib';
import {AnnotationFlags, drawCheckBox, PDFHexString, PDFName, PDFWidgetAnnotation} from 'pdf-lib';
import type {Checklist, ChecklistStep} from '../scopes/checklist';
import {checklistStrings} from '../scopes/checklistStrings';
import {stepsByPhase} from '../scopes/phases';
import type {Preparation} from '../scopes/selfTest';
import {strings as scopeStrings} from '../scopes/strings';
import type {Published, VersionOrigin} from '../scopes/versionOrigin';
import {SCOPE_VALIDITY, checklistTitle, phaseTitle} from '../scopes/wording';
import {FIXED, LIGHT} from '../text/palette';
import {absoluteUrl} from '../text/routes';
import type {Bookmark, Face, PdfFonts} from './pdf';
import {
  addBookmarks,
  INK,
  linkTo,
  newPdf,
  pdfColour,
  printable,
  printableCode,
  widthOf,
  wrapped,
  wrappedCode,
  writeLine,
} from './pdf';
import {strings} from './strings';

/** A4 in points. */
const WIDTH = 595.28;
const HEIGHT = 841.89;
const MARGIN = 50;
/** Where texts end above the foot of a page. */
const BOTTOM = 70;
const INDENT = 24;
/** Side of a box to tick. */
const BOX = 12;
const LINK = pdfColour(FIXED.action);
const QUIET = pdfColour(LIGHT.ink2);
const CODE_GROUND = pdfColour(LIGHT.codeBg);
const CODE_SIZE = 8;
/** Around commands, on all sides. */
const CODE_PADDING = 5;
const FOOT_SIZE = 8;

/**
 * A checklist as a fillable PDF form on A4: one box per step, named after the step's id, with links into the standards and
 * all commands and tests. Each page says how the version stands, on which day, and where the list is. Its fonts are
 * embedded.
 * @returns bytes of the file; the same for the same list and origin
 */
export async function checklistPdf(
  checklist: Checklist,
  {siteUrl, origin, fonts}: Published & {readonly fonts: PdfFonts},
): Promise<Uint8Array> {
  const title = checklistTitle(checklist);
  const {pdf, faces} = await newPdf({title, fonts, text: JSON.stringify([checklist, origin])});
  const sheet = new Sheet(pdf, {...faces, siteUrl});
  const {standing} = origin;
  sheet.write(title, {size: 18, strong: true});
  sheet.gap(2);
  sheet.write(`${standing.words}.`, {size: 11, strong: true});
  if (standing.note !== '') sheet.write(standing.note);
  sheet.write(scopeStrings.stateOn(origin.today, origin.url), {url: origin.url});
  sheet.gap(4);
  sheet.write(strings.stepsOfList(checklist.steps.length), {size: 9, quiet: true});
  if (checklist.preparation !== null) sheet.prepare(checklist.preparation);
  for (const {phase, steps} of stepsByPhase(checklist)) {
    sheet.heading(phaseTitle(phase, checklist));
    steps.forEach((step) => sheet.step(step));
  }
  sheet.finish(origin);
  // Boxes have their look, and the library would name a font that is not embedded for them.
  return pdf.save({updateFieldAppearances: false, objectsPerTick: Infinity});
}

type Style = {
  readonly size?: number;
  readonly strong?: boolean;
  readonly quiet?: boolean;
  readonly x?: number;
  readonly url?: string;
  readonly face?: Face;
};

/** How a box looks, empty and ticked. */
function boxLook({context}: PDFDocument): PDFRef {
  const look = (filled: boolean) =>
    context.register(
      context.formXObject(
        drawCheckBox({
          // Half of the border lies outside of the rectangle.
          x: 0.5,
          y: 0.5,
          width: BOX - 1,
          height: BOX - 1,
          thickness: 1.5,
          borderWidth: 1,
          markColor: INK,
          color: pdfColour(FIXED.white),
          borderColor: INK,
          filled,
        }),
        {BBox: context.obj([0, 0, BOX, BOX])},
      ),
    );
  const states = context.register(context.obj({Off: look(false), Yes: look(true)}));
  return context.register(context.obj({N: states, D: states}));
}

type Given = Readonly<Record<keyof PdfFonts, Face>> & {readonly siteUrl: string};

/** Writes from top to bottom and turns the page when it is full. */
class Sheet {
  private page: PDFPage;
  private y = HEIGHT - MARGIN;
  /** Of all boxes: with pictures of their own, they would be most of the file. */
  private look: PDFRef | undefined;
  private readonly bookmarks: Bookmark[] = [];

  constructor(
    private readonly pdf: PDFDocument,
    private readonly given: Given,
  ) {
    this.page = pdf.addPage([WIDTH, HEIGHT]);
  }

  gap(points: number): void {
    this.y -= points;
  }

  heading(text: string): void {
    this.gap(12);
    // A heading must not part from what it is about.
    this.room(70, false);
    this.bookmarks.push({title: text, page: this.page, y: this.y});
    this.write(text, {size: 13, strong: true});
  }

  write(text: string, {size = 9.5, strong = false, quiet = false, x = MARGIN, url, face}: Style = {}): void {
    const {regular, bold} = this.given;
    const letters = face ?? (strong ? bold : regular);
    const color = url === undefined ? (quiet ? QUIET : INK) : LINK;
    for (const line of wrapped(printable(text, letters), letters, {size, width: WIDTH - MARGIN - x})) {
      this.room(size * 1.35);
      writeLine(this.page, line, {x, y: this.y, size, face: letters, color});
      if (url !== undefined)
        linkTo(this.page, url, {
          x,
          y: this.y - 2,
          width: widthOf(line, letters, size),
          height: size + 2,
        });
    }
  }

  /** Commands on a ground of their own; what does not fit goes on in the next line, further in. */
  code(commands: string, x: number): void {
    const {mono} = this.given;
    const width = WIDTH - MARGIN - x;
    const step = CODE_SIZE * 1.4;
    this.gap(4);
    const room = {size: CODE_SIZE, width: width - 2 * CODE_PADDING};
    const lines = printableCode(commands, mono).flatMap((line) => wrappedCode(line, mono, room));
    lines.forEach((line, index) => {
      const above = index === 0 ? CODE_PADDING : 0;
      const below = index === lines.length - 1 ? CODE_PADDING : 0;
      this.room(step + above + below);
      this.page.drawRectangle({x, y: this.y, width, height: step + above + below, color: CODE_GROUND});
      writeLine(this.page, line, {x: x + CODE_PADDING, y: this.y + below + 3, size: CODE_SIZE, face: mono});
    });
  }

  prepare({variables, text, command}: Preparation): void {
    this.heading(checklistStrings.prepare);
    if (variables.length > 0) {
      this.write(checklistStrings.setVariables.replaceAll('`', ''));
      for (const {name, meaning} of variables)
        this.write(checklistStrings.variable(name, meaning).replaceAll('`', ''), {x: MARGIN + INDENT});
    }
    if (text !== '') this.write(text.replaceAll('`', ''));
    if (command !== null) this.code(command, MARGIN);
  }

  step(step: ChecklistStep): void {
    this.gap(8);
    // A box must not part from its first lines.
    this.room(40, false);
    const x = MARGIN + INDENT;
    const {title, obligation, text, links, testcases, command} = step;
    this.box(step);
    this.write(
      obligation === 'mandatory' ? title : strings.obligation(title, scopeStrings.obligations[obligation]),
      {size: 10.5, strong: true, x},
    );
    if (text !== '') this.write(text.replaceAll('`', ''), {x});
    links.forEach(({label, url}) => this.write(label, {x, url: absoluteUrl(url, this.given.siteUrl)}));
    if (testcases.length > 0)
      this.write(`${strings.testList} ${testcases.join(', ')}`, {size: 7.5, x, face: this.given.mono});
    if (command !== null) this.code(command, x);
  }

  /** The box of a step, which is called what the step is called. */
  private box({id, title}: ChecklistStep): void {
    const {context} = this.pdf;
    const {acroField, ref} = this.pdf.getForm().createCheckBox(id);
    acroField.dict.set(PDFName.of('TU'), PDFHexString.fromText(title));
    const widget = PDFWidgetAnnotation.create(context, ref);
    widget.setRectangle({x: MARGIN, y: this.y - 15, width: BOX, height: BOX});
    widget.setP(this.page.ref);
    widget.setFlagTo(AnnotationFlags.Print, true);
    widget.setAppearanceState(PDFName.of('Off'));
    this.look ??= boxLook(this.pdf);
    widget.dict.set(PDFName.of('AP'), this.look);
    const placed = context.register(widget.dict);
    acroField.addWidget(placed);
    this.page.node.addAnnot(placed);
  }

  /** Writes the foot of every page, once it is known how many there are; drafts are marked at the head, too; headings become bookmarks. */
  finish({standing, today, url}: VersionOrigin): void {
    addBookmarks(this.pdf, this.bookmarks);
    const {regular, bold} = this.given;
    const pages = this.pdf.getPages();
    const width = WIDTH - 2 * MARGIN;
    const address = printable(url, regular);
    // It stays on one line, however long it is.
    const size = Math.min(FOOT_SIZE, (FOOT_SIZE * width) / widthOf(address, regular, FOOT_SIZE));
    const state = printable(strings.footer(standing.words, today), regular);
    const draft = printable(SCOPE_VALIDITY.draft.label.toUpperCase(), bold);
    pages.forEach((page, index) => {
      page.drawLine({
        start: {x: MARGIN, y: 52},
        end: {x: WIDTH - MARGIN, y: 52},
        thickness: 0.5,
        color: QUIET,
      });
      writeLine(page, state, {x: MARGIN, y: 40, size: FOOT_SIZE, face: regular, color: QUIET});
      writeLine(page, address, {x: MARGIN, y: 28, size, face: regular, color: LINK});
      linkTo(page, url, {x: MARGIN, y: 26, width: widthOf(address, regular, size), height: size + 2});
      const number = printable(strings.pageOf(index + 1, pages.length), regular);
      const right = (text: string, face: Face, points: number) =>
        WIDTH - MARGIN - widthOf(text, face, points);
      writeLine(page, number, {
        x: right(number, regular, FOOT_SIZE),
        y: 40,
        size: FOOT_SIZE,
        face: regular,
        color: QUIET,
      });
      if (standing.validity === 'draft')
        writeLine(page, draft, {
          x: right(draft, bold, 10),
          y: HEIGHT - 32,
          size: 10,
          face: bold,
          color: QUIET,
        });
    });
  }

  /** Makes sure that there is room for so many points, and takes it unless told otherwise. */
  private room(points: number, take = true): void {
    if (this.y - points < BOTTOM) {
      this.page = this.pdf.addPage([WIDTH, HEIGHT]);
      this.y = HEIGHT - MARGIN;
    }
    if (take) this.y -= points;
  }
}
