import fs from 'node:fs/promises';
import path from 'node:path';
import {Command} from 'commander';
import {compactStatus} from '../core/compliance/status';
import {runRule} from '../core/rules/rule';
import {snapshotReference} from '../core/rules/snapshot-reference';
import {snapshotVerdict} from '../core/rules/snapshot-verdict';
import {formatDiagnostic} from '../core/text/diagnostic';
import {dayOf, isIsoDate} from '../core/text/isoDate';
import {loadCatalog} from '../files/loadCatalog';
import {isMissing} from '../files/readSources';
import {buildMoment, sourceFolders} from '../files/sourceFolders';
import {EXIT, UserError} from './userError';
import {writeAtomically} from './writeAtomically';

/** The monitor's answers are about half a megabyte; a hundred times that is no honest answer. */
const MAX_BYTES = 64 * 1024 * 1024;
const TIMEOUT_MS = 60_000;

/** `npm run snapshot`: takes the monitor's `/status` answer in. */
export function snapshotCommand(siteDir: string): Command {
  return new Command('snapshot')
    .description("takes the monitor's /status answer in; a bad or unreachable source changes nothing")
    .argument('<source>', 'file or http(s) address')
    .option('--date <day>', 'day of the results, YYYY-MM-DD (default: today)')
    .option('--force', 'overwrite another snapshot of that day')
    .action(async (source: string, options: {date?: string; force?: boolean}) => {
      const date = options.date ?? dayOf(buildMoment());
      if (!isIsoDate(date))
        throw new UserError(
          `Unexpected --date \`${date}\`, expected an existing day as YYYY-MM-DD.`,
          EXIT.usage,
        );
      const answer = {path: source, text: await readSource(source)};
      const {value, diagnostics} = compactStatus(answer, date);
      if (value === undefined) {
        throw new UserError(
          [...diagnostics.map(formatDiagnostic), 'Nothing was written; the last good snapshot stays.'].join(
            '\n',
          ),
        );
      }
      const folder = path.join(sourceFolders(siteDir).compliance, 'snapshots');
      const file = path.join(folder, `${date}.json`);
      const shown = path.relative(siteDir, file);
      const before = await readIfThere(file);
      if (before === value) {
        console.log(`${shown} holds the same results already.`);
        return;
      }
      if (before !== undefined && !options.force) {
        throw new UserError(
          `${shown} exists with other results, expected a new day; --force overwrites it. Nothing was written.`,
        );
      }
      await writeAtomically(file, value);
      const subjects = Object.keys((JSON.parse(value) as {subjects: object}).subjects).length;
      console.log(`${shown}: results of ${subjects} subjects.`);
      for (const line of await findingsOn(siteDir, date)) console.log(line);
    });
}

/** What nothing else knows, and verdicts that differ from the monitor's; content that does not load hides them, no more. */
async function findingsOn(siteDir: string, date: string): Promise<string[]> {
  try {
    const {catalog} = await loadCatalog(siteDir);
    const own = {...catalog, snapshots: catalog.snapshots.filter((snapshot) => snapshot.date === date)};
    return [snapshotReference, snapshotVerdict].flatMap((rule) => runRule(rule, own)).map(formatDiagnostic);
  } catch (error) {
    return [
      `The snapshot could not be compared with scopes and environments: ${error instanceof Error ? error.message : String(error)}`,
    ];
  }
}

async function readSource(source: string): Promise<string> {
  try {
    return /^https?:\/\//i.test(source) ? await download(source) : await readBounded(source);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(
      `Can't read ${source}: ${reason}. Nothing was written; the last good snapshot stays.`,
      EXIT.errors,
      {cause: error},
    );
  }
}

async function readBounded(file: string): Promise<string> {
  const {size} = await fs.stat(file);
  if (size > MAX_BYTES) throw tooLarge(file);
  return fs.readFile(file, 'utf8');
}

async function download(url: string): Promise<string> {
  const response = await fetch(url, {
    headers: {accept: 'application/json'},
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok)
    throw new UserError(
      `Can't read ${url}: the server answered ${response.status}, expected 200. Nothing was written.`,
    );
  if (!response.body) throw new UserError(`Can't read ${url}: the answer is empty. Nothing was written.`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MAX_BYTES) throw tooLarge(url);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function tooLarge(source: string): UserError {
  return new UserError(
    `Can't read ${source}: more than ${MAX_BYTES} bytes, expected a status answer. Nothing was written.`,
  );
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await fs.readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
