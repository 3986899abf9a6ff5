import {describe, expect, test} from 'vitest';
import {catalogOf, theOne} from '../../../tests/support/catalogOf';
import {exampleDocument} from '../rules/rule';
import {comparisonsOf} from './comparisonPage';

const standard = (fields: string, body: string) =>
  exampleDocument(`type: Standard\nstatus: Draft${fields}`, body);
const catalog = catalogOf({
  'standards/scs-0100-v1-a.md': standard(
    '',
    '## Decision\n\nThe value MUST be listed in the table. <!-- requirement: listed -->\n\nNames MAY be long.\n\nA paragraph <b>that</b> stays.\n',
  ),
  'standards/scs-0100-v2-a.md': standard(
    '\nreplaces: scs-0100-v1-a.md',
    '## Decision\n\nThe value SHOULD be listed in the table. <!-- requirement: listed -->\n\nNames MAY be long.\n\nA paragraph <b>that</b> stays.\n\nEach flavor MUST NOT exceed its quota.\n',
  ),
  'standards/scs-0100-v3-a.md': standard(
    '\nreplaces: scs-0100-v2-a.md',
    '## Decision\n\nThe value SHOULD be listed in the table. <!-- requirement: listed -->\n\nNames MAY be long.\n\nA paragraph <b>that</b> stays.\n\nEach flavor MUST NOT exceed its quota.\n',
  ),
  'standards/scs-0100-w1-notes.md': exampleDocument('type: Supplement\nsupplements: [scs-0100-v1-a.md]'),
  'standards/scs-0101-v1-alone.md': standard('', '## Decision\n\nText.\n'),
});
const comparisons = comparisonsOf(theOne(catalog.numbers.get('0100')));
const between = (from: number, to: number) =>
  theOne(comparisons.find(({page}) => page.from.version === from && page.to.version === to));

test('any two versions of a number are compared, the older one first', () => {
  expect(comparisons.map(({url}) => url).toSorted()).toEqual([
    '/standards/iaas/scs-0100/v1...v2',
    '/standards/iaas/scs-0100/v1...v3',
    '/standards/iaas/scs-0100/v2...v3',
  ]);
  for (const {url, page} of comparisons)
    expect(url).toBe(`${page.numberUrl}/v${page.from.version}...v${page.to.version}`);
});

test('a number with one version has nothing to compare, a supplement never', () =>
  expect(comparisonsOf(theOne(catalog.numbers.get('0101')))).toEqual([]));

describe('a comparison', () => {
  const {page, redline} = between(1, 2);

  test('tells what became of each requirement that differs, with its place in both versions', () => {
    expect(
      page.requirements.map(({kind, before, after}) => [
        kind,
        before?.level,
        before?.url,
        after?.level,
        after?.url,
      ]),
    ).toEqual([
      [
        'added',
        undefined,
        undefined,
        'MUST NOT',
        expect.stringMatching(/^\/standards\/scs-0100-v2-a#REQ-0100v2-/),
      ],
      [
        'relaxed',
        'MUST',
        '/standards/scs-0100-v1-a#REQ-0100v1-listed',
        'SHOULD',
        '/standards/scs-0100-v2-a#REQ-0100v2-listed',
      ],
    ]);
    expect(page.requirements.map(({before, after}) => (before ?? after)?.id)).toEqual([
      expect.stringMatching(/^REQ-0100v2-/),
      'REQ-0100v1-listed',
    ]);
  });

  test('counts places that differ, and shows them', () => {
    expect(page.changes).toBe(2);
    expect(redline).toMatch(/<del>.*MUST.*<\/del> <ins>.*SHOULD.*<\/ins> be listed/);
    expect(redline).toContain('exceed its quota');
  });

  test('marks in each wording what the other one lacks', () => {
    const [, relaxed] = page.requirements;
    expect(relaxed?.before?.html).toMatch(/^<p>The value <del>.*MUST.*<\/del> {1,2}be listed/);
    expect(relaxed?.after?.html).toMatch(/^<p>The value {1,2}<ins>.*SHOULD.*<\/ins> be listed/);
    expect(relaxed?.after?.html).not.toContain('<del>');
  });

  test('offers all versions to compare with', () =>
    expect(page.versions.map(({version}) => version)).toEqual([1, 2, 3]));

  test('of texts that are the same has nothing to tell', () => {
    const same = between(2, 3);
    expect([same.page.changes, same.page.requirements]).toEqual([0, []]);
    expect(same.redline).not.toMatch(/<(?:ins|del)/);
  });
});
