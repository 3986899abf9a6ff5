import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {siteDir} from '../support/paths';
import type {Finding} from './adoptedSite';
import {adoptedSite} from './adoptedSite';
import {expectedFolder} from './expectedFolder';
import {guideSteps} from './guide';
import {changedLooks, lookAtPages} from './lookAtPages';
import {packPreset} from './packPreset';
import type {Run} from './runGuide';
import {runCommands, takeStep} from './runGuide';

/** What the test is called with; paths as given. */
export type RealSiteOptions = {
  /** The documentation site, made to build offline, with a list of its addresses. */
  readonly site: string | undefined;
  /** A clone of the standards repository. */
  readonly standards: string | undefined;
  /** Where the adopted site goes, with screenshots beside it; a folder that the test replaces. */
  readonly out: string | undefined;
  /** Folder of an earlier run, whose build of the former site is used again. */
  readonly reuse?: string | undefined;
};

const GUIDE = path.join('docs', 'adopt.md');
/** A page of each kind of ours, in the host's theme. */
const LOOKED_AT = [
  '/standards',
  '/standards/iaas',
  '/standards/iaas/scs-0102',
  '/standards/scs-0102-v2-image-metadata',
  '/standards/scs-0102-v2-image-metadata/requirements',
  '/standards/iaas/scs-0102/v1...v2',
  '/standards/requirements',
  '/scopes/',
  '/scopes/scs-compatible-iaas/',
  '/scopes/scs-compatible-iaas/v5.1/',
  '/scopes/scs-compatible-iaas/v5.1/install',
  '/scopes/scs-compatible-iaas/v5.1/release-notes',
  '/certification/',
  '/certification/apply',
  '/certification/castle-in-the-air/',
  '/certification/register',
  '/badges/',
  '/security/',
  '/calendar/',
  '/glossary',
];
/** Pages of the host, one of each kind, without those whose menu is another now. */
const OF_THE_HOST = [
  '/',
  '/docs/',
  '/docs/faq/',
  '/community/',
  '/standards/certification/scopes-versions',
  '/blog',
  '/blog/introducing_new_blog',
];
/** Faults of one kind that are listed in full. */
const LISTED = 12;

/**
 * Takes the steps of `docs/adopt.md` in a copy of the documentation site and compares the result with the site as it was.
 * @returns how many checks failed; what they found is printed
 * @throws Error for unusable folders, and where a step of the guide fails
 */
export async function testRealSite(options: RealSiteOptions): Promise<number> {
  const site = expectedFolder('--site', options.site);
  const standards = expectedFolder('--standards', options.standards);
  const work = path.resolve(options.reuse ?? fs.mkdtempSync(path.join(os.tmpdir(), 'adopt-')));
  say(`Work: ${work}`);

  const tarball = await packPreset();
  say(`Packed ${path.basename(tarball)}, ${Math.round(fs.statSync(tarball).size / 1024)} kB`);

  const host = {SCS_STANDARDS_REPO: standards};
  const before = path.join(work, 'before');
  const former = fs.existsSync(path.join(before, 'build'))
    ? 'as built by an earlier run'
    : await buildFormer(site, before, host);
  say(`Former site built: ${typeof former === 'string' ? former : seconds(former)}`);

  const after = path.join(work, 'after', 'docs');
  await prepareCheckout({site, before, after, standards});
  const guide = {path: GUIDE, text: fs.readFileSync(path.join(siteDir, GUIDE), 'utf8')};
  const env = {...host, SCS_COMPLIANCE_DIR: path.join(siteDir, 'compliance')};
  let built: Run | undefined;
  for (const step of guideSteps(guide, 'Steps')) {
    const run = await takeStep(step, {cwd: after, env, tarball});
    say(`${GUIDE}:${step.line}: ${step.file ?? step.text.split('\n')[0]} (${seconds(run)})`);
    if (/^npm run build$/m.test(step.text)) built = run;
  }
  if (!built) throw new Error(`${GUIDE} never runs \`npm run build\`.`);
  fs.writeFileSync(path.join(work, 'build.log'), built.output);
  say(`Adopted site built: ${seconds(built)}`);

  const findings = adoptedSite({
    site,
    standards,
    before: path.join(before, 'build'),
    after: path.join(after, 'build'),
    formerLog: fs.readFileSync(path.join(before, 'build.log'), 'utf8'),
    log: built.output,
  });
  findings.push(
    ...(await looks(path.join(before, 'build'), path.join(after, 'build'), `${options.out ?? work}-shots`)),
  );
  if (options.out !== undefined) replaceFolder(path.join(after, 'build'), path.resolve(options.out));
  findings.push(await rollBack({guide, cwd: after, env: host, tarball}));
  for (const finding of findings) tell(finding);
  const failures = findings.filter(({faults}) => faults.length > 0).length;
  // Two sites with their packages are more than a gigabyte; what failed is there to be looked at.
  if (failures === 0 && options.reuse === undefined) fs.rmSync(work, {recursive: true, force: true});
  return failures;
}

