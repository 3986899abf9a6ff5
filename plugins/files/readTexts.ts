import os from 'node:os';
import path from 'node:path';
import {Worker} from 'node:worker_threads';
import {readPostText} from '../core/advisories/post';
import type {ReadTexts} from '../core/catalog/catalog';
import type {CatalogSource} from '../core/catalog/source';
import {baseName, parseDocumentName} from '../core/standards/documentId';
import type {StandardText} from '../core/standards/standardText';
import {readStandardText} from '../core/standards/standardText';
import type {MarkdownText, WantedText} from '../core/text/markdownText';
import type {Diagnostic} from '../core/text/diagnostic';
import {readingFault} from '../core/text/guard';
import {processWide} from '../core/text/processWide';

/** Fewer texts are read sooner than a thread is up. */
const WORTH_THREADS = 300;
const MOST_THREADS = 4;

/** What was read off a file. */
type Read =
  | {readonly kind: 'standard'; readonly text: StandardText}
  | {readonly kind: 'post'; readonly text: MarkdownText}
  /** Nothing: the text cannot be read. */
  | {readonly kind: 'fault'; readonly fault: Diagnostic};
/** With the text that it was read off. */
type Known = {readonly source: string; readonly html: boolean; readonly read: Read};
/** By path. Between two loads of a preview few texts change. */
const known = processWide('readTexts', () => new Map<string, Known>());

/**
 * Reads the Markdown of documents and posts, which is what takes longest before a build; many are read in several threads,
 * and none twice while its text is the same.
 */
export async function readTexts(sources: readonly CatalogSource[], wanted: WantedText): Promise<ReadTexts> {
  const texts = sources.filter(({kind}) => kind === 'standard' || kind === 'post');
  const missing = texts.filter(({path: file, text}) => {
    const found = known.get(file);
    return found?.source !== text || (wanted.html && !found.html);
  });
  const written = new Map(missing.map(({path: file, text}) => [file, text]));
  for (const [file, read] of await readMissing(missing, wanted)) {
    known.set(file, {source: written.get(file) ?? '', html: wanted.html, read});
  }
  const present = new Set(texts.map(({path: file}) => file));
  for (const file of known.keys()) if (!present.has(file)) known.delete(file);
  const standards = new Map<string, StandardText>();
  const posts = new Map<string, MarkdownText>();
  const faults = new Map<string, Diagnostic>();
  for (const [file, {read}] of known) {
    if (read.kind === 'standard') standards.set(file, read.text);
    else if (read.kind === 'post') posts.set(file, read.text);
    else faults.set(file, read.fault);
  }
  return {standards, posts, faults};
}

async function readMissing(sources: readonly CatalogSource[], wanted: WantedText): Promise<[string, Read][]> {
  const threads = Math.min(os.availableParallelism(), MOST_THREADS);
  if (sources.length < WORTH_THREADS || threads < 2) return readAll(sources, wanted);
  const shares = Array.from({length: threads}, (_, thread) =>
    sources.filter((_source, index) => index % threads === thread),
  );
  return (await Promise.all(shares.map((share) => readShare(share, wanted)))).flat();
}

/** Reads texts here and now; documents without a usable name are left out, and one that fails leaves the others alone. */
export function readAll(sources: readonly CatalogSource[], wanted: WantedText): [string, Read][] {
  return sources.flatMap((source): [string, Read][] => {
    try {
      const read = readOne(source, wanted);
      return read ? [[source.path, read]] : [];
    } catch (error) {
      return [[source.path, {kind: 'fault', fault: readingFault(source.path, error)}]];
    }
  });
}

function readOne({kind, path: file, text}: CatalogSource, wanted: WantedText): Read | undefined {
  if (kind === 'post') return {kind, text: readPostText(text, wanted)};
  const name = parseDocumentName(baseName(file));
  return name && {kind: 'standard', text: readStandardText(text, name, wanted)};
}

function readShare(sources: readonly CatalogSource[], wanted: WantedText): Promise<[string, Read][]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(__dirname, 'textWorker.mjs'), {
      workerData: {sources, wanted},
      // Much is made and dropped here: with more room for what is young, half of the time goes.
      resourceLimits: {maxYoungGenerationSizeMb: 64},
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread that reads documents ended with ${code}.`)));
  });
}
