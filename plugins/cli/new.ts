import path from 'node:path';
import {Command} from 'commander';
import {parseDocumentName} from '../core/standards/documentId';
import {TRACK_NAME, TRACKS, trackLike, trackOfNumber} from '../core/standards/tracks';
import {quote} from '../core/text/diagnostic';
import {loadCatalog} from '../files/loadCatalog';
import {sourceFolders} from '../files/sourceFolders';
import {createAdvisory} from './newAdvisory';
import {createRecordedManifest} from './newManifest';
import {createRegisterHead} from './newRegisterHead';
import {createScopeRecord} from './newScopeRecord';
import {createScopeVersion} from './newScopeVersion';
import {tidyUp} from './tidyUp';
import {EXIT, UserError} from './userError';
import {writeAtomically} from './writeAtomically';

/** `npm run new`: scaffolds files that pass `check`. */
export function newCommand(siteDir: string): Command {
  const command = new Command('new')
    .description('creates a file that passes the check')
    .hook('preAction', () => tidyUp(siteDir));
  command
    .command('standard')
    .description('a new standard, or the next version of one')
    .argument('<number>', `four digits; the second digit is the track: ${DIGITS}`)
    .argument('<slug>', 'words of the title, joined by hyphens')
    .option('--title <title>', 'title of the page')
    .option('--track <track>', 'track of a number whose second digit has none yet')
    .action((number: string, slug: string, options: {title?: string; track?: string}) =>
      createDocument(siteDir, {letter: 'v', number, slug, ...options}),
    );
  command
    .command('supplement')
    .description('a new supplement to all versions of a number')
    .argument('<number>', 'four digits')
    .argument('<slug>', 'words of the title, joined by hyphens')
    .option('--title <title>', 'title of the page')
    .action((number: string, slug: string, options: {title?: string}) =>
      createDocument(siteDir, {letter: 'w', number, slug, ...options}),
    );
  command
    .command('scope-version')
    .description('a new version of a scope: its entry in the YAML file, the notes file, and the announcement')
    .argument('<scope>', 'name of the YAML file without extension, for example scs-compatible-iaas')
    .argument('<version>', 'label of the new version, for example v7')
    .option('--from <version>', 'version to start from (default: the newest)')
    .action((scopeId: string, version: string, {from}: {from?: string}) =>
      createScopeVersion(siteDir, {scopeId, version, from}),
    );
  command
    .command('scope-record')
    .description('records the contents of a scope version, so that changes to a stable version are reported')
    .argument('<scope>', 'name of the YAML file without extension, for example scs-compatible-iaas')
    .argument('<version>', 'label of the version, for example v5.1')
    .option('--force', 'replace the existing record')
    .action((scopeId: string, version: string, {force = false}: {force?: boolean}) =>
      createScopeRecord(siteDir, {scopeId, version, force}),
    );
  command
    .command('advisory')
    .description('a draft of a security advisory with the next free id')
    .argument('<slug>', 'words of the title, joined by hyphens')
    .option('--title <title>', 'title of the page')
    .option('--cve <id>', 'CVE that it is about')
    .action((slug: string, options: {title?: string; cve?: string}) =>
      createAdvisory(siteDir, {slug, ...options}),
    );
  command
    .command('register-head')
    .description('records the contents of the register, so that changed or missing entries are reported')
    .action(() => createRegisterHead(siteDir));
  command
    .command('manifest')
    .description('records a list of published files, so that files of its day can still be verified later')
    .argument('[source]', 'file or http(s) address (default: build/badges/manifest.json)')
    .action((source?: string) => createRecordedManifest(siteDir, source));
  return command;
}

type NewDocument = {
  /** As in file names: `v` for a standard, `w` for a supplement. */
  readonly letter: 'v' | 'w';
  readonly number: string;
  readonly slug: string;
  readonly title?: string;
  /** For a number whose second digit is no track's. */
  readonly track?: string;
};

const DIGITS = TRACKS.map(({digit, name}) => `${digit} ${name}`).join(', ');

async function createDocument(siteDir: string, wanted: NewDocument): Promise<void> {
  const {letter, number, slug, title} = wanted;
  const {catalog} = await loadCatalog(siteDir);
  const group = catalog.numbers.get(number);
  const kind = letter === 'v' ? 'standard' : 'supplement';
  // A file that cannot be read at the moment has its version all the same.
  const previous = [...catalog.documents.keys(), ...catalog.unreadable]
    .flatMap((sibling) => parseDocumentName(`${sibling}.md`) ?? [])
    .filter((sibling) => sibling.number === number && sibling.kind === kind)
    .toSorted((a, b) => a.version - b.version)
    .at(-1);
  const fileName = `scs-${number}-${letter}${(previous?.version ?? 0) + 1}-${slug}.md`;
  const name = parseDocumentName(fileName);
  if (!name || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
    throw new UserError(
      `Unexpected name \`${fileName}\`, expected four digits and a slug of lower-case words joined by hyphens.`,
      EXIT.usage,
    );
  }
  const explained = (group?.versions ?? []).map(({name: version}) => `  - ${version}.md`);
  if (letter === 'w' && explained.length === 0) {
    throw new UserError(
      `Unexpected number \`${number}\`, expected one of an existing standard: a supplement explains another document.`,
      EXIT.usage,
    );
  }
  const shownTitle = title ?? slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');
  const fields = [
    `title: ${JSON.stringify(shownTitle)}`,
    `type: ${letter === 'v' ? 'Standard' : 'Supplement'}`,
    ...(letter === 'v' ? ['status: Draft'] : []),
    `track: ${trackOfNew(wanted, group?.track)}`,
    ...(letter === 'v' && previous ? ['replaces:', `  - ${previous.name}.md`] : []),
    ...(letter === 'w' ? ['supplements:', ...explained] : []),
  ];
  const sections =
    letter === 'v'
      ? ['Introduction', 'Motivation', 'Decision', 'Conformance Tests']
      : ['Implementation notes', 'Automated tests'];
  const text = `---\n${fields.join('\n')}\n---\n\n${sections.map((section) => `## ${section}\n`).join('\n')}`;
  const file = path.join(sourceFolders(siteDir).standards, fileName);
  await writeAtomically({create: [{file, text}]});
  console.log(path.relative(siteDir, file));
}

/** The track of a new document: that of its number's other versions, else of its second digit, else one that is named. */
function trackOfNew({number, track}: NewDocument, ofOthers: string | undefined): string {
  const settled = ofOthers ?? trackOfNumber(number);
  const isNew = track !== undefined && TRACK_NAME.test(track) && !trackLike(track);
  if (track !== undefined && track !== settled && (settled !== undefined || !isNew)) {
    const expected = settled === undefined ? 'a new name of up to 30 letters and digits' : quote(settled);
    throw new UserError(
      `Unexpected track ${quote(track)} for number \`${number}\`, expected ${expected}.`,
      EXIT.usage,
    );
  }
  const chosen = settled ?? track;
  if (chosen !== undefined) return chosen;
  throw new UserError(
    `Unexpected second digit of \`${number}\`, expected that of a track (${DIGITS}), or a new track with \`--track\`.`,
    EXIT.usage,
  );
}
