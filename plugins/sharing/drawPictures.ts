import {fork} from 'node:child_process';
import {createHash} from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {isMissing} from '../files/isMissing';
import type {CardBox} from './cardTree';

/** What is drawn as PNG: boxes with texts that satori lays out on `size`, or an SVG as it is. */
export type Picture = {
  /** Of the PNG, in pixels; its height follows. */
  readonly width: number;
} & (
  | {readonly tree: CardBox; readonly size: {readonly width: number; readonly height: number}}
  | {readonly svg: string}
);

type Drawing = {
  readonly picture: Picture;
  /** Where it is kept. */
  readonly file: string;
};

/** What pictures look like depends on these, too. */
const DRAWN_WITH = ['satori', '@resvg/resvg-js', '@fontsource/lato'];

/**
 * Begins to draw pictures, beside the build and behind it in the queue for the processor. Each is kept under a hash of all
 * that it is made of, and taken as it is the next time.
 * @param siteDir absolute path of the project root
 * @returns the PNG files in the order of the pictures, once all are drawn
 */
export async function drawPictures(
  pictures: readonly Picture[],
  siteDir: string,
): Promise<() => Promise<readonly Uint8Array[]>> {
  const versions = await versionsOf();
  const cache = path.join(siteDir, 'node_modules', '.cache', 'scs-cards');
  const drawings = pictures.map((picture): Drawing => {
    const hash = createHash('sha256').update(JSON.stringify([versions, picture]));
    return {picture, file: path.join(cache, `${hash.digest('hex').slice(0, 32)}.png`)};
  });
  const drawn = drawMissing(drawings);
  // A build that fails before it asks for the pictures has its own message.
  drawn.catch(() => undefined);
  return async () => {
    await drawn;
    return Promise.all(drawings.map(({file}) => fs.readFile(file)));
  };
}

/** The versions are exact in our own list of packages, which is two folders up. */
async function versionsOf(): Promise<readonly (string | undefined)[]> {
  const manifest = path.resolve(__dirname, '..', '..', 'package.json');
  const {dependencies} = JSON.parse(await fs.readFile(manifest, 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return DRAWN_WITH.map((name) => dependencies[name]);
}

async function drawMissing(drawings: readonly Drawing[]): Promise<void> {
  const present = await Promise.all(drawings.map(({file}) => exists(file)));
  const missing = drawings.filter((_drawing, index) => !present[index]);
  if (missing.length === 0) return;
  await new Promise<void>((resolve, reject) => {
    const child = fork(path.join(__dirname, 'pictureProgram.mjs'), {execArgv: []});
    if (child.pid !== undefined) giveWay(child.pid);
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The program that draws pictures ended with ${code}.`)),
    );
    child.send({drawings: missing});
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
