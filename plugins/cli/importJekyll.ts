import fs from 'node:fs/promises';
import path from 'node:path';
import {Command} from 'commander';
import {dump} from 'js-yaml';
import {parsePostAuthors, tagSlug} from '../core/advisories/postAuthors';
import {redirectFiles} from '../core/advisories/retired/redirects';
import type {RetiredName} from '../core/advisories/retired/retiredPost';
import {authorsNamed, importPost, retiredName} from '../core/advisories/retired/retiredPost';
import type {Diagnostic, SourceFile} from '../core/text/diagnostic';
import {compareText, formatDiagnostic, quote} from '../core/text/diagnostic';
import {guarded} from '../core/text/guard';
import {isMissing} from '../files/isMissing';
import {loadCatalog} from '../files/loadCatalog';
import {PICTURE_NAME, pictureFault} from '../files/picture';
import {decoded, openSource} from '../files/sourceDoor';
import {sourceFolders} from '../files/sourceFolders';
import {nextAdvisoryId} from './advisoryIds';
import {tidyUp} from './tidyUp';
import {EXIT, UserError, refusalWith} from './userError';
import type {TextFile} from './writeAtomically';
import {writeAtomically} from './writeAtomically';

const UNCHANGED = 'Nothing was written.';
const refusal = refusalWith(UNCHANGED);
const POST_NAME = /\.(?:md|markdown|html)$/i;

type Options = {readonly redirects: string; readonly site: string};

/** `npm run import`: takes in sites of others. */
export function importCommand(siteDir: string): Command {
  const command = new Command('import')
    .description('imports the posts of a site that retires')
    .hook('preAction', () => tidyUp(siteDir));
  command
    .command('jekyll')
    .description('writes posts from a Jekyll site into the blog folder, and redirects from its addresses')
    .argument('<folder>', 'the folder of `_config.yml`')
    .option('--redirects <folder>', 'where the redirects go, outside of the sources', 'build-redirects')
    .option('--site <address>', 'where the new site is', 'https://docs.scs.community')
    .action((folder: string, options: Options) => importJekyll(siteDir, folder, options));
  return command;
}

