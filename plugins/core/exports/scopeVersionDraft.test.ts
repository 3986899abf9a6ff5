import {expect, test} from 'vitest';
import {buildCatalog} from '../catalog/catalog';
import {checkCatalog} from '../rules';
import {EXAMPLE_STANDARD, exampleScope} from '../rules/rule';
import {parseScope} from '../scopes/scope';
import {draftScopeVersion} from './scopeVersionDraft';

const [standard = ''] = Object.values(EXAMPLE_STANDARD);
const at = (name: string) => `url: "https://docs.scs.community/standards/${name}"`;
const SCOPE = exampleScope({
  scripts: 'scripts:\n- executable: ./check.py\n  testcases: [{id: a}, {id: b}]',
  modules: `modules:
- {id: scs-0100-v1, name: One, ${at('scs-0100-v1-example')}, parameters: {spec: list, gone: old}, targets: {main: [a]}}
# a comment of somebody's
- {id: scs-0100-v2, name: One, ${at('scs-0100-v2-example')}, parameters: {spec: list}, targets: {main: [a, b]}}
- {id: scs-0100-v3, name: One, ${at('scs-0100-v3-example')}, targets: {preview: [b]}}`,
  timeline: 'timeline:\n- date: 2024-01-01\n  versions: {v1: effective}',
  versions:
    'versions:\n- version: v1\n  stabilized_at: 2024-01-01\n  include: [{ref: scs-0100-v1, parameters: {spec: "a: b", gone: x}}]',
});

const PATH = 'scopes/scs-compatible-iaas.yaml';

function draft(given: {scope?: string; day?: string} = {}) {
  const document = (version: number) => ({[`standards/scs-0100-v${version}-example.md`]: standard});
  const catalog = buildCatalog(
    Object.entries({
      ...document(1),
      ...document(2),
      ...document(3),
      [PATH]: given.scope ?? SCOPE,
    }).map(([path, text]) => ({path, text})),
  );
  const scope = catalog.scopes.get('scs-compatible-iaas');
  if (!scope) throw new Error('the example scope does not parse');
  return draftScopeVersion({catalog, scope, version: 'v2', from: 'v1', day: given.day ?? '2026-11-24'});
}

test('a draft takes the newest version of each standard that has mandatory tests, with the parameters it knows', () => {
  const {value} = parseScope({path: PATH, text: draft().yaml});
  expect(value?.versions.map(({version, include}) => [version, include])).toMatchObject([
    ['v2', [{module: 'scs-0100-v2', parameters: {spec: 'a: b'}}]],
    ['v1', [{module: 'scs-0100-v1'}]],
  ]);
});

test('the day of the draft keeps what was in force on it', () => {
  const {value} = parseScope({path: PATH, text: draft().yaml});
  expect(value?.timeline.find(({date}) => date === '2026-11-24')?.versions).toEqual({
    v2: 'draft',
    v1: 'effective',
  });
});

test('lines are added, and no other line changes', () => {
  const lines = draft().yaml.split('\n');
  const kept = SCOPE.split('\n').filter((line) => {
    const index = lines.indexOf(line);
    lines.splice(0, index + 1);
    return index !== -1;
  });
  expect(kept).toEqual(SCOPE.split('\n'));
});

test('the note lists what differs; names in it are text', () => {
  const {note, changes} = draft();
  expect(changes.length).toBeGreaterThan(0);
  expect(note.trimEnd().split('\n')).toHaveLength(changes.length);
  expect(note).toMatch(/^- /);
});

test('the announcement leads to the release notes and to the upgrade checklist', () => {
  const {post, note} = draft();
  expect(post).toMatch(/^---\ntitle: .* v2 is coming\ndescription: .*\n---\n\n/);
  expect(post).toContain('\n\n<!-- truncate -->\n\n## What changes\n\n');
  expect(post).toContain(note);
  expect(post).toContain('(/scopes/scs-compatible-iaas/v2/release-notes)');
  expect(post).toContain('(/scopes/scs-compatible-iaas/upgrade/v1...v2)');
});

test('a comment above the first version does not matter', () => {
  const scope = SCOPE.replace('versions:\n- version', 'versions: # newest first\n# a comment\n\n- version');
  expect(draft({scope}).yaml).toContain('versions: # newest first\n- version: v2\n  include:\n');
});

