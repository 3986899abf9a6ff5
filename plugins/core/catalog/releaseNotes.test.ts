import {describe, expect, test} from 'vitest';
import {PUBLISHED} from '../../../tests/support/exampleOrigin';
import {buildCatalog} from './catalog';
import {EXAMPLE_STANDARD, exampleScope} from '../rules/rule';
import {diffScopeVersions} from '../scopes/change';
import {impactOf} from './impact';
import {parseNote} from '../scopes/note';
import {makeReleaseNotes, releaseNotesAddress} from './releaseNotes';
import {releaseNotesMarkdown} from '../exports/releaseNotesMarkdown';

const at = (name: string) => `url: "https://docs.scs.community/standards/${name}"`;
const SCOPE = exampleScope({
  scripts: 'scripts:\n- executable: ./check.py\n  testcases: [{id: a}, {id: b}, {id: c}]',
  modules: `modules:\n- {id: scs-0100-v1, name: One, ${at('scs-0100-v1-example')}, targets: {main: [a]}}\n- {id: scs-0100-v2, name: One, ${at('scs-0100-v2-example')}, targets: {main: [a, b]}}\n- {id: scs-0100-v3, name: One, ${at('scs-0100-v3-example')}, targets: {main: [a, c]}}`,
  timeline:
    'timeline:\n- date: 2024-01-01\n  versions: {v1: effective}\n- date: 2027-01-01\n  versions: {v3: effective}',
  versions:
    'versions:\n- version: v3\n  include: [scs-0100-v3]\n- version: v2\n  include: [scs-0100-v2]\n- version: v1\n  stabilized_at: 2024-01-01\n  include: [scs-0100-v1]',
});

const notesOf = (files: Record<string, string>, from?: string) => {
  const catalog = buildCatalog(
    Object.entries({...EXAMPLE_STANDARD, 'scopes/scs-compatible-iaas.yaml': SCOPE, ...files}).map(
      ([path, text]) => ({path, text}),
    ),
  );
  const scope = catalog.scopes.get('scs-compatible-iaas');
  if (!scope) throw new Error('the example scope does not parse');
  return {
    scope,
    notes: makeReleaseNotes({
      catalog,
      scope,
      to: 'v3',
      today: '2026-11-21',
      ...(from === undefined ? {} : {from}),
    }),
  };
};
const folder = 'scopes/notes/scs-compatible-iaas';

describe("people's words", () => {
  test('on one change stand under a heading that is nothing but a name in backticks', () => {
    const text =
      'All.\n\n## Why\n\nSo.\n\n## `scs-0100-v2`\n\nLook.\n\n### Details\n\nFine.\n\n## Later\n\nMore.\n';
    const {value} = parseNote({path: `${folder}/v2.md`, text});
    expect(value?.highlights).toBe('All.\n\n## Why\n\nSo.\n\n## Later\n\nMore.');
    expect(value?.onChanges).toEqual([
      {
        key: 'scs-0100-v2',
        body: 'Look.\n\n### Details\n\nFine.',
        place: {path: `${folder}/v2.md`, line: 7, column: 1},
      },
    ]);
  });

  test('end where the next change begins, and at the end of the file', () => {
    const {value} = parseNote({path: `${folder}/v2.md`, text: '## `x`\n\nOne.\n\n### `y`\n\nTwo.'});
    expect(value?.highlights).toBe('');
    expect(value?.onChanges.map(({key, body}) => [key, body])).toEqual([
      ['x', 'One.'],
      ['y', 'Two.'],
    ]);
  });

  test('are woven in by module, by the module before, and by fingerprint', () => {
    const {scope} = notesOf({});
    const [change] = diffScopeVersions({scope, from: 'v2', to: 'v3'});
    for (const key of ['scs-0100-v3', 'scs-0100-v2', change?.id, change?.effects[0]?.id]) {
      const {notes} = notesOf({[`${folder}/v3.md`]: `All.\n\n## \`${key}\`\n\nLook.\n`});
      expect(notes.remarks).toEqual({[change?.id ?? '']: [{version: 'v3', markdown: 'Look.'}]});
    }
  });

  test('on versions in between are told too when an upgrade skips them', () => {
    const files = {
      [`${folder}/v2.md`]: 'Second.\n\n## `scs-0100-v2`\n\nOn b.\n',
      [`${folder}/v3.md`]: 'Third.\n',
    };
    const {notes} = notesOf(files, 'v1');
    expect(notes.highlights).toEqual([
      {version: 'v3', markdown: 'Third.'},
      {version: 'v2', markdown: 'Second.'},
    ]);
    expect(Object.values(notes.remarks)).toEqual([[{version: 'v2', markdown: 'On b.'}]]);
    expect(notesOf(files).notes.highlights.map(({version}) => version)).toEqual(['v3']);
  });
});

