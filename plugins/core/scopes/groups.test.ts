import {expect, test} from 'vitest';
import {buildCatalog} from '../catalog/catalog';
import {scopeRef} from '../pages/scopeRef';
import {makeChecklist} from './checklist';
import {recordDifferences, recordText, parseRecord} from './record';
import {checkCatalog} from '../rules';
import {companionsOf, demandedTestcases, mandatoryTestcases, parseScope} from './scope';

const HEAD = `name: A
uuid: 00000000-0000-4000-8000-000000000001
scripts:
- executable: ./check.py
  testcases: [{id: a}, {id: b}, {id: c}]
- testcases: [{id: paper}]
`;
const URL = 'https://docs.scs.community/standards/scs-0100-v1-example';
const TAIL =
  'timeline: [{date: 2024-01-01, versions: {v1: effective}}]\nversions:\n- {version: v1, attn: 2, test: all}\n';
const group = (id: string, include: string) =>
  `- {id: ${id}, name: ${id}, url: "${URL}", include: ${include}}\n`;
const file = (groups: string, tail = TAIL) => ({
  path: 'scopes/scs-a.yaml',
  text: `${HEAD}groups:\n${groups}${tail}`,
});

function read(groups: string, tail = TAIL) {
  const {value, diagnostics} = parseScope(file(groups, tail));
  return {
    value,
    findings: diagnostics.map(
      ({line, column, severity, message}) => `${line}:${column} ${severity} ${message}`,
    ),
  };
}

test('groups of groups are brackets, groups with testcases are modules, in the order of a walk through them', () => {
  const {value, findings} = read(
    group('one', '[b, a]') + group('both', '[one, c]') + group('none', '[]') + group('all', '[none, both]'),
  );
  expect(findings).toEqual([]);
  const version = value?.versions[0];
  expect(version?.include.map(({module}) => module)).toEqual(['none', 'both', 'one']);
  expect(value?.modules.get('both')?.targets).toEqual({main: ['c']});
  expect(value?.modules.has('all')).toBe(false);
  expect(value && version && mandatoryTestcases(value, version)).toEqual(['a', 'b', 'c']);
});

test('what stands beside a group is recommended or manual, and belongs to it', () => {
  const {value} = read(
    group('one', '[a]') + group('one-rec', '[b]') + group('one-manual', '[paper]') + group('all', '[one]'),
  );
  const module = value?.modules.get('one');
  expect(value && module && companionsOf(value, module).map(({id, targets}) => [id, targets])).toEqual([
    ['one-rec', {recommended: ['b']}],
    ['one-manual', {preview: ['paper']}],
  ]);
});

test('attention is the sum over versions, once for each way', () => {
  const {value, findings} = read(
    group('one', '[a]') + group('all', '[one, one, b]'),
    `${TAIL}- {version: v0, attn: 1, test: b}\n`,
  );
  expect(Object.fromEntries(value?.attention ?? [])).toEqual({a: 4, b: 3, c: 0, paper: 0});
  expect(findings).toEqual([
    '9:104 warning Unexpected second way to `one` in version `v1`, expected one: it would count twice.',
  ]);
});

test('a version may have a single testcase for its test', () => {
  const {value, findings} = read(group('all', '[a]'), `${TAIL}- {version: v0, test: b}\n`);
  expect(findings).toEqual([]);
  expect(value?.versions[1]?.include.map(({module}) => module)).toEqual(['b']);
  expect(value?.modules.get('b')?.targets).toEqual({main: ['b']});
});

test.each([
  ['a name of nothing', group('all', '[a, x]'), /^8:\d+ error Unexpected id `x` in group `all`/],
  [
    'a cycle',
    group('one', '[all]') + group('all', '[a, one]'),
    /error Unexpected cycle of groups `one` > `all` > `one`/,
  ],
  [
    'a cycle that no version reaches',
    group('all', '[a]') + group('me', '[me]'),
    /error Unexpected cycle of groups `me` > `me`/,
  ],
  [
    'the id of a testcase',
    group('all', '[b]') + group('a', '[b]'),
    /error Unexpected group `a` with the id of a testcase/,
  ],
  [
    'nothing behind `include:`',
    '- {id: all, name: A, url: "https://x.example/", include: }\n',
    /error Missing value of `include` of group `all`/,
  ],
  [
    'a second group of one id',
    group('all', '[a]') + group('all', '[b]'),
    /error Unexpected second group `all`/,
  ],
  ['no address', '- {id: all, include: [a]}\n', /warning Missing `url` of group `all`/],
])('%s is a finding at its place', (_name, groups, finding) => {
  expect(read(groups).findings.join('\n')).toMatch(finding);
});

test('a test that names nothing, attention below 0 and both grammars in one file are findings', () => {
  expect(read(group('all', '[a]'), TAIL.replace('test: all', 'test: x')).findings).toEqual([
    expect.stringMatching(/error Unexpected id `x` as test of version `v1`/),
  ]);
  expect(read(group('all', '[a]'), TAIL.replace('attn: 2', 'attn: -1')).findings).toEqual([
    expect.stringMatching(/warning Unexpected value `-1` for `versions\[0\]\.attn`/),
  ]);
  const both = read(group('all', '[a]'), `modules: []\n${TAIL}`);
  expect(both.value).toBeUndefined();
  expect(both.findings).toEqual([expect.stringMatching(/error Unexpected `modules` beside `groups`/)]);
});

