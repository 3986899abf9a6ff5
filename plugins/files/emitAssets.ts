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
  hooks: {processAssets: {tap(options: {name: string; stage: number}, run: () => void): void}};
  emitAsset(path: string, source: unknown): void;
};

/**
 * A bundler plugin that puts generated files into the site, in `start` and `build` alike.
 * @param name shown in bundler errors
 * @param assets asked at every compilation, so that a reload serves fresh ones
 */
export function emitAssets(
  name: string,
  {currentBundler}: Utils,
  assets: () => readonly Asset[],
): BundlerPlugin {
  const {sources, Compilation} = currentBundler.instance;
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap(name, (compilation) => {
        compilation.hooks.processAssets.tap(
          {name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL},
          () => {
            for (const {path, content} of assets()) {
              compilation.emitAsset(
                checkedPath(path),
                new sources.RawSource(typeof content === 'string' ? content : Buffer.from(content)),
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
export function checkedPath(path: string): string {
  const clean = path.replace(/^\/+/, '');
  const parts = clean.split('/');
  if (
    clean === '' ||
    clean.includes('\\') ||
    clean.includes('\0') ||
    parts.some((part) => part === '' || part === '.' || part === '..')
  ) {
    throw new RangeError(`Unexpected path \`${path}\` of a generated file, expected one inside the site.`);
  }
  return clean;
}

/** JSON as the site publishes it: indented by one, ending in a newline. */
export function jsonAsset(path: string, value: unknown): Asset {
  return {path, content: `${JSON.stringify(value, null, 1)}\n`};
}
