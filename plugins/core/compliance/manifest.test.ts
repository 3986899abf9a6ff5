import {expect, test} from 'vitest';
import * as z from 'zod';
import {manifestSchema} from './manifest';
import {manifestText} from './manifestText';

const HASH = '0123456789abcdef'.repeat(4);
const signature = {algorithm: 'Ed25519', public_key: 'MCow', value: 'c2ln'};
const isManifest = (value: object) => manifestSchema.safeParse({signatures: [], ...value}).success;

test('a manifest has a day, hashes by address, and a signature or none', () => {
  const files = {'/badges/a/b.svg': HASH};
  expect(isManifest({as_of: '2026-11-24', files, signature: null})).toBe(true);
  expect(isManifest({as_of: '2026-11-24', files: {}, signature})).toBe(true);
  expect(isManifest({})).toBe(false);
  expect(isManifest({as_of: '2026-11-24', files})).toBe(false);
  expect(isManifest({as_of: '2026-02-30', files, signature: null})).toBe(false);
  expect(isManifest({as_of: '2026-11-24', files, signature: null, more: 1})).toBe(false);
});

test.each([HASH.slice(1), `${HASH}0`, `0${HASH}`, HASH.toUpperCase(), 'g'.repeat(64), ''])(
  '%j is no hash',
  (hash) => expect(isManifest({as_of: '2026-11-24', files: {'/a': hash}, signature: null})).toBe(false),
);

test.each([
  {...signature, algorithm: 'RSA'},
  {...signature, algorithm: ''},
  {algorithm: 'Ed25519', value: 'c2ln'},
  {algorithm: 'Ed25519', public_key: 'MCow'},
  {...signature, more: 1},
])('%j is no signature', (wrong) =>
  expect(isManifest({as_of: '2026-11-24', files: {}, signature: wrong})).toBe(false),
);

const signed = {key: 'key-2026', fingerprint: HASH, algorithm: 'Ed25519', value: 'c2ln'};
const isSignedBy = (...signatures: readonly object[]) =>
  isManifest({as_of: '2026-11-24', files: {}, signature: null, signatures});

test('it is signed by one key, by two while one takes the place of the other, or by none', () => {
  expect([isSignedBy(), isSignedBy(signed), isSignedBy(signed, signed)]).toEqual([true, true, true]);
  expect(isSignedBy(signed, signed, signed)).toBe(false);
});

test.each([
  ...['a', '2', 'a-b', 'a'.repeat(64)].map((key) => [{...signed, key}, true] as const),
  ...['', '-a', 'A', 'aB', 'a_b', 'a b', ' a', 'a'.repeat(65)].map(
    (key) => [{...signed, key}, false] as const,
  ),
  ...[HASH.slice(1), `${HASH}0`, `0${HASH}`, `x${HASH}`, `${HASH}x`].map(
    (fingerprint) => [{...signed, fingerprint}, false] as const,
  ),
  [{...signed, algorithm: 'RSA'}, false] as const,
  [{...signed, more: 1}, false] as const,
])('a signature with its key: %j is %j', (one, expected) => expect(isSignedBy(one)).toBe(expected));

test('its public schema says what the parts are', () => {
  const descriptions: string[] = [];
  JSON.stringify(z.toJSONSchema(manifestSchema), (key, value: unknown) => {
    if (key === 'description' && typeof value === 'string') descriptions.push(value);
    return value;
  });
  const text =
    'Over the UTF-8 text of `{"as_of":…,"files":…}`, files sorted by address, without white space: `/badges/manifest.txt`; base64.';
  expect(descriptions).toHaveLength(9);
  expect(new Set(descriptions)).toEqual(
    new Set([
      'Address on the site.',
      'SHA-256 of the file, hexadecimal.',
      'The first of `signatures`, with its key; null for none.',
      'SubjectPublicKeyInfo, base64.',
      text,
      'One, or two while one key takes the place of another; empty for an unsigned list.',
      'Id of the key in `/.well-known/scs-keys.json`.',
      'SHA-256 of the DER bytes of the public key, hexadecimal.',
    ]),
  );
});

test('what is signed does not depend on the order of the files', () => {
  const text = `{"as_of":"2026-11-24","files":{"/a":"1","/b":"2","/c":"3"}}`;
  expect(manifestText({as_of: '2026-11-24', files: {'/b': '2', '/c': '3', '/a': '1'}})).toBe(text);
  expect(manifestText({as_of: '2026-11-24', files: {'/a': '1', '/b': '2', '/c': '3'}})).toBe(text);
  expect(manifestText({as_of: '2026-11-24', files: {'/c': '3', '/b': '2', '/a': '1'}})).toBe(text);
});
