import fs from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {isMissing} from '../files/isMissing';
import {partialOf} from './partialFiles';
import {EXIT, UserError} from './userError';

/** A file with what it is to hold. */
export type TextFile = {readonly file: string; readonly text: string | Uint8Array};

/** All of it is written, or nothing. */
export type Writing = {
  /** Files that must not be there yet. */
  readonly create?: readonly TextFile[];
  /** A file that takes the place of what stands there; one at most, since only the last step can be one. */
  readonly replace?: TextFile;
};

/** What has been done so far, to be undone. */
type Done = {
  /** Folders that were not there, outermost first. */
  readonly folders: string[];
  readonly partials: string[];
  readonly created: string[];
};

/**
 * Writes files so that nobody ever sees half of one, or some of them. All are first written beside their places. New
 * ones are linked to their names and keep their second name until the end: that is how `removeLeftovers` knows what
 * belongs to a run that was killed. The one that is replaced comes last, in one step.
 * @throws UserError that says what stood in the way, and what is left of it: mostly nothing
 */
export async function writeAtomically({create = [], replace}: Writing): Promise<void> {
  const done: Done = {folders: [], partials: [], created: []};
  for (const step of [
    ...create.map((one) => ({file: one.file, run: () => writePartial(one, done)})),
    ...(replace ? [{file: replace.file, run: () => writePartial(replace, done)}] : []),
    ...create.map(({file}) => ({file, run: () => giveName(file, done)})),
    ...(replace ? [{file: replace.file, run: () => fs.rename(partialOf(replace.file), replace.file)}] : []),
  ]) {
    try {
      await step.run();
    } catch (error) {
      const left = await undo(done);
      const state =
        left.length === 0 ? 'Nothing was changed.' : `Left behind: ${left.map(shown).join(', ')}.`;
      throw new UserError(`Can't write ${shown(step.file)}: ${reasonOf(error)}. ${state}`, EXIT.errors, {
        cause: error,
      });
    }
  }
  // All is there; a second name that stays does no harm, and the next run removes it.
  await Promise.allSettled(done.partials.map((partial) => fs.rm(partial, {force: true})));
}

async function writePartial({file, text}: TextFile, done: Done): Promise<void> {
  const first = await fs.mkdir(path.dirname(file), {recursive: true}).catch((error: unknown) => {
    throw new Error('its folder cannot be created', {cause: error});
  });
  if (first !== undefined) done.folders.push(...foldersBetween(first, path.dirname(file)));
  done.partials.push(partialOf(file));
  // On the disk before it gets its name: else a power cut could leave the name without the text.
  await fs.writeFile(partialOf(file), text, {flush: true});
}

async function giveName(file: string, done: Done): Promise<void> {
  try {
    // Unlike a rename, a link never takes the place of another file.
    await fs.link(partialOf(file), file);
  } catch (error) {
    if (!LINKLESS.has(codeOf(error))) throw error;
    // Some file systems have no links. A run that is killed now would leave whole files that nobody recognises.
    await fs.access(file).then(
      () => {
        throw Object.assign(new Error('exists'), {code: 'EEXIST'});
      },
      (missing: unknown) => {
        if (!isMissing(missing)) throw missing;
      },
    );
    await fs.rename(partialOf(file), file);
  }
  done.created.push(file);
}

const LINKLESS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** @returns what could not be removed */
async function undo({folders, partials, created}: Done): Promise<string[]> {
  const left: string[] = [];
  for (const file of [...created, ...partials]) {
    await fs.rm(file, {force: true}).catch(() => left.push(file));
  }
  // One that is not empty belongs to somebody else by now.
  for (const folder of folders.toReversed()) await fs.rmdir(folder).catch(() => undefined);
  return left;
}

function foldersBetween(first: string, last: string): string[] {
  const below = path.relative(first, last).split(path.sep).filter(Boolean);
  return [first, ...below.map((_, index) => path.join(first, ...below.slice(0, index + 1)))];
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'it exists already',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EACCES: 'its folder is not writable',
  EPERM: 'its folder is not writable',
  EROFS: 'its folder is not writable',
  EISDIR: 'a folder has its name',
};

function reasonOf(error: unknown): string {
  return REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}

function shown(file: string): string {
  return path.relative(process.cwd(), file);
}
