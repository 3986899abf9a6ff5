import type {Dirent} from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import type {CatalogSource, SourceKind} from '../core/catalog/source';
import type {Diagnostic} from '../core/text/diagnostic';
import {compareText} from '../core/text/diagnostic';
import {routes} from '../core/text/routes';
import type {IsoDate} from '../core/text/isoDate';
import {longLine} from '../core/text/limits';
import {siteSettings} from '../core/text/siteSettings';
import type {Asset} from './assets';
import {changedDays} from './changedDays';
import {isMissing} from './isMissing';
import {PICTURE_NAME, pictureFault} from './picture';
import {decoded, openSource} from './sourceDoor';
import type {FolderName, SourceFolders} from './sourceFolders';

/** Markdown with code in it. */
const MDX = /\.mdx$/i;

/** A file that belongs to the sources, not yet read. */
export type SourceEntry = {
  readonly file: string;
  readonly shown: string;
  /** Path in its folder, with `/`. */
  readonly relative: string;
  readonly folder: FolderName;
  /** What it is: nobody behind here has to guess it from the path. */
  readonly kind: SourceKind;
};

/**
 * Lists the files that count, sorted by path: `scs-*.md` but templates, `scs-*.yaml` with `policy.yaml`, `notes/` and
 * `recorded/`, the compliance files, posts, and pictures. MDX files are listed to be refused. A missing compliance or blog folder is
 * an empty one.
 * @throws Error where the standards or scopes folder is missing
 */
export async function listSources(siteDir: string, folders: SourceFolders): Promise<SourceEntry[]> {
  const ownsBlog = siteSettings().parts.blog;
  const entry = (folder: FolderName, relative: string, kind: SourceKind): SourceEntry => {
    const file = path.join(folders[folder], relative);
    return {
      file,
      shown: path.relative(siteDir, file).split(path.sep).join('/'),
      folder,
      relative: relative.split(path.sep).join('/'),
      // What another blog takes is for that one to say.
      kind: MDX.test(relative) && kind !== 'host-post' ? 'mdx' : kind,
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
  const posts = async () => {
    const names = await takeTree(
      folders.blog,
      async (item, relative) =>
        /\.mdx?$/i.test(item.name) || leadsToFolder(item, path.join(folders.blog, relative)),
    );
    return names.map((name) => entry('blog', name, ownsBlog ? 'post' : 'host-post'));
  };
  const pictures = async (folder: FolderName) => {
    const names = await takeTree(folders[folder], (item) => Promise.resolve(PICTURE_NAME.test(item.name)));
    return names.map((name) => entry(folder, name, 'picture'));
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
    take('compliance', {manifest: /^\d{4}-\d{2}-\d{2}(?:\.\d+)?\.json$/}, {sub: 'manifests'}),
    ...(ownsBlog
      ? [take('blog', {authors: /^authors\.ya?ml$/, tags: /^tags\.ya?ml$/}), pictures('blog')]
      : []),
    posts(),
    pictures('standards'),
  ]);
  return found.flat().toSorted((a, b) => compareText(a.shown, b.shown));
}

/** The pictures of authors, to be published: each goes through the door once more, since it may have changed. */
export async function pictureAssets(siteDir: string, folders: SourceFolders): Promise<Asset[]> {
  const entries = (await listSources(siteDir, folders)).filter(({kind}) => kind === 'picture');
  const assets = await Promise.all(
    entries.map(async ({file, folder, shown, relative}) => {
      const opened = await openSource({file, folder: folders[folder], shown});
      // What is refused has stopped the build, or is told in the preview.
      return 'bytes' in opened && !pictureFault(shown, opened.bytes)
        ? [{path: routes.picture(folder, relative), content: opened.bytes}]
        : [];
    }),
  );
  return assets.flat();
}

/** Kinds of files whose pages show when they were changed. */
const DATED: ReadonlySet<SourceKind> = new Set(['standard', 'scope', 'post']);

/**
 * Reads all sources.
 * @param today day of the build; given where the days of their last change are wanted, too
 */
export async function readSources(
  siteDir: string,
  folders: SourceFolders,
  today?: IsoDate,
): Promise<CatalogSource[]> {
  const entries = await listSources(siteDir, folders);
  const [sources, days] = await Promise.all([
    Promise.all(entries.map((entry) => readOne(entry, folders))),
    today === undefined
      ? new Map<SourceEntry, IsoDate>()
      : changesOf(entries.filter(isDated), folders, today),
  ]);
  return sources.flatMap((source, index) => {
    const entry = entries[index];
    const changedOn = entry && days.get(entry);
    // A file that the blog of another takes, and this one does not, is no fault of anybody.
    if (entry?.kind === 'host-post' && source.kind === 'refused') return [];
    return [changedOn === undefined ? source : {...source, changedOn}];
  });
}

async function changesOf(
  entries: readonly SourceEntry[],
  folders: SourceFolders,
  today: IsoDate,
): Promise<ReadonlyMap<SourceEntry, IsoDate>> {
  const names = [...new Set(entries.map(({folder}) => folder))];
  const days = await Promise.all(names.map((name) => changedDays(folders[name], today)));
  return new Map(
    entries.flatMap((entry) => {
      const day = days[names.indexOf(entry.folder)]?.get(entry.relative);
      return day === undefined ? [] : [[entry, day] as const];
    }),
  );
}

function isDated({kind}: SourceEntry): boolean {
  return DATED.has(kind);
}

async function readOne(
  {file, shown, folder, relative, kind}: SourceEntry,
  folders: SourceFolders,
): Promise<CatalogSource> {
  const refused = (refusal: Diagnostic): CatalogSource => ({
    kind: 'refused',
    path: refusal.path,
    text: '',
    refusal,
  });
  const opened = await openSource({file, folder: folders[folder], shown});
  if ('refusal' in opened) return refused(opened.refusal);
  if (kind === 'picture') {
    const fault = pictureFault(shown, opened.bytes);
    return fault ? refused(fault) : {kind, path: shown, text: '', address: routes.picture(folder, relative)};
  }
  const read = decoded(opened.bytes, shown);
  if ('refusal' in read) return refused(read.refusal);
  const tooLong = longLine(shown, read.text);
  if (tooLong) return refused(tooLong);
  return {kind, path: shown, text: read.text, ...(kind === 'host-post' ? {relative} : {})};
}

async function namesIn(folder: string, required: boolean): Promise<string[]> {
  try {
    return await fs.readdir(folder);
  } catch (error) {
    if (!required && isMissing(error)) return [];
    throw new Error(
      `Can't read the folder \`${folder}\`: it must exist. Set SCS_STANDARDS_DIR and SCS_SCOPES_DIR, or correct them; in a site with the preset, its options \`folders.standards\` and \`folders.scopes\` name them.`,
      {
        cause: error,
      },
    );
  }
}

/** Files below a folder whose names fit; names that start with `_` are drafts kept aside. */
async function takeTree(
  folder: string,
  fits: (item: Dirent, relative: string) => Promise<boolean>,
  prefix = '',
): Promise<string[]> {
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
      .map(async (item) => {
        const relative = path.join(prefix, item.name);
        if (item.isDirectory()) return takeTree(folder, fits, relative);
        return (await fits(item, relative)) ? [relative] : [];
      }),
  );
  return nested.flat();
}

/** A link to a folder is listed to be refused: its posts would be missing without a word. */
async function leadsToFolder(item: Dirent, file: string): Promise<boolean> {
  if (!item.isSymbolicLink()) return false;
  try {
    return (await fs.stat(file)).isDirectory();
  } catch {
    // It leads to nothing, and nobody could tell what it was to be.
    return false;
  }
}
