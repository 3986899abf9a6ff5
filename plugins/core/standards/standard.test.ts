import {describe, expect, test} from 'vitest';
import {parseDocumentName} from './documentId';
import {parseStandard} from './standard';

const good =
  '---\ntitle: Image metadata\ntype: Standard\nstatus: Draft\ntrack: IaaS\n---\n\n## Decision\n\nImages MUST have a name.\n';
const read = (text: string, path = 'standards/scs-0102-v2-image-metadata.md') => parseStandard({path, text});
const found = (text: string, path?: string) =>
  read(text, path).diagnostics.map(
    ({line, column, severity, ruleId}) => `${line}:${column} ${severity} ${ruleId}`,
  );

test('a good document has no findings', () => {
  const {value, diagnostics} = read(good);
  expect(diagnostics).toEqual([]);
  expect(value).toMatchObject({
    id: 'scs-0102-v2',
    number: '0102',
    version: 2,
    kind: 'standard',
    title: 'Image metadata',
    track: 'IaaS',
  });
  expect([...(value?.anchors ?? [])]).toEqual(['decision']);
});

test('byte order mark, CRLF, comments behind values and upper case in the slug are read', () => {
  const text = `\uFEFF${good.replace('track: IaaS', 'track: IaaS  # | KaaS').replaceAll('\n', '\r\n')}`;
  const {value, diagnostics} = read(text, 'standards/scs-0121-v1-Availability-Zones-Standard.md');
  expect(diagnostics).toEqual([]);
  expect(value).toMatchObject({slug: 'Availability-Zones-Standard', track: 'IaaS', status: 'Draft'});
});

test.each([
  ['its own, if it is new', 'PaaS', '0600', 'PaaS'],
  ['that of its number, if no address can have its own', '"<b>/../ä"', '0202', 'KaaS'],
  ['that of its number, if its own differs in case only', 'iaas', '0202', 'KaaS'],
  ['none of the known ones, if its number has none either', '7', '0600', 'Other'],
])('the track of a document is %s', (_name, track, number, expected) =>
  expect(read(good.replace('IaaS', track), `standards/scs-${number}-v1-a.md`).value?.track).toBe(expected),
);

test.each([
  ['a scalar', 'replaces: a.md', ['a.md']],
  ['a list', 'replaces:\n  - a.md\n  - b.md', ['a.md', 'b.md']],
])('`replaces` may be %s', (_name, line, expected) => {
  const {value} = read(good.replace('track: IaaS', `track: IaaS\n${line}`));
  expect(value?.frontMatter.replaces.map(({target}) => target)).toEqual(expected);
});

describe('each fault gets one finding at its line', () => {
  test.each([
    ['no front matter', '## Decision\n', ['1:1 error front-matter']],
    ['broken YAML', '---\ntitle: [x\ntype: Standard\n---\n', ['3:1 error yaml-syntax']],
    ['an unknown status', good.replace('Draft', 'Final'), ['4:1 error status-value']],
    [
      'an impossible date',
      good.replace('track: IaaS', 'track: IaaS\nstabilized_at: 2024-02-30'),
      ['6:1 error date-value'],
    ],
    [
      'a date in another form',
      good.replace('track: IaaS', 'track: IaaS\nstabilized_at: "20240105"'),
      ['6:1 warning date-form'],
    ],
    [
      'an unknown key',
      good.replace('track: IaaS', 'track: IaaS\nstatuss: Draft'),
      ['6:1 warning unknown-key'],
    ],
    [
      'a number where a list is expected',
      good.replace('track: IaaS', 'track: IaaS\nreplaces: [7]'),
      ['6:12 error front-matter'],
    ],
    ['an unknown track', good.replace('IaaS', 'PaaS'), ['5:1 error track-value']],
    ['a track in another case', good.replace('IaaS', 'iaas'), ['5:1 error track-value']],
    ['a track that no address can have', good.replace('IaaS', '"<b>P</b>/../ä"'), ['5:1 error track-value']],
    ['no track', good.replace('track: IaaS', 'track:'), ['5:1 error track-value']],
    ['no title', good.replace('title: Image metadata\n', ''), ['2:1 warning title-value']],
    ['the older word for a draft', good.replace('Draft', 'Proposal'), ['4:1 warning status-value']],
  ])('%s', (_name, text, expected) => expect(found(text)).toEqual(expected));

  test.each(['IaaS', 'PaaS'])(
    'a number that no track has, in the track %s, which may be a coming one',
    (track) =>
      expect(found(good.replace('IaaS', track), 'standards/scs-0612-v1-a.md')).toEqual([
        '5:1 warning track-value',
      ]),
  );

  test('a file name off the pattern', () =>
    expect(found(good, 'standards/scs-102-image.md')).toEqual(['1:1 error file-name']));

  test('a supplement without the documents that it explains', () => {
    const text = '---\ntitle: Notes\ntype: Supplement\ntrack: IaaS\n---\n';
    expect(found(text, 'standards/scs-0102-w1-notes.md')).toEqual(['2:1 error supplements-value']);
  });
});

test.each([
  '../scs-0102-v2-a.md',
  'scs-0102-v0-a.md',
  'scs-0102-x2-a.md',
  'scs-0102-v2-.md',
  'scs-0102-v2-a.mdx',
])('%s is no document name', (name) => {
  expect(parseDocumentName(name)).toBeUndefined();
});