test('a version is stable since the day of the document that its group links to', () => {
  const document = (front: string) =>
    `---\ntitle: Example\ntype: Standard\ntrack: IaaS\n${front}\n---\n\n## Introduction\n\nText.\n`;
  const sources = [
    file(group('all', '[a]')),
    {path: 'standards/scs-0100-v1-example.md', text: document('status: Stable\nstabilized_at: 2023-12-01')},
  ];
  const version = buildCatalog(sources).scopes.get('scs-a')?.versions[0];
  expect(version).toMatchObject({stabilizedAt: '2023-12-01', document: {id: 'scs-0100-v1'}});
});

test('a record holds what the version reaches, and tells what was changed later', () => {
  const groups = group('one', '[a]') + group('other', '[c]') + group('all', '[one, b]');
  const {value} = read(groups);
  if (!value) throw new Error('the scope does not parse');
  const stable = (scope: typeof value) => ({
    ...scope,
    versions: scope.versions.map((version) => ({...version, stabilizedAt: '2024-01-01'})),
  });
  const text = recordText(value, 'v1');
  expect(text).not.toContain('other');
  const record = parseRecord({path: 'scopes/recorded/scs-a/v1.yaml', text}).value;
  if (!record) throw new Error('the record does not parse');
  const recorded = {...record, recorded: stable(record.recorded)};
  expect(recordDifferences(recorded, stable(value))).toEqual([]);
  const changed = read(groups.replace('[a]', '[a, c]')).value;
  expect(changed && recordDifferences(recorded, stable(changed))[0]?.kind).toBe('label-reused');
});

test('a checklist says which failures the monitor shows as a warning only, by `attn`', () => {
  const {value} = read(
    group('one', '[a]') + group('two', '[b, c]') + group('all', '[one, two]') + group('old', '[b]'),
    TAIL.replace('attn: 2, ', '') + '- {version: v0, attn: 1, test: old}\n',
  );
  const texts = value && makeChecklist({scope: value, from: null, to: 'v1'}).steps.map(({text}) => text);
  expect(texts?.slice(0, 2)).toEqual([
    'The compliance monitor shows a failure of this test as a warning only.',
    'The compliance monitor shows a failure of `c` as a warning only.',
  ]);
  expect(value && scopeRef(value).versions.map(({withoutAttention}) => withoutAttention)).toEqual([2, 0]);
});

test('what stands beside a group is shown with it: recommended tests, and manual checks by that name', () => {
  const {value} = read(
    group('one', '[a]') + group('one-rec', '[b]') + group('one-manual', '[paper]') + group('all', '[one]'),
  );
  const module = value?.modules.get('one');
  expect(value && module && demandedTestcases(value, module)).toEqual([
    {target: 'main', testcases: ['a']},
    {target: 'recommended', testcases: ['b']},
    {target: 'manual', testcases: ['paper']},
  ]);
});

/** All that a check of one scope file tells, but for what is no fault. */
function checked(text: string): string[] {
  const document = {
    path: 'standards/scs-0100-v1-example.md',
    text: '---\ntitle: Example\ntype: Standard\ntrack: IaaS\nstatus: Stable\nstabilized_at: 2023-12-01\n---\n\n## Introduction\n\nText.\n',
  };
  return checkCatalog(buildCatalog([document, {path: 'scopes/scs-a.yaml', text}]), '2026-11-25')
    .filter(({path, severity}) => path === 'scopes/scs-a.yaml' && severity !== 'info')
    .map(({line, severity, message}) => `${line} ${severity} ${message}`);
}

test.each<[string, string, string, string[]]>([
  ['nothing wrong', group('all', '[a]'), TAIL, []],
  [
    'both grammars',
    group('all', '[a]'),
    `modules: []\n${TAIL}`,
    [
      '9 error Unexpected `modules` beside `groups`, expected one of them: they belong to different grammars.',
    ],
  ],
  [
    'a cycle',
    group('one', '[all]') + group('all', '[a, one]'),
    TAIL,
    ['9 error Unexpected cycle of groups `one` > `all` > `one`, expected none.'],
  ],
  [
    'an id of both',
    group('all', '[b]') + group('a', '[b]'),
    TAIL,
    [
      '9 error Unexpected group `a` with the id of a testcase, expected an id of its own: both share one namespace.',
    ],
  ],
  [
    'an empty include',
    `- {id: all, name: All, url: "${URL}", include: }\n`,
    TAIL,
    ['8 error Missing value of `include` of group `all`, expected a list; `[]` for an empty group.'],
  ],
  [
    'a test that names nothing',
    group('all', '[a]'),
    TAIL.replace('test: all', 'test: x'),
    [
      '11 warning Missing `stabilized_at` for version `v1`, expected a day in the document that its group links to: the timeline has it in force from `2024-01-01`.',
      '11 error Unexpected id `x` as test of version `v1`, expected that of a group or a testcase of this file.',
    ],
  ],
  [
    'a version without a document',
    group('all', '[a]').replace(URL, 'https://docs.scs.community/standards/scs-0599-v1-gone'),
    TAIL,
    [
      '8 error Unexpected address `https://docs.scs.community/standards/scs-0599-v1-gone` of `all`, expected a document that exists.',
      '11 warning Missing `stabilized_at` for version `v1`, expected a day in the document that its group links to: the timeline has it in force from `2024-01-01`.',
    ],
  ],
  [
    'a bracket for a version without a document',
    group('one', '[a]') +
      group('all', '[one]').replace(URL, 'https://docs.scs.community/standards/scs-0599-v1-gone'),
    TAIL.replace('v1: effective', 'v1: draft'),
    [
      '12 warning Missing document of version `v1`, expected one at `https://docs.scs.community/standards/scs-0599-v1-gone`, where its group links to: its days come from there.',
    ],
  ],
])('a check tells %s with its line', (_name, groups, tail, findings) =>
  expect(checked(file(groups, tail).text)).toEqual(findings),
);