async function importJekyll(siteDir: string, given: string, options: Options): Promise<void> {
  const site = siteAddress(options.site);
  const folder = await fs.realpath(given).catch(() => {
    throw refusal(`Unexpected folder ${quote(given)}, expected one that exists.`);
  });
  const diagnostics: Diagnostic[] = [];
  const config = await readText(folder, '_config.yml');
  if (!('text' in config))
    throw refusal(
      `Missing ${quote('_config.yml')} in ${quote(given)}, expected the folder of a Jekyll site.`,
      formatDiagnostic(config.refusal),
    );
  const {standards, scopes, compliance, blog} = sourceFolders(siteDir);
  const target = path.resolve(options.redirects);
  if (
    [standards, scopes, compliance, blog, folder].some(
      (source) => !path.relative(source, target).startsWith('..'),
    )
  )
    throw new UserError(
      `Unexpected folder ${quote(options.redirects)} for the redirects, expected one outside of the sources.`,
      EXIT.usage,
    );
  const below = (await isFolder(path.join(folder, '_i18n', 'en', '_posts'))) ? '_i18n/en/_posts' : '_posts';
  const files = await filesBelow(folder, below, diagnostics);
  const posts: {source: SourceFile; name: RetiredName}[] = [];
  for (const file of files.filter((one) => POST_NAME.test(one))) {
    const read = await readText(folder, file);
    if (!('text' in read)) {
      diagnostics.push(read.refusal);
      continue;
    }
    const source = {path: file, text: read.text.replaceAll('\r\n', '\n')};
    const name = retiredName(source);
    if (!name)
      diagnostics.push(
        fault(
          file,
          'Unexpected name of a post, expected `YYYY-MM-DD-words.md` with a real day; it is left out.',
        ),
      );
    else if (posts.some((other) => other.name.file === name.file))
      diagnostics.push(
        fault(file, `Unexpected second post for ${quote(name.file)}, expected one; it is left out.`),
      );
    else posts.push({source, name});
  }
  if (posts.length === 0)
    throw refusal(
      ...diagnostics.map(formatDiagnostic),
      `Missing posts in ${quote(given)}, expected them in ${quote(below)}.`,
    );

  const taken = await Promise.all(
    posts.map(async ({name}) => ((await exists(path.join(blog, name.file))) ? name.file : undefined)),
  );
  if (taken.every((file) => file !== undefined)) {
    console.log(`All ${posts.length} posts have been imported already. ${UNCHANGED}`);
    return;
  }
  const includes = new Map<string, string>();
  for (const file of await filesBelow(folder, '_includes', diagnostics)) {
    const read = await readText(folder, file);
    if ('text' in read) includes.set(file.replace(/^_includes\//, ''), read.text);
  }
  const assets = new Map<string, string>();
  for (const root of ['_assets', 'assets']) {
    for (const file of await filesBelow(folder, root, diagnostics)) {
      const parts = file.split('/').slice(1);
      // Jekyll looks in the folders of `assets.sources`, which lie at most one below.
      for (const name of [parts.join('/'), parts.slice(1).join('/')])
        if (name !== '' && !assets.has(name)) assets.set(name, file);
    }
  }
  const {catalog} = await loadCatalog(siteDir);
  const authors = await authorsOf(blog);
  const byName = new Map(posts.map(({name}) => [name.name, name]));
  const byAddress = new Map(posts.flatMap(({name}) => name.old.map((address) => [address, name] as const)));
  for (const {name} of posts) byAddress.set(name.url.replace('/blog', ''), name);
  const abouts = new Map(posts.flatMap(({source}) => authorsNamed(source)));
  const ids = new Map<string, number>();
  const create: TextFile[] = [];
  const copies = new Map<string, Uint8Array>();
  const copyable = await readPictures(folder, new Set(assets.values()));
  let advisories = 0;
  const moved: {from: string; to: string}[] = [];
  for (const [index, {source, name}] of posts.entries()) {
    if (taken[index] !== undefined) {
      diagnostics.push(
        fault(
          source.path,
          `Unexpected post ${quote(name.file)} in the blog folder, expected none; the one that is there stays.`,
        ),
      );
      moved.push(...name.old.map((from) => ({from, to: `${site}${name.url}`})));
      continue;
    }
    const {value, diagnostics: found} = guarded(source, (text) => {
      const result = importPost(text, name, {
        post: (wanted) => byName.get(wanted),
        postAt: (address) =>
          byAddress.get(address.endsWith('/') ? address : `${address}/`) ??
          byAddress.get(address.replace(/^\/de(?=\/)/, '').replace(/\/?$/, '/')),
        include: (wanted) => includes.get(wanted),
        asset: (wanted) => {
          const file = assets.get(wanted);
          const bytes = file === undefined ? undefined : copyable.get(file);
          if (file === undefined || bytes === undefined) return undefined;
          const copy = `pictures/${file
            .split('/')
            .slice(1)
            .join('-')
            .replace(/[^\w.-]+/g, '-')
            .replace(/^\.+/, '')}`;
          if (copies.has(copy) && copies.get(copy) !== bytes) return undefined;
          copies.set(copy, bytes);
          return `./${copy}`;
        },
        authorKey: (author) => authors.keyOf(author, abouts.get(author)),
        nextId: (year) => {
          const number = ids.get(year) ?? Number(nextAdvisoryId(catalog, year).slice(9));
          ids.set(year, number + 1);
          return `SCS-${year}-${String(number).padStart(3, '0')}`;
        },
      });
      return {value: result, diagnostics: result.diagnostics};
    });
    diagnostics.push(...found);
    if (!value) continue;
    if (value.isAdvisory) advisories += 1;
    create.push({file: path.join(blog, name.file), text: value.text});
    moved.push(...name.old.map((from) => ({from, to: `${site}${name.url}`})));
  }
  for (const {path: file, text} of redirectFiles(unique(moved)))
    create.push({file: path.join(target, file), text});
  for (const [copy, bytes] of copies) {
    const file = path.join(blog, copy);
    if (await exists(file))
      diagnostics.push(
        fault(
          `blog/${copy}`,
          'Unexpected file in the blog folder, expected none; the one that is there stays.',
        ),
      );
    else create.push({file, text: bytes});
  }
  const authorsFile = authors.changed();
  await writeAtomically(
    authors.isNew && authorsFile
      ? {create: [...create, authorsFile]}
      : {create, ...(authorsFile ? {replace: authorsFile} : {})},
  );
  for (const diagnostic of diagnostics) console.log(formatDiagnostic(diagnostic));
  console.log(
    `${create.filter(({file}) => path.dirname(file) === blog && file.endsWith('.md')).length} posts imported, ${advisories} of them advisories to be reviewed, ${copies.size} pictures copied; redirects of ${unique(moved).length} addresses in ${path.relative(process.cwd(), target) || '.'}.`,
  );
}

function unique(pages: readonly {from: string; to: string}[]): {from: string; to: string}[] {
  return [...new Map(pages.map((page) => [page.from, page])).values()].toSorted((a, b) =>
    compareText(a.from, b.from),
  );
}

function siteAddress(text: string): string {
  if (!URL.canParse(text) || !/^https?:\/\/[\w.:/~-]+$/.test(text))
    throw new UserError(
      `Unexpected address ${quote(text)} of the site, expected one that starts with https://.`,
      EXIT.usage,
    );
  return text.replace(/\/+$/, '');
}

type Authors = {
  readonly keyOf: (name: string, about: string | undefined) => string;
  readonly changed: () => TextFile | undefined;
  readonly isNew: boolean;
};

/** The authors of the blog folder; new ones are put behind those that are there. */
async function authorsOf(blog: string): Promise<Authors> {
  const file = (await exists(path.join(blog, 'authors.yaml')))
    ? path.join(blog, 'authors.yaml')
    : path.join(blog, 'authors.yml');
  const isNew = !(await exists(file));
  const text = isNew ? '' : await fs.readFile(file, 'utf8');
  const {value, diagnostics} = parsePostAuthors({path: path.basename(file), text});
  if (!value && !isNew) throw refusal(...diagnostics.map(formatDiagnostic));
  const keys = new Map([...(value ?? [])].map(([key, {name}]) => [name, key]));
  const used = new Set(value?.keys());
  const added: Record<string, {name: string}> = {};
  return {
    isNew,
    keyOf: (author, about) => {
      const name = author.replace(/[<>]/g, '').replace(/\s+/g, ' ').trim().slice(0, 100) || 'Unknown';
      const known = keys.get(name);
      if (known !== undefined) return known;
      const short = tagSlug(about ?? '');
      const base = (used.has(short) ? '' : short) || tagSlug(name) || 'author';
      let key = base;
      for (let count = 2; used.has(key); count += 1) key = `${base}-${count}`;
      used.add(key);
      keys.set(name, key);
      added[key] = {name};
      return key;
    },
    changed: () =>
      Object.keys(added).length === 0
        ? undefined
        : {
            file,
            text: `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${dump(added, {lineWidth: -1})}`,
          },
  };
}

async function readText(folder: string, file: string): Promise<{text: string} | {refusal: Diagnostic}> {
  const opened = await openSource({file: path.join(folder, file), folder, shown: file}).catch(
    (error: unknown) => {
      throw refusal(`Can't read ${quote(file)}: ${error instanceof Error ? error.message : String(error)}.`);
    },
  );
  return 'refusal' in opened ? opened : decoded(opened.bytes, file);
}

async function readPictures(
  folder: string,
  files: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const file of files) {
    if (!PICTURE_NAME.test(file)) continue;
    const opened = await openSource({file: path.join(folder, file), folder, shown: file});
    if ('bytes' in opened && !pictureFault(file, opened.bytes)) found.set(file, opened.bytes);
  }
  return found;
}

/** Files of a folder and below, sorted, relative to the root; links are reported and not followed. */
async function filesBelow(root: string, folder: string, diagnostics: Diagnostic[]): Promise<string[]> {
  const items = await fs
    .readdir(path.join(root, folder), {withFileTypes: true, recursive: true})
    .catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
  return items
    .flatMap((item) => {
      const file = path.relative(root, path.join(item.parentPath, item.name)).split(path.sep).join('/');
      if (item.isSymbolicLink())
        diagnostics.push(fault(file, 'Unexpected symbolic link, expected a file; it is left out.'));
      return item.isFile() ? [file] : [];
    })
    .toSorted(compareText);
}

async function isFolder(folder: string): Promise<boolean> {
  return (await fs.stat(folder).catch(() => undefined))?.isDirectory() ?? false;
}

async function exists(file: string): Promise<boolean> {
  return (await fs.lstat(file).catch(() => undefined)) !== undefined;
}

function fault(file: string, message: string): Diagnostic {
  return {path: file, line: 1, column: 1, severity: 'warning', ruleId: 'import-left-out', message};
}
