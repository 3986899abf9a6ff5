import {fork} from 'node:child_process';
import {createHash} from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {isMissing} from './isMissing';

/** What a program of its own makes files of. */
export type BesideWork = {
  /** Absolute path of the program, which hands its work to `makeFiles` of `besideProgram.mjs`. */
  readonly program: string;
  /** What it makes a file of, one each; as JSON. */
  readonly inputs: readonly unknown[];
  /** Packages that the files depend on, too. */
  readonly madeWith: readonly string[];
  /** Folder below `node_modules/.cache`, and the ending of the files in it. */
  readonly cache: string;
  readonly ending: string;
  /** Whether the build comes first where both want the processor. */
  readonly givesWay: boolean;
};

type Job = {
  readonly input: unknown;
  /** Where the result is kept. */
  readonly file: string;
};

/**
 * Begins to make files by a program of its own, beside the build. Each is kept under a hash of all that it is made of, and
 * taken as it is the next time; the program is only started for what is new.
 * @param siteDir absolute path of the project root
 * @returns the contents in the order of the inputs, once all are made
 */
export async function makeBeside(
  work: BesideWork,
  siteDir: string,
): Promise<() => Promise<readonly Uint8Array[]>> {
  const versions = await versionsOf(work.madeWith);
  const folder = path.join(siteDir, 'node_modules', '.cache', work.cache);
  const jobs = work.inputs.map((input): Job => {
    const hash = createHash('sha256')
      .update(JSON.stringify([versions, input]))
      .digest('hex');
    return {input, file: path.join(folder, hash.slice(0, 32) + work.ending)};
  });
  const made = makeMissing(jobs, work);
  // A build that fails before it asks for the files has its own message.
  made.catch(() => undefined);
  return async () => {
    await made;
    return Promise.all(jobs.map(({file}) => fs.readFile(file)));
  };
}

/** The versions are exact in our own list of packages, which is two folders up. */
async function versionsOf(names: readonly string[]): Promise<readonly (string | undefined)[]> {
  const manifest = path.resolve(__dirname, '..', '..', 'package.json');
  const {dependencies} = JSON.parse(await fs.readFile(manifest, 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return names.map((name) => dependencies[name]);
}

async function makeMissing(jobs: readonly Job[], {program, givesWay}: BesideWork): Promise<void> {
  const present = await Promise.all(jobs.map(({file}) => exists(file)));
  const missing = jobs.filter((_job, index) => !present[index]);
  if (missing.length === 0) return;
  await new Promise<void>((resolve, reject) => {
    const child = fork(program, {execArgv: []});
    if (givesWay && child.pid !== undefined) giveWay(child.pid);
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`The program ${path.basename(program)} ended with ${code}, expected 0.`)),
    );
    child.send({jobs: missing});
  });
}

async function exists(file: string): Promise<boolean> {
  try {
    await fs.access(file);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function giveWay(pid: number): void {
  try {
    os.setPriority(pid, os.constants.priority.PRIORITY_LOW);
  } catch {
    // Some systems don't let it: then it takes its share.
  }
}
