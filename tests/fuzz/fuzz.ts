import type {FuzzCase} from './cases';
import type {FuzzFile} from './job';
import {minimiseFiles} from './minimise';
import type {Outcome} from './thread';
import {FuzzThread} from './thread';

/** A fault with the least input that was found for it. */
export type FuzzFinding = {
  readonly number: number;
  readonly kind: FuzzCase['kind'];
  readonly today: string;
  /** `crash`, `hang`, `memory` or `refused`. */
  readonly what: Outcome['reached'];
  /** Where and why it broke, or what was told; empty for a hang. */
  readonly detail: string;
  files: readonly FuzzFile[];
  /** Cases that broke in the same way, this one included. */
  times: number;
};

/** What a run has seen. */
export type FuzzReport = {
  readonly findings: readonly FuzzFinding[];
  /** Number of cases by how far they got. */
  readonly reached: ReadonlyMap<Outcome['reached'], number>;
};

type Input = {
  readonly cases: Iterator<FuzzCase, unknown>;
  /** Absolute path of a module with `runJob`. */
  readonly pipeline: string;
  readonly threads: number;
  readonly hangMs: number;
  /** Milliseconds that may be spent on making one finding smaller. */
  readonly minimiseMs: number;
  readonly onFinding?: (finding: FuzzFinding) => void;
};

/** Tries that may be spent on making one finding smaller. */
const MOST_TRIES = 1500;

/** Runs all cases in several threads. Of faults that look the same, the first is made smaller and the others are counted. */
export async function fuzz({
  cases,
  pipeline,
  threads,
  hangMs,
  minimiseMs,
  onFinding,
}: Input): Promise<FuzzReport> {
  const reached = new Map<Outcome['reached'], number>();
  const findings = new Map<string, FuzzFinding>();
  const work = async () => {
    const thread = new FuzzThread(pipeline, hangMs);
    for (let next = cases.next(); !next.done; next = cases.next()) {
      const one = next.value;
      const outcome = await thread.run(one);
      reached.set(outcome.reached, (reached.get(outcome.reached) ?? 0) + 1);
      const signature = signatureOf(outcome, one.kind);
      if (signature === undefined) continue;
      const known = findings.get(signature);
      if (known) {
        known.times += 1;
        continue;
      }
      const {number, kind, today} = one;
      const detail = detailOf(outcome);
      const finding: FuzzFinding = {
        number,
        kind,
        today,
        what: outcome.reached,
        detail,
        files: one.files,
        times: 1,
      };
      findings.set(signature, finding);
      const budget = {tries: MOST_TRIES, until: performance.now() + minimiseMs};
      const fails = async (files: readonly FuzzFile[]) =>
        signatureOf(await thread.run({...one, files}), kind) === signature;
      finding.files = await minimiseFiles(one.files, fails, budget);
      onFinding?.(finding);
    }
    await thread.end();
  };
  await Promise.all(Array.from({length: threads}, work));
  return {findings: [...findings.values()], reached};
}

/** What faults of one cause have in common; undefined for a case without one. */
function signatureOf(outcome: Outcome, kind: FuzzCase['kind']): string | undefined {
  switch (outcome.reached) {
    case 'crash':
      return `crash ${outcome.message.split(/[`:\d]/)[1] ?? ''} ${frameOf(outcome.stack)}`;
    case 'hang':
    case 'memory':
      return `${outcome.reached} ${kind}`;
    case 'refused':
      return `refused ${/\[[a-z-]+\]$/.exec(outcome.errors[0] ?? '')?.[0] ?? ''}`;
    default:
      return undefined;
  }
}

/** The first line of a stack that is ours. */
function frameOf(stack: string): string {
  const frame = stack.split('\n').find((line) => line.includes('/plugins/') || line.includes('/tests/'));
  return frame?.replace(/^.*?((?:plugins|tests)\/[^)]*)\)?$/, '$1') ?? '';
}

function detailOf(outcome: Outcome): string {
  if (outcome.reached === 'crash')
    return `${outcome.message.slice(0, 500)}\n${outcome.stack.split('\n').slice(1, 9).join('\n')}`;
  return outcome.reached === 'refused' ? outcome.errors.slice(0, 5).join('\n') : '';
}
