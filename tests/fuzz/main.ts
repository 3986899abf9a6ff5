import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {Command, CommanderError, InvalidArgumentError} from 'commander';
import {EXIT} from '../../plugins/cli/userError';
import {plural} from '../../plugins/core/text/plural';
import {hasShared} from '../support/paths';
import type {FuzzCase} from './cases';
import {mutationCase, setCase} from './cases';
import type {FuzzFinding} from './fuzz';
import {fuzz} from './fuzz';
import type {Edition} from './inputs';
import {readEditions} from './inputs';
import {HANG_MS} from './thread';

type Options = {
  readonly seed: number;
  readonly seconds?: number;
  readonly mutations: number;
  readonly sets: number;
};

const THREADS = 2;
const MINIMISE_MS = 60_000;
/** A finding shows so much of a file; all of it is in the folder. */
const SHOWN_CHARACTERS = 2000;
const TELL_EVERY_MS = 15_000;

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}

/** Cases in their order: sets come evenly between mutations. Both are counted from 0, so that more of one change none of the other. */
function* casesOf(
  editions: readonly Edition[],
  {seed, seconds, mutations, sets}: Options,
): Generator<FuzzCase> {
  const until = seconds === undefined ? Infinity : performance.now() + seconds * 1000;
  let [mutated, generated] = [0, 0];
  while ((mutated < mutations || generated < sets) && performance.now() < until) {
    const isSetNext = generated < sets && (mutated >= mutations || generated * mutations <= mutated * sets);
    yield isSetNext ? setCase(seed, generated++) : mutationCase(editions, seed, mutated++);
  }
}

async function run(options: Options): Promise<void> {
  const started = performance.now();
  console.log(`seed ${options.seed}`);
  if (!hasShared) console.log('No reference data beside the checkout: embedded files only.');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'scs-fuzz-'));
  let done = 0;
  function* counted(cases: Iterable<FuzzCase>): Generator<FuzzCase> {
    for (const one of cases) {
      yield one;
      done += 1;
    }
  }
  const signs = setInterval(
    () => console.log(`${seconds(started)} s  ${plural(done, 'case')}  ${peakMiB()} MiB`),
    TELL_EVERY_MS,
  );
  const {findings, reached} = await fuzz({
    cases: counted(casesOf(await readEditions(), options)),
    pipeline: path.join(__dirname, 'pipeline.ts'),
    threads: THREADS,
    hangMs: HANG_MS,
    minimiseMs: MINIMISE_MS,
    onFinding: (finding) => tell(finding, options.seed, folder),
  });
  clearInterval(signs);
  const ways = [...reached].map(([how, count]) => `${how} ${count}`).toSorted();
  console.log(`\nseed ${options.seed}, ${plural(done, 'case')} (${ways.join(', ')})`);
  console.log(`${seconds(started)} s, peak of ${peakMiB()} MiB, ${plural(findings.length, 'finding')}`);
  for (const {what, kind, number, times} of findings)
    console.log(`  ${what} of ${kind} ${number}, ${plural(times, 'time')}`);
  if (findings.length > 0) {
    console.log(`The inputs lie in ${folder}`);
    process.exitCode = EXIT.errors;
  } else fs.rmdirSync(folder);
}

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(0);

/** Most memory that the process held, all threads together; told in KiB by the system. */
const peakMiB = () => Math.round(process.resourceUsage().maxRSS / 1024);

function tell({number, kind, today, what, detail, files}: FuzzFinding, seed: number, folder: string): void {
  console.log(`\n${what}: seed ${seed}, ${kind} ${number}, today ${today}\n${detail}`);
  for (const {path: file, text} of files) {
    const target = path.join(folder, `${kind}-${number}`, file.replaceAll('../', ''));
    fs.mkdirSync(path.dirname(target), {recursive: true});
    fs.writeFileSync(target, text);
    // As JSON, so that characters that no terminal shows can be read.
    console.log(`${file}: ${JSON.stringify(text.slice(0, SHOWN_CHARACTERS))}`);
  }
}

async function main(): Promise<void> {
  const program = new Command('fuzz')
    .description(
      'Runs broken and generated sources through all that a build does with them; exit 0 clean, 1 findings, 2 unusable call.',
    )
    .option('--seed <number>', 'the same seed gives the same cases', wholeNumber, 1)
    .option('--seconds <number>', 'stop after so long', wholeNumber)
    .option('--mutations <number>', 'files to break', wholeNumber, 20_000)
    .option('--sets <number>', 'sets of files to generate', wholeNumber, 2000)
    .allowExcessArguments(false)
    .exitOverride()
    .showHelpAfterError()
    .action(run);
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    else throw error;
  }
}

void main();
