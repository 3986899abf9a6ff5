import type {Wording} from '../text/wording';
import type {FixState} from './advisory';

/** Words for the state of a fix in a distribution. */
export const FIX_STATE: Record<FixState, Wording> = {
  fixed: {label: 'Fixed', symbol: '✓', tone: 'effective', meaning: 'A fix is available.'},
  'not-affected': {
    label: 'Not affected',
    symbol: '○',
    tone: 'nodata',
    meaning: 'The fault cannot be used there.',
  },
  affected: {
    label: 'Affected',
    symbol: '✕',
    tone: 'deprecated',
    meaning: 'Affected, and no fix is available yet.',
  },
  'under-investigation': {label: 'Being looked into', symbol: '?', tone: 'ending', meaning: 'Not known yet.'},
};

/** Qualitative rating of a CVSS score with the reaction time that scs-0124 (draft, after BSI C5) asks for. */
export type Severity = Pick<Wording, 'label' | 'symbol' | 'tone'> & {readonly reaction: string};

/** Lowest CVSS score (0 to 10) -> rating, gravest first; scores and times are those of scs-0124. */
export const SEVERITIES: readonly (readonly [number, Severity])[] = [
  [9, {label: 'Critical', symbol: '▲▲', tone: 'deprecated', reaction: 'within three hours'}],
  [7, {label: 'High', symbol: '▲', tone: 'deprecated', reaction: 'within three days'}],
  [4, {label: 'Medium', symbol: '■', tone: 'ending', reaction: 'within one month'}],
  [0, {label: 'Low', symbol: '●', tone: 'upcoming', reaction: 'within three months'}],
];