/** The site as it is today: installed and built from empty caches. */
async function buildFormer(site: string, cwd: string, env: Readonly<Record<string, string>>): Promise<Run> {
  copySite(site, cwd);
  await runCommands('npm install', {cwd, env});
  const run = await runCommands('npm run build', {cwd, env});
  fs.writeFileSync(path.join(cwd, 'build.log'), run.output);
  return run;
}

/** A copy that looks like a clone: with the ignore rules under their own name. */
function copySite(site: string, folder: string): void {
  fs.rmSync(folder, {recursive: true, force: true});
  fs.cpSync(site, folder, {recursive: true, mode: fs.constants.COPYFILE_FICLONE});
  for (const name of fs.readdirSync(folder, {recursive: true}) as string[]) {
    const file = path.join(folder, name);
    fs.chmodSync(file, fs.statSync(file).isDirectory() ? 0o755 : 0o644);
  }
  fs.renameSync(path.join(folder, 'gitignore-of-the-original.txt'), path.join(folder, '.gitignore'));
}

/** Some files of the site are tracked although its rules ignore them. */
const FIRST_COMMIT = `git init --quiet --initial-branch main
git add --all --force
git commit --quiet --message 'The site as it is'`;

/**
 * A clone in which nothing is built yet, beside one of the standards; with the packages of the former site, which are
 * installed once, but without what its bundler has kept.
 */
async function prepareCheckout({
  site,
  before,
  after,
  standards,
}: Readonly<Record<'site' | 'before' | 'after' | 'standards', string>>): Promise<void> {
  copySite(site, after);
  fs.copyFileSync(path.join(before, 'package-lock.json'), path.join(after, 'package-lock.json'));
  await runCommands(FIRST_COMMIT, {cwd: after, env: {}});
  linkFolder(path.join(before, 'node_modules'), path.join(after, 'node_modules'));
  const clone = path.join(path.dirname(after), 'standards');
  fs.rmSync(clone, {recursive: true, force: true});
  fs.symlinkSync(standards, clone);
}

/** A copy whose files share their bytes with the original. */
function linkFolder(from: string, to: string): void {
  fs.mkdirSync(to, {recursive: true});
  for (const entry of fs.readdirSync(from, {withFileTypes: true})) {
    if (entry.name === '.cache') continue;
    const [own, copy] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(own, copy);
    else if (entry.isSymbolicLink()) fs.symlinkSync(fs.readlinkSync(own), copy);
    else fs.linkSync(own, copy);
  }
}

/** What readers see: of our pages in the host's theme, and of the host's pages now and before. */
async function looks(before: string, after: string, shots: string): Promise<Finding[]> {
  const found = await lookAtPages(after, LOOKED_AT, shots);
  return [
    {
      name: `no serious violation, error or sideways scrolling on ${LOOKED_AT.length} pages, light and dark (${shots})`,
      faults: found.map(({page, view, fault}) => `${page} (${view}): ${fault}`),
    },
    {
      name: `${OF_THE_HOST.length} pages of the host look the same, light and dark`,
      faults: await changedLooks(before, after, OF_THE_HOST),
    },
  ];
}

/** Whether the guide's way back leads to the site as it was. */
async function rollBack({
  guide,
  ...site
}: {
  readonly guide: {readonly path: string; readonly text: string};
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly tarball: string;
}): Promise<Finding> {
  for (const step of guideSteps(guide, 'Roll back')) await takeStep(step, site);
  const {output} = await runCommands('git diff --stat main', site);
  const generated = ['sidebarsStandardsItems.js', 'standards/standards/overview.mdx'];
  return {
    name: 'rolled back, the files are those of before',
    faults: [
      ...output.split('\n').filter((line) => line !== ''),
      ...generated
        .filter((file) => !fs.existsSync(path.join(site.cwd, file)))
        .map((file) => `${file} is missing`),
    ],
  };
}

function replaceFolder(from: string, to: string): void {
  fs.rmSync(to, {recursive: true, force: true});
  fs.cpSync(from, to, {recursive: true});
}

function tell({name, faults, notes = []}: Finding): void {
  say(`${faults.length === 0 ? 'ok' : 'not ok'}: ${name}`);
  for (const note of notes) say(`   ${note}`);
  for (const fault of faults.slice(0, LISTED)) say(`   - ${fault}`);
  if (faults.length > LISTED) say(`   … and ${faults.length - LISTED} more`);
}

function seconds(run: Run): string {
  return `${run.seconds.toFixed(1)} s`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
