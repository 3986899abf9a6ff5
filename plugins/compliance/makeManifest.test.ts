import {createHash, createPublicKey, generateKeyPairSync, verify} from 'node:crypto';
import {describe, expect, test} from 'vitest';
import {throwAwayKey} from '../../tests/support/signing';
import {manifestSchema} from '../core/compliance/manifest';
import {manifestText} from '../core/compliance/manifestText';
import type {PinnedKey} from '../core/compliance/pinnedKey';
import {KEY_VARIABLE, makeManifest, manifestAssets, signersOf} from './makeManifest';

const FILES = [
  {path: '/badges/b/x.svg', content: '<svg>b</svg>'},
  {path: '/badges/a/x.svg', content: '<svg>ä</svg>'},
];
const DAY = '2026-11-21';
const {pem, pinned} = throwAwayKey();
const second = throwAwayKey({id: 'second', from: '2026-11-01'});
const signed = (text: string, keys: readonly PinnedKey[] = [pinned, second.pinned]) =>
  makeManifest(FILES, DAY, signersOf(text, keys, DAY));
const isGood = (text: string, value: string, {publicKey}: PinnedKey) =>
  verify(
    null,
    Buffer.from(text),
    createPublicKey({key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der'}),
    Buffer.from(value, 'base64'),
  );

test('each file is listed with the SHA-256 of its bytes, sorted', () => {
  const {files} = makeManifest(FILES, DAY);
  expect(Object.keys(files)).toEqual(['/badges/a/x.svg', '/badges/b/x.svg']);
  expect(files['/badges/a/x.svg']).toBe(
    createHash('sha256').update(Buffer.from('<svg>ä</svg>', 'utf8')).digest('hex'),
  );
});

test.each([undefined, '', ' \n'])('without a key (%j) nothing pretends to be signed', (text) => {
  const manifest = makeManifest(FILES, DAY, signersOf(text, [pinned], DAY));
  expect(manifest).toMatchObject({signature: null, signatures: []});
  expect(manifestSchema.safeParse(manifest).success).toBe(true);
  expect(manifestAssets(manifest).map(({path}) => path)).toEqual(['/badges/manifest.txt']);
});

test('a signature names its key, and is good for the contents and for nothing else', () => {
  const manifest = signed(pem);
  expect(manifestSchema.safeParse(manifest).success).toBe(true);
  const [signature] = manifest.signatures;
  expect(signature).toMatchObject({key: 'throw-away', fingerprint: pinned.fingerprint});
  // The field of old stays as it was.
  expect(manifest.signature).toEqual({
    algorithm: 'Ed25519',
    public_key: pinned.publicKey,
    value: signature?.value,
  });
  const value = signature?.value ?? '';
  expect(isGood(manifestText(manifest), value, pinned)).toBe(true);
  expect(isGood(manifestText(manifest), value, second.pinned)).toBe(false);
  for (const changed of [
    {...manifest, as_of: '2026-11-22'},
    {...manifest, files: {...manifest.files, '/badges/a/x.svg': '0'.repeat(64)}},
    {...manifest, files: {'/badges/a/x.svg': manifest.files['/badges/a/x.svg'] ?? ''}},
  ]) {
    expect(isGood(manifestText(changed), value, pinned)).toBe(false);
  }
});

test('two keys sign side by side while one takes the place of the other', () => {
  const manifest = signed(`${pem}${second.pem}`);
  expect(manifestSchema.safeParse(manifest).success).toBe(true);
  expect(manifest.signatures.map(({key}) => key)).toEqual(['throw-away', 'second']);
  manifest.signatures.forEach(({value}, index) =>
    expect(isGood(manifestText(manifest), value, [pinned, second.pinned][index] ?? pinned)).toBe(true),
  );
  expect(manifestAssets(manifest).map(({path}) => path)).toEqual([
    '/badges/manifest.txt',
    '/badges/manifest.throw-away.sig',
    '/badges/manifest.second.sig',
  ]);
  expect(manifestAssets(manifest)[0]?.content).toBe(manifestText(manifest));
});

test('a key may stand on one line, and the order of files makes no difference', () => {
  const one = signed(`${pem}${second.pem}`.replaceAll('\n', '\\n'));
  const signers = signersOf(`${pem}\n${second.pem}`, [pinned, second.pinned], DAY);
  expect(one).toEqual(makeManifest(FILES.toReversed(), DAY, signers));
});

describe('a build does not sign', () => {
  test.each([
    ['with no key at all', 'secret words'],
    [
      'with a key of another kind',
      generateKeyPairSync('ec', {namedCurve: 'P-256'})
        .privateKey.export({type: 'pkcs8', format: 'pem'})
        .toString(),
    ],
  ])('%s, and does not repeat it', (_name, text) => {
    expect(() => signed(text)).toThrow(
      `Unexpected value of ${KEY_VARIABLE}, expected an Ed25519 private key`,
    );
    expect(() => signed(text)).not.toThrow(/secret words/);
  });

  test.each([
    [
      'with a key that is not pinned',
      pem,
      [second.pinned],
      `expected one of compliance/keys.yaml; the fingerprint of its public key is ${pinned.fingerprint}`,
    ],
    ['where no key is pinned', pem, [], 'expected one of compliance/keys.yaml'],
    [
      'with a key whose time is over',
      pem,
      [{...pinned, until: '2026-11-20'}],
      'Unexpected key throw-away in SCS_BADGE_SIGNING_KEY on 2026-11-21',
    ],
    [
      'with a key whose time is still to come',
      pem,
      [{...pinned, from: '2026-11-22'}],
      'Unexpected key throw-away',
    ],
    ['with three keys', `${pem}${second.pem}${pem}`, [pinned, second.pinned], 'Unexpected 3 keys'],
  ])('%s', (_name, text, keys, message) => {
    expect(() => signed(text, keys)).toThrow(message);
    expect(() => signed(text, keys)).toThrow('Nothing was signed.');
  });
});
