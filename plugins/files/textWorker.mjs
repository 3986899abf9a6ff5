// Reads documents in a thread of its own: takes sources in, gives back pairs of path and what was read.
import {createRequire} from 'node:module';
import {parentPort, workerData} from 'node:worker_threads';
import {register} from 'tsx/cjs/api';

register();
const {readAll} = createRequire(import.meta.url)('./readTexts.ts');
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
parentPort?.postMessage(readAll(workerData.sources, workerData.wanted));
