import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import {filesBelow} from './build';
import type {BuiltSite} from './site';

/** Which schema a public file follows, the first that fits. */
const SCHEMAS: readonly (readonly [RegExp, string])[] = [
  [/^search\/things\.json$/, 'search-things'],
  [/^api\/v1\/scopes\/[^/]+\.json$/, 'scope'],
  [/^api\/v1\/standards\.json$/, 'standards'],
  [/^api\/v1\/requirements\.json$/, 'requirements'],
  [/^api\/v1\/traceability\.json$/, 'traceability'],
  [/^api\/v1\/compliance\.json$/, 'compliance'],
  [/^badges\/manifest\.json$/, 'badge-manifest'],
  [/^badges\/manifests\/index\.json$/, 'earlier-manifests'],
  [/^badges\/manifests\/[^/]+\.json$/, 'recorded-manifest'],
  [/^\.well-known\/scs-keys\.json$/, 'keys'],
  [/^security\/osv\/index\.json$/, 'osv-index'],
  [/^security\/osv\/[^/]+\.json$/, 'osv'],
  [/^badges\/[^/]+\/[^/]+\.json$/, 'badge'],
  [/^certification\/register\.json$/, 'register'],
  [/^certification\/register-head\.json$/, 'register-head'],
  [/^certification\/[^/]+\/status\.json$/, 'environment-status'],
  [/^scopes\/.*release-notes\.json$/, 'release-notes'],
  [/^scopes\/[^/]+\/(?:[^/]+\/install|upgrade\/[^/]+)\.json$/, 'checklist'],
];

const SCHEMA_FILE = /^api\/v1\/schemas\/([^/]+)\.schema\.json$/;

/** JSON that is not ours to describe. */
const OTHERS: readonly RegExp[] = [
  // What a browser fetches of our own pages.
  /\.page\.json$/,
  // Read by the search program that wrote it.
  /^pagefind\//,
  // In the form of JSON Feed, which others describe.
  /^(?:blog|security)\/feed\.json$/,
  // In the forms of CSAF and ROLIE, which others describe; documents are validated by the build.
  /^\.well-known\/csaf\//,
];

/** A public JSON file of a built site. */
export type PublishedFile = {
  /** Path below the site's folder. */
  readonly file: string;
  /** Name of its schema; undefined where none is known. */
  readonly schema: string | undefined;
};

/** All public JSON files of a built site, and the names of the schemas that it publishes. */
export function publishedData(site: BuiltSite): {files: PublishedFile[]; schemas: string[]} {
  const json = filesBelow(site.dir).filter((file) => file.endsWith('.json'));
  return {
    files: json
      .filter((file) => !SCHEMA_FILE.test(file) && !OTHERS.some((pattern) => pattern.test(file)))
      .map((file) => ({file, schema: SCHEMAS.find(([pattern]) => pattern.test(file))?.[1]})),
    schemas: json.flatMap((file) => SCHEMA_FILE.exec(file)?.[1] ?? []),
  };
}

/**
 * What is wrong with the public JSON of a built site, by the schemas that it publishes; empty where all is well.
 * @returns one line per fault: the file and what is wrong with it
 */
export function faultsOfPublishedData(site: BuiltSite): string[] {
  const ajv = new Ajv2020({allErrors: true, strict: false});
  addFormats(ajv);
  const {files, schemas} = publishedData(site);
  const faulty = schemas.flatMap((name) => {
    const schema = site.json<object>(`/api/v1/schemas/${name}.schema.json`);
    if (ajv.validateSchema(schema) !== true) return [`${name}: ${ajv.errorsText()}`];
    ajv.addSchema(schema, name);
    return [];
  });
  const invalid = files.flatMap(({file, schema}) => {
    const validate = schema === undefined ? undefined : ajv.getSchema(schema);
    if (!validate) return [`${file}: no schema`];
    return validate(site.json(file)) ? [] : [`${file}: ${ajv.errorsText(validate.errors)}`];
  });
  return [...faulty, ...invalid];
}
