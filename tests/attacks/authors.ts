import fs from 'node:fs';
import path from 'node:path';
import {EXAMPLE_STANDARD, exampleDocument, exampleScope} from '../../plugins/core/rules/rule';

/** A file of an author who wants to get at readers or at the machine that builds. */
export type Attack = {
  readonly name: string;
  /** Path in a project. */
  readonly file: string;
  readonly text: string;
  /** Each as `line severity rule: message`; what is told for this file and no other, but for infos. */
  readonly findings: readonly string[];
  /** Pages that show it; none for what stops a build. */
  readonly pages: readonly string[];
};

/** Ends the name of the file that stands beside an attack and tells what is expected of it. */
const EXPECTED = '.expected';

/** What builds: nothing of it may run, leave the site, or look like ours. They are files of one project. */
export const TOLERATED: readonly Attack[] = attacksIn(path.join(__dirname, 'tolerated'));

/** What stops a build; each is a project of its own. */
export const REFUSED: readonly Attack[] = fs
  .readdirSync(path.join(__dirname, 'refused'))
  .flatMap((name) => attacksIn(path.join(__dirname, 'refused', name)));

/** What all attacks lie among. */
export const SURROUNDINGS: Readonly<Record<string, string>> = {
  ...EXAMPLE_STANDARD,
  'scopes/scs-compatible-iaas.yaml': exampleScope(),
  'standards/scs-0199-v1-nasty.md': exampleDocument('type: Standard\nstatus: Draft', 'Nice once.\n'),
};

/**
 * The attacks of a folder that is laid out like a project.
 * @throws Error for a file without its expectation, or the other way round
 */
function attacksIn(folder: string): Attack[] {
  const names = fs
    .readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const files = names.filter((name) => !name.endsWith(EXPECTED)).toSorted();
  if (names.length !== 2 * files.length)
    throw new Error(
      `Unexpected files in \`${folder}\`, expected each with one that ends in \`${EXPECTED}\`.`,
    );
  return files.map((file) => {
    const lines = fs
      .readFileSync(path.join(folder, file + EXPECTED), 'utf8')
      .trimEnd()
      .split('\n');
    const after = (mark: string) =>
      lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length));
    return {
      name: after('# ').join(' '),
      file: file.split(path.sep).join('/'),
      text: fs.readFileSync(path.join(folder, file), 'utf8'),
      findings: lines.filter((line) => /^\d/.test(line)),
      pages: after('page '),
    };
  });
}
