import {expect, test} from 'vitest';
import {evaluateScope} from '../compliance/verdict';
import {scopeApi} from '../exports/scopesApi';
import {checkCatalog} from '../rules';
import {diffScopeVersions} from '../scopes/change';
import {makeChecklist} from '../scopes/checklist';
import {recordText} from '../scopes/record';
import {existingVersion, mandatoryTestcases} from '../scopes/scope';
import {inForceFrom, inForceUntil, validityOn} from '../scopes/timeline';
import {buildCatalog} from './catalog';
import {scopeDocuments} from './scopeDocuments';
import {sitePages} from './sitePages';

const SITE = 'https://docs.scs.community/standards';
const standard = (id: string, title: string) => ({
  path: `standards/${id}.md`,
  text: `---\ntitle: ${title}\ntype: Standard\ntrack: IaaS\nstatus: Stable\nstabilized_at: 2020-01-01\n---\n\n## Rules\n\nText.\n`,
});
const scopeDocument = (version: number, dates: string, list: string) => ({
  path: `standards/scs-0599-v${version}-made-up.md`,
  text: `---\ntitle: Made up\ntype: Standard\ntrack: Scopes\n${dates}\n---\n\n## Subject Matter\n\n${list}\n`,
});
const DOCUMENTS = [
  standard('scs-0190-v1-lamps', 'Lamps'),
  standard('scs-0190-v2-lamps', 'Lamps'),
  standard('scs-0191-v1-doors', 'Doors'),
  scopeDocument(
    1,
    'status: Deprecated\nstabilized_at: 2021-01-01\ndeprecated_at: 2022-02-02',
    '- Compute v2020.11\n- [scs-0190-v1: Lamps](scs-0190-v1-lamps.md)',
  ),
  scopeDocument(
    2,
    'status: Deprecated\nstabilized_at: 2022-01-01\ndeprecated_at: 2023-03-03',
    '- Compute v2022.11\n- [scs-0190-v2: Lamps](scs-0190-v2-lamps.md)\n- [scs-0191-v1: Doors](scs-0190-v2-lamps.md) with knobs',
  ),
  scopeDocument(
    3,
    'status: Stable\nstabilized_at: 2023-01-01',
    '- [scs-0190-v2: Lamps](scs-0190-v2-lamps.md)',
  ),
  scopeDocument(4, 'status: Draft', '- [scs-0190-v2: Lamps](scs-0190-v2-lamps.md)'),
];
const HEAD = `name: Made up
uuid: 00000000-0000-4000-8000-000000000001
scripts:
- executable: ./check.py
  testcases: [{id: lamp-is-on}, {id: lamp-shines}, {id: compute}, {id: lamp-bulb}]
`;
const GROUPS = `groups:
- {id: compute-v2022.11, name: Formerly Compute, url: "${SITE}/scs-0191-v1-doors", include: [compute]}
- {id: scs-0190-v2, name: Lamps, url: "${SITE}/scs-0190-v2-lamps", include: [lamp-is-on]}
- {id: scs-0190-v2-rec, name: Lamps, url: "${SITE}/scs-0190-v2-lamps", include: [lamp-bulb]}
- {id: all-v3, name: Made up v3, url: "${SITE}/scs-0599-v3-made-up", include: [compute-v2022.11, scs-0190-v2]}
`;
const TAIL = `timeline: [{date: 2024-01-01, versions: {v3.1: effective}}]
versions:
- {version: v3.1, attn: 1, test: all-v3}
`;
const PRUNED = {path: 'scopes/scs-made-up.yaml', text: HEAD + GROUPS + TAIL};
const WHOLE = {
  path: 'scopes/scs-made-up.yaml',
  text: `${HEAD}${GROUPS}- {id: scs-0190-v1, name: Lamps, url: "${SITE}/scs-0190-v1-lamps", include: [lamp-shines]}
- {id: all-v2, name: Made up v2, url: "${SITE}/scs-0599-v2-made-up", include: [scs-0190-v1]}
${TAIL}- {version: v2, attn: 1, test: all-v2}
`,
};

