import {describe, expect, test} from 'vitest';
import {buildCatalog} from '../catalog/catalog';
import type {Manifest} from './manifest';
import {
  compareRecorded,
  headOfRecorded,
  parseRecordedManifest,
  recordedManifestText,
} from './recordedManifest';

const manifest = (asOf: string): Manifest => ({
  as_of: asOf,
  files: {'/badges/a/b.svg': '1'.repeat(64)},
  signature: null,
  signatures: [],
});
const DAY = '2026-11-16';
const parse = (text: string, name = `${DAY}.json`) =>
  parseRecordedManifest({path: `compliance/manifests/${name}`, text});
const messages = (text: string, name?: string) =>
  parse(text, name).diagnostics.map(({line, column, message}) => `${line}:${column}: ${message}`);

test('a record is read back as it was written', () => {
  const text = recordedManifestText(manifest(DAY), null);
  expect(parse(text)).toMatchObject({
    value: {manifest: manifest(DAY), previous: null, name: DAY},
    diagnostics: [],
  });
  expect(parse(text, `${DAY}.2.json`).value?.name).toBe(`${DAY}.2`);
});

test('its head follows from what it says, and not from how that is written', () => {
  const {value} = parse(recordedManifestText(manifest(DAY), null));
  const dense = parse(JSON.stringify({...manifest(DAY), previous: null})).value;
  if (!value || !dense) throw new Error('no record');
  expect(headOfRecorded(value)).toBe(headOfRecorded(dense));
  expect(headOfRecorded(value)).not.toBe(headOfRecorded({...value, previous: '0'.repeat(64)}));
});

describe('no record is', () => {
  test.each([
    ['no JSON', '<html>', undefined, '1:1: Unexpected HTML, expected complete JSON.'],
    [
      'of another day than its file',
      recordedManifestText(manifest('2026-11-17'), null),
      undefined,
      '1:1: Unexpected date `2026-11-17` in the list `2026-11-16.json`, expected the day of its file name.',
    ],
    [
      'called the first of its day',
      recordedManifestText(manifest(DAY), null),
      `${DAY}.1.json`,
      '1:1: Unexpected date `2026-11-16` in the list `2026-11-16.1.json`, expected the day of its file name.',
    ],
  ])('what is %s', (_name, text, name, message) => expect(messages(text, name)).toEqual([message]));

  test('one whose key would lead to another folder', () => {
    const signature = {key: '../../x', fingerprint: '0'.repeat(64), algorithm: 'Ed25519', value: ''};
    const text = JSON.stringify({...manifest(DAY), signatures: [signature], previous: null});
    expect(parse(text).value).toBeUndefined();
    expect(messages(text)).toHaveLength(1);
  });

  test('one with a hash that is none, and the finding has its line', () => {
    const text = recordedManifestText(manifest(DAY), null).replace('1'.repeat(64), 'x');
    expect(messages(text)).toEqual([expect.stringMatching(/^4:\d+: /)]);
  });
});

test('records are ordered by day, and those of a day by number', () => {
  const names = ['2026-11-16.10', '2026-11-17', '2026-11-16.2', '2026-11-16'];
  expect(
    names
      .map((name) => ({name}))
      .toSorted(compareRecorded)
      .map(({name}) => name),
  ).toEqual(['2026-11-16', '2026-11-16.2', '2026-11-16.10', '2026-11-17']);
  const catalog = buildCatalog(
    names.map((name) => ({
      path: `compliance/manifests/${name}.json`,
      text: recordedManifestText(manifest(name.slice(0, 10)), null),
    })),
  );
  expect(catalog.manifests.at(-1)?.name).toBe('2026-11-17');
});
