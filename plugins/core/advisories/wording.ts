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

/** A span of time; months are those of the calendar. */
export type Period = {readonly unit: 'hours' | 'days' | 'months'; readonly count: number};

/** Qualitative rating of a CVSS score with the reaction time that scs-0124 (after C5:2020 of the BSI) asks for. */
export type Severity = Pick<Wording, 'label' | 'symbol' | 'tone'> & {readonly reaction: Period};

/** Lowest CVSS score (0 to 10) -> rating, gravest first; scores and times are those of scs-0124. */
export const SEVERITIES: readonly (readonly [number, Severity])[] = [
  [
    9,
    {
      label: strings.severities.critical,
      symbol: '▲▲',
      tone: 'deprecated',
      reaction: {unit: 'hours', count: 3},
    },
  ],
  [7, {label: strings.severities.high, symbol: '▲', tone: 'deprecated', reaction: {unit: 'days', count: 3}}],
  [4, {label: strings.severities.medium, symbol: '■', tone: 'ending', reaction: {unit: 'months', count: 1}}],
  [0, {label: strings.severities.low, symbol: '●', tone: 'upcoming', reaction: {unit: 'months', count: 3}}],
];
