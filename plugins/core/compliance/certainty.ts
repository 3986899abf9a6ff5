import type {Certainty} from '../wording';
import type {Verdict} from './verdict';

/** The certainty that a verdict deserves; undefined stands for no data. */
export function certaintyOf(result: Verdict | undefined): Certainty {
  if (result === undefined) return 'no-data';
  return result === 1 ? 'certain-pass' : result === -1 ? 'certain-fail' : 'not-certain';
}
