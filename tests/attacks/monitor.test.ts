import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {snapshotCommand} from '../../plugins/cli/snapshot';
import {UserError} from '../../plugins/cli/userError';
import type {Diagnostic} from '../../plugins/core/text/diagnostic';
import {FAULTS_FILE} from '../../plugins/files/inheritedFaults';
import {loadCatalog} from '../../plugins/files/loadCatalog';
import type {Attack} from './monitor/answers';
import {ANSWERS} from './monitor/answers';
import {STORED} from './monitor/stored';

const DAY = '2026-11-16';
/** Neither a hang nor a stack; a machine may have other things to do. */
const SECONDS = {timeout: 60_000};
let site = '';
const snapshots = () => path.join(site, 'compliance', 'snapshots');
const snapshot = () => path.join(snapshots(), `${DAY}.json`);

beforeAll(() => {
  site = fs.mkdtempSync(path.join(os.tmpdir(), 'scs-monitor-'));
  for (const folder of ['standards', 'scopes', 'compliance', 'blog']) {
    vi.stubEnv(`SCS_${folder.toUpperCase()}_DIR`, '');
    fs.mkdirSync(path.join(site, folder));
  }
  fs.mkdirSync(snapshots());
  fs.mkdirSync(path.join(site, 'plugins', 'files'), {recursive: true});
  fs.writeFileSync(path.join(site, 'plugins', 'files', FAULTS_FILE), 'faults: []\n');
});
afterAll(() => {
  vi.unstubAllEnvs();
  fs.rmSync(site, {recursive: true});
});

function expectFindings(found: readonly Pick<Diagnostic, 'ruleId' | 'message'>[], {findings}: Attack) {
  const told = found.map(({ruleId, message}) => `${ruleId}: ${message}`);
  expect(told.map((line, index) => shortened(line, findings[index]))).toEqual(findings);
  // Whatever is in a file, a finding stays a line.
  for (const line of told) expect(line.length).toBeLessThan(400);
}

/** A finding as the command prints it. */
function readFinding(line: string): Pick<Diagnostic, 'ruleId' | 'message'> {
  const [, message = line, ruleId = ''] = /^.*?:\d+:\d+: error: (.*) \[([\w-]+)\]$/.exec(line) ?? [];
  return {ruleId, message};
}

/** As long as the expected finding, where that ends in `…`. */
function shortened(line: string, expected = ''): string {
  return expected.endsWith('…') ? `${line.slice(0, expected.length - 1)}…` : line;
}

describe('an answer of the monitor does no harm, and the good snapshot stays', () => {
  test.each(ANSWERS.map((attack) => [attack.name, attack] as const))('%s', SECONDS, async (_name, attack) => {
    const answer = path.join(site, 'answer.json');
    fs.writeFileSync(answer, attack.text());
    fs.writeFileSync(snapshot(), 'the last good one');
    const told: unknown = await snapshotCommand(site)
      .parseAsync([answer, '--date', DAY], {from: 'user'})
      .catch((error: unknown) => (error instanceof UserError ? error.message : error));
    if (typeof told !== 'string') throw new Error('the answer was taken', {cause: told});
    const lines = told.split('\n');
    expect(lines.pop()).toBe('Nothing was written; the last good snapshot is unchanged.');
    expectFindings(lines.map(readFinding), attack);
    expect(fs.readFileSync(snapshot(), 'utf8')).toBe('the last good one');
    expect(fs.readdirSync(snapshots())).toEqual([`${DAY}.json`]);
  });
});

describe('a stored snapshot is a finding, and no more', () => {
  test.each(STORED.map((attack) => [attack.name, attack] as const))('%s', SECONDS, async (_name, attack) => {
    fs.writeFileSync(snapshot(), attack.text());
    const {diagnostics} = await loadCatalog(site);
    expect([...new Set(diagnostics.map((one) => one.path))]).toEqual([`compliance/snapshots/${DAY}.json`]);
    expectFindings(diagnostics, attack);
  });
});
