import type {Wording} from '../text/wording';
import {comparisonStrings as strings} from './comparisonStrings';
import type {RequirementChange, RequirementChangeKind} from './requirementChange';
import type {RequirementLevel} from './requirementLevel';

/** The symbol of what became of a requirement; its words depend on the levels. */
const CHANGE_SYMBOL: Record<RequirementChangeKind, string> = {
  added: '+',
  strengthened: '▲',
  inverted: '⇄',
  extended: '⊕',
  exchanged: '±',
  shortened: '⊖',
  relaxed: '▼',
  removed: '−',
  reworded: '~',
};

const EFFECT_TONE = {stricter: 'ending', looser: 'upcoming', other: 'draft'} as const;

/** What is shown of a change: its kind, its levels, and what it means. */
export type ShownChange = Pick<RequirementChange, 'kind' | 'effect' | 'isChoice'> & {
  /** Null for an added requirement. */
  readonly from: RequirementLevel | null;
  /** Null for a removed requirement. */
  readonly to: RequirementLevel | null;
};

/** How a requirement fared from one version of a standard to the next. */
export function changeWording({kind, effect, isChoice, from, to}: ShownChange): Wording {
  const level = to ?? from ?? 'MUST';
  const weight = isChoice && (kind === 'extended' || kind === 'shortened') ? 'choice' : WEIGHT[level];
  return {
    symbol: CHANGE_SYMBOL[kind],
    tone: EFFECT_TONE[effect],
    label: strings.requirementChanges[kind](from ?? level, to ?? level),
    meaning: strings.changeEffects[weight][effect],
  };
}

const WEIGHT = {
  MUST: 'must',
  'MUST NOT': 'must',
  SHOULD: 'should',
  'SHOULD NOT': 'should',
  MAY: 'may',
} as const;
