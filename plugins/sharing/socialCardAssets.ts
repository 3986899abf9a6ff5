import {fork} from 'node:child_process';
import {createHash} from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type {SocialCard} from '../core/catalog/socialCards';
import {isMissing} from '../files/isMissing';
import type {Asset} from '../files/assets';
import {CARD_PIXELS, CARD_SIZE, cardTree} from './cardTree';
import type {CardBox} from './cardTree';

type Drawing = {
  /** Site-absolute address. */
  readonly address: string;
  /** Where it is kept. */
  readonly file: string;
  readonly tree: CardBox;
};

type Input = {
  readonly cards: readonly SocialCard[];
  readonly site: {readonly name: string; readonly host: string};
  /** Absolute path of the project root. */
  readonly siteDir: string;
};

/** What cards look like depends on these, too. */
const DRAWN_WITH = ['satori', '@resvg/resvg-js', '@fontsource/lato'];

/**
 * Begins to draw cards, beside the build and behind it in the queue for the processor. Each is kept under a hash of all
 * that it is made of, and taken as it is the next time.
 * @returns the files, once all are drawn
 */
export async function drawCards({cards, site, siteDir}: Input): Promise<() => Promise<Asset[]>> {
  const versions = await versionsOf(siteDir);
  const cache = path.join(siteDir, 'node_modules', '.cache', 'scs-cards');
  const drawings = cards.map((card): Drawing => {
    const tree = cardTree(card, site);
    const hash = createHash('sha256').update(JSON.stringify([versions, CARD_PIXELS, tree]));
    return {address: card.address, tree, file: path.join(cache, `${hash.digest('hex').slice(0, 32)}.png`)};
  });
  const drawn = drawMissing(drawings);
  // A build that fails before it asks for the cards has its own message.
  drawn.catch(() => undefined);
  return async () => {
    await drawn;
    return Promise.all(
      drawings.map(async ({address, file}) => ({path: address, content: await fs.readFile(file)})),
    );
  };
}

/** The versions are exact in the project's own list of packages. */
async function versionsOf(siteDir: string): Promise<readonly (string | undefined)[]> {
  const {dependencies} = JSON.parse(await fs.readFile(path.join(siteDir, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return DRAWN_WITH.map((name) => dependencies[name]);
}

async function drawMissing(drawings: readonly Drawing[]): Promise<void> {
  const present = await Promise.all(drawings.map(({file}) => exists(file)));
  const missing = drawings.filter((_drawing, index) => !present[index]);
  if (missing.length === 0) return;
  await new Promise<void>((resolve, reject) => {
    const child = fork(path.join(__dirname, 'drawCards.mjs'), {execArgv: []});
    if (child.pid !== undefined) giveWay(child.pid);
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The program that draws social cards ended with ${code}.`)),
    );
    child.send({
      size: CARD_SIZE,
      width: CARD_PIXELS.width,
      cards: missing.map(({file, tree}) => ({file, tree})),
    });
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
