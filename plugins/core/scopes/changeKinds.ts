import type {ChangeLevel} from '../wording';

/** What customers may rely on afterwards. */
export type CustomerView = 'gains' | 'loses' | 'mixed' | 'unchanged';

type Kind = {
  readonly provider: ChangeLevel;
  readonly customer: Exclude<CustomerView, 'mixed'>;
  /** One sentence. */
  readonly meaning: string;
};

/** How a module can differ between two versions of a scope; what else it means follows from its effects. */
export const CHANGE_KIND = {
  'module-added': {customer: 'gains', meaning: 'A standard becomes part of the scope.'},
  'module-removed': {customer: 'loses', meaning: 'A standard is no longer part of the scope.'},
  'module-replaced': {
    customer: 'unchanged',
    meaning: 'Another version of a standard, or another selection of its tests, takes the place of a module.',
  },
  'module-renamed': {
    customer: 'unchanged',
    meaning: 'A module has a new name; its standard and its mandatory tests stay.',
  },
  'module-redefined': {
    customer: 'unchanged',
    meaning: 'A module has other contents than on record, under the same name.',
  },
  'parameter-changed': {customer: 'unchanged', meaning: 'A standard is checked with other parameters.'},
} as const satisfies Record<string, Omit<Kind, 'provider'>>;

/** What a change does, one by one. */
export const EFFECT_KIND = {
  'testcase-added': {
    provider: 'breaking',
    customer: 'gains',
    meaning: 'A test becomes mandatory that nobody asked for before.',
  },
  'testcase-promoted': {
    provider: 'breaking',
    customer: 'gains',
    meaning: 'A recommended test becomes mandatory.',
  },
  'lifetime-shortened': {
    provider: 'breaking',
    customer: 'gains',
    meaning: 'Results of a mandatory test count for a shorter time, so it has to run more often.',
  },
  'parameter-value': {
    provider: 'breaking',
    customer: 'unchanged',
    meaning: 'A parameter of the tests has another value; it can demand more without any new test.',
  },
  'testcase-demoted': {
    provider: 'relaxing',
    customer: 'loses',
    meaning: 'A mandatory test is only recommended from now on.',
  },
  'testcase-dropped': {
    provider: 'relaxing',
    customer: 'loses',
    meaning: 'A mandatory test is no longer asked for.',
  },
  'lifetime-extended': {
    provider: 'relaxing',
    customer: 'loses',
    meaning: 'Results of a mandatory test count for a longer time, so they can be older.',
  },
  'manual-check-added': {
    provider: 'neutral',
    customer: 'gains',
    meaning: 'A document has to be handed in; no verdict of the monitor depends on it.',
  },
  'manual-check-dropped': {
    provider: 'neutral',
    customer: 'loses',
    meaning: 'A document need no longer be handed in.',
  },
  'recommendation-added': {
    provider: 'neutral',
    customer: 'unchanged',
    meaning: 'A test becomes recommended.',
  },
  'recommendation-dropped': {
    provider: 'neutral',
    customer: 'unchanged',
    meaning: 'A test is no longer recommended.',
  },
} as const satisfies Record<string, Kind>;

/** What differs from what was on record of one and the same version. */
export const RECORD_KIND = {
  'label-reused': {
    provider: 'breaking',
    customer: 'unchanged',
    meaning: 'A stable version holds something else than when it became stable, under the same label.',
  },
  'timeline-moved-earlier': {
    provider: 'breaking',
    customer: 'unchanged',
    meaning: 'A version takes effect, or ends, earlier than announced.',
  },
  'timeline-moved-later': {
    provider: 'relaxing',
    customer: 'unchanged',
    meaning: 'A version takes effect, or ends, later than announced.',
  },
} as const satisfies Record<string, Kind>;

export type ChangeKind = keyof typeof CHANGE_KIND;
export type EffectKind = keyof typeof EFFECT_KIND;
export type RecordKind = keyof typeof RECORD_KIND;

export const CHANGE_KINDS = Object.keys(CHANGE_KIND) as readonly ChangeKind[];
export const EFFECT_KINDS = Object.keys(EFFECT_KIND) as readonly EffectKind[];
export const RECORD_KINDS = Object.keys(RECORD_KIND) as readonly RecordKind[];
export const CUSTOMER_VIEWS = [
  'gains',
  'loses',
  'mixed',
  'unchanged',
] as const satisfies readonly CustomerView[];

/** Several views in one: gains and losses do not cancel out. */
export function customerView(views: readonly CustomerView[]): CustomerView {
  const [gains, loses] = (['gains', 'loses'] as const).map(
    (view) => views.includes(view) || views.includes('mixed'),
  );
  return gains && loses ? 'mixed' : gains ? 'gains' : loses ? 'loses' : 'unchanged';
}
