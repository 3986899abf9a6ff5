import {beforeAll, describe, expect, test} from 'vitest';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import * as z from 'zod';
import {PUBLISHED} from './support/exampleOrigin';
import {makeManifest} from '../plugins/compliance/makeManifest';
import type {Catalog} from '../plugins/core/catalog/catalog';
import {environmentStatus} from '../plugins/core/catalog/environmentStatus';
import {scopeDocuments} from '../plugins/core/catalog/scopeDocuments';
import {environmentStandings} from '../plugins/core/catalog/standing';
import {traceability} from '../plugins/core/catalog/traceability';
import {keysSchema} from '../plugins/core/compliance/keys';
import {manifestSchema} from '../plugins/core/compliance/manifest';
import {registerHead, registerHeadSchema} from '../plugins/core/compliance/register';
import {checklistApi, checklistApiSchema} from '../plugins/core/exports/checklistApi';
import {complianceApi, complianceApiSchema} from '../plugins/core/exports/complianceApi';
import {environmentApi, environmentApiSchema} from '../plugins/core/exports/environmentApi';
import {keysApi} from '../plugins/core/exports/keysApi';
import {companyBadges, registerApi, registerApiSchema} from '../plugins/core/exports/registerApi';
import {releaseNotesApi, releaseNotesApiSchema} from '../plugins/core/exports/releaseNotesApi';
import {scopeApi, scopeApiSchema} from '../plugins/core/exports/scopesApi';
import {searchThings, searchThingsSchema} from '../plugins/core/exports/searchThings';
import {shieldsEndpoint, shieldsEndpointSchema} from '../plugins/core/exports/shieldsEndpoint';
import {
  requirementsApi,
  requirementsApiSchema,
  standardsApi,
  standardsApiSchema,
  traceabilityApi,
  traceabilityApiSchema,
} from '../plugins/core/exports/standardsApi';
import {scopeFileSchema} from '../plugins/core/scopes/scopeSchema';
import type {IsoDate} from '../plugins/core/text/isoDate';
import {embeddedCatalog} from './support/embeddedCatalog';

let catalog: Catalog;
beforeAll(async () => {
  catalog = await embeddedCatalog();
});

/** All data files of a day, by kind; each kind with its schema. */
function published(day: IsoDate): Record<string, readonly [z.ZodType, readonly unknown[]]> {
  const environments = environmentStandings(catalog, day);
  const documents = scopeDocuments(catalog, day);
  const badges = [
    ...environments.flatMap(({standings}) => standings.map(({badge}) => badge)),
    ...companyBadges(catalog, day).map(({badge}) => badge),
  ];
  return {
    standards: [standardsApiSchema, [standardsApi(catalog, day)]],
    requirements: [requirementsApiSchema, [requirementsApi(catalog)]],
    traceability: [traceabilityApiSchema, [traceabilityApi(traceability(catalog, day), day)]],
    'search-things': [searchThingsSchema, [searchThings(catalog, traceability(catalog, day), day)]],
    scope: [scopeApiSchema, documents.map(({scope}) => scopeApi(scope, day))],
    checklist: [
      checklistApiSchema,
      documents.flatMap(({checklists}) =>
        checklists.map(({checklist}) => checklistApi(checklist, PUBLISHED.origin)),
      ),
    ],
    'release-notes': [
      releaseNotesApiSchema,
      documents.flatMap(({releaseNotes}) =>
        releaseNotes.map(({notes}) => releaseNotesApi(notes, PUBLISHED.origin)),
      ),
    ],
    compliance: [complianceApiSchema, [complianceApi(catalog, environments, day)]],
    'environment-status': [
      environmentApiSchema,
      environments.map((environment) => environmentApi(environmentStatus(catalog, environment, day))),
    ],
    register: [registerApiSchema, [registerApi(catalog, day)]],
    'register-head': [registerHeadSchema, [registerHead(catalog.certificates)]],
    keys: [
      keysSchema,
      [
        keysApi([]),
        keysApi([
          {id: 'a', publicKey: 'AAAA', fingerprint: '0'.repeat(64), from: '2026-01-01', until: null},
          {id: 'b', publicKey: 'AAAA', fingerprint: '0'.repeat(64), from: '2026-01-01', until: '2026-12-31'},
        ]),
      ],
    ],
    badge: [shieldsEndpointSchema, badges.map(shieldsEndpoint)],
    'badge-manifest': [manifestSchema, [makeManifest([{path: '/badges/a/b.svg', content: '<svg/>'}], day)]],
  };
}

describe.each([
  ['before the first snapshot', '2024-07-01'],
  ['of the embedded results', '2026-11-24'],
  ['after every result has expired', '2029-01-01'],
])('on a day %s', (_when, day) => {
  test('every kind of data file, as it is read back, follows its schema', () => {
    for (const [kind, [schema, values]] of Object.entries(published(day))) {
      expect([kind, values.length > 0]).toEqual([kind, true]);
      for (const value of values) {
        // What is written: JSON has no `undefined`.
        const {error} = schema.safeParse(JSON.parse(JSON.stringify(value)));
        expect([kind, error?.issues ?? []]).toEqual([kind, []]);
      }
    }
  });
});

test('the schema of scope files, for editors, takes both grammars and no third', () => {
  const ajv = new Ajv2020({strict: false});
  addFormats(ajv);
  const valid = ajv.compile(z.toJSONSchema(scopeFileSchema, {io: 'input'}));
  const head = {name: 'A', uuid: '50393e6f-2ae1-4c5c-a62c-3b75f2abef3f', timeline: []};
  const [modular, grouped] = [
    {...head, scripts: [], modules: [], versions: [{version: 'v1', include: ['a']}]},
    {...head, groups: [{id: 'a', include: ['b']}], versions: [{version: 'v1', test: 'a', attn: 1}]},
  ];
  expect([modular, grouped].map((file) => valid(file))).toEqual([true, true]);
  expect([{...modular, ...grouped}, head].map((file) => valid(file))).toEqual([false, false]);
});
