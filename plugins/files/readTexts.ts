import os from 'node:os';
import path from 'node:path';
import {Worker} from 'node:worker_threads';
import type {CatalogSource} from '../core/catalog/source';
import type {StandardText} from '../core/standards/standardText';
import type {SourceFile} from '../core/text/diagnostic';

/** Fewer documents are read sooner than threads are up. */
const WORTH_THREADS = 300;
const MOST_THREADS = 4;

/**
 * Reads the Markdown of many documents in several threads; it is what takes longest before a build.
 * @returns what was read, by path; nothing for few documents, which are read where they are needed
 */
export async function readTexts(
  sources: readonly CatalogSource[],
): Promise<ReadonlyMap<string, StandardText>> {
  const documents = sources.filter(({kind}) => kind === 'standard');
  const threads = Math.min(os.availableParallelism(), MOST_THREADS);
  if (documents.length < WORTH_THREADS || threads < 2) return new Map();
  const shares = Array.from({length: threads}, (_, thread) =>
    documents.filter((_document, index) => index % threads === thread),
  );
  return new Map((await Promise.all(shares.map(readShare))).flat());
}

function readShare(documents: readonly SourceFile[]): Promise<[string, StandardText][]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(__dirname, 'textWorker.mjs'), {
      workerData: documents,
      // Much is made and dropped here: with more room for what is young, half of the time goes.
      resourceLimits: {maxYoungGenerationSizeMb: 64},
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread that reads documents ended with ${code}.`)));
  });
}
