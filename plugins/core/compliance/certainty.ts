import {countsOn} from '../scopes/lifetime';
import type {IsoDate} from '../text/isoDate';
import type {Verdict} from './verdict';

/** How sure one can be of a verdict: FAIL and PASS are certain, missing and ABORT are not. */
export const CERTAINTIES = ['certain-pass', 'not-certain', 'certain-fail', 'no-data'] as const;
/** One of {@link CERTAINTIES}. */
export type Certainty = (typeof CERTAINTIES)[number];

/** The certainty that a verdict deserves; undefined stands for no data. */
export function certaintyOf(result: Verdict | undefined): Certainty {
  if (result === undefined) return 'no-data';
  return result === 1 ? 'certain-pass' : result === -1 ? 'certain-fail' : 'not-certain';
}

/** A verdict with the day on which expiry can change it. */
export type LastingVerdict = {
  /** Undefined for no data. */
  readonly result: Verdict | undefined;
  /** First day on which expiry can change the verdict: from then on nobody can be sure. Null: never. */
  readonly settledUntil: IsoDate | null;
};

/**
 * A verdict on a later day than that of its reckoning: results expire between builds.
 * @returns null (missing) from the day on which expiry can change it; undefined for no data
 */
export function lastingVerdictOn({result, settledUntil}: LastingVerdict, day: IsoDate): Verdict | undefined {
  return result === undefined || countsOn(settledUntil, day) ? result : null;
}
