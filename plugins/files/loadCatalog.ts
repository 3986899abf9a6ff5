import fs from 'node:fs/promises';
import type {Catalog, RunParser} from '../core/catalog/catalog';
import {buildCatalog} from '../core/catalog/catalog';
import type {CatalogSource} from '../core/catalog/source';
import {checkCatalog} from '../core/rules';
import type {Diagnostic, Parsed, SourceFile} from '../core/text/diagnostic';
import {guarded} from '../core/text/guard';
import {dayOf, utcMoment} from '../core/text/isoDate';
import {processWide} from '../core/text/processWide';
import {isBuild} from './endBuild';
import {allowInherited, readInheritedFaults} from './inheritedFaults';
import {listSources, readSources} from './readSources';
import {readTexts} from './readTexts';
import type {SourceFolders} from './sourceFolders';
import {buildMoment, sourceFolders} from './sourceFolders';

/** A catalog with all findings about it, the allowed ones already turned into warnings. */
export type LoadedCatalog = {
  readonly catalog: Catalog;
  readonly diagnostics: readonly Diagnostic[];
  readonly folders: SourceFolders;
};

type Memo = {
  latest?: {readonly key: string; readonly loaded: Promise<LoadedCatalog>};
  /** What parsers made of sources, by path. */
  readonly parsed: Map<string, Remembered>;
};

/** All plugins share what was loaded last. */
const memo = processWide('loadCatalog', (): Memo => ({parsed: new Map()}));

/**
 * Reads, links and checks all sources. Asked again while no file has changed, it answers with the same promise,
 * so that all plugins of one load cycle share the work.
 * @param siteDir absolute path of the project root
 * @param wanted `html` where pages are made of the documents; a check does without
 */
export async function loadCatalog(
  siteDir: string,
  wanted: {readonly html: boolean} = {html: false},
): Promise<LoadedCatalog> {
  const folders = sourceFolders(siteDir);
  const entries = await listSources(siteDir, folders);
  const stamps = await Promise.all(entries.map(({file}) => stampOf(file)));
  const key = [wanted.html, ...stamps].join('\n');
  if (memo.latest?.key !== key) memo.latest = {key, loaded: load(siteDir, folders, wanted)};
  return memo.latest.loaded;
}

/** Tells one state of a file from another; one that leads nowhere has a state, too. */
async function stampOf(file: string): Promise<string> {
  try {
    const {mtimeMs, size} = await fs.stat(file);
    return `${file}:${mtimeMs}:${size}`;
  } catch {
    return `${file}:none`;
  }
}

async function load(
  siteDir: string,
  folders: SourceFolders,
  wanted: {readonly html: boolean},
): Promise<LoadedCatalog> {
  const now = buildMoment();
  const today = dayOf(now);
  const [sources, faults] = await Promise.all([
    // A check makes no pages that show it.
    readSources(siteDir, folders, wanted.html ? today : undefined),
    readInheritedFaults(),
  ]);
  // Only a preview reads the same files again.
  const runParser = wanted.html && !isBuild() ? remembered(sources) : guarded;
  const catalog = buildCatalog(sources, await readTexts(sources, wanted), runParser);
  const diagnostics = allowInherited(checkCatalog(catalog, today, utcMoment(now)), faults);
  return {catalog, diagnostics: forgiveMixedEditions(diagnostics, siteDir, folders), folders};
}

type Remembered = {readonly source: CatalogSource; readonly parsed: Parsed<unknown>};

/**
 * Parses a source, or gives what that gave before: between two loads of a preview few files change. What is gone is
 * forgotten.
 */
function remembered(sources: readonly CatalogSource[]): RunParser {
  const present = new Map(sources.map((source) => [source.path, source]));
  for (const [file, {source}] of memo.parsed)
    if (!isSame(source, present.get(file))) memo.parsed.delete(file);
  return <T>(source: SourceFile, parse: (source: SourceFile) => Parsed<T>): Parsed<T> => {
    const before = memo.parsed.get(source.path);
    // A path has one kind, and a kind one parser.
    if (before) return before.parsed as Parsed<T>;
    const parsed = guarded(source, parse);
    const known = present.get(source.path);
    if (known) memo.parsed.set(source.path, {source: known, parsed});
    return parsed;
  };
}

function isSame(one: CatalogSource, other: CatalogSource | undefined): boolean {
  return one.text === other?.text && one.kind === other.kind && one.changedOn === other.changedOn;
}

/**
 * Where standards or scopes come from elsewhere, embedded posts, notes and registers may refer to what is not there.
 * That is no fault of the author who builds: it is told and does not stop the build.
 */
function forgiveMixedEditions(
  diagnostics: readonly Diagnostic[],
  siteDir: string,
  folders: SourceFolders,
): readonly Diagnostic[] {
  if (folders.overridden.length === 0) return diagnostics;
  const embedded = (['standards', 'scopes', 'compliance', 'blog'] as const).filter(
    (name) => !folders.overridden.includes(name),
  );
  const forgivable = new Set([
    'link-target',
    'compliance-reference',
    'certificate-version',
    'scope-url',
    'note-version',
  ]);
  return diagnostics.map((diagnostic) =>
    diagnostic.severity === 'error' &&
    forgivable.has(diagnostic.ruleId) &&
    embedded.some((name) => diagnostic.path.startsWith(`${name}/`))
      ? {
          ...diagnostic,
          severity: 'warning',
          advice: 'The file belongs to the embedded edition but is shown with other sources.',
        }
      : diagnostic,
  );
}
