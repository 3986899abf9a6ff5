import {expect, test} from 'vitest';
import {catalogOf, environmentsFile, snapshotFile, theOne} from '../../../tests/support/catalogOf';
import {scopeDocuments} from '../catalog/scopeDocuments';
import {exampleDocument, exampleScope} from '../rules/rule';
import {checklistPageView} from './checklistPage';

const TODAY = '2026-11-21';
const catalog = catalogOf({
  'standards/scs-0100-v1-example.md': exampleDocument('type: Standard\nstatus: Draft'),
  'standards/scs-0100-v2-example.md': exampleDocument(
    'type: Standard\nstatus: Draft\nreplaces: scs-0100-v1-example.md',
  ),
  'standards/scs-0200-v1-example.md': exampleDocument('type: Standard\nstatus: Draft').replace(
    'IaaS',
    'KaaS',
  ),
  'scopes/scs-compatible-iaas.yaml': exampleScope({
    scripts: 'scripts:\n- executable: ./check.py\n  testcases: [{id: a}, {id: b}, {id: c}, {id: unused}]',
    modules: `modules:
- {id: old, name: Old, url: "https://docs.scs.community/standards/scs-0100-v1-example", targets: {main: [a]}}
- {id: new, name: New, url: "https://docs.scs.community/standards/scs-0100-v2-example", targets: {main: [a, b]}}
- {id: other, name: Other, url: "https://docs.scs.community/standards/scs-0200-v1-example", targets: {main: [c]}}
- {id: foreign, name: Foreign, url: "https://example.org/standard"}`,
    versions:
      'versions:\n- version: v2\n  include: [new, other, foreign]\n- version: v1\n  stabilized_at: 2024-01-01\n  include: [old]\n- version: v0\n  include: []',
  }),
  ...environmentsFile({ready: ['one'], late: ['two'], hidden: {unlisted: ['one']}}),
  ...snapshotFile(TODAY, {
    one: {[TODAY]: {pass: ['a', 'b', 'c', 'unused']}},
    two: {'2026-11-15': {pass: ['b'], fail: ['c']}},
  }),
});
const documents = theOne(scopeDocuments(catalog, TODAY)[0]);
const pageOf = (from: string | null, to: string) => {
  const {scope, checklists} = documents;
  const found = theOne(checklists.find(({checklist}) => checklist.from === from && checklist.to === to));
  return checklistPageView({catalog, scope, ...found, today: TODAY});
};

test('a report is told apart by the uuid of the scope', () =>
  expect(pageOf(null, 'v2').uuid).toBe('00000000-0000-4000-8000-000000000001'));

test('the page tells what listed environments pass and fail of the tests on the list, and of no others', () => {
  expect(pageOf('v1', 'v2').environments).toEqual([
    {id: 'ready', name: 'READY', passing: {b: '2026-11-30', c: '2026-11-30'}, failing: {}},
    {id: 'late', name: 'LATE', passing: {b: '2026-11-23'}, failing: {c: '2026-11-23'}},
  ]);
  expect(Object.keys(theOne(pageOf(null, 'v2').environments[0]).passing)).toEqual(['a', 'b', 'c']);
});

test('steps can be told apart by track, but for modules without a page of ours', () => {
  expect(pageOf(null, 'v2').tracks).toEqual({new: 'IaaS', other: 'KaaS'});
  expect(pageOf(null, 'v1').tracks).toEqual({old: 'IaaS'});
});

test('an upgrade leads to the notes of the same pair of versions, an installation to those of its version', () => {
  const notes = (from: string | null) => pageOf(from, 'v2').releaseNotesUrl;
  expect([notes(null), notes('v1'), notes('v0')]).toEqual([
    '/scopes/scs-compatible-iaas/v2/release-notes',
    '/scopes/scs-compatible-iaas/v2/release-notes',
    '/scopes/scs-compatible-iaas/upgrade/v0...v2/release-notes',
  ]);
  const known = documents.releaseNotes.map(({address}) => address);
  for (const {checklist} of documents.checklists)
    expect(known).toContain(pageOf(checklist.from, checklist.to).releaseNotesUrl);
});
