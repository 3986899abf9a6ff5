import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type {NumberGroup} from '../../plugins/core/catalog/catalog';
import {buildCatalog} from '../../plugins/core';
import {comparisonsOf} from '../../plugins/core/pages/comparisonPage';
import {hasShared, sharedDir, siteDir} from '../support/paths';
import {BuiltSite} from '../support/site';
import {scriptingOfChecklist, writeLongChecklist} from './checklistPage';
import {badgesPerSecond, writeEnvironments} from './environments';
import {secondsToShow} from './preview';
import type {TimedRun} from './timedRun';
import {timedRun} from './timedRun';
import {firstLoad, gzipped} from './weight';
import {documentNames, documentText, scopes, writeCopies, writeWithoutRequirements} from './corpora';

/** Scratch space inside the project, so that the plain site finds the same packages. */
const work = path.join(siteDir, '.bench');
/** A real document of middling length whose page is weighed. */
const SAMPLE = 'scs-0102-v2-image-metadata';

type Measured = TimedRun & {readonly outDir: string};

/** A plain Docusaurus site over the same files: same version, same flags, one flat sidebar. */
function writePlainSite(folder: string, docs: string): void {
  fs.mkdirSync(path.join(folder, 'static'), {recursive: true});
  fs.writeFileSync(path.join(folder, 'package.json'), '{"name":"plain","private":true}\n');
  fs.cpSync(path.join(siteDir, 'src', 'css'), path.join(folder, 'css'), {recursive: true});
  fs.writeFileSync(
    path.join(folder, 'docusaurus.config.js'),
    `module.exports = {
  title: 'Plain', url: 'https://example.org', baseUrl: '/', onBrokenLinks: 'ignore', onBrokenAnchors: 'ignore',
  future: {v4: true, faster: {swcJsLoader: true, swcJsMinimizer: true, swcHtmlMinimizer: true, lightningCssMinimizer: true,
    mdxCrossCompilerCache: true, rspackBundler: true, rspackPersistentCache: false, ssgWorkerThreads: false, gitEagerVcs: false}},
  markdown: {format: 'detect', mermaid: true, hooks: {onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore'}},
  themes: [['@docusaurus/theme-classic', {}], '@docusaurus/theme-mermaid'],
  plugins: [['@docusaurus/plugin-content-docs', {path: ${JSON.stringify(path.relative(folder, docs))}, routeBasePath: 'standards',
    numberPrefixParser: false, exclude: ['scs-[xX]*'], sidebarItemsGenerator: ({docs}) => docs.map(({id}) => ({type: 'doc', id}))}]],
};\n`,
  );
}

/** Documents of the real repository, and how many copies of it make the larger ones. */
const DOCUMENTS = 102;

/** The real documents so many times over, beside the real scopes and posts. */
function sourcesOf(times: number): Record<string, string> {
  const docs = path.join(work, `standards-${times}`);
  writeCopies(docs, times);
  return {
    SCS_STANDARDS_DIR: docs,
    SCS_SCOPES_DIR: scopes,
    SCS_COMPLIANCE_DIR: path.join(work, 'none'),
    SCS_BLOG_DIR: path.join(sharedDir, 'corpus', 'blog'),
  };
}

