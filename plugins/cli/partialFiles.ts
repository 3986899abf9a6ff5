import type {Stats} from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {isMissing} from '../files/isMissing';

const PARTIAL = /^(.+)\.(\d+)\.partial$/;

/** The name under which a file is written before it gets its own; no reader of sources takes it for one. */
export function partialOf(file: string): string {
  return `${file}.${process.pid}.partial`;
}

/**
 * Removes what runs that were killed have left in folders and below: files that were not whole, and those of a set that
 * was not. A file that somebody has saved again since then is theirs, and stays.
 * @returns the files that were removed
 */
export async function removeLeftovers(folders: readonly string[]): Promise<string[]> {
  const found = (await Promise.all(folders.map(partialsIn))).flat();
  const removed: string[] = [];
  for (const pid of new Set(found.map((one) => one.pid))) {
    if (isAlive(pid)) continue;
    const ofRun = found.filter((one) => one.pid === pid);
    // Each file of a set keeps its second name until the last one has got its own, which was also the last to be written.
    const finished = ofRun.every(({named}) => named);
    const end = Math.max(...ofRun.filter(({named}) => !named).map(({savedAt}) => savedAt));
    // What tells that the set is not whole goes last: this run may be killed too.
    const ordered = ofRun.toSorted((a, b) => Number(b.named) - Number(a.named));
    if (!finished) {
      for (const {file} of ordered.filter(({named, savedAt}) => named && savedAt <= end)) {
        await fs.rm(file, {force: true});
        removed.push(file);
      }
    }
    for (const {partial} of ordered) {
      await fs.rm(partial, {force: true});
      removed.push(partial);
    }
  }
  return removed;
}

type Leftover = {
  readonly partial: string;
  readonly file: string;
  readonly pid: number;
  /** The file has got its name: both names are one file. */
  readonly named: boolean;
  /** When its text was last saved, in milliseconds. */
  readonly savedAt: number;
};

async function partialsIn(folder: string): Promise<Leftover[]> {
  const names = await fs.readdir(folder, {recursive: true}).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const found = await Promise.all(
    names.map(async (name): Promise<Leftover[]> => {
      const [, base, pid] = PARTIAL.exec(path.basename(name)) ?? [];
      if (base === undefined) return [];
      const partial = path.join(folder, name);
      const file = path.join(path.dirname(partial), base);
      const [own, other] = await Promise.all([stats(partial), stats(file)]);
      if (!own?.isFile()) return [];
      const named = own.ino === other?.ino && own.dev === other.dev;
      return [{partial, file, pid: Number(pid), named, savedAt: own.mtimeMs}];
    }),
  );
  return found.flat();
}

async function stats(file: string): Promise<Stats | undefined> {
  try {
    return await fs.lstat(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** A number can belong to another program by now: its leftovers stay until that has ended, and do no harm. */
function isAlive(pid: number): boolean {
  // This run has not written anything yet.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
