import {closestMatch} from 'leven';
import type {Diagnostic} from './diagnostic';
import {quote, quoteList} from './diagnostic';

/** Keys shorter or longer than this are no slip of the pen. */
const SHORTEST = 3;
const LONGEST = 40;

/**
 * What is said of a key that nobody knows: the valid ones, and the nearest where it looks like a slip of the pen.
 * @param known valid keys, in the order in which they are listed
 * @param inside where the key is, in front of the comma; empty for the top of a file
 * @example unknownKey('statsu', ['title', 'status']).advice // => 'Did you mean `status`? As it is, the key is ignored.'
 */
export function unknownKey(
  key: string,
  known: readonly string[],
  inside = '',
): Pick<Diagnostic, 'severity' | 'ruleId' | 'message' | 'advice'> {
  const near = key.length >= SHORTEST && key.length <= LONGEST ? nearestKey(key, known) : undefined;
  return {
    severity: 'warning',
    ruleId: 'unknown-key',
    message: `Unexpected key ${quote(key)}${inside}, expected ${known.length > 1 ? 'one of ' : ''}${quoteList(known)}.`,
    advice:
      near === undefined
        ? 'Remove it; it is ignored.'
        : `Did you mean ${quote(near)}? As it is, the key is ignored.`,
  };
}

/** A third of the letters may differ, as two letters do that have changed places. */
function nearestKey(key: string, known: readonly string[]): string | undefined {
  const maxDistance = Math.ceil(key.length / 3);
  return closestMatch(key.toLowerCase().replaceAll('-', '_'), known, {maxDistance});
}