const inFlow = SCOPE.replace(
  /timeline:\n[^]*?\nversions/,
  'timeline: [{date: 2024-01-01, versions: {v1: effective}}]\nversions',
);

test.each([
  ['a day that has an entry', {day: '2024-01-01'}, /Unexpected day `2024-01-01`, expected one without/],
  [
    'a timeline on one line',
    {scope: inFlow},
    /Cannot find the timeline in `scopes\/scs-compatible-iaas.yaml`/,
  ],
])('%s is refused in words', (_, given, message) => expect(() => draft(given)).toThrow(message));

const GROUPED = `name: A
uuid: 00000000-0000-4000-8000-000000000001
scripts:
- executable: ./check.py
  testcases: [{id: a}, {id: b}]
groups:
  # a comment of somebody's
  - {id: scs-0100-v1, name: One, ${at('scs-0100-v1-example')}, include: [a]}
  - {id: scs-0100-v2, name: One, ${at('scs-0100-v2-example')}, include: [a, b]}
  - {id: first, name: A v1, ${at('scs-0599-v1-a')}, include: [scs-0100-v1]}
timeline:
- date: 2024-01-01
  versions: {v1: effective}
versions:
- version: v1
  test: first
`;
const scopeDocument = (version: number, dates: string) => ({
  path: `standards/scs-0599-v${version}-a.md`,
  text: `---\ntitle: A\ntype: Standard\ntrack: Scopes\n${dates}\n---\n\n## Subject Matter\n\nText.\n`,
});

function groupedDraft(
  version: string,
  documents = [scopeDocument(1, 'status: Stable\nstabilized_at: 2024-01-01')],
) {
  const standards = [1, 2].map((n) => ({path: `standards/scs-0100-v${n}-example.md`, text: standard}));
  const catalog = buildCatalog([...standards, ...documents, {path: 'scopes/scs-a.yaml', text: GROUPED}]);
  const scope = catalog.scopes.get('scs-a');
  if (!scope) throw new Error('the example scope does not parse');
  const {yaml} = draftScopeVersion({catalog, scope, version, from: 'v1', day: '2026-11-24'});
  const drafted = buildCatalog([...standards, ...documents, {path: 'scopes/scs-a.yaml', text: yaml}]);
  return {yaml, drafted};
}

test('with groups, a draft is a group of the newest standards; nothing else changes, and the check accepts it', () => {
  const {yaml, drafted} = groupedDraft('next');
  const [next] = drafted.scopes.get('scs-a')?.versions ?? [];
  expect(next).toMatchObject({
    version: 'next',
    stabilizedAt: null,
    include: [{module: 'scs-0100-v2'}],
    documentUrl: 'https://docs.scs.community/standards/scopes/scs-0599',
  });
  expect(
    checkCatalog(drafted, '2026-11-24').filter(
      ({path, severity}) => path.endsWith('.yaml') && severity !== 'info',
    ),
  ).toEqual([]);
  expect(yaml.split('\n')).toEqual(expect.arrayContaining(GROUPED.split('\n')));
});

test('with groups, a draft links to its document where there is one', () => {
  const documents = [
    scopeDocument(1, 'status: Stable\nstabilized_at: 2024-01-01'),
    scopeDocument(2, 'status: Draft'),
  ];
  for (const version of ['next', 'v2'])
    expect(groupedDraft(version, documents).yaml).toContain('/standards/scs-0599-v2-a\n');
});

test('a group of that name is not overwritten', () => {
  expect(() => groupedDraft('V1')).not.toThrow();
  const {yaml} = groupedDraft('v2');
  const catalog = buildCatalog([
    {path: 'scopes/scs-a.yaml', text: yaml.replace('test: scs-a-v2', 'test: first')},
  ]);
  const scope = catalog.scopes.get('scs-a');
  if (!scope) throw new Error('the example scope does not parse');
  expect(() => draftScopeVersion({catalog, scope, version: 'V2', from: 'v1', day: '2026-11-25'})).toThrow(
    /Cannot add the group `scs-a-v2`/,
  );
});
