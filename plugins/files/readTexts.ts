import os from 'node:os';
import path from 'node:path';
import {Worker} from 'node:worker_threads';
import type {CatalogSource} from '../core/catalog/source';
import {baseName, parseDocumentName} from '../core/standards/documentId';
import type {StandardText} from '../core/standards/standardText';
import {readStandardText} from '../core/standards/standardText';
import type {SourceFile} from '../core/text/diagnostic';
import {processWide} from '../core/text/processWide';

/** Fewer documents are read sooner than a thread is up. */
const WORTH_THREADS = 300;
const MOST_THREADS = 4;

/** What was read off a document, with the text that it was read off. */
type Known = {readonly source: string; readonly html: boolean; readonly read: StandardText};
/** Between two loads of a preview few documents change. */
const known = processWide('readTexts', () => new Map<string, Known>());

/**
 * Reads the Markdown of documents, which is what takes longest before a build; many are read in several threads, and
 * none twice while its text is the same.
 * @param wanted `html` where pages are made
 * @returns what was read, by path
 */
export async function readTexts(
  sources: readonly CatalogSource[],
  wanted: {readonly html: boolean},
): Promise<ReadonlyMap<string, StandardText>> {
  const documents = sources.filter(({kind}) => kind === 'standard');
  const missing = documents.filter(({path: file, text}) => {
    const found = known.get(file);
    return found?.source !== text || (wanted.html && !found.html);
  });
  const texts = new Map(missing.map((document) => [document.path, document.text]));
  for (const [file, read] of await readMissing(missing, wanted)) {
    known.set(file, {source: texts.get(file) ?? '', html: wanted.html, read});
  }
  const present = new Set(documents.map(({path: file}) => file));
  for (const file of known.keys()) if (!present.has(file)) known.delete(file);
  return new Map([...known].map(([file, {read}]) => [file, read]));
}

async function readMissing(
  documents: readonly SourceFile[],
  wanted: {readonly html: boolean},
): Promise<[string, StandardText][]> {
  const threads = Math.min(os.availableParallelism(), MOST_THREADS);
  if (documents.length < WORTH_THREADS || threads < 2) return readAll(documents, wanted);
  const shares = Array.from({length: threads}, (_, thread) =>
    documents.filter((_document, index) => index % threads === thread),
  );
  return (await Promise.all(shares.map((share) => readShare(share, wanted)))).flat();
}

/** Reads documents here and now; those without a usable name are left out. */
export function readAll(
  documents: readonly SourceFile[],
  wanted: {readonly html: boolean},
): [string, StandardText][] {
  return documents.flatMap(({path: file, text}): [string, StandardText][] => {
    const name = parseDocumentName(baseName(file));
    return name ? [[file, readStandardText(text, name, wanted)]] : [];
  });
}

function readShare(
  documents: readonly SourceFile[],
  wanted: {readonly html: boolean},
): Promise<[string, StandardText][]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(__dirname, 'textWorker.mjs'), {
      workerData: {documents, wanted},
      // Much is made and dropped here: with more room for what is young, half of the time goes.
      resourceLimits: {maxYoungGenerationSizeMb: 64},
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread that reads documents ended with ${code}.`)));
  });
}