function pruned(...more: {path: string; text: string}[]) {
  const catalog = buildCatalog([...DOCUMENTS, PRUNED, ...more]);
  const scope = catalog.scopes.get('scs-made-up');
  if (!scope) throw new Error('the scope does not parse');
  return {catalog, scope};
}

/** What is put on record of v2 before it is pruned. */
function record() {
  const scope = buildCatalog([...DOCUMENTS, WHOLE]).scopes.get('scs-made-up');
  if (!scope) throw new Error('the scope does not parse');
  return {path: 'scopes/recorded/scs-made-up/v2.yaml', text: recordText(scope, 'v2')};
}

test('versions that left the file follow behind it, from their documents, with their days; a draft does not', () => {
  const {scope} = pruned();
  expect(scope.versions.map(({version, keptBy}) => [version, keptBy])).toEqual([
    ['v3.1', undefined],
    ['v2', 'document'],
    ['v1', 'document'],
  ]);
  expect(inForceFrom(scope, 'v2')).toEqual({
    date: '2022-01-01',
    exact: true,
    by: {id: 'scs-0599-v2', url: '/standards/scs-0599-v2-made-up'},
  });
  expect(inForceUntil(scope, 'v2')?.date).toBe('2023-03-03');
  expect(validityOn(scope, '2024-06-01').v2).toEqual({validity: 'deprecated', explicit: false});
});

test('a document tells the standards, by what it says rather than where its links lead', () => {
  const {scope} = pruned();
  const {include} = existingVersion(scope, 'v2');
  expect(include.map(({definition}) => [definition?.id, definition?.name, definition?.untold?.text])).toEqual(
    [
      ['compute-v2022.11', 'Compute v2022.11', 'Compute v2022.11'],
      ['scs-0190-v2', 'Lamps', 'scs-0190-v2: Lamps'],
      ['scs-0191-v1', 'Doors', 'scs-0191-v1: Doors with knobs'],
    ],
  );
  expect(mandatoryTestcases(scope, existingVersion(scope, 'v2'))).toEqual([]);
  // Today's module of that id keeps its tests.
  expect(mandatoryTestcases(scope, existingVersion(scope, 'v3.1'))).toEqual(['compute', 'lamp-is-on']);
  const api = scopeApi(scope, '2024-06-01').versions;
  expect(api.map(({version, kept_by, targets}) => [version, kept_by, targets])).toEqual([
    ['v3.1', null, {main: ['compute', 'lamp-is-on']}],
    ['v2', 'document', null],
    ['v1', 'document', null],
  ]);
});

test('changes between versions known by documents are those of standards, and say that tests are not known', () => {
  const {scope} = pruned();
  const texts = (from: string, to: string) =>
    diffScopeVersions({scope, from, to}).map(({level, customer, text}) => [level, customer, text]);
  expect(texts('v1', 'v2')).toEqual([
    [
      'breaking',
      'unknown',
      'Compute v2022.11 (compute-v2022.11) replaces compute-v2020.11. Which tests differ is not on record.',
    ],
    ['breaking', 'unknown', 'Lamps (scs-0190-v2) replaces scs-0190-v1. Which tests differ is not on record.'],
    ['breaking', 'gains', 'Doors (scs-0191-v1) becomes part of the scope. Its tests are not on record.'],
  ]);
  expect(texts('v2', 'v3.1')).toEqual([
    ['relaxing', 'loses', 'Doors (scs-0191-v1) is no longer part of the scope. Its tests are not on record.'],
  ]);
  // What v1 listed without a link is the module of that name; the tests that are new to lamps may be any.
  expect(texts('v1', 'v3.1').map(([, , text]) => text)).toEqual([
    'Formerly Compute (compute-v2022.11) replaces compute-v2020.11. Which tests differ is not on record.',
    'Lamps (scs-0190-v2) replaces scs-0190-v1. Which tests differ is not on record.',
  ]);
});

