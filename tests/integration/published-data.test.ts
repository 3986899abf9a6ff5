import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import {beforeAll, expect, test} from 'vitest';
import {filesBelow} from '../support/build';
import type {BuiltSite} from '../support/site';
import {embeddedSite} from '../support/sites';

/** Which schema a published file follows, the first that fits; `undefined` for files that are the pages' own. */
const SCHEMAS: readonly (readonly [RegExp, string | undefined])[] = [
  [/^api\/v1\/schemas\//, 'a schema'],
  [/^api\/v1\/scopes\/[^/]+\.json$/, 'scope'],
  [/^api\/v1\/(?:standards|requirements|traceability|compliance)\.json$/, 'the file'],
  [/^badges\/manifest\.json$/, 'badge-manifest'],
  [/^certification\/register\.json$/, 'register'],
  [/^scopes\/.*release-notes\.json$/, 'release-notes'],
  [/^scopes\/[^/]+\/(?:[^/]+\/install|upgrade\/[^/]+)\.json$/, 'checklist'],
];

let site: BuiltSite;
let files: string[];
beforeAll(async () => {
  site = await embeddedSite();
  files = filesBelow(site.dir).filter((file) => file.endsWith('.json'));
});

function schemaOf(file: string): string | undefined {
  const name = SCHEMAS.find(([pattern]) => pattern.test(file))?.[1];
  return name === 'the file' ? file.replace(/^.*\/|\.json$/g, '') : name;
}

test('every published data file of the embedded edition is valid against the schema published beside it', () => {
  const ajv = new Ajv2020({allErrors: true, strict: false});
  addFormats(ajv);
  const used = new Set<string>();
  for (const file of files) {
    const schema = schemaOf(file);
    if (schema === undefined) continue;
    if (schema === 'a schema') {
      expect([file, ajv.validateSchema(site.json<object>(file))]).toEqual([file, true]);
      continue;
    }
    used.add(schema);
    const address = `/api/v1/schemas/${schema}.schema.json`;
    const validate =
      ajv.getSchema(address) ?? ajv.addSchema(site.json<object>(address), address).getSchema(address);
    expect([file, validate?.(site.json(file)), validate?.errors]).toEqual([file, true, null]);
  }
  expect([...used].toSorted()).toEqual([
    'badge-manifest',
    'checklist',
    'compliance',
    'register',
    'release-notes',
    'requirements',
    'scope',
    'standards',
    'traceability',
  ]);
});

test('every badge speaks the language of shields', () => {
  const badges = files.filter((file) => /^badges\/[^/]+\/[^/]+\.json$/.test(file));
  expect(badges).not.toEqual([]);
  for (const file of badges) {
    expect(site.json(file)).toEqual(
      expect.objectContaining({schemaVersion: 1, label: expect.any(String), message: expect.any(String)}),
    );
  }
});

test('no data file is without a schema but those of pages and badges', () => {
  const others = files.filter((file) => schemaOf(file) === undefined);
  const known =
    /^(?:badges\/[^/]+\/[^/]+\.json|certification\/[^/]+\/status\.json|pagefind\/.*|blog\/feed\.json|security\/.*|manifest\.json|.*\.page\.json|search\/.*)$/;
  expect(others.filter((file) => !known.test(file))).toEqual([]);
});
