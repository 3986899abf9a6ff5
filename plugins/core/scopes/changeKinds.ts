/** What a change means to providers, gravest first; `breaking`: one who passed the old version can fail the new one. */
export const CHANGE_LEVELS = ['breaking', 'relaxing', 'neutral'] as const;
/** One of {@link CHANGE_LEVELS}. */
export type ChangeLevel = (typeof CHANGE_LEVELS)[number];

/** What customers may rely on afterwards; `unknown` where one of two versions is known by its document alone. */
export const CUSTOMER_VIEWS = ['gains', 'loses', 'mixed', 'unchanged', 'unknown'] as const;
/** One of {@link CUSTOMER_VIEWS}. */
export type CustomerView = (typeof CUSTOMER_VIEWS)[number];

type Kind = {
  readonly provider: ChangeLevel;
  readonly customer: Exclude<CustomerView, 'mixed' | 'unknown'>;
};

/**
 * How a module can differ between two versions of a scope, with what that means to customers; what it means to
 * providers follows from its effects.
 */
export const CHANGE_KIND = {
  'module-added': {customer: 'gains'},
  'module-removed': {customer: 'loses'},
  'module-replaced': {
    customer: 'unchanged',
  },
  'module-renamed': {
    customer: 'unchanged',
  },
  'module-redefined': {
    customer: 'unchanged',
  },
  'parameter-changed': {customer: 'unchanged'},
} as const satisfies Record<string, Omit<Kind, 'provider'>>;

/** What a change does, one by one, with what that means to providers and to customers. */
export const EFFECT_KIND = {
  'testcase-added': {
    provider: 'breaking',
    customer: 'gains',
  },
  'testcase-promoted': {
    provider: 'breaking',
    customer: 'gains',
  },
  'lifetime-shortened': {
    provider: 'breaking',
    customer: 'gains',
  },
  'parameter-value': {
    provider: 'breaking',
    customer: 'unchanged',
  },
  'testcase-demoted': {
    provider: 'relaxing',
    customer: 'loses',
  },
  'testcase-dropped': {
    provider: 'relaxing',
    customer: 'loses',
  },
  'lifetime-extended': {
    provider: 'relaxing',
    customer: 'loses',
  },
  'manual-check-added': {
    provider: 'neutral',
    customer: 'gains',
  },
  'manual-check-dropped': {
    provider: 'neutral',
    customer: 'loses',
  },
  'recommendation-added': {
    provider: 'neutral',
    customer: 'unchanged',
  },
  'recommendation-dropped': {
    provider: 'neutral',
    customer: 'unchanged',
  },
} as const satisfies Record<string, Kind>;

/** What differs from what was on record of one and the same version (scs-0003: a stable one must not change). */
export const RECORD_KIND = {
  'label-reused': {
    provider: 'breaking',
    customer: 'unchanged',
  },
  'timeline-moved-earlier': {
    provider: 'breaking',
    customer: 'unchanged',
  },
  'timeline-moved-later': {
    provider: 'relaxing',
    customer: 'unchanged',
  },
} as const satisfies Record<string, Kind>;

/** How a module differs: a key of {@link CHANGE_KIND}. */
export type ChangeKind = keyof typeof CHANGE_KIND;
/** What a change does: a key of {@link EFFECT_KIND}. */
export type EffectKind = keyof typeof EFFECT_KIND;
/** What differs from the record: a key of {@link RECORD_KIND}. */
export type RecordKind = keyof typeof RECORD_KIND;

/** All kinds of changes, in the order of the table. */
export const CHANGE_KINDS = Object.keys(CHANGE_KIND) as readonly ChangeKind[];
/** All kinds of effects, in the order in which they are told. */
export const EFFECT_KINDS = Object.keys(EFFECT_KIND) as readonly EffectKind[];
/** All kinds of differences from a record, in the order of the table. */
export const RECORD_KINDS = Object.keys(RECORD_KIND) as readonly RecordKind[];

/** Several views in one: gains and losses do not cancel out but are `mixed`; `unchanged` for none. */
export function customerView(views: readonly CustomerView[]): CustomerView {
  const [gains, loses] = (['gains', 'loses'] as const).map(
    (view) => views.includes(view) || views.includes('mixed'),
  );
  return gains && loses ? 'mixed' : gains ? 'gains' : loses ? 'loses' : 'unchanged';
}