/** `npm run build` as users run it, check included. */
function ours(label: string, env: Readonly<Record<string, string>>): Promise<Measured> {
  const outDir = path.join(work, `out-${label}`);
  return measured(`ours, ${label}`, {
    outDir,
    command: ['npm', 'run', 'build', '--', '--out-dir', outDir],
    cwd: siteDir,
    env: {DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.docusaurus-bench', ...env},
  });
}

/** Plain Docusaurus over the same documents. */
function plain(times: number): Promise<Measured> {
  const folder = path.join(work, `plain-${times}`);
  writePlainSite(folder, path.join(work, `standards-${times}`));
  const outDir = path.join(work, `out-plain-${times}`);
  const docusaurus = path.join(siteDir, 'node_modules', '@docusaurus', 'core', 'bin', 'docusaurus.mjs');
  return measured(`plain, ${times * DOCUMENTS}`, {
    outDir,
    command: [process.execPath, docusaurus, 'build', '--out-dir', outDir],
    cwd: folder,
    env: {},
  });
}

async function measured(
  label: string,
  {outDir, ...input}: Parameters<typeof timedRun>[0] & {outDir: string},
): Promise<Measured> {
  fs.rmSync(outDir, {recursive: true, force: true});
  const run = await timedRun(input);
  console.log(
    `  ${label.padEnd(20)} ${run.seconds.toFixed(1).padStart(6)} s ${run.peakMiB.toFixed(0).padStart(6)} MiB`,
  );
  return {...run, outDir};
}

/** Builds that several parts want are made once. */
const builds = new Map<number, Promise<Measured>>();
function oursOf(times: number): Promise<Measured> {
  const build = builds.get(times) ?? ours(String(times * DOCUMENTS), sourcesOf(times));
  builds.set(times, build);
  return build;
}

/** Builds that last some seconds are compared by their medians: the machine's moods weigh as much as they do. */
const ROUNDS = 3;

async function build102(): Promise<boolean[]> {
  const own = await oursOf(1);
  const other = await plain(1);
  const seconds = {own: [own.seconds], other: [other.seconds]};
  // In turn, so that what slows the machine down for a while slows both.
  for (let round = 1; round < ROUNDS; round += 1) {
    seconds.own.push((await ours(String(DOCUMENTS), sourcesOf(1))).seconds);
    seconds.other.push((await plain(1)).seconds);
  }
  const page = await firstLoad(own.outDir, `/standards/${SAMPLE}`);
  const plainPage = await firstLoad(other.outDir, `/standards/${SAMPLE}`);
  return [
    tell('102 documents, wall time against plain', median(seconds.own) / median(seconds.other), 1.25),
    tell('102 documents, peak memory in GiB', own.peakMiB / 1024, 1.3),
    tell(
      `what a page loads first, gzip, against plain (${kB(page)} to ${kB(plainPage)} kB)`,
      page / plainPage,
      1,
    ),
  ];
}

/** @param values an odd number of them */
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[(values.length - 1) / 2] ?? Number.NaN;
const kB = (bytes: number) => (bytes / 1000).toFixed(0);

async function build1020(): Promise<boolean[]> {
  const [small, own] = [await oursOf(1), await oursOf(10)];
  const other = await plain(10);
  const page = await firstLoad(own.outDir, `/standards/${SAMPLE}`);
  const smallPage = await firstLoad(small.outDir, `/standards/${SAMPLE}`);
  const requirements = new BuiltSite(own.outDir).fileOf('/standards/requirements');
  return [
    tell('1,020 documents, wall time against plain', own.seconds / other.seconds, 0.5),
    tell('1,020 documents, peak memory in GiB', own.peakMiB / 1024, 1.3),
    tell('1,020 documents, what a page loads first, gzip, against 102', page / smallPage, 1.05),
    tell(
      '1,020 documents, the page of all requirements in kB, gzip',
      requirements === undefined ? Infinity : gzipped(requirements) / 1000,
      60,
    ),
  ];
}

async function build2040(): Promise<boolean[]> {
  const [half, own] = [await oursOf(10), await oursOf(20)];
  return [
    tell('2,040 documents, wall time against 1,020', own.seconds / half.seconds, 2.2),
    tell('2,040 documents, peak memory in GiB', own.peakMiB / 1024, 1.75),
  ];
}

async function preview(): Promise<boolean[]> {
  const env = sourcesOf(1);
  const file = path.join(env.SCS_STANDARDS_DIR ?? '', `${SAMPLE}.md`);
  return [tell('preview, seconds from saving to showing', await secondsToShow({file, env}), 2)];
}

/** The real corpus against the same without requirements and pairs of versions. */
async function requirements(): Promise<boolean[]> {
  const folder = path.join(work, 'without');
  const sources = writeWithoutRequirements(folder);
  const without = await ours('without', {
    ...sourcesOf(1),
    SCS_STANDARDS_DIR: sources.standards,
    SCS_SCOPES_DIR: sources.scopes,
  });
  return [
    tell(
      'requirements and comparisons, wall time of a build with them against one without',
      (await oursOf(1)).seconds / without.seconds,
      1.25,
    ),
    tell('largest comparison in seconds', largestComparison(), 1),
  ];
}

/** Milliseconds of scripting that a checklist with 150 steps adds to a page, on a slow processor. */
async function checklist(): Promise<boolean[]> {
  const {outDir} = await ours('checklist', writeLongChecklist(path.join(work, 'checklist'), 150));
  return [
    tell(
      'a checklist of 150 steps, ms of scripting at a quarter of the speed, beyond the frame',
      await scriptingOfChecklist(outDir, 150),
      200,
    ),
  ];
}

/** What 200 environments in two scopes, with 78 weekly snapshots, cost a build. */
async function environments(): Promise<boolean[]> {
  const folder = path.join(work, 'environments');
  const env = {...sourcesOf(1), ...writeEnvironments(folder, 200)};
  const without = await ours('no environments', {...env, SCS_COMPLIANCE_DIR: path.join(folder, 'none')});
  const many = await ours('200 environments', env);
  return [
    tell('200 environments with 18 months of history, seconds more', many.seconds - without.seconds, 20),
    tell('200 environments with 18 months of history, peak memory in GiB', many.peakMiB / 1024, 2),
    tell('milliseconds for a badge after the first of its kind', 1000 / (await badgesPerSecond(200)), 10),
  ];
}

/** Seconds that the comparison of the largest pair of real versions takes, parsing included. */
function largestComparison(): number {
  const sources = documentNames().map((name) => ({path: name, text: documentText(name)}));
  const textLength = ({versions}: NumberGroup) =>
    versions.slice(-2).reduce((sum, {source}) => sum + source.text.length, 0);
  const groups = [...buildCatalog(sources).numbers.values()].filter(({versions}) => versions.length > 1);
  const largest = groups.toSorted((a, b) => textLength(b) - textLength(a))[0];
  if (!largest) throw new Error('no number has two versions');
  const pair = sources.filter(({path: name}) =>
    largest.versions.slice(-2).some((document) => name === `${document.name}.md`),
  );
  const started = performance.now();
  const compared = [...buildCatalog(pair).numbers.values()].flatMap((group) => comparisonsOf(group));
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `  scs-${largest.number}: ${compared[0]?.page.changes ?? 0} changes in ${seconds.toFixed(2)} s`,
  );
  return seconds;
}

function tell(name: string, value: number, limit: number): boolean {
  const good = value <= limit;
  console.log(`${good ? 'ok  ' : 'MISS'} ${name}: ${value.toFixed(2)} (at most ${limit})`);
  return good;
}

const PARTS: Readonly<Record<string, () => Promise<boolean[]>>> = {
  build102,
  build1020,
  build2040,
  preview,
  requirements,
  checklist,
  environments,
};

async function main(): Promise<void> {
  const chosen = process.argv.slice(2);
  const unknown = chosen.filter((name) => !(name in PARTS));
  if (unknown.length > 0) {
    throw new Error(`Unexpected part \`${unknown[0]}\`, expected one of ${Object.keys(PARTS).join(', ')}`);
  }
  if (!hasShared) {
    console.log(
      'The bench needs the reference corpus beside the checkout; without it there is nothing to measure.',
    );
    return;
  }
  const results: boolean[] = [];
  try {
    for (const [name, part] of Object.entries(PARTS)) {
      if (chosen.length > 0 && !chosen.includes(name)) continue;
      console.log(name);
      results.push(...(await part()));
    }
  } finally {
    fs.rmSync(work, {recursive: true, force: true});
  }
  process.exitCode = results.every(Boolean) ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
