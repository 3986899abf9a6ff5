import {spawn} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

const siteDir = path.resolve(__dirname, '..', '..');

/** A script of `package.json` with what it is about. Gates count as one; of suites, each test counts. */
type Step = {readonly name: string; readonly script: string; readonly suite?: true};
type Count = {readonly passed: number; readonly failed: number};

/** Alone, on all cores: what is most often wrong is told within seconds. */
const FIRST: readonly Step[] = [{name: 'unit tests', script: 'test:unit', suite: true}];
/**
 * What runs at the same time as the builds of the sites that tests look at. The longest come first; the integration
 * tests wait for those sites.
 */
const BESIDE_BUILDS: readonly Step[] = [
  {name: 'attacks', script: 'test:attacks', suite: true},
  {name: 'reference data', script: 'test:reference', suite: true},
  {name: 'format', script: 'format:check'},
  {name: 'types and lint', script: 'lint'},
  {name: 'unused code', script: 'knip'},
  {name: 'content', script: 'check'},
  {name: 'prose', script: 'prose'},
  {name: 'the preset in another site', script: 'test:adopt'},
  {name: 'integration tests', script: 'test:integration', suite: true},
];
/** Browsers have the machine to themselves: they mind the time. */
const AFTER_BUILDS: readonly Step[] = [{name: 'browser tests', script: 'test:browser', suite: true}];

/** Steps that run at the same time, besides two builds. */
const AT_ONCE = 2;
/** How often those that still run are named, in milliseconds. */
const SIGN_OF_LIFE = 15_000;

const started = performance.now();
const running = new Map<string, number>();

/** Runs a script and gives its status and all that it said. */
function npmRun(script: string, args: readonly string[] = []): Promise<{status: number; output: string}> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '-s', script, '--', ...args], {
      cwd: siteDir,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {...process.env, ...(process.stdout.isTTY ? {FORCE_COLOR: '1'} : {})},
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (status) => resolve({status: status ?? 1, output}));
  });
}

async function runStep(step: Step, reports: string): Promise<Count> {
  const since = performance.now();
  running.set(step.name, since);
  const report = path.join(reports, `${step.script.replace(':', '-')}.json`);
  const args = step.suite ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const {status, output} = await npmRun(step.script, args);
  running.delete(step.name);
  const count = step.suite
    ? countOf(report, status)
    : {passed: Number(status === 0), failed: Number(status !== 0)};
  const verdict = count.failed === 0 ? 'ok' : 'FAILED';
  console.log(
    `${clock(performance.now() - started)}  ${verdict}  ${step.name} (${clock(performance.now() - since)})`,
  );
  // What went well needs no words; a suite tells what it has left out.
  if (count.failed > 0) console.log(output);
  else if (step.suite)
    console.log(
      output
        .trim()
        .split('\n')
        .filter((line) => /skipped|Tests |Lines /.test(line))
        .join('\n'),
    );
  return count;
}

/** A suite that breaks before it can count its tests has failed once. */
function countOf(report: string, status: number): Count {
  if (!fs.existsSync(report)) return {passed: 0, failed: 1};
  const {numPassedTests, numFailedTests} = JSON.parse(fs.readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  return {passed: numPassedTests, failed: status === 0 ? numFailedTests : Math.max(1, numFailedTests)};
}

async function runAll(steps: readonly Step[], reports: string): Promise<Count[]> {
  const left = [...steps];
  const counts: Count[] = [];
  const worker = async () => {
    for (let step = left.shift(); step; step = left.shift()) counts.push(await runStep(step, reports));
  };
  await Promise.all(Array.from({length: AT_ONCE}, worker));
  return counts;
}

function tellWhatRuns(): void {
  const names = [...running].map(([name, since]) => `${name} ${clock(performance.now() - since)}`);
  if (names.length > 0) console.log(`${clock(performance.now() - started)}  …   ${names.join(', ')}`);
}

/** @example clock(83_000) // => '1:23' */
function clock(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Builds the sites ahead of the tests; a site that does not build fails the tests that look at it. */
async function prepareSites(): Promise<void> {
  const name = 'builds for tests';
  const since = performance.now();
  running.set(name, since);
  await npmRun('test:sites');
  running.delete(name);
  console.log(`${clock(performance.now() - started)}      ${name} (${clock(performance.now() - since)})`);
}

async function main(): Promise<void> {
  const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'scs-verify-'));
  const signs = setInterval(tellWhatRuns, SIGN_OF_LIFE);
  const first = await runAll(FIRST, reports);
  const [beside] = await Promise.all([runAll(BESIDE_BUILDS, reports), prepareSites()]);
  const counts = [...first, ...beside, ...(await runAll(AFTER_BUILDS, reports))];
  clearInterval(signs);
  fs.rmSync(reports, {recursive: true, force: true});
  const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}

void main();
