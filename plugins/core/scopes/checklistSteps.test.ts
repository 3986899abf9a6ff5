import {describe, expect, test} from 'vitest';
import {exampleScope} from '../rules/rule';
import type {AuthoredTask} from '../standards/task';
import type {Checklist} from './checklist';
import {commandFor, makeChecklist} from './checklist';
import type {Scope} from './scope';
import {parseScope} from './scope';
import type {PlacedTask, TaskSource} from './taskSource';

const URL = 'https://docs.scs.community/standards';

/** v1 and v2 with one module of each fate: kept, new, gone, replaced, with another value, without tests. */
function scope(): Scope {
  const {value, diagnostics} = parseScope({
    path: 'scopes/scs-compatible-iaas.yaml',
    text: exampleScope({
      name: 'name: SCS-compatible IaaS\nvariables: [os_cloud]',
      scripts: `scripts:
- executable: ./one.py
  args: -c {os_cloud} {testcases}
  testcases:
  - {id: a, description: Tests a.}
  - {id: b, description: Tests b.}
  - {id: c}
  - {id: d, description: Tests d.}
  - {id: e, description: Tests e.}
- executable: ./two.py
  testcases:
  - {id: r, description: Tests r.}
  - {id: s}
  - {id: z, description: Tests z.}
- testcases:
  - {id: paper, description: "Manual check: the provider says so.", url: "https://example.org/paper"}
  - {id: form, description: "MANUAL CHECK:  a form."}
  - {id: letter, description: "A letter. Manual check: by post."}`,
      modules: `modules:
- {id: kept, name: Kept, url: "${URL}/scs-0101-v1-kept", targets: {main: [b], recommended: [s, r, b, paper]}}
- {id: old, name: Old, url: "${URL}/scs-0102-v1-x", targets: {main: [a, c]}}
- {id: new, name: New, url: "${URL}/scs-0102-v2-x", targets: {main: [e, d, b, a], recommended: [r, s], preview: [form]}}
- {id: gone, name: Gone, url: "${URL}/scs-0103-v1-gone", targets: {main: [z, s]}}
- {id: values, name: Values, url: "${URL}/scs-0104-v1-values", targets: {main: [d]}}
- {id: words, name: Words, url: "${URL}/scs-0105-v1-words", targets: {preview: [letter, r]}}
- {id: fresh, name: Fresh, url: "${URL}/scs-0106-v1-fresh", targets: {main: [r]}}
- {id: moved, name: Moved, url: "${URL}/scs-0107-v1-moved", targets: {main: [c], recommended: [e]}}
- {id: moved-2, name: Moved, url: "${URL}/scs-0107-v1-moved", targets: {main: [c, e]}}`,
      timeline:
        'timeline:\n- date: 2024-01-01\n  versions: {v1: effective}\n- date: 2026-01-01\n  versions: {v2: effective, v1: warn}\n- date: 2026-03-01\n  versions: {v2: effective}',
      versions: `versions:
- version: v2
  stabilized_at: 2025-06-01
  include: [kept, new, {ref: values, parameters: {size: "2", mode: fast}}, words, fresh, moved-2]
- version: v1
  stabilized_at: 2024-01-01
  include: [kept, old, gone, {ref: values, parameters: {size: "1", mode: fast}}, moved]`,
    }),
  });
  if (!value) throw new Error(diagnostics.map(({message}) => message).join('\n'));
  return value;
}

/** Each step on one line, with all that it has. */
function shown({steps}: Checklist): string[] {
  return steps.map(({id, phase, kind, obligation, module, title, text, links, testcases, command}) =>
    [
      `${id} (${phase} ${kind} ${obligation} ${module})`,
      title,
      text,
      links.map(({label, url}) => `${label} ${url.replace(URL, '')}`).join(', '),
      testcases.join(' '),
      command?.replaceAll('\n', '; ') ?? '-',
    ].join(' | '),
  );
}

const block = (text: string, index: number) => ({text, language: 'bash', line: index + 1, column: 1});

const task = (changes: Partial<AuthoredTask> = {}): AuthoredTask => ({
  name: 'do-it',
  text: 'Do it with `care`. Then rest.',
  blocks: [],
  recommended: false,
  line: 1,
  ...changes,
});

const placed = (module: string, own: AuthoredTask, from: number | null = null): PlacedTask => ({
  task: own,
  document: {id: `scs-${module}`, title: `Title of ${module}`},
  from,
  url: `/standards/${module}#checklist`,
});

