// Reads documents in a thread of its own: takes sources in, gives back pairs of path and what was read.
import fs from 'node:fs';
import {createRequire} from 'node:module';
import {parentPort, workerData} from 'node:worker_threads';

// In the package stands what was made of it.
const isSource = fs.existsSync(new URL('readTexts.ts', import.meta.url));
if (isSource) (await import('tsx/cjs/api')).register();
const {readAll} = createRequire(import.meta.url)(isSource ? './readTexts.ts' : './readTexts.js');
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
parentPort?.postMessage(readAll(workerData.sources, workerData.wanted));