test('notes of a version against the one before are its own, those of other pairs lie below the upgrade', () => {
  const {scope} = notesOf({});
  expect([
    releaseNotesAddress(scope, 'v2', 'v3'),
    releaseNotesAddress(scope, null, 'v1'),
    releaseNotesAddress(scope, 'v1', 'v3'),
  ]).toEqual([
    '/scopes/scs-compatible-iaas/v3/release-notes',
    '/scopes/scs-compatible-iaas/v1/release-notes',
    '/scopes/scs-compatible-iaas/upgrade/v1...v3/release-notes',
  ]);
});

test('impact counts environments that pass everything new, and names first what holds back most', () => {
  const environments = [
    {id: 'x', name: 'X', passing: {a: null, b: '2026-12-01'}},
    {id: 'y', name: 'Y', passing: {a: '2026-11-21'}},
    {id: 'z', name: 'Z', passing: {a: '2026-11-22'}},
  ];
  expect(impactOf(environments, ['a', 'b', 'a'], '2026-11-21')).toEqual({
    on: '2026-11-21',
    listed: 3,
    ready: 1,
    holding: [
      {testcase: 'b', environments: 2},
      {testcase: 'a', environments: 1},
    ],
  });
  expect(impactOf(environments, [], '2026-11-21')).toBeNull();
  expect(impactOf([], ['a'], '2026-11-21')).toBeNull();
});

test('the Markdown tells days, words, changes and losses, and its links are whole addresses', () => {
  const {scope, notes} = notesOf({
    [`${folder}/v3.md`]: 'See [it](/standards/scs-0100-v3-example).\n\n## `scs-0100-v3`\n\nLook.\n',
  });
  const text = releaseNotesMarkdown(notes, scope, PUBLISHED);
  expect(text).toContain(
    '\n\n**Draft, planned to be in force from 2027-04-01.** It may still change, and no certificates are issued for it.\n\nState on 2026-11-24: <https://docs.scs.community/',
  );
  expect(text).toContain('- Planned to be in force from 2027-01-01');
  expect(text).toContain('(https://docs.scs.community/standards/scs-0100-v3-example)');
  expect(text).toMatch(
    /## Action required\n\n- \*\*One \(scs-0100-v3\)[\s\S]*- `c` becomes mandatory\.\n[\s\S]*Look\./,
  );
  expect(text).toContain('- `b` is no longer mandatory.');
  expect(text).toMatch(
    /## For customers\n\n### What you gain[\s\S]*- \*\*One[\s\S]*### No longer guaranteed/,
  );
});

test("a code block in an author's note comes out of the Markdown as it went in, links beside it made whole", () => {
  const block = '```sh\necho "[a](/b)"\n\n\n\necho *c*\n```';
  const {scope, notes} = notesOf({[`${folder}/v3.md`]: `See [it](/scopes/).\n\n${block}\n`});
  const text = releaseNotesMarkdown(notes, scope, PUBLISHED);
  expect(text).toContain(block);
  expect(text).toContain('[it](https://docs.scs.community/scopes/)');
});
