import fs from 'node:fs/promises';
import path from 'node:path';
import type {CatalogSource, SourceKind} from '../core/catalog/source';
import {compareText} from '../core/text/diagnostic';
import {longLine, oversize} from '../core/text/limits';
import type {FolderName, SourceFolders} from './sourceFolders';

/** Markdown with code in it. */
const MDX = /\.mdx$/i;

/** A file that belongs to the sources, not yet read. */
export type SourceEntry = {
  readonly file: string;
  readonly shown: string;
  readonly folder: FolderName;
  /** What it is: nobody behind here has to guess it from the path. */
  readonly kind: SourceKind;
};

/**
 * Lists the files that count, sorted by path: `scs-*.md` but templates, `scs-*.yaml` with `policy.yaml`, `notes/` and
 * `recorded/`, the compliance files, and posts. MDX files are listed to be refused. A missing compliance or blog folder is
 * an empty one.
 * @throws Error where the standards or scopes folder is missing
 */
export async function listSources(siteDir: string, folders: SourceFolders): Promise<SourceEntry[]> {
  const entry = (folder: FolderName, relative: string, kind: SourceKind): SourceEntry => {
    const file = path.join(folders[folder], relative);
    return {
      file,
      shown: path.relative(siteDir, file).split(path.sep).join('/'),
      folder,
      kind: MDX.test(relative) ? 'mdx' : kind,
    };
  };
  /** @param wanted what counts in a folder, by kind */
  const take = async (
    folder: FolderName,
    wanted: Partial<Record<SourceKind, RegExp>>,
    {sub = '', required = false} = {},
  ) => {
    const names = await namesIn(path.join(folders[folder], sub), required);
    const patterns = Object.entries({...wanted, mdx: MDX}) as [SourceKind, RegExp][];
    return names.flatMap((name) => {
      const [kind] = patterns.find(([, pattern]) => pattern.test(name)) ?? [];
      return kind ? [entry(folder, path.join(sub, name), kind)] : [];
    });
  };
  /** One folder per scope. */
  const below = async (sub: string, wanted: Partial<Record<SourceKind, RegExp>>) => {
    const names = await namesIn(path.join(folders.scopes, sub), false);
    const found = await Promise.all(names.map((name) => take('scopes', wanted, {sub: path.join(sub, name)})));
    return found.flat();
  };
  // All at once: a list that fails before anybody waits for it would end the program.
  const found = await Promise.all([
    take('standards', {standard: /^scs-(?!xxxx-).*\.md$/i}, {required: true}),
    take('scopes', {scope: /^scs-.*\.ya?ml$/, policy: /^policy\.yaml$/}, {required: true}),
    below('notes', {note: /\.md$/}),
    below('recorded', {record: /\.ya?ml$/}),
    take('compliance', {
      environments: /^environments\.yaml$/,
      certificates: /^certificates\.yaml$/,
      'register-head': /^register-head\.yaml$/,
      keys: /^keys\.yaml$/,
    }),
    take('compliance', {snapshot: /^\d{4}-\d{2}-\d{2}\.json$/}, {sub: 'snapshots'}),
    take('blog', {authors: /^authors\.ya?ml$/, tags: /^tags\.ya?ml$/}),
    takeTree(folders.blog).then((names) => names.map((name) => entry('blog', name, 'post'))),
  ]);
  return found.flat().toSorted((a, b) => compareText(a.shown, b.shown));
}

/** Reads all sources. */
export async function readSources(siteDir: string, folders: SourceFolders): Promise<CatalogSource[]> {
  const entries = await listSources(siteDir, folders);
  return Promise.all(entries.map(readOne));
}

async function readOne({file, shown, kind}: SourceEntry): Promise<CatalogSource> {
  const {size} = await fs.stat(file);
  const tooLarge = oversize(shown, size);
  if (tooLarge) return {kind: 'refused', path: shown, text: '', refusal: tooLarge};
  const text = await fs.readFile(file, 'utf8');
  const tooLong = longLine(shown, text);
  return tooLong ? {kind: 'refused', path: shown, text: '', refusal: tooLong} : {kind, path: shown, text};
}

async function namesIn(folder: string, required: boolean): Promise<string[]> {
  try {
    return await fs.readdir(folder);
  } catch (error) {
    if (!required && isMissing(error)) return [];
    throw new Error(
      `Can't read the folder \`${folder}\`: it must exist. Set SCS_STANDARDS_DIR and SCS_SCOPES_DIR, or correct them.`,
      {
        cause: error,
      },
    );
  }
}

/** Posts may lie in folders of their own; names that start with `_` are drafts kept aside. */
async function takeTree(folder: string, prefix = ''): Promise<string[]> {
  let items;
  try {
    items = await fs.readdir(path.join(folder, prefix), {withFileTypes: true});
  } catch (error) {
    if (isMissing(error)) return [];
    throw new Error(`Can't read the folder \`${folder}\`.`, {cause: error});
  }
  const nested = await Promise.all(
    items
      .filter((item) => !item.name.startsWith('_') && !item.name.startsWith('.'))
      .map((item) => {
        const relative = path.join(prefix, item.name);
        if (item.isDirectory()) return takeTree(folder, relative);
        return Promise.resolve(item.isFile() && /\.mdx?$/.test(item.name) ? [relative] : []);
      }),
  );
  return nested.flat();
}

/** True for a file or folder that is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
