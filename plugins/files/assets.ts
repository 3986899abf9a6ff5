import fs from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import type {Plugin} from '@docusaurus/types';

/** A generated file of the site: a badge, a data file, a Markdown twin. */
export type Asset = {
  /** Relative to the site's root, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
};

type ConfigureWebpack = NonNullable<Plugin['configureWebpack']>;
type Utils = Parameters<ConfigureWebpack>[2];
type BundlerPlugin = {apply(compiler: Compiler): void};
/** The part of webpack's and Rspack's compiler that is used here; both have it. */
type Compiler = {
  hooks: {thisCompilation: {tap(name: string, run: (compilation: Compilation) => void): void}};
};
type Compilation = {
  hooks: {
    processAssets: {tapPromise(options: {name: string; stage: number}, run: () => Promise<void>): void};
  };
  emitAsset(path: string, source: unknown): void;
};

type Publishing = Required<Pick<Plugin, 'configureWebpack' | 'postBuild'>>;

/** Makes a plugin's generated files; they are made once for each time that the content is loaded. */
export type AssetMaker = () => Promise<readonly Asset[]> | readonly Asset[];

/**
 * How a plugin publishes its generated files: a build makes and writes them once the pages are done, for what is there
 * while pages are made takes memory from them; the preview, which has no folder, gets them through the bundler.
 * @param name shown in errors of the bundler
 * @returns hooks of the plugin, and a function for each time that the content is loaded
 */
export function publishing(name: string): Publishing & {load: (make: AssetMaker) => void} {
  let made: Promise<readonly Asset[]> | undefined;
  let maker: AssetMaker = () => [];
  const assets = () => (made ??= Promise.resolve(maker()));
  return {
    load(make) {
      maker = make;
      made = undefined;
    },
    configureWebpack: (_config, isServer, utils) =>
      isServer || process.env.NODE_ENV === 'production' ? {} : {plugins: [emitAssets(name, utils, assets)]},
    postBuild: async ({outDir}) => writeAssets(outDir, await assets()),
  };
}

/** Writes files below a folder; one that a page has taken already is an error. */
async function writeAssets(outDir: string, assets: readonly Asset[]): Promise<void> {
  const folders = new Set(assets.map((asset) => path.dirname(path.join(outDir, checkedPath(asset.path)))));
  for (const folder of folders) await fs.mkdir(folder, {recursive: true});
  for (const asset of assets) {
    // In turn: thousands of files at once would exceed what a process may open.
    await fs.writeFile(path.join(outDir, checkedPath(asset.path)), asset.content, {flag: 'wx'});
  }
}

function emitAssets(
  name: string,
  {currentBundler}: Utils,
  assets: () => Promise<readonly Asset[]>,
): BundlerPlugin {
  const {sources, Compilation} = currentBundler.instance;
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap(name, (compilation) => {
        compilation.hooks.processAssets.tapPromise(
          {name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL},
          async () => {
            for (const asset of await assets()) {
              compilation.emitAsset(
                checkedPath(asset.path),
                new sources.RawSource(
                  typeof asset.content === 'string' ? asset.content : Buffer.from(asset.content),
                ),
              );
            }
          },
        );
      });
    },
  };
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

/** JSON as the site publishes it: indented by one, ending in a newline. */
export function jsonAsset(address: string, value: unknown): Asset {
  return {path: address, content: `${JSON.stringify(value, null, 1)}\n`};
}
