import type {Wording} from '../text/wording';
import {withMarks} from '../text/wording';
import type {ChangeKind, ChangeLevel, CustomerView, EffectKind, RecordKind} from './changeKinds';
import {changeStrings} from './changeStrings';

/** What a change means to providers. */
export const CHANGE_LEVEL: Record<ChangeLevel, Wording> = withMarks(changeStrings.levels, {
  breaking: ['!', 'ending'],
  relaxing: ['↓', 'upcoming'],
  neutral: ['=', 'draft'],
});

/** What a change means to customers. */
export const CUSTOMER_VIEW: Record<CustomerView, Wording> = withMarks(changeStrings.customerViews, {
  gains: ['+', 'effective'],
  loses: ['−', 'ending'],
  mixed: ['±', 'ending'],
  unchanged: ['=', 'draft'],
  unknown: ['?', 'draft'],
});

/** How a module can differ between two versions of a scope. */
export const CHANGE_KIND_MEANING: Record<ChangeKind, string> = changeStrings.changeKinds;

/** What a change does. */
export const EFFECT_KIND_MEANING: Record<EffectKind, string> = changeStrings.effectKinds;

/** What differs from what was on record of one and the same version. */
export const RECORD_KIND_MEANING: Record<RecordKind, string> = changeStrings.recordKinds;