test('checklists say what is not known, and list all tests that may be new', () => {
  const {scope} = pruned();
  const upgrade = makeChecklist({scope, from: 'v1', to: 'v3.1'});
  expect(upgrade.steps.map(({kind, module, testcases}) => [kind, module, testcases])).toEqual([
    ['read', null, []],
    ['read', 'compute-v2022.11', []],
    ['tests', 'compute-v2022.11', ['compute']],
    ['read', 'scs-0190-v2', []],
    ['tests', 'scs-0190-v2', ['lamp-is-on']],
    ['submit', null, []],
  ]);
  expect(upgrade.steps[0]?.text).toContain('their tests and parameters are not on record');
  const install = makeChecklist({scope, from: null, to: 'v2'});
  expect(install.steps.map(({kind, module}) => [kind, module])).toEqual([
    ['read', null],
    ['read', 'compute-v2022.11'],
    ['read', 'scs-0190-v2'],
    ['read', 'scs-0191-v1'],
  ]);
  expect(install.steps[3]?.text).toBe(
    'In the document: "scs-0191-v1: Doors with knobs". Its tests are not on record.',
  );
  expect(install.steps.flatMap(({text}) => (/No automated test/.test(text) ? [text] : []))).toEqual([]);
});

test('with a record, nothing is lost; its document gives the days', () => {
  const {scope, catalog} = pruned(record());
  const version = existingVersion(scope, 'v2');
  expect(version).toMatchObject({keptBy: 'record', stabilizedAt: '2022-01-01'});
  expect(mandatoryTestcases(scope, version)).toEqual(['lamp-shines']);
  expect(diffScopeVersions({scope, from: 'v2', to: 'v3.1'}).map(({testcases}) => testcases)).toContainEqual({
    added: ['lamp-is-on'],
    removed: ['lamp-shines'],
  });
  expect(scopeApi(scope, '2024-06-01').versions[1]).toMatchObject({
    kept_by: 'record',
    targets: {main: ['lamp-shines']},
  });
  expect(checkCatalog(catalog, '2024-06-01').filter(({ruleId}) => ruleId === 'scope-record')).toEqual([]);
});

test('a record holds what is recommended beside its groups', () => {
  const text = recordText(pruned().scope, 'v3.1');
  expect(text).toContain('id: scs-0190-v2-rec');
  expect(text).toContain('id: lamp-bulb');
  expect(text).not.toContain('lamp-shines');
});

test('every page of the scope is there after pruning, with and without a record', () => {
  const addresses = (catalog: ReturnType<typeof buildCatalog>) =>
    sitePages(catalog)
      .map(({address}) => address)
      .filter((address) => address.startsWith('/scopes/'));
  const whole = addresses(buildCatalog([...DOCUMENTS, WHOLE]));
  expect(whole).toContain('/scopes/scs-made-up/upgrade/v2...v3.1');
  for (const {catalog} of [pruned(), pruned(record())]) {
    expect(addresses(catalog)).toEqual(expect.arrayContaining(whole));
    const notes = scopeDocuments(catalog, '2024-06-01')[0]?.releaseNotes;
    expect(notes?.map(({address}) => address)).toContain('/scopes/scs-made-up/v2/release-notes');
  }
});

test('no verdict depends on a version that left the file, even where the timeline still names it', () => {
  const text = PRUNED.text.replace('{v3.1: effective}', '{v3.1: effective, v2: warn}');
  const catalog = buildCatalog([...DOCUMENTS, {...PRUNED, text}]);
  const scope = catalog.scopes.get('scs-made-up');
  if (!scope) throw new Error('the scope does not parse');
  expect(evaluateScope({scope, results: {compute: -1}, asOf: '2024-06-01'})).toMatchObject({
    result: -1,
    relevant: ['v3.1'],
  });
  expect(checkCatalog(catalog, '2024-06-01').map(({message}) => message)).toContain(
    "Unexpected version `v2` in the timeline, expected one of this file's versions.",
  );
});

test('a record of what never was stable is no version', () => {
  const draft = record().text;
  const {scope} = pruned({
    path: 'scopes/recorded/scs-made-up/v9.yaml',
    text: draft.replaceAll('v2', 'v9').replaceAll('scs-0190-v9', 'scs-0190-v2'),
  });
  expect(scope.versions.map(({version}) => version)).toEqual(['v3.1', 'v2', 'v1']);
});
