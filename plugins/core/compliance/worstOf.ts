import type {Verdict} from './verdict';

/** From worst to best; a group with a member of which nothing is known stands between missing and ABORT. */
const ORDER: readonly (Verdict | undefined)[] = [-1, null, undefined, 0, 1];

/**
 * Verdict of a group: that of its worst member, by FAIL < missing < no data < ABORT < PASS.
 * @param verdicts one per member; undefined for a member without any data
 * @returns undefined for an empty group, or where the worst member has no data
 */
export function worstOf(verdicts: readonly (Verdict | undefined)[]): Verdict | undefined {
  for (const candidate of ORDER) if (verdicts.includes(candidate)) return candidate;
  return undefined;
}
