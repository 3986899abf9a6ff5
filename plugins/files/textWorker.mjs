// Reads documents in a thread of its own: takes sources in, gives back pairs of path and what was read.
import {createRequire} from 'node:module';
import {parentPort, workerData} from 'node:worker_threads';
import {register} from 'tsx/cjs/api';

register();
const load = createRequire(import.meta.url);
const {readStandardText} = load('../core/standards/standardText.ts');
const {baseName, parseDocumentName} = load('../core/standards/documentId.ts');
const texts = workerData.flatMap(({path, text}) => {
  const name = parseDocumentName(baseName(path));
  return name ? [[path, readStandardText(text, name)]] : [];
});
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
parentPort?.postMessage(texts);
