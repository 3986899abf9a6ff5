import {createHash, createPublicKey, generateKeyPairSync, verify} from 'node:crypto';
import {expect, test} from 'vitest';
import {manifestSchema} from '../core/compliance/manifest';
import {manifestText} from '../core/compliance/manifestText';
import {KEY_VARIABLE, makeManifest} from './makeManifest';

const FILES = [
  {path: '/badges/b/x.svg', content: '<svg>b</svg>'},
  {path: '/badges/a/x.svg', content: '<svg>ä</svg>'},
];
const {privateKey, publicKey} = generateKeyPairSync('ed25519');
const pem = privateKey.export({type: 'pkcs8', format: 'pem'}).toString();

test('each file is listed with the SHA-256 of its bytes, sorted', () => {
  const {files} = makeManifest(FILES, '2026-11-21', undefined);
  expect(Object.keys(files)).toEqual(['/badges/a/x.svg', '/badges/b/x.svg']);
  expect(files['/badges/a/x.svg']).toBe(
    createHash('sha256').update(Buffer.from('<svg>ä</svg>', 'utf8')).digest('hex'),
  );
});

test('without a key nothing pretends to be signed', () => {
  expect(makeManifest(FILES, '2026-11-21', undefined).signature).toBeNull();
  expect(makeManifest(FILES, '2026-11-21', ' \n').signature).toBeNull();
});

test('a signature is good for the contents and for nothing else', () => {
  const manifest = makeManifest(FILES, '2026-11-21', pem);
  expect(manifestSchema.safeParse(manifest).success).toBe(true);
  const signature = Buffer.from(manifest.signature?.value ?? '', 'base64');
  const key = createPublicKey({
    key: Buffer.from(manifest.signature?.public_key ?? '', 'base64'),
    type: 'spki',
    format: 'der',
  });
  expect(key.equals(publicKey)).toBe(true);
  expect(verify(null, Buffer.from(manifestText(manifest)), key, signature)).toBe(true);
  for (const changed of [
    {...manifest, as_of: '2026-11-22'},
    {...manifest, files: {...manifest.files, '/badges/a/x.svg': '0'.repeat(64)}},
    {...manifest, files: {'/badges/a/x.svg': manifest.files['/badges/a/x.svg'] ?? ''}},
  ]) {
    expect(verify(null, Buffer.from(manifestText(changed)), key, signature)).toBe(false);
  }
});

test('a key may stand on one line, and the order of files makes no difference', () => {
  const one = makeManifest(FILES, '2026-11-21', pem.replaceAll('\n', '\\n'));
  expect(one).toEqual(makeManifest(FILES.toReversed(), '2026-11-21', pem));
});

test.each([
  ['no key at all', 'secret words'],
  [
    'a key of another kind',
    generateKeyPairSync('ec', {namedCurve: 'P-256'})
      .privateKey.export({type: 'pkcs8', format: 'pem'})
      .toString(),
  ],
])('%s is refused by name, and not repeated', (_name, key) => {
  expect(() => makeManifest(FILES, '2026-11-21', key)).toThrow(
    `Unexpected value of ${KEY_VARIABLE}, expected an Ed25519 private key`,
  );
  expect(() => makeManifest(FILES, '2026-11-21', key)).not.toThrow(/secret words/);
});
