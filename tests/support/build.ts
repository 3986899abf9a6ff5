import {spawn} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..', '..');

export type BuildResult = {
  readonly code: number;
  readonly output: string;
  /** Wall time in seconds. */
  readonly seconds: number;
  /** Largest resident memory of the process in MiB; 0 where the system does not tell. */
  readonly peakMiB: number;
};

/**
 * Runs `docusaurus build` in a process of its own.
 * @param siteDir the site to build; the project itself unless told otherwise
 * @param outDir absolute path for the output
 * @param generated name of the folder for generated code, so that builds do not disturb each other
 */
export function buildSite(input: {
  outDir: string;
  env?: Record<string, string>;
  siteDir?: string;
  generated?: string;
}): Promise<BuildResult> {
  const {outDir, env = {}, siteDir = root, generated = '.docusaurus-test'} = input;
  const docusaurus = path.join(root, 'node_modules', '@docusaurus', 'core', 'bin', 'docusaurus.mjs');
  const started = performance.now();
  const child = spawn(process.execPath, [docusaurus, 'build', '--out-dir', outDir], {
    cwd: siteDir,
    env: {
      ...withoutSources(process.env),
      DOCUSAURUS_GENERATED_FILES_DIR_NAME: generated,
      NODE_ENV: 'production',
      ...env,
    },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let peakMiB = 0;
  const poll = setInterval(() => {
    peakMiB = Math.max(peakMiB, residentPeak(child.pid));
  }, 100);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(poll);
      resolve({code: code ?? -1, output, seconds: (performance.now() - started) / 1000, peakMiB});
    });
  });
}

/** The caller's choice of sources must not leak into a test's build. */
function withoutSources(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^(?:SCS_\w+_DIR|SOURCE_DATE_EPOCH|VITEST\w*|NODE_OPTIONS)$/.test(name),
    ),
  );
}

function residentPeak(pid: number | undefined): number {
  try {
    const kib = /VmHWM:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kib ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** All files below a folder, relative, sorted. */
export function filesBelow(folder: string): string[] {
  return fs
    .readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}