const tasks: TaskSource = {
  install: ({id}) => [placed(id, task())],
  upgrade: ({id: from}, {id: to}) => [placed(`${from}-${to}`, task({blocks: ['one', 'two'].map(block)}), 1)],
  comparison: ({id: from}, {id: to}) => (from === 'old' && to === 'new' ? '/standards/compared' : null),
};

test('an installation, step by step', () => {
  expect(shown(makeChecklist({scope: scope(), from: null, to: 'v2'}))).toEqual(INSTALL);
});

test('an upgrade, step by step', () => {
  expect(shown(makeChecklist({scope: scope(), from: 'v1', to: 'v2'}))).toEqual(UPGRADE);
});

test('an installation with the tasks of authors', () => {
  const list = shown(makeChecklist({scope: scope(), from: null, to: 'v2', tasks}));
  expect(list.filter((step) => !INSTALL.includes(step))).toEqual(INSTALL_TASKS);
  expect(list).toHaveLength(INSTALL.length + INSTALL_TASKS.length);
});

test('an upgrade with the tasks of authors, and with the comparison', () => {
  const list = shown(makeChecklist({scope: scope(), from: 'v1', to: 'v2', tasks}));
  expect(list.filter((step) => !UPGRADE.includes(step))).toEqual(UPGRADE_TASKS);
});

test('the head of a list names its versions and days', () => {
  const {
    steps: _upgrade,
    preparation: _preparation,
    ...upgrade
  } = makeChecklist({scope: scope(), from: 'v1', to: 'v2'});
  expect(upgrade).toEqual({
    scope: 'scs-compatible-iaas',
    scopeName: 'SCS-compatible IaaS',
    from: 'v1',
    to: 'v2',
    effectiveFrom: '2026-01-01',
    endsOn: '2026-03-01',
  });
  expect(makeChecklist({scope: scope(), from: null, to: 'v1'})).toMatchObject({
    from: null,
    effectiveFrom: '2024-01-01',
    endsOn: null,
  });
  expect(() => makeChecklist({scope: scope(), from: null, to: 'v9'})).toThrow(RangeError);
  expect(() => makeChecklist({scope: scope(), from: 'v9', to: 'v2'})).toThrow(RangeError);
});

describe('of a task', () => {
  test.each([
    ['Do it. Then rest. And sleep.', 'Do it', 'Then rest. And sleep.'],
    ['Do it: then rest', 'Do it', 'Then rest'],
    ['Do it', 'Do it', ''],
    ['Do it.', 'Do it', ''],
    ['Look at v1.2 of `x`.  Then rest.', 'Look at v1.2 of x', 'Then rest.'],
  ])('%j is to tick %j and to read %j', (text, title, rest) => {
    const source: TaskSource = {
      ...tasks,
      install: ({id}) => (id === 'kept' ? [placed(id, task({text}))] : []),
    };
    const list = makeChecklist({scope: scope(), from: null, to: 'v2', tasks: source});
    const step = list.steps.find(({kind}) => kind === 'task');
    expect([step?.title, step?.text, step?.command, step?.obligation]).toEqual([
      title,
      rest,
      null,
      'mandatory',
    ]);
  });

  test('a recommendation stays one', () => {
    const source: TaskSource = {...tasks, install: ({id}) => [placed(id, task({recommended: true}))]};
    const list = makeChecklist({scope: scope(), from: null, to: 'v2', tasks: source});
    expect(new Set(list.steps.filter(({kind}) => kind === 'task').map(({obligation}) => obligation))).toEqual(
      new Set(['recommended']),
    );
  });
});

test('above the steps stands what their commands need: variables, and the test suite', () => {
  const needed = makeChecklist({scope: scope(), from: null, to: 'v2', tasks}).preparation;
  expect(needed).toEqual({
    variables: [
      {name: 'OS_CLOUD', meaning: 'the name of your cloud in `clouds.yaml`; `openstack` reads it, too'},
    ],
    text: 'Get the test suite once, and run the commands of its tests in its folder `standards/Tests`, in the same shell:',
    command: [
      'git clone https://github.com/SovereignCloudStack/standards',
      'cd standards/Tests',
      'python3 -m venv scs-tests && . scs-tests/bin/activate',
      'pip install -r requirements.txt -r iaas/requirements.txt',
    ].join('\n'),
  });
});

