import {expect, test} from 'vitest';
import {PUBLISHED} from '../../../tests/support/exampleOrigin';
import {exampleScope} from '../rules/rule';
import {diffScopeVersions} from './change';
import {makeChecklist} from './checklist';
import {checklistMarkdown} from '../exports/checklistMarkdown';
import {checklistCsv} from '../exports/checklistCsv';
import {parseScope} from './scope';

const modules = (lines: string[]) => `modules:\n${lines.join('\n')}`;
const at = (name: string) => `url: "https://docs.scs.community/standards/${name}"`;

/** v1 has 0100-v1 and 0101-v1; v2 replaces the first, drops the second, adds 0102 and asks 0103 with another parameter. */
const {value: scope, diagnostics} = parseScope({
  path: 'scopes/scs-compatible-iaas.yaml',
  text: exampleScope({
    scripts: `scripts:\n- executable: ./check.py\n  args: -c {cloud} {testcases}\n  testcases:\n${['a', 'b', 'c', 'd', 'e', 'f'].map((id) => `  - {id: ${id}, description: "Does ${id}."}`).join('\n')}\n- testcases:\n  - {id: paper, description: "Manual check: proof."}`,
    modules: modules([
      `- {id: scs-0100-v1, name: One, ${at('scs-0100-v1-a')}, targets: {main: [a, b]}}`,
      `- {id: scs-0100-v1-rec, name: One, ${at('scs-0100-v1-a')}, targets: {recommended: [c]}}`,
      `- {id: scs-0100-v2, name: One, ${at('scs-0100-v2-a')}, targets: {main: [a, c]}}`,
      `- {id: scs-0101-v1, name: Two, ${at('scs-0101-v1-a')}, targets: {main: [d]}}`,
      `- {id: scs-0102-v1, name: Three, ${at('scs-0102-v1-a')}, targets: {}}`,
      `- {id: scs-0102-v1-manual, name: Three, ${at('scs-0102-v1-a')}, targets: {preview: [paper]}}`,
      `- {id: scs-0103-v1, name: Four, ${at('scs-0103-v1-a')}, parameters: {spec: list}, targets: {main: [e]}}`,
    ]),
    timeline:
      'timeline:\n- date: 2024-01-01\n  versions: {v1: effective}\n- date: 2027-01-01\n  versions: {v2: effective, v1: warn}\n- date: 2027-02-15\n  versions: {v2: effective}',
    versions:
      'versions:\n- version: v2\n  include: [scs-0100-v2, scs-0102-v1, {ref: scs-0103-v1, parameters: {spec: new}}]\n- version: v1\n  stabilized_at: 2024-01-01\n  include: [scs-0100-v1, scs-0101-v1, {ref: scs-0103-v1, parameters: {spec: old}}]',
  }),
});
if (!scope) throw new Error(diagnostics.map(({message}) => message).join('\n'));

const changes = diffScopeVersions({scope, from: 'v1', to: 'v2'});
const brief = changes.map(({level, kind, module, testcases, promoted}) => ({
  level,
  kind,
  module,
  ...testcases,
  promoted,
}));

test('each module that differs is one change, those that need action first', () => {
  expect(brief).toEqual([
    {
      level: 'breaking',
      kind: 'module-replaced',
      module: 'scs-0100-v2',
      added: ['c'],
      removed: ['b'],
      promoted: ['c'],
    },
    {
      level: 'breaking',
      kind: 'parameter-changed',
      module: 'scs-0103-v1',
      added: [],
      removed: [],
      promoted: [],
    },
    {
      level: 'relaxing',
      kind: 'module-removed',
      module: 'scs-0101-v1',
      added: [],
      removed: ['d'],
      promoted: [],
    },
    {level: 'neutral', kind: 'module-added', module: 'scs-0102-v1', added: [], removed: [], promoted: []},
  ]);
  expect(changes[1]?.parameters).toEqual({spec: {from: 'old', to: 'new'}});
});

test('a version does not differ from itself', () =>
  expect(diffScopeVersions({scope, from: 'v2', to: 'v2'})).toEqual([]));

test('fingerprints are unique, and the same every time', () => {
  const ids = changes.map(({id}) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(diffScopeVersions({scope, from: 'v1', to: 'v2'}).map(({id}) => id)).toEqual(ids);
});

test('going back turns additions into removals', () => {
  const back = diffScopeVersions({scope, from: 'v2', to: 'v1'});
  const sum = (list: typeof changes, key: 'added' | 'removed') =>
    list.flatMap((change) => change.testcases[key]).toSorted();
  expect(sum(back, 'added')).toEqual(sum(changes, 'removed'));
  expect(sum(back, 'removed')).toEqual(sum(changes, 'added'));
});

test('an unknown label is a mistake of the caller', () => {
  expect(() => diffScopeVersions({scope, from: 'v1', to: 'v9'})).toThrow(RangeError);
  expect(() => makeChecklist({scope, from: null, to: 'v9'})).toThrow(RangeError);
});

test('an upgrade checklist holds the changes only, an installation everything', () => {
  const upgrade = makeChecklist({scope, from: 'v1', to: 'v2'});
  const install = makeChecklist({scope, from: null, to: 'v2'});
  const tests = (steps: typeof install.steps) =>
    steps
      .filter(({kind, obligation}) => kind === 'tests' && obligation === 'mandatory')
      .flatMap(({testcases}) => testcases);
  expect(tests(upgrade.steps)).toEqual(['c', 'e']);
  expect(tests(install.steps)).toEqual(['a', 'c', 'e']);
  expect(upgrade.steps.find(({kind}) => kind === 'drop')?.testcases).toEqual(['b']);
  expect([upgrade.effectiveFrom, upgrade.endsOn]).toEqual(['2027-01-01', '2027-02-15']);
  for (const {steps} of [upgrade, install]) {
    expect(steps.some(({kind, testcases}) => kind === 'manual' && testcases[0] === 'paper')).toBe(true);
    expect(new Set(steps.map(({id}) => id)).size).toBe(steps.length);
    expect(steps.findLast(({phase}) => phase !== 'before-end')?.kind).toBe('submit');
  }
});

test('a step shows the command that checks it', () => {
  const step = makeChecklist({scope, from: null, to: 'v2'}).steps.find(
    ({module, kind}) => module === 'scs-0100-v2' && kind === 'tests',
  );
  expect(step?.command).toBe('./check.py -c "$CLOUD" a c');
});

test('the task list has one box per step, each with its id', () => {
  const checklist = makeChecklist({scope, from: 'v1', to: 'v2'});
  const boxes = checklistMarkdown(checklist, PUBLISHED).match(/^- \[ \] .*<!-- step:[a-z0-9-]+ -->$/gm);
  expect(boxes).toHaveLength(checklist.steps.length);
});

test('the CSV has one line per step and no formula', () => {
  const checklist = makeChecklist({scope, from: null, to: 'v2'});
  const evil = {
    ...checklist,
    steps: checklist.steps.map((step) => ({...step, title: '=1+1', text: 'a "b", c'})),
  };
  const lines = checklistCsv(evil, PUBLISHED).trimEnd().split('\r\n');
  expect(lines).toHaveLength(checklist.steps.length + 1);
  expect(lines[1]).toContain(`'=1+1`);
  expect(lines[1]).toContain('"a ""b"", c"');
  for (const [index, line] of lines.slice(1).entries()) {
    expect(line).toMatch(/,,v2,"Draft, planned to be in force from 2027-04-01",2026-11-24,/);
    expect(line.endsWith(`/v1...v2#${checklist.steps[index]?.id}`)).toBe(true);
  }
});
