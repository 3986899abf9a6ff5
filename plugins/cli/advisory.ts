import path from 'node:path';
import {Command} from 'commander';
import {parseAdvisory} from '../core/advisories/post';
import {importCsaf} from '../core/advisories/imports/csaf';
import {importOssa} from '../core/advisories/imports/ossa';
import {importOsv} from '../core/advisories/imports/osv';
import type {Catalog} from '../core/catalog/catalog';
import type {Parsed, SourceFile} from '../core/text/diagnostic';
import {formatDiagnostic} from '../core/text/diagnostic';
import {guarded} from '../core/text/guard';
import {dayOf} from '../core/text/isoDate';
import {oversize} from '../core/text/limits';
import {loadCatalog} from '../files/loadCatalog';
import {buildMoment, sourceFolders} from '../files/sourceFolders';
import {nextAdvisoryId} from './advisoryIds';
import {readSource, shownSource} from './readSource';
import {tidyUp} from './tidyUp';
import {refusalWith} from './userError';
import {writeAtomically} from './writeAtomically';

const UNCHANGED = 'Nothing was written.';
const refusal = refusalWith(UNCHANGED);

/** `npm run advisory`: takes in advisories of others. */
export function advisoryCommand(siteDir: string): Command {
  const command = new Command('advisory')
    .description('imports security advisories of others')
    .hook('preAction', () => tidyUp(siteDir));
  command
    .command('import')
    .description('writes a draft post from an advisory in OSSA YAML, CSAF 2.0 or OSV JSON')
    .argument('<source>', 'file or http(s) address')
    .option('--id <id>', 'id of the draft, such as SCS-2026-001 (default: the next free one of its year)')
    .action((source: string, {id}: {id?: string}) => importAdvisory(siteDir, source, id));
  return command;
}

async function importAdvisory(siteDir: string, source: string, id: string | undefined): Promise<void> {
  const answer = {path: shownSource(source), text: await readSource(source, UNCHANGED)};
  const tooLarge = oversize(answer.path, Buffer.byteLength(answer.text));
  if (tooLarge) throw refusal(formatDiagnostic(tooLarge));
  const {catalog} = await loadCatalog(siteDir);
  const read = importerOf(answer);
  const year = dayOf(buildMoment()).slice(0, 4);
  const first = imported(answer, read, id ?? nextAdvisoryId(catalog, year));
  // Its year is known once it has been read.
  const own = advisoryIn(first.post);
  const wanted = own.id.slice(4, 8) === own.released.slice(0, 4) || id !== undefined || own.isTheirs;
  const {post, lines} = wanted
    ? first
    : imported(answer, read, nextAdvisoryId(catalog, own.released.slice(0, 4)));
  refuseTaken(catalog, advisoryIn(post).id);
  const file = path.join(sourceFolders(siteDir).blog, path.basename(post.path));
  await writeAtomically({create: [{file, text: post.text}]});
  for (const line of lines) console.log(line);
  console.log(path.relative(siteDir, file));

  function advisoryIn(draft: SourceFile): {id: string; released: string; isTheirs: boolean} {
    const advisory = parseAdvisory(draft).value?.advisory;
    if (!advisory) throw refusal(`Unexpected draft of ${answer.path} that cannot be read.`);
    return {
      id: advisory.id,
      released: advisory.revisions[0]?.date ?? year,
      isTheirs: answer.text.includes(`"${advisory.id}"`) || answer.text.includes(`"x_${advisory.id}"`),
    };
  }
}

type Importer = (source: SourceFile, id?: string) => Parsed<SourceFile>;

/** Which format a text is in. YAML and JSON are told by their first character. */
function importerOf({path: name, text}: SourceFile): Importer {
  if (
    !text
      .replace(/^\uFEFF/, '')
      .trimStart()
      .startsWith('{')
  )
    return importOssa;
  if (/"csaf_version"\s*:/.test(text)) return importCsaf;
  if (/"modified"\s*:/.test(text)) return importOsv;
  throw refusal(
    `${name}:1:1: error: Unexpected format, expected OSSA YAML, CSAF 2.0 (\`document.csaf_version\`) or OSV (\`id\`, \`modified\`). [import-format]`,
  );
}

/** @throws UserError for a text that is not taken over, and for a draft that the check would refuse */
function imported(
  source: SourceFile,
  read: Importer,
  id: string,
): {post: SourceFile; lines: readonly string[]} {
  const {value, diagnostics} = guarded(source, (text) => read(text, id));
  const lines = diagnostics.map(formatDiagnostic);
  if (!value) throw refusal(...lines);
  const {diagnostics: faults} = guarded(value, parseAdvisory);
  const errors = faults.filter(({severity}) => severity === 'error').map(formatDiagnostic);
  if (errors.length > 0) throw refusal(...lines, ...errors);
  return {post: value, lines};
}

function refuseTaken({posts}: Catalog, id: string): void {
  const other = posts.find(({advisory}) => advisory?.id === id);
  if (other) throw refusal(`Unexpected id ${id}, expected a new one; ${other.source.path} has it.`);
}
