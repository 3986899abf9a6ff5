import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import zlib from 'node:zlib';
import type {NumberGroup} from '../../plugins/core/catalog/catalog';
import {buildCatalog} from '../../plugins/core';
import {comparisonsOf} from '../../plugins/core/pages/comparisonPage';
import {hasShared, sharedDir, siteDir} from '../support/paths';
import type {BuildResult} from '../support/build';
import {buildSite} from '../support/build';
import {scriptingOfChecklist, writeLongChecklist} from './checklistPage';
import {badgesPerSecond, writeEnvironments} from './environments';
import {documentNames, documentText, scopes, writeCopies, writeWithoutRequirements} from './corpora';

/** Scratch space inside the project, so that the plain site finds the same packages. */
const work = path.join(siteDir, '.bench');
/** A real document of middling length whose page is weighed. */
const SAMPLE = 'scs-0102-v2-image-metadata';

type Page = {html: number; js: number};
type Measured = BuildResult & Page;

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

function weigh(outDir: string): Page {
  const file = path.join(outDir, 'standards', SAMPLE, 'index.html');
  const html = fs.readFileSync(file, 'utf8');
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)].map(([, src]) => src ?? '');
  const js = scripts.reduce(
    (sum, src) => sum + zlib.gzipSync(fs.readFileSync(path.join(outDir, src))).length,
    0,
  );
  return {html: html.length, js};
}

async function measure(label: string, input: Parameters<typeof buildSite>[0]): Promise<Measured> {
  fs.rmSync(input.outDir, {recursive: true, force: true});
  const result = await buildSite(input);
  if (result.code !== 0) throw new Error(`${label} did not build:\n${result.output.slice(-4000)}`);
  const measured = {...result, ...weigh(input.outDir)};
  console.log(
    `  ${label.padEnd(12)} ${measured.seconds.toFixed(1).padStart(6)} s ${measured.peakMiB.toFixed(0).padStart(6)} MiB peak, ` +
      `page: ${(measured.html / 1024).toFixed(1)} KiB HTML, ${(measured.js / 1024).toFixed(1)} KiB JS (gzip)`,
  );
  return measured;
}

async function round(times: number): Promise<{ours: Measured; plain: Measured}> {
  const docs = path.join(work, `standards-${times}`);
  const plainDir = path.join(work, `plain-${times}`);
  writeCopies(docs, times);
  writePlainSite(plainDir, docs);
  const corpus = path.join(sharedDir, 'corpus');
  const env = {
    SCS_STANDARDS_DIR: docs,
    SCS_SCOPES_DIR: scopes,
    SCS_BLOG_DIR: path.join(corpus, 'blog'),
    NODE_OPTIONS: '--max-old-space-size=8192',
  };
  console.log(`${times * 102} documents`);
  const plain = await measure('plain', {
    outDir: path.join(work, `out-plain-${times}`),
    siteDir: plainDir,
    env: {NODE_OPTIONS: env.NODE_OPTIONS},
    generated: '.docusaurus',
  });
  const ours = await measure('ours', {
    outDir: path.join(work, `out-ours-${times}`),
    env,
    generated: '.docusaurus-bench',
  });
  return {ours, plain};
}

/** The same build of the real corpus without requirements and pairs of versions. */
async function withoutRequirements(): Promise<Measured> {
  const folder = path.join(work, 'without');
  const sources = writeWithoutRequirements(folder);
  return measure('without', {
    outDir: path.join(work, 'out-without'),
    env: {
      SCS_STANDARDS_DIR: sources.standards,
      SCS_SCOPES_DIR: sources.scopes,
      SCS_BLOG_DIR: path.join(folder, 'blog'),
    },
    generated: '.docusaurus-bench',
  });
}

/** Milliseconds of scripting that a checklist with 150 steps adds to a page, on a slow processor. */
async function longChecklist(): Promise<number> {
  const outDir = path.join(work, 'out-checklist');
  console.log('a checklist of 150 steps');
  const env = writeLongChecklist(path.join(work, 'checklist'), 150);
  const {code, output} = await buildSite({outDir, env, generated: '.docusaurus-bench'});
  if (code !== 0) throw new Error(`the checklist did not build:\n${output.slice(-4000)}`);
  return scriptingOfChecklist(outDir, 150);
}

/** What 200 environments in two scopes, with 78 weekly snapshots, cost a build. */
async function manyEnvironments(): Promise<{seconds: number; peakMiB: number}> {
  console.log('200 environments, 2 scopes, 78 weekly snapshots');
  const folder = path.join(work, 'environments');
  const env = {...writeEnvironments(folder, 200), SCS_STANDARDS_DIR: path.join(work, 'standards-1')};
  const input = {outDir: path.join(work, 'out-environments'), generated: '.docusaurus-bench'};
  const without = await measure('without', {
    ...input,
    env: {...env, SCS_COMPLIANCE_DIR: path.join(folder, 'none')},
  });
  const withThem = await measure('with', {...input, env});
  return {seconds: withThem.seconds - without.seconds, peakMiB: withThem.peakMiB};
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
  const compared = [...buildCatalog(pair).numbers.values()].flatMap(comparisonsOf);
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

async function main(): Promise<void> {
  if (!hasShared) {
    console.log(
      'The bench needs the reference corpus beside the checkout; without it there is nothing to measure.',
    );
    return;
  }
  const one = await round(1);
  const without = await withoutRequirements();
  const results = [
    tell(
      'requirements and comparisons, wall time of a build with them against one without',
      one.ours.seconds / without.seconds,
      1.25,
    ),
    tell('largest comparison in seconds', largestComparison(), 1),
    tell('102 documents, wall time against plain', one.ours.seconds / one.plain.seconds, 2.5),
    tell('102 documents, peak memory in GiB', one.ours.peakMiB / 1024, 1.5),
    tell("a page's JavaScript against plain", one.ours.js / one.plain.js, 1.15),
    tell(
      'a checklist of 150 steps, ms of scripting at a quarter of the speed, beyond the frame',
      await longChecklist(),
      200,
    ),
  ];
  const many = await manyEnvironments();
  const badges = await badgesPerSecond(200);
  results.push(
    tell('200 environments with 18 months of history, seconds more', many.seconds, 20),
    tell('200 environments with 18 months of history, peak memory in GiB', many.peakMiB / 1024, 2),
    tell('milliseconds for a badge after the first of its kind', 1000 / badges, 10),
  );
  if (!process.argv.includes('--small')) {
    const ten = await round(10);
    results.push(
      tell("1,020 documents, a page's HTML against 102", ten.ours.html / one.ours.html, 1.1),
      tell('1,020 documents, wall time against plain', ten.ours.seconds / ten.plain.seconds, 1),
      tell('1,020 documents, peak memory in GiB', ten.ours.peakMiB / 1024, 2.5),
    );
  }
  fs.rmSync(work, {recursive: true, force: true});
  process.exitCode = results.every(Boolean) ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