test('commands are those of the scripts, each once, with their own testcases', () => {
  expect(commandFor(scope(), ['a', 'r', 'b'])).toBe('./one.py -c "$OS_CLOUD" a b\n./two.py');
  expect(commandFor(scope(), ['paper', 'nobody'])).toBeNull();
  expect(commandFor(scope(), ['nobody', 'e'])).toBe('./one.py -c "$OS_CLOUD" e');
});

const INSTALL = [
  'tests-kept (now tests mandatory kept) | Meet Kept and pass its test | Tests b. | Kept /scs-0101-v1-kept | b | ./one.py -c "$OS_CLOUD" b',
  'manual-paper (now manual mandatory kept) | Submit evidence for Kept | the provider says so. | What to submit https://example.org/paper | paper | -',
  'recommended-kept (now tests recommended kept) | Recommended: pass 2 more tests of Kept | Not required for a certificate. | Kept /scs-0101-v1-kept | r s | ./two.py',
  'tests-new (now tests mandatory new) | Meet New and pass its 4 tests | Tests a. Tests b. Tests d. All tests are listed below. | New /scs-0102-v2-x | a b d e | ./one.py -c "$OS_CLOUD" a b d e',
  'manual-form (now manual mandatory new) | Submit evidence for New | a form. | What to submit /scs-0102-v2-x | form | -',
  'recommended-new (now tests recommended new) | Recommended: pass 2 more tests of New | Not required for a certificate. | New /scs-0102-v2-x | r s | ./two.py',
  'tests-values (now tests mandatory values) | Meet Values and pass its test | Tests d. Tested with size: 2, mode: fast. | Values /scs-0104-v1-values | d | ./one.py -c "$OS_CLOUD" d',
  'read-words (now read mandatory words) | Meet Words | No automated test covers this standard; its text remains binding. | Words /scs-0105-v1-words |  | -',
  'manual-letter (now manual mandatory words) | Submit evidence for Words | A letter. Manual check: by post. | What to submit /scs-0105-v1-words | letter | -',
  'tests-fresh (now tests mandatory fresh) | Meet Fresh and pass its test | Tests r. | Fresh /scs-0106-v1-fresh | r | ./two.py',
  'tests-moved-2 (now tests mandatory moved-2) | Meet Moved and pass its 2 tests | Tests e. | Moved /scs-0107-v1-moved | c e | ./one.py -c "$OS_CLOUD" c e',
  'submit-scs-compatible-iaas-v2 (before-effect submit mandatory null) | Run all tests of SCS-compatible IaaS v2 and submit a report | The command runs all tests and writes the results to `report.yaml`; nothing is submitted. Submitting takes more: `./add_subject.py` creates `.secret/keyfile` and `.secret/tokenfile` and says what to register; then `./scs-test-runner.py`, whose `config.toml` names both files, runs the tests and submits the results to the compliance monitor. Once all mandatory tests pass, apply for the certificate. | How to get a certificate /certification/apply |  | ./scs-compliance-check.py -V v2 -s "$OS_CLOUD" -a os_cloud="$OS_CLOUD" -o report.yaml scs-compatible-iaas.yaml',
];

const INSTALL_TASKS = [
  'task-scs-kept-install-do-it (now task mandatory kept) | Do it with care | Then rest. | Title of kept /standards/kept#checklist |  | -',
  'task-scs-new-install-do-it (now task mandatory new) | Do it with care | Then rest. | Title of new /standards/new#checklist |  | -',
  'task-scs-values-install-do-it (now task mandatory values) | Do it with care | Then rest. | Title of values /standards/values#checklist |  | -',
  'task-scs-words-install-do-it (now task mandatory words) | Do it with care | Then rest. | Title of words /standards/words#checklist |  | -',
  'task-scs-fresh-install-do-it (now task mandatory fresh) | Do it with care | Then rest. | Title of fresh /standards/fresh#checklist |  | -',
  'task-scs-moved-2-install-do-it (now task mandatory moved-2) | Do it with care | Then rest. | Title of moved-2 /standards/moved-2#checklist |  | -',
];

