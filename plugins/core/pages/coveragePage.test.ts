import {expect, test} from 'vitest';
import {catalogOf, environmentsFile, snapshotFile, theOne} from '../../../tests/support/catalogOf';
import {traceability} from '../catalog/traceability';
import {exampleDocument, exampleScope} from '../rules/rule';
import {coveragePageView} from './coveragePage';

const TODAY = '2026-11-21';
const address = 'https://docs.scs.community/standards/scs-0100-v1-example';
const modules = `modules:
- {id: m, name: M, url: ${address}, targets: {main: [section, whole], recommended: [noted]}}
- {id: n, name: N, url: ${address}, targets: {main: [noted]}}`;
const scripts = `scripts:
- executable: ./check.py
  testcases: [{id: section, description: By section, url: "${address}#decision"}, {id: whole}]
- testcases: [{id: noted}, {id: elsewhere}]`;
const scopeFile = (versions: string) => exampleScope({scripts, modules, versions});
const catalog = catalogOf({
  'standards/scs-0100-v1-example.md': exampleDocument(
    'type: Standard\nstatus: Draft',
    '## Decision\n\nIt MUST be.\n\n## Rest\n\nIt SHOULD be small. <!-- requirement: small; testcases: noted -->\n\nIt MAY be blue.\n',
  ),
  'standards/scs-0100-w1-notes.md': exampleDocument(
    'type: Supplement\nsupplements: [scs-0100-v1-example.md]',
  ),
  'standards/scs-0101-v1-bare.md': exampleDocument('type: Standard\nstatus: Draft'),
  'scopes/scs-compatible-iaas.yaml': scopeFile(
    'versions:\n- version: v3\n  include: [m, n]\n- version: v2\n  include: [m]\n- version: v1\n  stabilized_at: 2024-01-01\n  include: []',
  ),
  'scopes/scs-compatible-kaas.yaml': scopeFile(
    'versions:\n- version: v1\n  stabilized_at: 2024-01-01\n  include: [n]',
  ).replace(/1$/m, '2'),
  'scopes/scs-unused.yaml': scopeFile(
    'versions:\n- version: v1\n  stabilized_at: 2024-01-01\n  include: []',
  ).replace(/1$/m, '3'),
  ...environmentsFile({one: ['one'], two: ['two']}),
  ...snapshotFile(TODAY, {
    one: {[TODAY]: {pass: ['section', 'whole']}},
    two: {[TODAY]: {pass: ['section'], fail: ['whole']}},
  }),
});
const trace = traceability(catalog, TODAY);
const pageOf = (name: string) => coveragePageView(catalog, trace, theOne(catalog.documents.get(name)));
const page = pageOf('scs-0100-v1-example');

test('each requirement has its place, its testcases and how they come to it', () => {
  expect(
    page.requirements.map(({id, level, heading, coverage, testcases}) => [
      id,
      level,
      heading,
      coverage,
      ...testcases.map(({testcase, basis}) => `${testcase} by ${basis}`),
    ]),
  ).toEqual([
    [expect.stringMatching(/^REQ-0100v1-/), 'MUST', 'Decision', 'automated', 'section by section'],
    ['REQ-0100v1-small', 'SHOULD', 'Rest', 'manual', 'noted by note'],
    [expect.stringMatching(/^REQ-0100v1-/), 'MAY', 'Rest', 'none'],
  ]);
});

test('testcases of the document are told once each, those of others not at all', () => {
  expect(Object.keys(page.testcases).toSorted()).toEqual(['noted', 'section', 'whole']);
  expect(page.whole).toEqual(['whole']);
});

test('a testcase tells who wants it, by scope and target, with all versions', () => {
  expect(page.testcases.noted?.uses).toEqual([
    {
      scope: 'scs-compatible-iaas',
      target: 'recommended',
      versions: [
        {version: 'v3', url: '/scopes/scs-compatible-iaas/v3/'},
        {version: 'v2', url: '/scopes/scs-compatible-iaas/v2/'},
      ],
    },
    {
      scope: 'scs-compatible-iaas',
      target: 'main',
      versions: [{version: 'v3', url: '/scopes/scs-compatible-iaas/v3/'}],
    },
    {
      scope: 'scs-compatible-kaas',
      target: 'main',
      versions: [{version: 'v1', url: '/scopes/scs-compatible-kaas/v1/'}],
    },
  ]);
});

test('a testcase tells where it is documented, and how many environments pass it', () => {
  expect(page.testcases.section).toMatchObject({
    description: 'By section',
    manual: false,
    url: '/standards/scs-0100-v1-example#decision',
    listed: 2,
    passingUntil: ['2026-11-30', '2026-11-30'],
  });
  expect(page.testcases.whole?.passingUntil).toEqual(['2026-11-30']);
  expect(page.testcases.noted).toMatchObject({manual: true, url: null, passingUntil: []});
});

test('only scopes that want one of its testcases are told of', () =>
  expect(Object.keys(page.scopes)).toEqual(['scs-compatible-iaas', 'scs-compatible-kaas']));

test('what explains the document is named', () =>
  expect(page.supplements.map(({id}) => id)).toEqual(['scs-0100-w1']));

test('a document that nothing checks and that demands nothing has an empty page', () => {
  const {requirements, whole, testcases, scopes} = pageOf('scs-0101-v1-bare');
  expect([requirements, whole, testcases, scopes]).toEqual([[], [], {}, {}]);
});
