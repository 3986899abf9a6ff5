import {checklistStrings as strings} from './checklistStrings';
import {shellVariable} from './scriptCommand';
import type {Scope, ScopeVersion} from './scope';

/** What has to be there before the commands of a checklist run. */
export type Preparation = {
  /** Shell variables that the commands use, each with what it means: words in which names can stand in backticks. */
  readonly variables: readonly {readonly name: string; readonly meaning: string}[];
  /** Sentences on what the command does, in which names can stand in backticks; empty where there is none. */
  readonly text: string;
  /** Shell commands, one a line, that get the test suite; null where a scope is not of it. */
  readonly command: string | null;
};

/** How a provider tests a cloud against a version of a scope. */
export type SelfTest = {
  /** Null for a version that the test suite does not know. */
  readonly command: string | null;
  /** What the test suite calls the version. */
  readonly label: string;
};

/** A scope as the test suite has it. */
type Suite = {
  /** Packages beside those that every test needs. */
  readonly requirements: string;
  /** Program that has to be installed by other means; null for none. */
  readonly needs: string | null;
  /** Label of the coming version; null where there is none. */
  readonly draft: string | null;
  /** With groups: the program that runs testcases of its standard input; null where its arguments are not settled yet. */
  readonly runner: string | null;
};

/**
 * What is known of the test suite, SovereignCloudStack/standards, as of November 2026: this file alone says how it is called.
 * A scope with groups comes from the suite of standards#1237 (July 2026), in which `cli.py select` and the scripts take the
 * place of `scs-compliance-check.py`. Its KaaS file and its `k8s_test.py` disagree on arguments, so no command is given.
 */
const SUITE: ReadonlyMap<string, Suite> = new Map([
  [
    'scs-compatible-iaas',
    {requirements: 'iaas/requirements.txt', needs: null, draft: 'next', runner: './iaas/openstack_test.py'},
  ],
  [
    'scs-compatible-kaas',
    {requirements: 'kaas/requirements.txt', needs: 'sonobuoy', draft: null, runner: null},
  ],
]);

const REPOSITORY = 'https://github.com/SovereignCloudStack/standards';

/** Names the subject of a report where no variable of the scope does. */
const SUBJECT = 'subject';

/**
 * What to do before any command of a checklist: which variables to set, and how to get the test suite.
 * @param steps of the checklist; what no command of theirs needs is left out
 * @returns null where nothing has to be done
 */
export function preparation(
  scope: Scope,
  steps: readonly {readonly kind: string; readonly command: string | null}[],
): Preparation | null {
  const used = (name: string) =>
    steps.some(({command}) => new RegExp(`\\$\\{?${shellVariable(name)}\\b`).test(command ?? ''));
  const variables = [...scope.variables, SUBJECT].filter(used).map((name) => ({
    name: shellVariable(name),
    meaning: isExplained(name) ? strings.variables[name] : strings.otherVariable(name),
  }));
  const tested = steps.some(({kind, command}) => kind !== 'task' && command !== null);
  const suite = tested ? SUITE.get(scope.id) : undefined;
  if (!suite) return variables.length === 0 ? null : {variables, text: '', command: null};
  return {
    variables,
    text: [...(suite.needs === null ? [] : [strings.needs(suite.needs)]), strings.getTests].join(' '),
    command: [
      `git clone ${REPOSITORY}`,
      'cd standards/Tests',
      'python3 -m venv scs-tests && . scs-tests/bin/activate',
      `pip install -r requirements.txt -r ${suite.requirements}`,
    ].join('\n'),
  };
}

function isExplained(name: string): name is keyof typeof strings.variables {
  return Object.hasOwn(strings.variables, name);
}

/** True for a version that may still change: it can be tested against, not certified (scs-0003). */
export function isDraft({stabilizedAt, keptBy}: ScopeVersion): boolean {
  return stabilizedAt === null && keptBy === undefined;
}

/**
 * The command that runs all tests of a version and writes a report. It names the version, since without one the test suite
 * takes those of the day; it gives no value where the scope has a default.
 */
export function selfTest(scope: Scope, version: ScopeVersion): SelfTest {
  const suite = SUITE.get(scope.id);
  const label = isDraft(version) ? (suite?.draft ?? null) : version.version;
  if (!suite || label === null) return {command: null, label: version.version};
  const variables = scope.variables.filter((name) => !scope.variableDefaults.has(name));
  const subject = variables.includes('os_cloud') ? 'os_cloud' : SUBJECT;
  if (scope.grammar === 'groups') return {command: groupedCommand({scope, suite, label, subject}), label};
  const words = [
    './scs-compliance-check.py',
    `-V ${label}`,
    `-s "$${shellVariable(subject)}"`,
    ...variables.map((name) => `-a ${name}="$${shellVariable(name)}"`),
    '-o report.yaml',
    `${scope.id}.yaml`,
  ];
  return {command: words.join(' '), label};
}

function groupedCommand({
  scope,
  suite: {runner},
  label,
  subject,
}: {
  readonly scope: Scope;
  readonly suite: Suite;
  readonly label: string;
  readonly subject: string;
}): string | null {
  if (runner === null) return null;
  const name = `"$${shellVariable(subject)}"`;
  return `./cli.py select ${scope.id}.yaml -V ${label} | ${runner} -c ${name} -s ${name} - > report.yaml`;
}
