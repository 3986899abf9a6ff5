import {expect, test} from 'vitest';
import {exampleScope} from '../rules/rule';
import {makeChecklist} from './checklist';
import type {Scope} from './scope';
import {parseScope} from './scope';

function scopeOf(id: string, variables: string, versions: string): Scope {
  const {value} = parseScope({
    path: `scopes/${id}.yaml`,
    text: exampleScope({
      name: `name: A\nvariables:\n${variables}`,
      scripts:
        'scripts:\n- executable: ./check.py\n  args: -k {kubeconfig} -c {os_cloud}\n  testcases: [{id: a}]',
      modules:
        'modules:\n- {id: m, name: M, url: "https://docs.scs.community/standards/scs-0100-v1-a", targets: {main: [a]}}',
      versions: `versions:\n${versions}`,
    }),
  });
  if (!value) throw new Error('the scope does not parse');
  return value;
}
const IAAS = '- os_cloud';
const KAAS = '- subject_root\n- kubeconfig\n- execution_mode: parallel';
const STABLE = '- version: v1\n  stabilized_at: 2024-01-01\n  include: [m]';
const DRAFT = '- version: v2\n  include: [m]\n';
const last = (scope: Scope, from: string | null, to: string) => makeChecklist({scope, from, to}).steps.at(-1);

test('a version of the scope is tested by its name, with a value for each variable that has none', () => {
  const iaas = last(scopeOf('scs-compatible-iaas', IAAS, STABLE), null, 'v1');
  expect(iaas?.command).toBe(
    './scs-compliance-check.py -V v1 -s "$OS_CLOUD" -a os_cloud="$OS_CLOUD" -o report.yaml scs-compatible-iaas.yaml',
  );
  const kaas = last(scopeOf('scs-compatible-kaas', KAAS, STABLE), null, 'v1');
  expect(kaas?.command).toBe(
    './scs-compliance-check.py -V v1 -s "$SUBJECT" -a subject_root="$SUBJECT_ROOT" -a kubeconfig="$KUBECONFIG" -o report.yaml scs-compatible-kaas.yaml',
  );
});

test('for a version with a certificate, the step says how to submit and how to apply', () => {
  const step = last(scopeOf('scs-compatible-iaas', IAAS, STABLE), null, 'v1');
  expect(step).toMatchObject({phase: 'before-effect', title: 'Run all tests of A v1 and submit a report'});
  for (const word of ['config.toml', '.secret/keyfile', '.secret/tokenfile', 'apply for the certificate'])
    expect(step?.text).toContain(word);
});

test.each([
  [null, 'now'],
  ['v1', 'before-effect'],
])('a draft, from %s, is tested under the label of the test suite and not certified', (from, phase) => {
  const step = last(scopeOf('scs-compatible-iaas', IAAS, DRAFT + STABLE), from, 'v2');
  expect(step).toMatchObject({
    kind: 'submit',
    phase,
    title: 'Run all tests of A v2',
    links: [{url: '/certification/apply'}],
  });
  expect(step?.command).toContain('-V next ');
  expect(step?.text).toBe(
    'This version is a draft: you can test against it, but no certificates are issued for it. The command runs all tests and writes the results to `report.yaml`; nothing is submitted. The test suite calls it `next`.',
  );
});

test('a draft that the test suite calls by its own name needs no explanation', () => {
  const scope = scopeOf('scs-compatible-iaas', IAAS, DRAFT.replace('v2', 'next') + STABLE);
  expect(last(scope, null, 'next')?.command).toContain('-V next ');
  expect(last(scope, null, 'next')?.text).not.toContain('calls it');
});

test('no command is printed for a version that the test suite does not know', () => {
  const step = last(scopeOf('scs-compatible-kaas', KAAS, DRAFT + STABLE), 'v1', 'v2');
  expect(step).toMatchObject({command: null, title: 'Review your results for A v2'});
  expect(step?.text).toMatch(/no certificates are issued.*does not know it yet/);
});

test('where no command needs the test suite, nobody has to get it', () => {
  const scope = scopeOf('scs-compatible-kaas', KAAS, `${DRAFT}${STABLE}`);
  expect(makeChecklist({scope, from: 'v1', to: 'v2'}).preparation).toBeNull();
});

test('variables are explained in the order of the scope, those that no command uses are left out', () => {
  const {preparation} = makeChecklist({
    scope: scopeOf('scs-compatible-kaas', KAAS, STABLE),
    from: null,
    to: 'v1',
  });
  expect(preparation?.variables.map(({name}) => name)).toEqual(['SUBJECT_ROOT', 'KUBECONFIG', 'SUBJECT']);
  expect(preparation?.text).toContain('`sonobuoy` in your `PATH`');
  expect(preparation?.command).toContain('-r kaas/requirements.txt');
});

test('of a scope that is not of the test suite, only its variables are told', () => {
  const scope = scopeOf('scs-other', '- kubeconfig\n- os_cloud\n- unused\n- constructor', STABLE);
  const list = makeChecklist({scope, from: null, to: 'v1'});
  expect(list.preparation).toEqual({
    variables: [
      {name: 'KUBECONFIG', meaning: expect.stringContaining('kubeconfig file')},
      {name: 'OS_CLOUD', meaning: expect.stringContaining('clouds.yaml')},
    ],
    text: '',
    command: null,
  });
  expect(list.steps.at(-1)).toMatchObject({
    command: null,
    text: 'Once all mandatory tests pass, apply for the certificate.',
  });
});

test('a variable that nobody knows is told by its name', () => {
  const {value: scope} = parseScope({
    path: 'scopes/scs-other.yaml',
    text: exampleScope({
      name: 'name: A\nvariables: [constructor]',
      scripts:
        'scripts:\n- executable: ./check.py\n  args: "{constructor}"\n  testcases: [{id: scs-0100-check}]',
    }),
  });
  if (!scope) throw new Error('the scope does not parse');
  expect(makeChecklist({scope, from: null, to: 'v1'}).preparation?.variables).toEqual([
    {name: 'CONSTRUCTOR', meaning: 'the value of the variable `constructor` of the scope'},
  ]);
});

test('with groups, testcases are selected and piped into the script; a report is imported', () => {
  const {value: scope} = parseScope({
    path: 'scopes/scs-compatible-iaas.yaml',
    text: `name: A
uuid: 00000000-0000-4000-8000-000000000001
variables: [os_cloud]
scripts:
- executable: ./iaas/openstack_test.py
  args: -c {os_cloud} {testcases}
  testcases: [{id: b}, {id: a}]
groups:
- {id: m, name: M, url: "https://docs.scs.community/standards/scs-0100-v1-a", include: [b, a]}
timeline: [{date: 2024-01-01, versions: {v1: effective}}]
versions:
- {version: v1, test: m}
`,
  });
  if (!scope) throw new Error('the scope does not parse');
  const stable = {
    ...scope,
    versions: scope.versions.map((version) => ({...version, stabilizedAt: '2024-01-01'})),
  };
  const step = last(stable, null, 'v1');
  expect(step?.command).toBe(
    './cli.py select scs-compatible-iaas.yaml -V v1 | ./iaas/openstack_test.py -c "$OS_CLOUD" -s "$OS_CLOUD" - > report.yaml',
  );
  expect(step?.text).toContain('`./cli.py import < report.yaml`');
  expect(last({...stable, grammar: 'modules'}, null, 'v1')?.command).toContain('./scs-compliance-check.py');
});
