import {execFile} from 'node:child_process';
import fs from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import {chromium} from 'playwright-core';
import {PACKAGE_NAME} from '../../plugins/cli/pack/manifest';
import {packPreset} from '../../plugins/cli/pack/packPreset';
import {filesBelow} from '../support/build';
import {CHROMIUM_FLAGS, ensureChromium} from '../support/chromium';
import {siteDir} from '../support/paths';
import {serveFolder} from '../support/serve';

/** Below the repository, so that all but React and the package come from the packages that are installed there. */
const GUEST = path.join(siteDir, '.pack', 'guest');
const BASE = '/base/';
const resolve = createRequire(__filename).resolve;
const run = promisify(execFile);

/** One thing that must be so, in words, and whether it is. */
type Check = readonly [what: string, found: boolean];

/** Pages of ours with words that the server has to write into them. */
const OUR_PAGES: Readonly<Record<string, string>> = {
  norms: 'Size of walls',
  'norms/iaas/scs-0100': 'Size of walls',
  'norms/scs-0100-v1-example': 'Walls',
  'norms/scs-0100-v1-example/requirements': 'Requirements of Size of walls',
  'certificates/scs-compatible-walls': 'SCS-compatible walls',
  'certificates/scs-compatible-walls/v1/install': 'The wall is thick',
  'certificates/scs-compatible-walls/v1/release-notes': 'SCS-compatible walls',
  clouds: 'Castle (fictional)',
  'clouds/castle': 'Castle (fictional)',
  'clouds/register': 'Register',
  marks: 'Castle (fictional)',
  dates: 'Calendar',
  'norms/advisories': 'Hole in a wall',
  'norms/terms': 'Glossary',
};
/** Files of ours. */
const OUR_FILES = [
  'marks/castle/scs-compatible-walls.svg',
  'norms/api/standards.json',
  'norms/scs-0100-v1-example.md',
  'certificates/scs-compatible-walls/v1/install.pdf',
  'dates/scs.ics',
  'cards/norms/scs-0100-v1-example.png',
  'norms/scs-0100/index.html',
];
/** What axe and eyes look at. */
const LOOKED_AT = [
  'norms',
  'norms/scs-0100-v1-example',
  'certificates/scs-compatible-walls/v1/install',
  'marks',
  'clouds/castle',
];

/**
 * Builds the guest with the packed preset and compares it with itself without: pages of ours are there, pages of its own are
 * the same.
 * @returns the number of things that are not so
 */
export async function testGuestSite(): Promise<number> {
  await install(await packPreset(siteDir));
  const [after, before, refused] = await Promise.all([
    build('build', {}),
    build('build-before', {GUEST_PRESET: 'off', GUEST_BUNDLER: 'rspack'}),
    build('build-refused', {
      GUEST_OPTIONS: JSON.stringify({folders: {standards: 5}, parts: {blgo: true}, id: 'a b'}),
    }),
  ]);
  for (const {status, output} of [before, after]) {
    if (status === 0) continue;
    console.log(output);
    return 1;
  }
  const checks = [
    ...refusals(refused),
    ...startedFiles(path.join(GUEST, 'node_modules', PACKAGE_NAME)),
    ...ourPages(path.join(GUEST, 'build')),
    ...guestPages(path.join(GUEST, 'build-before'), path.join(GUEST, 'build')),
    ['the bundler was webpack', !after.output.includes('rspack')] as const,
    ...(await looks(path.join(GUEST, 'build'))),
  ];
  const failed = checks.filter(([, found]) => !found);
  for (const [what] of failed) console.log(`FAILED  ${what}`);
  console.log(`The guest site: ${checks.length - failed.length} checks passed, ${failed.length} failed.`);
  return failed.length;
}

/** Puts the guest, its own packages and what was packed side by side. */
async function install(archive: string): Promise<void> {
  const wanted = path.join(GUEST, 'node_modules', PACKAGE_NAME);
  const modules = path.join(GUEST, 'node_modules');
  for (const name of fs.existsSync(GUEST) ? fs.readdirSync(GUEST) : [])
    if (name !== 'node_modules') fs.rmSync(path.join(GUEST, name), {recursive: true, force: true});
  fs.cpSync(path.join(siteDir, 'tests', 'guest'), GUEST, {recursive: true});
  if (!fs.existsSync(path.join(modules, 'react-dom')))
    await run('npm', ['ci', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: GUEST,
      shell: process.platform === 'win32',
    });
  fs.rmSync(wanted, {recursive: true, force: true});
  // The bundler takes a package of one version to be always the same.
  fs.rmSync(path.join(modules, '.cache'), {recursive: true, force: true});
  fs.mkdirSync(wanted, {recursive: true});
  await run('tar', ['xzf', archive, '-C', wanted, '--strip-components', '1']);
}

type Ran = {readonly status: number; readonly output: string};

async function build(out: string, env: Readonly<Record<string, string>>): Promise<Ran> {
  const program = resolve('@docusaurus/core/bin/docusaurus.mjs');
  const options = {
    cwd: GUEST,
    maxBuffer: 2 ** 26,
    env: {
      ...process.env,
      ...env,
      NODE_ENV: 'production',
      DOCUSAURUS_GENERATED_FILES_DIR_NAME: `.docusaurus-${out}`,
    },
  };
  for (const name of ['SCS_STANDARDS_DIR', 'SCS_SCOPES_DIR', 'SCS_COMPLIANCE_DIR', 'SCS_BLOG_DIR'])
    Reflect.deleteProperty(options.env, name);
  try {
    const {stdout, stderr} = await run(
      process.execPath,
      [program, 'build', '--no-minify', '--out-dir', out],
      options,
    );
    return {status: 0, output: stdout + stderr};
  } catch (error) {
    const {code = 1, stdout = '', stderr = ''} = error as {code?: number; stdout?: string; stderr?: string};
    return {status: code, output: stdout + stderr};
  }
}

