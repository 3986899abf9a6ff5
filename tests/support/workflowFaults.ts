import {load} from 'js-yaml';

type Fields = Readonly<Record<string, unknown>>;
type Step = {
  readonly run?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly with?: Fields;
};
type Job = {
  readonly permissions?: unknown;
  readonly 'timeout-minutes'?: unknown;
  readonly uses?: string;
  readonly steps?: readonly Step[];
};
type Workflow = {
  readonly on?: unknown;
  readonly permissions?: unknown;
  readonly concurrency?: string | Fields;
  readonly jobs?: Readonly<Record<string, Job>>;
};

/** What starts a run without handing rights to strangers: no `pull_request_target`, no comments, no other runs. */
const HARMLESS_TRIGGERS = new Set(['pull_request', 'push', 'schedule', 'workflow_dispatch']);
/** Runs programs that others wrote, or that a change could bring along. */
const RUNS_CODE =
  /(?:^|[\s;&|(`])(?:npm|npx|node|tsx|yarn|pnpm|corepack|bun|deno|python3?|pip3?|pipx|ruby|perl|make|docker|bash|sh|eval|source|curl|wget)(?=[\s;&|)]|$)|(?:^|\s)\.{1,2}\//m;
const PINNED = /^\s*(?:- )?uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
const CREDENTIAL = /\bsecrets\b|\bgithub\.token\b/;
const LONGEST_MINUTES = 60;

/** What an attacker could use in a workflow of GitHub Actions, in one sentence each; none where all is well. */
export function workflowFaults(text: string): string[] {
  const workflow = load(text) as Workflow;
  const jobs = Object.entries(workflow.jobs ?? {});
  return [
    ...pinFaults(text),
    ...headFaults(workflow),
    ...jobs.flatMap(([name, job]) => jobFaults(job).map((fault) => `${name}: ${fault}`)),
    ...pullRequestFaults(workflow),
  ];
}

/** The lines, not the tree: the version stands in a comment. */
function pinFaults(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => /^\s*(?:- )?['"]?uses['"]?\s*:/.test(line) && !PINNED.test(line))
    .map((line) => `not a full commit with its version: ${line.trim()}`);
}

function headFaults({on, permissions, concurrency, jobs: _jobs, ...others}: Workflow): string[] {
  const group = typeof concurrency === 'string' ? concurrency : concurrency?.group;
  return [
    ...triggersOf(on)
      .filter((trigger) => !HARMLESS_TRIGGERS.has(trigger))
      .map((trigger) => `started by ${trigger}`),
    ...(isFields(permissions) && Object.keys(permissions).length === 0 ? [] : ['rights for all jobs']),
    ...(typeof group === 'string' ? [] : ['no concurrency group']),
    ...(CREDENTIAL.test(JSON.stringify(others)) ? ['a credential for all jobs'] : []),
  ];
}

function jobFaults(job: Job): string[] {
  const {permissions, steps = [], uses, ...others} = job;
  const minutes = job['timeout-minutes'];
  return [
    // What stands elsewhere can't be judged here.
    ...(uses === undefined ? [] : ['a job of another file']),
    ...(isFields(permissions) ? [] : ['rights are not listed']),
    ...(typeof minutes === 'number' && minutes <= LONGEST_MINUTES ? [] : ['no timeout of an hour or less']),
    ...(CREDENTIAL.test(JSON.stringify(others)) ? ['a credential for all steps'] : []),
    ...steps.flatMap(stepFaults),
    ...(mayWrite(job) ? steps.flatMap(codeFaults) : []),
  ];
}

function stepFaults({run, shell, uses, with: inputs = {}}: Step): string[] {
  const scripts = [run, shell, inputs['script']].filter((script) => typeof script === 'string');
  return [
    // A value belongs into `env`: as part of a script, it would be run.
    ...(scripts.some((script) => script.includes('${{')) ? ['an expression in a script'] : []),
    ...(uses?.startsWith('actions/checkout@') && inputs['persist-credentials'] !== false
      ? ['a checkout that leaves its credentials']
      : []),
  ];
}

/** In a job that may write: nothing but tools of the runner and actions of GitHub, on the commit that started it. */
function codeFaults({run = '', shell = 'bash', uses, with: inputs = {}}: Step): string[] {
  return [
    ...(RUNS_CODE.test(run) || shell !== 'bash' ? ['runs code where it may write'] : []),
    ...(uses !== undefined && (!uses.startsWith('actions/') || uses.startsWith('actions/github-script@'))
      ? ['runs an action of others where it may write']
      : []),
    ...(uses?.startsWith('actions/checkout@') && ('ref' in inputs || 'repository' in inputs)
      ? ['another commit where it may write']
      : []),
  ];
}

/** A pull request brings its own code along: there is nothing to write with, and nothing to steal. */
function pullRequestFaults({on, jobs = {}}: Workflow): string[] {
  if (!triggersOf(on).includes('pull_request')) return [];
  return [
    ...(Object.values(jobs).some(mayWrite) ? ['a pull request may write'] : []),
    ...(CREDENTIAL.test(JSON.stringify(jobs)) ? ['a pull request sees a credential'] : []),
  ];
}

function mayWrite({permissions}: Job): boolean {
  return !isFields(permissions) || Object.values(permissions).some((right) => right !== 'read');
}

/** @example triggersOf({push: {tags: ['v*']}}) // => ['push'] */
function triggersOf(on: unknown): string[] {
  if (typeof on === 'string') return [on];
  if (Array.isArray(on)) return on.map(String);
  return isFields(on) ? Object.keys(on) : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
