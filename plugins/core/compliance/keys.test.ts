import {createHash, generateKeyPairSync} from 'node:crypto';
import {describe, expect, test} from 'vitest';
import {parseKeys} from './keys';
import {keyCountsOn} from './pinnedKey';

const spki = (type: 'ed25519' | 'x25519') => {
  const {publicKey} = type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519');
  return publicKey.export({type: 'spki', format: 'der'});
};
const fingerprintOf = (der: Buffer) => createHash('sha256').update(der).digest('hex');
const entry = (der: Buffer, changes: Readonly<Record<string, unknown>> = {}) => ({
  id: 'first',
  public_key: der.toString('base64'),
  fingerprint: fingerprintOf(der),
  from: '2026-01-01',
  ...changes,
});
const parse = (text: string) => parseKeys({path: 'compliance/keys.yaml', text});
const parseList = (...keys: readonly object[]) => parse(JSON.stringify({keys}, null, 1));
const [one, two, three] = [spki('ed25519'), spki('ed25519'), spki('ed25519')];

test('keys are read with their days; an empty file has none', () => {
  const {value, diagnostics} = parseList(
    entry(one, {until: '2026-12-31'}),
    entry(two, {id: 'second', from: '2026-12-01'}),
  );
  expect(diagnostics).toEqual([]);
  expect(value).toEqual([
    {
      id: 'first',
      publicKey: one.toString('base64'),
      fingerprint: fingerprintOf(one),
      from: '2026-01-01',
      until: '2026-12-31',
    },
    expect.objectContaining({id: 'second', from: '2026-12-01', until: null}),
  ]);
  expect(parse('# none\n')).toEqual({value: [], diagnostics: []});
  expect(parse('keys: []\n')).toEqual({value: [], diagnostics: []});
});

describe('is no key', () => {
  const x25519 = spki('x25519');
  test.each([
    ['text', {public_key: 'not base64!'}, 5, 'Unexpected `public_key` of key `first`, expected base64.'],
    [
      'base64 without its padding',
      {public_key: one.toString('base64').replace(/=+$/, '')},
      5,
      'Unexpected `public_key` of key `first`, expected base64.',
    ],
    [
      'a key of another kind',
      {public_key: x25519.toString('base64'), fingerprint: fingerprintOf(x25519)},
      5,
      'Unexpected `public_key` of key `first`, expected an Ed25519 key as SubjectPublicKeyInfo.',
    ],
    [
      'the bare 32 bytes',
      {public_key: one.subarray(12).toString('base64')},
      5,
      'Unexpected `public_key` of key `first`, expected an Ed25519 key as SubjectPublicKeyInfo.',
    ],
    [
      'one with the fingerprint of another',
      {fingerprint: fingerprintOf(two)},
      6,
      `Unexpected fingerprint of key \`first\`, expected \`${fingerprintOf(one)}\`, the SHA-256 of its public key.`,
    ],
    [
      'one that ends before it starts',
      {until: '2025-12-31'},
      8,
      'Unexpected `until` of key `first`, expected a day after `from`.',
    ],
  ])('%s', (_name, changes, line, message) => {
    const {value, diagnostics} = parseList(entry(one, changes));
    expect(value).toEqual([]);
    expect(diagnostics).toMatchObject([{line, severity: 'error', ruleId: 'key-shape', message}]);
  });

  test('a file of another shape', () => {
    expect(parse('keys: x\n')).toMatchObject({value: undefined, diagnostics: [{ruleId: 'key-shape'}]});
    expect(parse('keys: [\n').value).toBeUndefined();
    expect(parseList(entry(one, {id: '../x'})).value).toBeUndefined();
  });
});

test('two keys of one id, and one key under two ids, are refused', () => {
  expect(parseList(entry(one), entry(two)).diagnostics).toMatchObject([
    {ruleId: 'duplicate-id', message: expect.stringContaining('Unexpected second key `first`')},
  ]);
  expect(parseList(entry(one), entry(one, {id: 'second'})).diagnostics).toMatchObject([
    {ruleId: 'duplicate-id'},
  ]);
});

test('a rotation has two keys at once; a third is a warning on the day that it starts', () => {
  const list = (until?: string) =>
    parseList(
      entry(one, until === undefined ? {} : {until}),
      entry(two, {id: 'second', from: '2026-06-01'}),
      entry(three, {id: 'third', from: '2026-07-01'}),
    );
  expect(list('2026-06-30').diagnostics).toEqual([]);
  expect(list('2026-07-01').diagnostics).toMatchObject([
    {severity: 'warning', ruleId: 'key-rotation', message: expect.stringContaining('`third` as one of 3')},
  ]);
  expect(list().value).toHaveLength(3);
});

test.each([
  ['2025-12-31', false],
  ['2026-01-01', true],
  ['2026-12-31', true],
  ['2027-01-01', false],
])('on %s a key of 2026 counts: %s', (day, counts) => {
  expect(keyCountsOn({from: '2026-01-01', until: '2026-12-31'}, day)).toBe(counts);
  expect(keyCountsOn({from: '2026-01-01', until: null}, day)).toBe(day >= '2026-01-01');
});
