import type {IsoDate} from '../text/isoDate';

/** The state of a standard on a day. It follows from dates alone, never from what authors last wrote. */
export const LIFECYCLE_STATES = ['draft', 'upcoming', 'effective', 'deprecated', 'rejected'] as const;
/** One of {@link LIFECYCLE_STATES}. */
export type LifecycleState = (typeof LIFECYCLE_STATES)[number];

/** The dates of a document's front matter (scs-0001); each is the first day on which it holds, null for none. */
export type LifecycleDates = {
  readonly stabilizedAt: IsoDate | null;
  readonly deprecatedAt: IsoDate | null;
  readonly rejectedAt: IsoDate | null;
};

/** A state with what a reader needs to know beside it. */
export type Lifecycle = {
  readonly state: LifecycleState;
  /** First day of the state; null for a draft, and for one that is upcoming. */
  readonly since: IsoDate | null;
  /** The next known change, and the first day of it; null for none. */
  readonly next: {readonly state: Exclude<LifecycleState, 'draft' | 'upcoming'>; readonly on: IsoDate} | null;
};

/**
 * Computes the state on a day (scs-0001, Process).
 * @param dates from the front matter
 * @param day `YYYY-MM-DD`, UTC; a date in `dates` counts from its first moment on
 * @example lifecycleOn({stabilizedAt: '2024-01-01', deprecatedAt: null, rejectedAt: null}, '2024-01-01').state // => 'effective'
 */
export function lifecycleOn(dates: LifecycleDates, day: IsoDate): Lifecycle {
  const {stabilizedAt, deprecatedAt, rejectedAt} = dates;
  const reached = (date: IsoDate | null): date is IsoDate => date !== null && date <= day;

  // What is not reached is ahead, where there is a date at all.
  if (reached(rejectedAt)) return {state: 'rejected', since: rejectedAt, next: null};
  if (reached(deprecatedAt)) return {state: 'deprecated', since: deprecatedAt, next: null};
  if (reached(stabilizedAt)) {
    const next = deprecatedAt === null ? null : ({state: 'deprecated', on: deprecatedAt} as const);
    return {state: 'effective', since: stabilizedAt, next};
  }
  if (stabilizedAt !== null) {
    return {state: 'upcoming', since: null, next: {state: 'effective', on: stabilizedAt}};
  }
  const next = rejectedAt === null ? null : ({state: 'rejected', on: rejectedAt} as const);
  return {state: 'draft', since: null, next};
}

/** Anything with the dates of a lifecycle and a major version, from 1. */
export type Versioned = LifecycleDates & {readonly version: number};

/**
 * The version that a reader should read on a day: the newest one in force,
 * else the newest to come into force, else the newest draft, else the newest deprecated, else the newest rejected one.
 * @returns undefined for an empty list
 */
export function preferredVersion<T extends Versioned>(versions: readonly T[], day: IsoDate): T | undefined {
  const byNewest = versions.toSorted((a, b) => b.version - a.version);
  for (const state of ['effective', 'upcoming', 'draft', 'deprecated', 'rejected'] as const) {
    const found = byNewest.find((version) => lifecycleOn(version, day).state === state);
    if (found) return found;
  }
  return undefined;
}

/** The newest version in force on a day; undefined where none is. */
export function versionInForce<T extends Versioned>(versions: readonly T[], day: IsoDate): T | undefined {
  return versions
    .toSorted((a, b) => b.version - a.version)
    .find((version) => lifecycleOn(version, day).state === 'effective');
}