function refusals({status, output}: Ran): Check[] {
  return [
    ['wrong options end a build with 1', status === 1],
    ...['"folders.standards" must be a string', '"parts.blgo" is not allowed', '"id"'].map((words): Check => [
      `a wrong option is named: ${words}`,
      output.includes(words),
    ]),
    ['wrong options are no stack trace', !/\n\s+at /.test(output)],
  ];
}

function pageOf(folder: string, address: string): string {
  const file = path.join(folder, address, 'index.html');
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}

/** What a search of others reads: the words between the tags of `main`. */
function mainText(html: string): string {
  return (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

/** Code that others start or load by its path: no import leads there. */
const BY_PATH = /(?:join|resolve)\(__dirname, '([\w./-]+\.[cm]js)'\)/g;

function startedFiles(folder: string): Check[] {
  const found = filesBelow(path.join(folder, 'lib'))
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => {
      const from = path.join(folder, 'lib', file);
      return [...fs.readFileSync(from, 'utf8').matchAll(BY_PATH)].map(([, name = '']): Check => [
        `the package has ${name}, which ${file} starts or loads`,
        fs.existsSync(path.join(path.dirname(from), name)),
      ]);
    });
  return [...found, ['the package starts programs of its own', found.length > 2]];
}

function ourPages(folder: string): Check[] {
  const document = pageOf(folder, 'norms/scs-0100-v1-example');
  return [
    ...Object.entries(OUR_PAGES).map(([address, words]): Check => [
      `the page /${address} says "${words}"`,
      mainText(pageOf(folder, address)).includes(words),
    ]),
    ...OUR_FILES.map((file): Check => [`there is a file ${file}`, fs.existsSync(path.join(folder, file))]),
    [
      'a published address leads to its place in the guest',
      /href="?\/base\/norms\/scs-0101-v1-other/.test(document),
    ],
    ["a document leads to a page of the guest's own", /href="?\/base\/manual\/intro/.test(document)],
    [
      'the list of advisories leads to the blog of the guest',
      /href="?\/base\/news\/hole/.test(pageOf(folder, 'norms/advisories')),
    ],
    [
      'posts without `slug` have the address that the blog gives them',
      /href="?\/base\/news\/2026\/03\/01\/second-hole/.test(pageOf(folder, 'norms/advisories')),
    ],
    [
      'there is no home page, search, blog or policy of ours',
      ['search', 'blog', '_headers', 'llms.txt', 'site.webmanifest', 'pagefind'].every(
        (name) => !fs.existsSync(path.join(folder, name)),
      ),
    ],
  ];
}

/** Names of bundled files change, and the menu may; nothing else. */
function guestPages(before: string, after: string): Check[] {
  const pages = filesBelow(before).filter((file) => !file.startsWith('assets'));
  const plain = (file: string) =>
    fs
      .readFileSync(file, 'utf8')
      .replace(/\/assets\/(?:js|css)\/[^"' >]+/g, '')
      .replace(/<script\b[^>]*>/g, '<script>')
      .replace(/<link\b[^>]*\bpreload\b[^>]*>/g, '')
      .replace(/\s+/g, ' ');
  return pages.map((file): Check => {
    const [was, is] = [path.join(before, file), path.join(after, file)];
    return [
      `${file} of the guest is as it was`,
      fs.existsSync(is) &&
        (file.endsWith('.html')
          ? plain(was) === plain(is)
          : fs.readFileSync(was).equals(fs.readFileSync(is))),
    ];
  });
}

async function looks(folder: string): Promise<Check[]> {
  const axe = fs.readFileSync(resolve('axe-core/axe.min.js'), 'utf8');
  const server = await serveFolder(folder, {base: BASE});
  const browser = await chromium.launch({executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS]});
  try {
    const checks: Check[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({colorScheme, reducedMotion: 'reduce'});
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await page.addInitScript((mode) => window.localStorage.setItem('theme', mode), colorScheme);
      for (const address of LOOKED_AT) {
        await page.goto(server.url + BASE + address);
        await page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
        await page.evaluate(axe);
        const serious = await page.evaluate(async () => {
          type Result = {violations: {id: string; impact: string; nodes: {target: string[]}[]}[]};
          const {violations} = await (window as unknown as {axe: {run(): Promise<Result>}}).axe.run();
          return violations
            .filter(({impact}) => impact === 'serious' || impact === 'critical')
            .map(
              ({id, nodes}) =>
                `${id} (${nodes
                  .map(({target}) => target.join(' '))
                  .slice(0, 3)
                  .join(', ')})`,
            );
        });
        checks.push([
          `axe finds nothing serious on /${address} in ${colorScheme}: ${serious.join('; ')}`,
          serious.length === 0,
        ]);
      }
      checks.push([`no program fails in ${colorScheme}: ${errors.join('; ')}`, errors.length === 0]);
      await page.goto(server.url + BASE);
      const shown = (await page.textContent('h1')) ?? '';
      checks.push([`pages run with React 18: ${shown}`, shown.includes('React 18.3')]);
      await context.close();
    }
    return checks;
  } finally {
    await browser.close();
    server.stop();
  }
}
