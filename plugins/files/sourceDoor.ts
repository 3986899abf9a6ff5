import {constants} from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import type {Diagnostic} from '../core/text/diagnostic';
import {atStart, printable} from '../core/text/diagnostic';
import {oversize} from '../core/text/limits';
import {isMissing} from './isMissing';

/** What was behind the door: the bytes of a file, or why they are none of ours. */
export type Opened = {readonly bytes: Buffer} | {readonly refusal: Diagnostic};

type Place = {
  readonly file: string;
  /** Real path of the folder that the file has to lie in. */
  readonly folder: string;
  /** As findings name it. */
  readonly shown: string;
};

/**
 * The one door for files of authors: opens a file only if it is a regular one, really lies in its folder, and is not too
 * large. A symbolic link that leaves the folder could publish any file of the machine that builds.
 */
export async function openSource({file, folder, shown}: Place): Promise<Opened> {
  const refuse = (what: string, expected: string): Opened => ({
    refusal: finding(shown, `Unexpected ${what}, expected ${expected}.`),
  });
  if (printable(shown) !== shown)
    return refuse('control character in the name of a file', 'letters, digits, `-`, `_` and `.`');
  const real = await realPath(file);
  if (real === undefined) return refuse('symbolic link to nothing', 'a file of this folder');
  if (!real.startsWith(folder + path.sep))
    return refuse('symbolic link that leads out of its folder', 'a file of this folder');
  // Without waiting: a pipe would keep the build for ever.
  const handle = await fs.open(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) return refuse(stat.isDirectory() ? 'folder' : 'special file', 'a regular file');
    const refusal = oversize(shown, stat.size);
    return refusal ? {refusal} : {bytes: await handle.readFile()};
  } finally {
    await handle.close();
  }
}

async function realPath(file: string): Promise<string | undefined> {
  try {
    return await fs.realpath(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The text of a file; a refusal where it is not UTF-8, since replaced characters would be lost without a word. */
export function decoded(
  bytes: Buffer,
  shown: string,
): {readonly text: string} | {readonly refusal: Diagnostic} {
  try {
    return {text: new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)};
  } catch {
    return {refusal: finding(shown, 'Unexpected bytes that are not UTF-8, expected text in UTF-8.')};
  }
}

function finding(shown: string, message: string): Diagnostic {
  return atStart({path: printable(shown)}, 'source-file', message);
}
