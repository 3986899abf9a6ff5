import {XMLValidator} from 'fast-xml-parser';
import {PDFDocument} from 'pdf-lib';
import {describe, expect, test} from 'vitest';
import {pdfLinks} from '../../tests/support/pdfLinks';
import {buildCatalog} from '../core/catalog/catalog';
import {certificateSheet} from '../core/exports/certificateSheet';
import {environmentStandings} from '../core/catalog/standing';
import {registerApi, registerCsv} from '../core/exports/registerApi';
import {certificateStateOn, isRetained} from '../core/compliance/certificateState';
import {EXAMPLE_STANDARD, exampleScope} from '../core/rules/rule';
import {layOut} from './drawing';
import {PAGE, certificateLayout, certificatePdf, certificateSvg} from './renderCertificate';

const SITE = 'https://docs.scs.community';
const catalogWith = (entry: string, name = 'Cloud') =>
  buildCatalog(
    Object.entries({
      ...EXAMPLE_STANDARD,
      'scopes/scs-compatible-iaas.yaml': exampleScope(),
      'compliance/environments.yaml': `environments:\n- {id: cloud, name: ${JSON.stringify(name)}, operator: Us, subjects: [one]}\n`,
      'compliance/certificates.yaml': `certificates:\n- {id: C-1, holder: "=Us & <them>", environment: cloud, scope: scs-compatible-iaas, version: v1, ${entry}}\n`,
    }).map(([path, text]) => ({path, text})),
  );
const sheetOn = (day: string, entry: string, name?: string, fictional = false) => {
  const [environment] = environmentStandings(catalogWith(entry, name), day);
  const [standing] = environment?.standings ?? [];
  return environment && standing
    ? certificateSheet({environment, standing, siteUrl: SITE, today: day, fictional})
    : undefined;
};
const YEAR = 'issued: 2026-01-01, valid_until: 2026-12-31';

describe('a certificate', () => {
  test('names version, holder and days, and leads to its proof', () => {
    const sheet = sheetOn('2026-06-01', YEAR);
    expect(sheet?.title).toBe('SCS-compatible IaaS v1');
    expect(Object.fromEntries(sheet?.facts ?? [])).toMatchObject({
      Holder: '=Us & <them>',
      'Valid from': '2026-01-01',
      'Valid until': '2026-12-31',
    });
    expect(sheet?.proof).toBe(`${SITE}/certification/cloud/`);
  });

  test.each([
    ['before it starts', '2025-12-31', YEAR],
    ['after its year', '2027-01-01', YEAR],
    ['once it is revoked', '2026-06-01', `${YEAR}, ended: {reason: revoked, on: 2026-05-01}`],
  ])('is not made %s', (_name, day, entry) => expect(sheetOn(day, entry) ?? null).toBeNull());

  test('is XML as SVG, whatever the names are', async () => {
    const sheet = sheetOn('2026-06-01', YEAR, 'Wołk & "Söhne" <b> 漢字');
    if (!sheet) throw new Error('no sheet');
    const svg = await certificateSvg(sheet);
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toContain('Valid until: 2026-12-31');
    expect(svg).not.toMatch(/<(?:script|image|foreignObject)/);
  });

  test('leads to its proof as PDF, is the same twice, and is dated on the day of the build', async () => {
    const sheet = sheetOn('2026-06-01', YEAR);
    if (!sheet) throw new Error('no sheet');
    const bytes = await certificatePdf(sheet);
    expect(Buffer.from(bytes).equals(Buffer.from(await certificatePdf(sheet)))).toBe(true);
    const pdf = await PDFDocument.load(bytes, {updateMetadata: false});
    expect(pdfLinks(pdf)).toEqual([`${SITE}/certification/cloud/`]);
    expect(pdf.getCreationDate()).toEqual(new Date('2026-06-01T00:00:00Z'));
    expect(pdf.getAuthor()).toBe('SCS certification assessment body');
  });

  test('says as SVG and as PDF that it is fictional where it is', async () => {
    const sheet = sheetOn('2026-06-01', YEAR, 'Cloud', true);
    if (!sheet) throw new Error('no sheet');
    expect(await certificateSvg(sheet)).toContain('this certificate are fictional');
    const pdf = await PDFDocument.load(await certificatePdf(sheet));
    expect(pdf.getSubject()).toContain('this certificate are fictional');
    const texts = (await layOut(certificateLayout(sheet), PAGE)).flatMap((piece) =>
      piece.kind === 'text' ? [piece.text] : [],
    );
    expect(texts).toContain(sheet.specimen);
    expect(texts).toContain('Specimen: issued and signed by nobody');
  });

  test('has room for the longest names, and no text stands on another one', async () => {
    const sheet = sheetOn('2026-06-01', YEAR, 'Environment '.repeat(7).slice(0, 80).trim());
    if (!sheet) throw new Error('no sheet');
    const long = {
      ...sheet,
      id: 'C'.repeat(64),
      facts: sheet.facts.map(([label, value]) =>
        label === 'Holder'
          ? ([label, 'Holder '.repeat(20).slice(0, 120)] as const)
          : ([label, value] as const),
      ),
    };
    const texts = (await layOut(certificateLayout(long), PAGE)).flatMap((piece) =>
      piece.kind === 'text' ? [{...piece, top: piece.y - 0.75 * piece.size}] : [],
    );
    for (const [index, text] of texts.entries()) {
      expect(text.x).toBeGreaterThanOrEqual(26);
      expect(text.x + text.width).toBeLessThanOrEqual(PAGE.width - 26);
      expect(text.y).toBeLessThanOrEqual(PAGE.height - 26);
      const covered = texts
        .slice(index + 1)
        .filter(
          (other) =>
            other.x < text.x + text.width &&
            text.x < other.x + other.width &&
            other.top < text.y &&
            text.top < other.y,
        );
      expect(covered.map((other) => [text.text, other.text])).toEqual([]);
    }
  });
});

describe('the register', () => {
  test('keeps what has ended in its data, and no cell of the CSV is a formula', () => {
    const catalog = catalogWith(`${YEAR}, ended: {reason: withdrawn, on: 2026-02-01}`);
    expect(registerApi(catalog, '2030-01-01').certificates).toMatchObject([
      {id: 'C-1', state: 'withdrawn', ended: {on: '2026-02-01'}},
    ]);
    const [, line] = registerCsv(catalog, '2030-01-01').split('\r\n');
    expect(line).toBe(
      "C-1,product,'=Us & <them>,cloud,scs-compatible-iaas,v1,2026-01-01,2026-12-31,2026-02-01,withdrawn,withdrawn,2030-01-01,/certification/register#C-1",
    );
  });

  test('shows an entry in front until twelve months after its end', () => {
    const ended = {
      issued: '2026-01-01',
      validUntil: '2026-12-31',
      ended: {reason: 'revoked' as const, on: '2026-03-01'},
    };
    expect(certificateStateOn(ended, '2026-03-01')).toBe('revoked');
    expect([isRetained(ended, '2027-03-01'), isRetained(ended, '2027-03-02')]).toEqual([true, false]);
    expect(isRetained({...ended, ended: null}, '2027-12-31')).toBe(true);
  });
});
