import fs from 'node:fs';
import path from 'node:path';
import {processWide} from '../core/text/processWide';
import {strings} from './strings';

/** The folders that authors write in. */
export type SourceFolders = {
  /** Absolute paths. */
  readonly standards: string;
  readonly scopes: string;
  readonly compliance: string;
  readonly blog: string;
  /** Which of them the environment named; the others hold the embedded edition. */
  readonly overridden: readonly FolderName[];
};

const VARIABLES = {
  standards: 'SCS_STANDARDS_DIR',
  scopes: 'SCS_SCOPES_DIR',
  compliance: 'SCS_COMPLIANCE_DIR',
  blog: 'SCS_BLOG_DIR',
} as const;

export type FolderName = keyof typeof VARIABLES;
export const FOLDER_NAMES = [
  'standards',
  'scopes',
  'compliance',
  'blog',
] as const satisfies readonly FolderName[];

/** Folders that the options of a site name, relative to it or absolute. */
export type NamedFolders = {readonly [Name in FolderName]?: string | undefined};

const named = processWide('namedFolders', () => ({folders: {} as NamedFolders}));

/**
 * Takes folders from the options of a site. Those that the environment names win.
 * @throws Error for a folder that an option names and that is none
 */
export function nameFolders(
  siteDir: string,
  folders: NamedFolders,
  env: NodeJS.ProcessEnv = process.env,
): void {
  for (const name of FOLDER_NAMES) {
    const folder = folders[name];
    if (folder === undefined || env[VARIABLES[name]]) continue;
    if (!fs.statSync(path.resolve(siteDir, folder), {throwIfNoEntry: false})?.isDirectory())
      throw new Error(
        `Unexpected folder \`${folder}\` in the option \`folders.${name}\`, expected one that exists: there is none at \`${path.resolve(siteDir, folder)}\`.`,
      );
  }
  named.folders = folders;
}

/**
 * Where the sources lie: `SCS_…_DIR`, relative to the project root or absolute, else what the site's options name, else the
 * embedded edition.
 * @param siteDir absolute path of the project root
 */
export function sourceFolders(siteDir: string, env: NodeJS.ProcessEnv = process.env): SourceFolders {
  const folder = (name: FolderName) =>
    realFolder(path.resolve(siteDir, env[VARIABLES[name]] || (named.folders[name] ?? name)));
  return {
    standards: folder('standards'),
    scopes: folder('scopes'),
    compliance: folder('compliance'),
    blog: folder('blog'),
    overridden: FOLDER_NAMES.filter((name) => Boolean(env[VARIABLES[name]])),
  };
}

/** The folder behind a symbolic link: bundlers know files by their real paths. One that is missing stays as it is. */
function realFolder(folder: string): string {
  try {
    return fs.realpathSync(folder);
  } catch {
    return folder;
  }
}

/**
 * The line that tells readers what is not real on the site; undefined where nothing of the embedded edition is shown
 * that could be taken for real.
 */
export function demonstrationLine({overridden}: Pick<SourceFolders, 'overridden'>): string | undefined {
  if (!overridden.includes('standards') || !overridden.includes('scopes')) {
    return strings.demonstrationEdition;
  }
  return overridden.includes('compliance') ? undefined : strings.demonstrationData;
}

/** "Today" of a build: `SOURCE_DATE_EPOCH` (seconds) where set, else the clock. */
export function buildMoment(env: NodeJS.ProcessEnv = process.env): Date {
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === '') return new Date();
  const moment = new Date(Number(epoch) * 1000);
  if (!/^\d+$/.test(epoch) || Number.isNaN(moment.getTime())) {
    throw new RangeError(
      `Unexpected SOURCE_DATE_EPOCH \`${epoch}\`, expected whole seconds since 1970-01-01.`,
    );
  }
  return moment;
}

/**
 * Path of the site on its host: `SCS_BASE_URL` where set, else all of it.
 * @throws RangeError for a path without a slash at both ends, or with characters that addresses encode
 */
export function siteBase(env: NodeJS.ProcessEnv = process.env): string {
  const base = env.SCS_BASE_URL || '/';
  if (!/^\/(?:[\w.~-]+\/)*$/.test(base)) {
    throw new RangeError(
      `Unexpected SCS_BASE_URL \`${base}\`, expected a path with a slash at both ends, such as \`/docs/\`.`,
    );
  }
  return base;
}
