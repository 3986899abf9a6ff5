import type {Verdict} from './verdict';

/** How sure one can be of a verdict. */
export const CERTAINTIES = ['certain-pass', 'not-certain', 'certain-fail', 'no-data'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** The certainty that a verdict deserves; undefined stands for no data. */
export function certaintyOf(result: Verdict | undefined): Certainty {
  if (result === undefined) return 'no-data';
  return result === 1 ? 'certain-pass' : result === -1 ? 'certain-fail' : 'not-certain';
}
