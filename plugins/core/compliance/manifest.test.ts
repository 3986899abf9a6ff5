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

test('its public schema says what the parts are', () => {
  const text = JSON.stringify(z.toJSONSchema(manifestSchema));
  expect(text).toContain('"description":"Address on the site."');
  expect(text).toContain('"description":"SHA-256 of the file, hexadecimal."');
  expect(text).toContain('"description":"SubjectPublicKeyInfo, base64."');
  expect(text).toContain('files sorted by address, without white space: `/badges/manifest.txt`; base64.');
});

test('what is signed does not depend on the order of the files', () => {
  const text = `{"as_of":"2026-11-24","files":{"/a":"1","/b":"2","/c":"3"}}`;
  expect(manifestText({as_of: '2026-11-24', files: {'/b': '2', '/c': '3', '/a': '1'}})).toBe(text);
  expect(manifestText({as_of: '2026-11-24', files: {'/a': '1', '/b': '2', '/c': '3'}})).toBe(text);
  expect(manifestText({as_of: '2026-11-24', files: {'/c': '3', '/b': '2', '/a': '1'}})).toBe(text);
});
