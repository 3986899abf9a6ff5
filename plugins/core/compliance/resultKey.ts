import type {Verdict} from './verdict';

/** Names of results, as the monitor tells them and as tables of words are indexed. */
export const RESULT_KEYS = ['pass', 'abort', 'fail', 'missing'] as const;
/** One of {@link RESULT_KEYS}. */
export type ResultKey = (typeof RESULT_KEYS)[number];

/**
 * What a day of the history can be, best first. `missing`: no result counts, others of the subject do; `nodata`: nothing
 * was told of the subject at all.
 */
export const HISTORY_STATES = ['pass', 'abort', 'missing', 'fail', 'nodata'] as const satisfies readonly (
  | ResultKey
  | 'nodata'
)[];
/** One of {@link HISTORY_STATES}. */
export type HistoryState = (typeof HISTORY_STATES)[number];

/** Name of a result's number: 1 `pass`, 0 `abort`, -1 `fail`, null `missing`. */
export function resultKey(result: Verdict): ResultKey {
  return result === 1 ? 'pass' : result === 0 ? 'abort' : result === -1 ? 'fail' : 'missing';
}

/** Name of a verdict, as {@link resultKey} gives it; undefined is `nodata`. */
export function verdictKey(verdict: Verdict | undefined): HistoryState {
  return verdict === undefined ? 'nodata' : resultKey(verdict);
}
