import fs from 'node:fs';
import path from 'node:path';
import {Worker} from 'node:worker_threads';
import type {Job, Ran} from './job';

/** How a job ended. */
export type Outcome =
  | Ran
  | {readonly reached: 'crash'; readonly message: string; readonly stack: string}
  /** It took more than {@link HANG_MS}. */
  | {readonly reached: 'hang'}
  /** Its thread wanted more memory than it may have. */
  | {readonly reached: 'memory'};

/** A case that takes more processor time than this hangs; where the system does not tell that, more time. */
export const HANG_MS = 2000;

/** How often the watchdog looks. */
const LOOK_EVERY_MS = 100;

/** Memory of a thread, in MiB: two of them and the main thread stay below 700. */
const LIMITS = {maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 64};

type Running = {readonly worker: Worker; readonly clock: string | undefined};

/** A thread that runs jobs, with a watchdog outside of it. */
export class FuzzThread {
  private running: Running | undefined;

  /**
   * @param pipeline absolute path of a module with `runJob`
   * @param hangMs as {@link HANG_MS}
   */
  constructor(
    private readonly pipeline: string,
    private readonly hangMs: number,
  ) {}

  /** Runs a job; one that does not end is ended, and its thread with it. */
  async run(job: Job): Promise<Outcome> {
    const running = (this.running ??= await this.start());
    const outcome = await runIn(running, job, this.hangMs);
    if (outcome.reached === 'hang' || outcome.reached === 'memory') await this.end();
    return outcome;
  }

  /** Ends the thread; the next job gets a new one. */
  async end(): Promise<void> {
    const {running} = this;
    this.running = undefined;
    await running?.worker.terminate();
  }

  private start(): Promise<Running> {
    const worker = new Worker(path.join(__dirname, 'fuzzWorker.mjs'), {
      workerData: {pipeline: this.pipeline},
      resourceLimits: LIMITS,
    });
    return new Promise((resolve, reject) => {
      worker.once('error', reject);
      worker.once('message', ({clock}: Pick<Running, 'clock'>) => {
        worker.off('error', reject);
        resolve({worker, clock});
      });
    });
  }
}

function runIn({worker, clock}: Running, job: Job, hangMs: number): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      clearInterval(watchdog);
      worker.off('message', onMessage);
      worker.off('error', onError);
      end();
    };
    const onMessage = (ran: Outcome) => settle(() => resolve(ran));
    const onError = (error: NodeJS.ErrnoException) =>
      settle(() =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({reached: 'memory'}) : reject(error),
      );
    const started = performance.now();
    const before = processorMs(clock);
    const watchdog = setInterval(() => {
      if (performance.now() - started < hangMs) return;
      const spent = before === undefined ? Infinity : (processorMs(clock) ?? Infinity) - before;
      if (spent >= hangMs) settle(() => resolve({reached: 'hang'}));
    }, LOOK_EVERY_MS);
    worker.on('message', onMessage);
    worker.on('error', onError);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
    worker.postMessage(job);
  });
}

/** Processor time that a thread has had: other programs on a busy machine do not count. */
function processorMs(clock: string | undefined): number | undefined {
  try {
    return clock === undefined ? undefined : Number(fs.readFileSync(clock, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return undefined;
  }
}
