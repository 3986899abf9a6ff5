import {PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName} from 'pdf-lib';
import {expect, test} from 'vitest';
import {PUBLISHED} from '../../../tests/support/exampleOrigin';
import {pdfLinks} from '../../../tests/support/pdfLinks';
import {exampleScope} from '../rules/rule';
import {loadPdfFonts} from '../../files/pdfFonts';
import {makeChecklist} from '../scopes/checklist';
import {checklistStrings} from '../scopes/checklistStrings';
import {stepsByPhase} from '../scopes/phases';
import {phaseTitle} from '../scopes/wording';
import {checklistPdf} from './checklistPdf';
import {parseScope} from '../scopes/scope';

const {value: scope} = parseScope({path: 'scopes/scs-compatible-iaas.yaml', text: exampleScope()});
if (!scope) throw new Error('the example scope does not parse');
const {siteUrl: SITE, origin} = PUBLISHED;
const fonts = await loadPdfFonts();
const checklist = makeChecklist({scope, from: null, to: 'v1'});

test('the form has one box per step and its links lead into the standards', async () => {
  const pdf = await PDFDocument.load(await checklistPdf(checklist, {...PUBLISHED, fonts}));
  expect(
    pdf
      .getForm()
      .getFields()
      .map((field) => field.getName()),
  ).toEqual(checklist.steps.map(({id}) => id));
  expect(pdfLinks(pdf)).toContain('https://docs.scs.community/standards/scs-0100-v1-example');
  expect(pdf.catalog.get(PDFName.of('AcroForm'))).toBeDefined();
});

test('says its language, shows its title, and lists its headings as bookmarks that lead to their pages', async () => {
  const {preparation, steps} = checklist;
  const long = {
    ...checklist,
    preparation: {variables: [], text: 'Once', command: null, ...preparation},
    steps,
  };
  const pdf = await PDFDocument.load(await checklistPdf(long, {...PUBLISHED, fonts}));
  expect(pdf.catalog.get(PDFName.of('Lang'))?.toString()).toBe('(en)');
  expect(pdf.catalog.getViewerPreferences()?.getDisplayDocTitle()).toBe(true);
  const outline = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict);
  const titles: string[] = [];
  const pages = new Set(pdf.getPages().map(({ref}) => ref));
  let entry = outline.lookupMaybe(PDFName.of('First'), PDFDict);
  while (entry) {
    titles.push(entry.lookup(PDFName.of('Title'), PDFHexString).decodeText());
    expect(pages).toContain(entry.lookup(PDFName.of('Dest'), PDFArray).get(0));
    entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  expect(titles).toEqual([
    checklistStrings.prepare,
    ...stepsByPhase(checklist).map(({phase}) => phaseTitle(phase, checklist)),
  ]);
  expect(titles.length).toBeGreaterThan(1);
});

test('links to pages of the site are whole addresses: a file knows no site', async () => {
  const steps = checklist.steps.map((step) => ({
    ...step,
    links: [{label: 'How', url: '/standards/scs-0100-w1-example#install'}],
  }));
  const pdf = await PDFDocument.load(await checklistPdf({...checklist, steps}, {...PUBLISHED, fonts}));
  // The page itself is linked below its title, and at the foot of each page.
  expect(pdfLinks(pdf).filter((url) => url !== origin.url)).toEqual(
    steps.map(() => `${SITE}/standards/scs-0100-w1-example#install`),
  );
  expect(pdfLinks(pdf).filter((url) => url === origin.url)).toHaveLength(1 + pdf.getPageCount());
});

test(
  'letters that the font lacks, and words longer than a line, do not break it',
  {timeout: 60_000},
  async () => {
    const steps = checklist.steps.map((step) => ({...step, title: `Prüfe → 漢字 ${'x'.repeat(400)}`}));
    const many = {
      ...checklist,
      steps: Array.from({length: 20}, (_, n) =>
        steps.map((step) => ({...step, id: `${step.id}-${n}`})),
      ).flat(),
    };
    const pdf = await PDFDocument.load(await checklistPdf(many, {...PUBLISHED, fonts}));
    expect(pdf.getPageCount()).toBeGreaterThan(3);
  },
);

test('two runs give the same bytes', async () => {
  expect(
    Buffer.from(await checklistPdf(checklist, {...PUBLISHED, fonts})).equals(
      Buffer.from(await checklistPdf(checklist, {...PUBLISHED, fonts})),
    ),
  ).toBe(true);
});

test('all of its fonts are embedded, those of its boxes as well', async () => {
  const pdf = await PDFDocument.load(await checklistPdf(checklist, {...PUBLISHED, fonts}));
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object.toString());
  expect(objects.filter((object) => /Helvetica|ZapfDingbats|\/ZaDb/.test(object))).toEqual([]);
  expect(objects.filter((object) => object.includes('/FontFile2')).length).toBeGreaterThan(2);
});
