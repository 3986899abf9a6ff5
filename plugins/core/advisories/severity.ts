import type {Severity} from './wording';
import {SEVERITIES} from './wording';

/**
 * How grave a vulnerability is by its score; see {@link SEVERITIES} for where the limits come from.
 * @param score CVSS base score, 0 to 10
 * @example severityOf(9.9).reaction // => {unit: 'hours', count: 3}
 */
export function severityOf(score: number): Severity {
  const found = SEVERITIES.find(([from]) => score >= from) ?? SEVERITIES.at(-1);
  if (!found) throw new RangeError('the table of severities is empty');
  return found[1];
}
