import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

const siteDir = path.resolve(__dirname, '..', '..');

type Count = {passed: number; failed: number};

/** Gates without tests of their own: each counts as one. */
const GATES = ['types', 'lint', 'format:check', 'check'] as const;
/** Test runs; their tests are counted one by one. */
const SUITES = [
  ['unit and integration tests', 'test'],
  ['browser tests', 'test:browser'],
] as const;

function run(script: string, args: readonly string[] = []): number {
  const {status} = spawnSync('npm', ['run', '-s', script, '--', ...args], {
    cwd: siteDir,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status ?? 1;
}

function runGate(script: string): Count {
  console.log(`\n== ${script}`);
  return run(script) === 0 ? {passed: 1, failed: 0} : {passed: 0, failed: 1};
}

/** Runs a suite; one that breaks before it can count its tests has failed once. */
function runSuite([name, script]: (typeof SUITES)[number], report: string): Count {
  console.log(`\n== ${name}`);
  const status = run(script, ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  if (!fs.existsSync(report)) return {passed: 0, failed: 1};
  const {numPassedTests, numFailedTests} = JSON.parse(fs.readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  return {passed: numPassedTests, failed: status === 0 ? numFailedTests : Math.max(1, numFailedTests)};
}

function main(): void {
  const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'scs-verify-'));
  const counts = [
    ...GATES.map(runGate),
    ...SUITES.map((suite, index) => runSuite(suite, path.join(reports, `${index}.json`))),
  ];
  fs.rmSync(reports, {recursive: true, force: true});
  const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}

main();
