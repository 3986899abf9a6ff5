import fs from 'node:fs/promises';
import path from 'node:path';
import type {Plugin} from '@docusaurus/types';
import {processWide} from '../core/text/processWide';

/** A generated file of the site: a badge, a data file, a Markdown twin. */
export type Asset = {
  /** Relative to the site's root, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
};

type Publishing = Required<Pick<Plugin, 'postBuild'>> & {
  /** For each time that the content is loaded. */
  readonly load: (make: AssetMaker) => void;
  /** Writes what is wanted of the files, and only where nobody else has written one: for hooks of their own. */
  readonly publish: (outDir: string, isWanted: (asset: Asset) => boolean) => Promise<void>;
};

/** Makes a plugin's generated files; they are made once for each time that the content is loaded. */
export type AssetMaker = () => Promise<readonly Asset[]> | readonly Asset[];

/**
 * How a plugin publishes its generated files: a build makes and writes them once the pages are done, for what is there
 * while pages are made takes memory from them; the preview makes them when a browser first asks for one.
 * @param name of the plugin
 * @returns the hook of the plugin, and functions for its other hooks
 */
export function publishing(name: string): Publishing {
  let made: Promise<readonly Asset[]> | undefined;
  let maker: AssetMaker = () => [];
  const assets = () => (made ??= Promise.resolve(maker()));
  previewed.set(name, assets);
  return {
    load(make) {
      maker = make;
      made = undefined;
    },
    postBuild: async ({outDir}) => writeAssets(outDir, await assets()),
    publish: async (outDir, isWanted) =>
      writeAssets(outDir, (await assets()).filter(isWanted), {gives: true}),
  };
}

/** By plugin; the preview's server asks here. */
const previewed = processWide('assets', () => new Map<string, () => Promise<readonly Asset[]>>());

/** The generated file of an address; undefined where there is none. */
export async function previewedAsset(address: string): Promise<Asset | undefined> {
  for (const assets of previewed.values()) {
    const found = (await assets()).find(({path: file}) => checkedPath(file) === address.replace(/^\/+/, ''));
    if (found) return found;
  }
  return undefined;
}

/** Writes files below a folder; one that is there already is an error, or, where ours give way, stays as it is. */
async function writeAssets(
  outDir: string,
  assets: readonly Asset[],
  {gives = false}: {readonly gives?: boolean} = {},
): Promise<void> {
  const folders = new Set(assets.map((asset) => path.dirname(path.join(outDir, checkedPath(asset.path)))));
  for (const folder of folders) await fs.mkdir(folder, {recursive: true});
  for (const asset of assets) {
    // In turn: thousands of files at once would exceed what a process may open.
    await fs
      .writeFile(path.join(outDir, checkedPath(asset.path)), asset.content, {flag: 'wx'})
      .catch((error: unknown) => {
        if (!(gives && error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      });
  }
}

/**
 * Refuses a path that would leave the site's folder; ids are checked where they are read, this is the last door.
 * @throws RangeError
 */
export function checkedPath(address: string): string {
  const clean = address.replace(/^\/+/, '');
  const parts = clean.split('/');
  if (
    clean === '' ||
    clean.includes('\\') ||
    clean.includes('\0') ||
    parts.some((part) => part === '' || part === '.' || part === '..')
  ) {
    throw new RangeError(`Unexpected path \`${address}\` of a generated file, expected one inside the site.`);
  }
  return clean;
}

/** A file of the repository, published as it is. */
export async function copiedAsset(address: string, file: string): Promise<Asset> {
  return {path: address, content: await fs.readFile(file)};
}

/** JSON as the site publishes it: indented by one, ending in a newline. */
export function jsonAsset(address: string, value: unknown): Asset {
  return {path: address, content: `${JSON.stringify(value, null, 1)}\n`};
}
