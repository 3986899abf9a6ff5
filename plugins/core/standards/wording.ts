import type {Wording} from '../text/wording';
import {withMarks} from '../text/wording';
import type {Lifecycle, LifecycleState} from './lifecycle';
import type {RequirementLevel} from './requirementLevel';
import {strings} from './strings';

/** How a standard stands on a day; `ending` is in force with a day of deprecation set. */
export const STANDARD_STATE: Record<LifecycleState | 'ending', Wording> = withMarks(strings.states, {
  draft: ['✎', 'draft'],
  upcoming: ['*', 'upcoming'],
  effective: ['●', 'effective'],
  ending: ['†', 'ending'],
  deprecated: ['✕', 'deprecated'],
  rejected: ['⊘', 'deprecated'],
});

/** The words for a document's state; one that ends on a known day has its own. */
export function lifecycleWording({state, next}: Pick<Lifecycle, 'state' | 'next'>): Wording {
  return STANDARD_STATE[state === 'effective' && next ? 'ending' : state];
}

/** Sentences on how two documents belong together, given what they are called: "A is replaced by B." */
export const RELATION = strings.relations;

/** How two documents belong together, or a document and a scope version: a key of {@link RELATION}. */
export type RelationKind = keyof typeof RELATION;

/** How a requirement is checked, best first. */
export const COVERAGE = withMarks(strings.coverage, {
  automated: ['●', 'effective'],
  manual: ['◐', 'upcoming'],
  none: ['○', 'nodata'],
});

/** How a requirement is checked: a key of {@link COVERAGE}. */
export type Coverage = keyof typeof COVERAGE;

/** All of them, best first. */
export const COVERAGES = Object.keys(COVERAGE) as readonly Coverage[];

/** Why a testcase counts for a requirement. */
export const TRACE_BASIS = strings.traceBases;

/** Why a testcase counts for a requirement: its author noted it, or the testcase names the section. */
export type TraceBasis = keyof typeof TRACE_BASIS;

/** All of them, the surer one first. */
export const TRACE_BASES: readonly TraceBasis[] = ['note', 'section'];

/** What a key word means (RFC 2119, RFC 8174), in our own words. */
export const KEY_WORD_MEANING: Record<RequirementLevel, string> = strings.keyWords;
