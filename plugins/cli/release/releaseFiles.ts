import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import {Command} from 'commander';
import {buildMoment} from '../../files/sourceFolders';
import {EXIT, UserError} from '../userError';
import {writeAtomically} from '../writeAtomically';
import {licenceFaults, licenceList} from './licences';
import {releasedPackages} from './packages';
import {provenance, type Digest} from './provenance';
import {releaseSbom, type BillOf} from './sbom';

const SBOM = 'sbom.cdx.json';
const LICENCES = 'THIRD-PARTY.md';
const PROVENANCE = 'provenance.json';
const CHECKSUMS = 'SHA256SUMS';

const run = promisify(execFile);

/** `npm run release-files`: writes what goes with an archive of the site. */
export function releaseFilesCommand(siteDir: string): Command {
  return new Command('release-files')
    .description('writes a bill of materials, licences, provenance and checksums for the files of a release')
    .argument('<folder>', 'folder with the files of the release')
    .action(async (folder: string) => {
      if ((await filesOf(folder)).length === 0)
        throw new UserError(
          `Unexpected folder without files \`${folder}\`, expected the files of the release.`,
          EXIT.usage,
        );
      const packages = releasedPackages(siteDir);
      const faults = licenceFaults(packages);
      if (faults.length > 0) throw new UserError(faults.join('\n'));
      const origin = {commit: await cleanCommit(siteDir), lock: await sha256(siteDir, 'package-lock.json')};

      const manifest = await fs.readFile(path.join(siteDir, 'package.json'), 'utf8');
      const project = JSON.parse(manifest) as BillOf['project'];
      const bill = releaseSbom(await npmSbom(siteDir), {packages, project, moment: buildMoment()});
      await writeAtomically({replace: {file: path.join(folder, SBOM), text: bill}});
      await writeAtomically({replace: {file: path.join(folder, LICENCES), text: licenceList(packages)}});
      const subjects = await digestsOf(folder, [PROVENANCE, CHECKSUMS]);
      await writeAtomically({
        replace: {file: path.join(folder, PROVENANCE), text: provenance(subjects, origin, process.env)},
      });
      const all = await digestsOf(folder, [CHECKSUMS]);
      // The form of `sha256sum`, which checks it.
      const lines = all.map((file) => `${file.sha256}  ${file.name}\n`);
      await writeAtomically({replace: {file: path.join(folder, CHECKSUMS), text: lines.join('')}});
      for (const name of [SBOM, LICENCES, PROVENANCE, CHECKSUMS]) console.log(path.join(folder, name));
    });
}

/** The commit of the checkout. With changes that no commit has, the statement would be wrong. */
async function cleanCommit(siteDir: string): Promise<string> {
  const git = async (...args: string[]) => (await run('git', args, {cwd: siteDir})).stdout.trim();
  if ((await git('status', '--porcelain', '--untracked-files=no')) !== '')
    throw new UserError('Unexpected uncommitted changes, expected the committed source of the release.');
  return git('rev-parse', 'HEAD');
}

/** What npm tells of all packages of the lock file, for whatever platform. */
export async function npmSbom(siteDir: string): Promise<unknown> {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
  const {stdout} = await run('npm', args, {
    cwd: siteDir,
    maxBuffer: 64 * 1024 * 1024,
    // Windows finds npm only through a shell.
    shell: process.platform === 'win32',
  });
  return JSON.parse(stdout) as unknown;
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    const entries = await fs.readdir(folder, {withFileTypes: true});
    return entries.filter((entry) => entry.isFile()).map(({name}) => name);
  } catch (error) {
    throw new UserError(`Unexpected folder \`${folder}\`, expected a readable folder.`, EXIT.usage, {
      cause: error,
    });
  }
}

async function digestsOf(folder: string, leftOut: readonly string[]): Promise<Digest[]> {
  const names = (await filesOf(folder)).filter((name) => !leftOut.includes(name)).toSorted();
  return Promise.all(names.map(async (name) => ({name, sha256: await sha256(folder, name)})));
}

async function sha256(folder: string, name: string): Promise<string> {
  const bytes = await fs.readFile(path.join(folder, name));
  return createHash('sha256').update(bytes).digest('hex');
}
