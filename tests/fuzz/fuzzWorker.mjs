// Runs jobs in a thread of its own: takes them one by one, tells how each went. A job that hangs is ended from outside.
import fs from 'node:fs';
import {createRequire} from 'node:module';
import {parentPort, workerData} from 'node:worker_threads';
import {register} from 'tsx/cjs/api';

register();
const {runJob} = createRequire(import.meta.url)(workerData.pipeline);

/* oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin */
parentPort.on('message', (job) => {
  void run(job).then((outcome) => parentPort.postMessage(outcome));
});
parentPort.postMessage({clock: clockOfThread()});

async function run(job) {
  try {
    return await runJob(job);
  } catch (error) {
    const {name = 'Error', message = String(error), stack = ''} = error ?? {};
    return {reached: 'crash', message: `${name}: ${message}`, stack: String(stack)};
  }
}

/** The file in which Linux tells the processor time of this thread; undefined elsewhere. */
function clockOfThread() {
  try {
    const task = fs.readlinkSync('/proc/thread-self').split('/').at(-1);
    const file = `/proc/self/task/${task}/schedstat`;
    return Number(fs.readFileSync(file, 'utf8').split(' ')[0]) > 0 ? file : undefined;
  } catch {
    return undefined;
  }
}
