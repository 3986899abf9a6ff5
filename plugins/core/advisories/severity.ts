import type {Wording} from '../wording';

/** Qualitative rating of a CVSS score with the reaction time that scs-0124 (draft, after BSI C5) asks for. */
export type Severity = Pick<Wording, 'label' | 'symbol' | 'tone'> & {readonly reaction: string};

const SEVERITIES: readonly (readonly [number, Severity])[] = [
  [9, {label: 'Critical', symbol: '▲▲', tone: 'deprecated', reaction: 'within three hours'}],
  [7, {label: 'High', symbol: '▲', tone: 'deprecated', reaction: 'within three days'}],
  [4, {label: 'Medium', symbol: '■', tone: 'ending', reaction: 'within one month'}],
  [0, {label: 'Low', symbol: '●', tone: 'upcoming', reaction: 'within three months'}],
];

/**
 * @param score CVSS base score, 0 to 10
 * @example severityOf(9.9).reaction // => 'within three hours'
 */
export function severityOf(score: number): Severity {
  const found = SEVERITIES.find(([from]) => score >= from) ?? SEVERITIES.at(-1);
  if (!found) throw new RangeError('the table of severities is empty');
  return found[1];
}
