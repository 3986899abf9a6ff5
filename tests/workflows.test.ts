import fs from 'node:fs';
import path from 'node:path';
import {load} from 'js-yaml';
import {describe, expect, test} from 'vitest';
import {siteDir} from './support/paths';

const folder = path.join(siteDir, '.github', 'workflows');
const workflows = fs
  .readdirSync(folder)
  .filter((name) => /\.ya?ml$/.test(name))
  .toSorted()
  .map((name) => ({name, text: fs.readFileSync(path.join(folder, name), 'utf8')}));

type Job = {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly {readonly run?: string; readonly uses?: string; readonly with?: object}[];
};
type Workflow = {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
};

test('there are workflows for pull requests, for publishing and for snapshots', () => {
  expect(workflows.map(({name}) => name)).toEqual(['pages.yml', 'snapshot.yml', 'verify.yml']);
});

describe.each(workflows)('$name', ({text}) => {
  const workflow = load(text) as Workflow;

  test('names each action by a full commit, with its version beside it', () => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(uses).not.toEqual([]);
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('gives no right to all of its jobs but reading', () => {
    expect(workflow.permissions).toBeDefined();
    expect(Object.values(workflow.permissions ?? {}).filter((right) => right !== 'read')).toEqual([]);
  });

  test('runs neither packages nor scripts of the project where it may write, and leaves no token behind', () => {
    for (const {permissions = {}, steps} of Object.values(workflow.jobs)) {
      const commands = steps.flatMap(({run}) => run ?? []).join('\n');
      if (Object.values(permissions).includes('write'))
        expect(commands).not.toMatch(/\b(?:npm|npx|node|tsx)\b/);
      for (const step of steps.filter(({uses}) => uses?.startsWith('actions/checkout@')))
        expect(step.with).toMatchObject({'persist-credentials': false});
    }
  });
});
