import type {Wording} from '../text/wording';
import {withMarks} from '../text/wording';
import type {FixState} from './advisory';
import {strings} from './strings';

/** How the state of a fix in a distribution is shown. */
export const FIX_STATE: Record<FixState, Wording> = withMarks(strings.fixStates, {
  fixed: ['✓', 'effective'],
  'not-affected': ['○', 'nodata'],
  affected: ['✕', 'deprecated'],
  'under-investigation': ['?', 'ending'],
});

/** Qualitative rating of a CVSS score with the reaction time that scs-0124 (draft, after BSI C5) asks for. */
export type Severity = Pick<Wording, 'label' | 'symbol' | 'tone'> & {readonly reaction: string};

/** Lowest CVSS score (0 to 10) -> rating, gravest first; scores and times are those of scs-0124. */
export const SEVERITIES: readonly (readonly [number, Severity])[] = [
  [9, {...strings.severities.critical, symbol: '▲▲', tone: 'deprecated'}],
  [7, {...strings.severities.high, symbol: '▲', tone: 'deprecated'}],
  [4, {...strings.severities.medium, symbol: '■', tone: 'ending'}],
  [0, {...strings.severities.low, symbol: '●', tone: 'upcoming'}],
];