const UPGRADE = [
  'read-fresh (now read mandatory fresh) | Read Fresh | Fresh (fresh) becomes part of the scope. 1 test becomes mandatory. | Fresh /scs-0106-v1-fresh |  | -',
  'tests-fresh (now tests mandatory fresh) | Meet Fresh and pass its test | Tests r. You can pass under the old version already. | Fresh /scs-0106-v1-fresh | r | ./two.py',
  'read-kept (now read mandatory kept) | Read Kept | Kept (kept) has different contents than before. 1 test becomes mandatory. 1 test is no longer mandatory. | Kept /scs-0101-v1-kept |  | -',
  'tests-kept (now tests mandatory kept) | Meet Kept and pass its test | Tests r. Recommended until now: r. You can pass under the old version already. | Kept /scs-0101-v1-kept | r | ./two.py',
  'tests-moved-2 (now tests mandatory moved-2) | Meet Moved and pass its test | Tests e. Recommended until now: e. You can pass under the old version already. | Moved /scs-0107-v1-moved | e | ./one.py -c "$OS_CLOUD" e',
  'read-new (now read mandatory new) | Read what New changes | New (new) replaces old. 2 tests become mandatory. 1 test is no longer mandatory. | New /scs-0102-v2-x, Before: Old /scs-0102-v1-x |  | -',
  'tests-new (now tests mandatory new) | Meet New and pass its 2 tests | Tests e. Tests r. You can pass under the old version already. | New /scs-0102-v2-x | e r | ./one.py -c "$OS_CLOUD" e; ./two.py',
  'manual-form (now manual mandatory new) | Submit evidence for New | a form. | What to submit /scs-0102-v2-x | form | -',
  'read-words (now read mandatory words) | Read Words | Words (words) becomes part of the scope. 1 test becomes mandatory. | Words /scs-0105-v1-words |  | -',
  'tests-words (now tests mandatory words) | Meet Words and pass its test | Tests r. You can pass under the old version already. | Words /scs-0105-v1-words | r | ./two.py',
  'manual-letter (now manual mandatory words) | Submit evidence for Words | A letter. Manual check: by post. | What to submit /scs-0105-v1-words | letter | -',
  'tests-values (before-effect tests mandatory values) | Meet Values and pass its test | Tests d. Tested with size: 2, mode: fast. Until the new version takes effect, the tests run as before. | Values /scs-0104-v1-values | d | ./one.py -c "$OS_CLOUD" d',
  'submit-scs-compatible-iaas-v2 (before-effect submit mandatory null) | Run all tests of SCS-compatible IaaS v2 and submit a report | The command runs all tests and writes the results to `report.yaml`; nothing is submitted. Submitting takes more: `./add_subject.py` creates `.secret/keyfile` and `.secret/tokenfile` and says what to register; then `./scs-test-runner.py`, whose `config.toml` names both files, runs the tests and submits the results to the compliance monitor. Once all mandatory tests pass, apply for the certificate. | How to get a certificate /certification/apply |  | ./scs-compliance-check.py -V v2 -s "$OS_CLOUD" -a os_cloud="$OS_CLOUD" -o report.yaml scs-compatible-iaas.yaml',
  'drop-kept (before-end drop optional kept) | Decide what to do about a test that is no longer mandatory | Nothing has to change. Inform your customers before you drop what they may rely on. | Kept /scs-0101-v1-kept | s | -',
  'drop-new (before-end drop optional new) | Decide what to do about a test that is no longer mandatory | Nothing has to change. Inform your customers before you drop what they may rely on. | New /scs-0102-v2-x | s | -',
  'drop-gone (before-end drop optional gone) | Decide what to do about tests that are no longer mandatory | Nothing has to change. Inform your customers before you drop what they may rely on. | Gone /scs-0103-v1-gone | s z | -',
];

const UPGRADE_TASKS = [
  'task-scs-fresh-install-do-it (now task mandatory fresh) | Do it with care | Then rest. | Title of fresh /standards/fresh#checklist |  | -',
  'task-scs-moved-moved-2-from-v1-do-it (now task mandatory moved-2) | Do it with care | Then rest. | Title of moved-moved-2 /standards/moved-moved-2#checklist |  | one; two',
  'read-new (now read mandatory new) | Read what New changes | New (new) replaces old. 2 tests become mandatory. 1 test is no longer mandatory. | What changed, word by word /standards/compared, New /scs-0102-v2-x, Before: Old /scs-0102-v1-x |  | -',
  'task-scs-old-new-from-v1-do-it (now task mandatory new) | Do it with care | Then rest. | Title of old-new /standards/old-new#checklist |  | one; two',
  'task-scs-words-install-do-it (now task mandatory words) | Do it with care | Then rest. | Title of words /standards/words#checklist |  | -',
];
