import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {siteDir} from './support/paths';
import {workflowFaults} from './support/workflowFaults';

const folder = path.join(siteDir, '.github', 'workflows');
const workflows = fs
  .readdirSync(folder)
  .filter((name) => /\.ya?ml$/.test(name))
  .toSorted()
  .map((name) => ({name, text: fs.readFileSync(path.join(folder, name), 'utf8')}));

test('there are workflows for pull requests, for publishing, for releases and for snapshots', () => {
  expect(workflows.map(({name}) => name)).toEqual(['pages.yml', 'release.yml', 'snapshot.yml', 'verify.yml']);
});

test.each(workflows)('$name has nothing for an attacker', ({text}) => {
  expect(workflowFaults(text)).toEqual([]);
});

const GOOD = `
on:
  push:
permissions: {}
concurrency: example
jobs:
  example:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: write
    steps:
      - uses: actions/checkout@0123456789012345678901234567890123456789 # v1.2.3
        with:
          persist-credentials: false
      - run: git push origin "$BRANCH"
        env:
          TOKEN: \${{ github.token }}
`;
const READING = ['contents: write', 'contents: read'] as const;
const ELSEWHERE = 'uses: a/b/.github/workflows/c.yml@0123456789012345678901234567890123456789 # v1.2.3';

describe('a fictional workflow', () => {
  test('passes when it is careful', () => {
    expect(workflowFaults(GOOD)).toEqual([]);
  });

  test.each<[fault: string, ...changes: (readonly [string, string])[]]>([
    ['started by pull_request_target', ['push:', 'pull_request_target:']],
    ['started by workflow_run', ['on:\n  push:', 'on: [push, workflow_run]']],
    ['started by issue_comment', ['on:\n  push:', 'on: issue_comment']],
    ['rights for all jobs', ['permissions: {}\n', '']],
    ['rights for all jobs', ['permissions: {}', 'permissions: write-all']],
    ['rights for all jobs', ['permissions: {}', 'permissions:\n  contents: read']],
    ['no concurrency group', ['concurrency: example\n', '']],
    ['no concurrency group', ['concurrency: example', 'concurrency:\n  cancel-in-progress: true']],
    ['a credential for all jobs', ['jobs:', 'env:\n  KEY: ${{ secrets.KEY }}\njobs:']],
    ['example: a job of another file', ['    runs-on: ubuntu-latest', `    ${ELSEWHERE}`]],
    ['example: rights are not listed', ['    permissions:\n      contents: write\n', '']],
    [
      'example: rights are not listed',
      ['    permissions:\n      contents: write\n', '    permissions: write-all\n'],
    ],
    ['example: no timeout of an hour or less', ['    timeout-minutes: 5\n', '']],
    ['example: no timeout of an hour or less', ['timeout-minutes: 5', 'timeout-minutes: 360']],
    [
      'example: a credential for all steps',
      ['    steps:', '    env:\n      TOKEN: ${{ github.token }}\n    steps:'],
    ],
    [
      'example: a credential for all steps',
      ['    steps:', '    env:\n      ALL: ${{ toJSON(secrets) }}\n    steps:'],
    ],
    ['example: an expression in a script', ['"$BRANCH"', '"${{ github.head_ref }}"']],
    [
      'example: an expression in a script',
      READING,
      [
        '- run: git push origin "$BRANCH"',
        '- with:\n          script: say("${{ github.event.issue.title }}")',
      ],
    ],
    [
      'example: a checkout that leaves its credentials',
      ['        with:\n          persist-credentials: false\n', ''],
    ],
    [
      'example: a checkout that leaves its credentials',
      ['persist-credentials: false', 'persist-credentials: true'],
    ],
    ['example: runs code where it may write', ['git push origin "$BRANCH"', 'npm ci']],
    ['example: runs code where it may write', ['git push origin "$BRANCH"', 'git pull && npx some-tool']],
    ['example: runs code where it may write', ['git push origin "$BRANCH"', 'echo "$(node -p 1)"']],
    ['example: runs code where it may write', ['git push origin "$BRANCH"', './tools/publish']],
    [
      'example: runs code where it may write',
      ['git push origin "$BRANCH"', 'gh api x | bash'],
      READING,
      ['contents: read', 'id-token: write'],
    ],
    ['example: runs code where it may write', ['        env:', '        shell: python\n        env:']],
    [
      'example: another commit where it may write',
      ['persist-credentials: false', 'persist-credentials: false\n          ref: someone/branch'],
    ],
    ['example: runs an action of others where it may write', ['actions/checkout@', 'someone/checkout@']],
    ['example: runs an action of others where it may write', ['actions/checkout@', 'actions/github-script@']],
    ['a pull request may write', ['push:', 'pull_request:'], ['${{ github.token }}', 'none']],
    ['a pull request sees a credential', ['push:', 'pull_request:'], READING],
  ])('is found out: %s', (fault, ...changes) => {
    const bad = changes.reduce((text, [from, to]) => {
      expect(text).toContain(from);
      return text.replace(from, () => to);
    }, GOOD);
    expect(workflowFaults(bad)).toEqual([fault]);
  });

  test.each([
    'actions/checkout@v4',
    'actions/checkout@main # v1.2.3',
    'actions/checkout@0123456 # v1.2.3',
    'actions/checkout@0123456789012345678901234567890123456789',
    'docker://alpine:3',
    './.github/actions/own',
  ])('is found out when it names an action as %s', (uses) => {
    const bad = GOOD.replace(/actions\/checkout@.*/, uses).replace(...READING);
    expect(workflowFaults(bad)).toEqual([`not a full commit with its version: - uses: ${uses}`]);
  });
});
