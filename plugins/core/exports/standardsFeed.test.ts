import {XMLParser, XMLValidator} from 'fast-xml-parser';
import {describe, expect, test} from 'vitest';
import {catalogOf} from '../../../tests/support/catalogOf';
import {exampleDocument} from '../rules/rule';
import {standardsFeed} from './standardsFeed';

const SITE = {siteUrl: 'https://docs.scs.community', today: '2026-11-24'};
const catalog = catalogOf({
  'standards/scs-0100-v1-a.md': exampleDocument(
    'type: Standard\nstatus: Deprecated\nstabilized_at: 2024-01-01\ndeprecated_at: 2026-01-01\nreplaced_by: scs-0100-v3-a.md',
    '## A\n\nIt SHOULD be small and fast and quiet.\n\nIt MUST go away.\n',
  ),
  'standards/scs-0100-v2-a.md': exampleDocument(
    'type: Standard\nstatus: Rejected\nrejected_at: 2025-01-01\nreplaces: scs-0100-v1-a.md',
    '## A\n\nIt MUST be something else altogether.\n',
  ),
  'standards/scs-0100-v3-a.md': exampleDocument(
    'type: Standard\nstatus: Stable\nstabilized_at: 2027-02-01\nreplaces: scs-0100-v1-a.md',
    '## A\n\nIt MUST be small and fast and quiet.\n\nNobody MAY know the sum of these four.\n',
  ),
  'standards/scs-0100-w1-a.md': exampleDocument('type: Supplement\nsupplements: [scs-0100-v1-a.md]'),
  'standards/scs-0101-v1-draft.md': exampleDocument('type: Standard\nstatus: Draft'),
});

type Entry = {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly summary: string;
};
const parser = new XMLParser({ignoreAttributes: true});
const entriesOn = (today: string): Entry[] => {
  const xml = standardsFeed(catalog, {...SITE, today});
  expect(XMLValidator.validate(xml)).toBe(true);
  const {feed} = parser.parse(xml) as {feed: {entry: readonly Record<string, string | {'#text': string}>[]}};
  return feed.entry.map(
    (entry) =>
      Object.fromEntries(
        Object.entries(entry).map(([key, value]) => [
          key,
          typeof value === 'string' ? value : value['#text'],
        ]),
      ) as unknown as Entry,
  );
};

describe('the feed of normative changes', () => {
  test('has an entry for each day on which a standard changes its state, newest first', () =>
    expect(
      entriesOn(SITE.today).map(({id}) => id.replace('https://docs.scs.community/standards/', '')),
    ).toEqual([
      'scs-0100-v3-a#effective-2027-02-01',
      'scs-0100-v1-a#deprecated-2026-01-01',
      'scs-0100-v2-a#rejected-2025-01-01',
      'scs-0100-v1-a#effective-2024-01-01',
    ]));

  test('says what becomes of the requirements, against the version before that was ever stable', () =>
    expect(entriesOn(SITE.today)[0]?.summary).toBe(
      'In force from 2027-02-01. Compared with scs-0100-v1, requirements: 1 MAY added, 1 SHOULD strengthened to MUST, 1 MUST removed.',
    ));

  test('names what replaces a standard that ends', () =>
    expect(entriesOn(SITE.today)[1]?.summary).toBe('Deprecated from 2026-01-01. Replaced by scs-0100-v3.'));

  test('dates what is to come by the newest day that has come, with the same id before and after', () => {
    const [before] = entriesOn('2026-11-24');
    const [after] = entriesOn('2027-03-01');
    expect(before?.updated).toBe('2026-01-01T00:00:00.000Z');
    expect(after?.updated).toBe('2027-02-01T00:00:00.000Z');
    expect(after?.id).toBe(before?.id);
  });
});
