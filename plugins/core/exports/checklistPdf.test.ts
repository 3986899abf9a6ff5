import {PDFDocument, PDFName} from 'pdf-lib';
import {expect, test} from 'vitest';
import {pdfLinks} from '../../../tests/support/pdfLinks';
import {exampleScope} from '../rules/rule';
import {loadPdfFonts} from '../../files/pdfFonts';
import {makeChecklist} from '../scopes/checklist';
import {checklistPdf} from './checklistPdf';
import {parseScope} from '../scopes/scope';

const {value: scope} = parseScope({path: 'scopes/scs-compatible-iaas.yaml', text: exampleScope()});
if (!scope) throw new Error('the example scope does not parse');
const SITE = 'https://docs.scs.community';
const fonts = await loadPdfFonts();
const checklist = makeChecklist({scope, from: null, to: 'v1'});

test('the form has one box per step and its links lead into the standards', async () => {
  const pdf = await PDFDocument.load(await checklistPdf(checklist, SITE, fonts));
  expect(
    pdf
      .getForm()
      .getFields()
      .map((field) => field.getName()),
  ).toEqual(checklist.steps.map(({id}) => id));
  expect(pdfLinks(pdf)).toContain('https://docs.scs.community/standards/scs-0100-v1-example');
  expect(pdf.catalog.get(PDFName.of('AcroForm'))).toBeDefined();
});

test('links to pages of the site are whole addresses: a file knows no site', async () => {
  const steps = checklist.steps.map((step) => ({
    ...step,
    links: [{label: 'How', url: '/standards/scs-0100-w1-example#install'}],
  }));
  const pdf = await PDFDocument.load(await checklistPdf({...checklist, steps}, SITE, fonts));
  expect(pdfLinks(pdf)).toEqual(steps.map(() => `${SITE}/standards/scs-0100-w1-example#install`));
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
    const pdf = await PDFDocument.load(await checklistPdf(many, SITE, fonts));
    expect(pdf.getPageCount()).toBeGreaterThan(3);
  },
);

test('two runs give the same bytes', async () => {
  expect(
    Buffer.from(await checklistPdf(checklist, SITE, fonts)).equals(
      Buffer.from(await checklistPdf(checklist, SITE, fonts)),
    ),
  ).toBe(true);
});
