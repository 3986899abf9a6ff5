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
import {certificatePdf, certificateSvg} from './renderCertificate';

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
const sheetOn = (day: string, entry: string, name?: string) => {
  const [environment] = environmentStandings(catalogWith(entry, name), day);
  const [standing] = environment?.standings ?? [];
  return environment && standing
    ? certificateSheet({environment, standing, siteUrl: SITE, today: day})
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

  test('leads to its proof as PDF, and is the same twice', async () => {
    const sheet = sheetOn('2026-06-01', YEAR);
    if (!sheet) throw new Error('no sheet');
    const bytes = await certificatePdf(sheet);
    expect(Buffer.from(bytes).equals(Buffer.from(await certificatePdf(sheet)))).toBe(true);
    expect(pdfLinks(await PDFDocument.load(bytes))).toEqual([`${SITE}/certification/cloud/`]);
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
