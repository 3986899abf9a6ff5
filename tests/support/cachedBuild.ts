import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as sleep} from 'node:timers/promises';
import {buildSite, filesBelow} from './build';
import {siteDir} from './paths';

const cacheDir = path.join(siteDir, 'node_modules', '.cache', 'site-builds');
/** What a page depends on besides its sources. */
const CODE = ['plugins', 'src', 'static', 'docusaurus.config.ts', 'package-lock.json', 'package.json'];
/** A build takes a core and more than a gigabyte. */
const SLOTS = 2;
/** Builds that are kept for the next run; those used last stay. */
const KEPT = 8;

/**
 * Builds a site, or gives the build that there is of the very same code, sources and environment. Any number of test
 * files and processes may ask at once: one of them builds, the others wait.
 * @param input.again another name for the same input makes a build of its own
 * @returns the folder of the built site, to be read only
 * @throws Error with the output of a build that failed
 */
export async function cachedBuild(input: {
  env: Readonly<Record<string, string>>;
  again?: string;
}): Promise<string> {
  const key = fingerprint(input);
  const outDir = path.join(cacheDir, key);
  fs.mkdirSync(cacheDir, {recursive: true});
  const release = await lock([path.join(cacheDir, `${key}.lock`)]);
  try {
    if (!fs.existsSync(outDir)) {
      // The bundler names modules by their paths: two builds of one input must have this folder in common.
      const generated = `.docusaurus-${fingerprint({env: input.env})}`;
      await buildInto({outDir, env: input.env, generated});
    }
    // Tells what was used last.
    fs.utimesSync(outDir, new Date(), new Date());
    return outDir;
  } finally {
    release();
  }
}

type BuildInput = {
  readonly outDir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly generated: string;
};

async function buildInto({outDir, env, generated}: BuildInput): Promise<void> {
  const releaseGenerated = await lock([path.join(cacheDir, `${generated}.lock`)]);
  const slots = Array.from({length: SLOTS}, (_, n) => path.join(cacheDir, `slot-${n}.lock`));
  const release = await lock(slots);
  const unfinished = `${outDir}.unfinished`;
  try {
    removeOldBuilds();
    fs.rmSync(unfinished, {recursive: true, force: true});
    const {code, output} = await buildSite({outDir: unfinished, env: {...env}, generated});
    if (code !== 0) throw new Error(`The site does not build:\n${output}`);
    fs.renameSync(unfinished, outDir);
  } finally {
    fs.rmSync(unfinished, {recursive: true, force: true});
    fs.rmSync(path.join(siteDir, generated), {recursive: true, force: true});
    release();
    releaseGenerated();
  }
}

/** Waits until one of the locks is free, and takes it. A lock is a file with the number of the process that holds it. */
async function lock(candidates: readonly string[]): Promise<() => void> {
  for (;;) {
    for (const file of candidates) {
      try {
        fs.writeFileSync(file, String(process.pid), {flag: 'wx'});
        return () => fs.rmSync(file, {force: true});
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        if (isAbandoned(file)) fs.rmSync(file, {force: true});
      }
    }
    await sleep(200);
  }
}

/** Whoever was interrupted leaves a lock behind. */
function isAbandoned(file: string): boolean {
  try {
    const holder = Number(fs.readFileSync(file, 'utf8'));
    // Between making the file and writing the number into it.
    if (holder === 0) return Date.now() - fs.statSync(file).mtimeMs > 5000;
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function removeOldBuilds(): void {
  const builds = fs
    .readdirSync(cacheDir)
    .filter((name) => /^[0-9a-f]+$/.test(name))
    .map((name) => path.join(cacheDir, name));
  const newestFirst = builds.toSorted((a, b) => fs.statSync(b).mtimeMs - fs.statSync(a).mtimeMs);
  for (const old of newestFirst.slice(KEPT - 1)) fs.rmSync(old, {recursive: true, force: true});
}

/** Content alone counts: where a test has put its sources does not. */
function fingerprint({env, again = ''}: Parameters<typeof cachedBuild>[0]): string {
  const hash = createHash('sha256').update(`${process.version} ${again}\n`);
  for (const name of CODE) addTo(hash, path.join(siteDir, name));
  for (const folder of ['standards', 'scopes', 'compliance', 'blog']) {
    const variable = `SCS_${folder.toUpperCase()}_DIR`;
    hash.update(`\n${variable}\n`);
    addTo(hash, env[variable] ?? path.join(siteDir, folder));
  }
  const others = Object.entries(env).filter(([name]) => !/^SCS_\w+_DIR$/.test(name));
  // Without a day of its own, a build is that of today.
  hash.update(
    JSON.stringify([others.toSorted(([a], [b]) => (a < b ? -1 : 1)), new Date().toISOString().slice(0, 10)]),
  );
  return hash.digest('hex').slice(0, 16);
}

function addTo(hash: ReturnType<typeof createHash>, target: string): void {
  if (!fs.existsSync(target)) return;
  const files = fs.statSync(target).isDirectory() ? filesBelow(target) : [''];
  for (const file of files.filter((name) => !/\.test\.tsx?$/.test(name)))
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(target, file)))
      .update('\0');
}
