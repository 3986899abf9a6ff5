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
import {isMissing} from '../files/isMissing';
import {buildMoment, sourceFolders} from '../files/sourceFolders';
import {readSource, shownSource} from './readSource';
import {tidyUp} from './tidyUp';
import {EXIT, refusalWith, UserError} from './userError';
import {writeAtomically} from './writeAtomically';

const UNCHANGED = 'Nothing was written; the last good snapshot is unchanged.';

/** `npm run snapshot`: takes the monitor's `/status` answer in. */
export function snapshotCommand(siteDir: string): Command {
  return new Command('snapshot')
    .description("imports the monitor's /status response; a bad or unreachable source changes nothing")
    .argument('<source>', 'file or http(s) address')
    .option('--date <day>', 'day of the results, YYYY-MM-DD (default: today)')
    .option('--force', 'overwrite the snapshot of that day; accept a response without results')
    .action(async (source: string, options: {date?: string; force?: boolean}) => {
      await tidyUp(siteDir);
      const date = options.date ?? dayOf(buildMoment());
      if (!isIsoDate(date))
        throw new UserError(
          `Unexpected --date \`${date}\`, expected an existing day as YYYY-MM-DD.`,
          EXIT.usage,
        );
      const answer = {path: shownSource(source), text: await readSource(source, UNCHANGED)};
      const {value, diagnostics} = compactStatus(answer, date, {allowEmpty: options.force === true});
      if (value === undefined) {
        throw refusalWith(UNCHANGED)(...diagnostics.map(formatDiagnostic));
      }
      for (const left of diagnostics) console.log(formatDiagnostic(left));
      const folder = path.join(sourceFolders(siteDir).compliance, 'snapshots');
      const file = path.join(folder, `${date}.json`);
      const name = path.relative(siteDir, file);
      const before = await readIfThere(file);
      if (before === value) {
        console.log(`${name} already has the same results.`);
        return;
      }
      if (before !== undefined && !options.force) {
        throw new UserError(
          `${name} exists with other results, expected a new day; --force overwrites it. Nothing was written.`,
        );
      }
      await writeAtomically({replace: {file, text: value}});
      const subjects = Object.keys((JSON.parse(value) as {subjects: object}).subjects).length;
      console.log(`${name}: results of ${subjects} subjects.`);
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

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await fs.readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
