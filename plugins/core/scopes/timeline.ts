import type {Place} from '../text/diagnostic';
import type {IsoDate} from '../text/isoDate';
import type {Validity} from './scopeSchema';

/**
 * From `date` on, until the next later entry, versions stand as named: label -> validity (scs-0003, Timeline entry).
 */
export type TimelineEntry = {
  readonly date: IsoDate;
  readonly versions: Readonly<Record<string, Validity>>;
  readonly place?: Place;
};

/** Validity of one version; `explicit` is false where the ruling entry does not name it. */
export type VersionValidity = {readonly validity: Validity; readonly explicit: boolean};

/** The part of a scope that decides about validity; a whole {@link Scope} fits. */
export type HasTimeline = {
  readonly timeline: readonly TimelineEntry[];
  readonly versions: readonly {readonly version: string}[];
};

/** The entry that rules on a day: the newest with a date up to it; undefined before the first. */
export function rulingEntry(timeline: readonly TimelineEntry[], day: IsoDate): TimelineEntry | undefined {
  return timeline.reduce<TimelineEntry | undefined>(
    (newest, entry) => (entry.date <= day && (!newest || entry.date > newest.date) ? entry : newest),
    undefined,
  );
}

/**
 * How every version of a scope stands on a day (scs-0003, Timeline entry).
 * @param isoDate the day, `YYYY-MM-DD`; a time behind it is ignored
 * @returns version label -> validity; a version that the ruling entry does not name is deprecated, not explicit
 */
export function validityOn(scope: HasTimeline, isoDate: IsoDate): Record<string, VersionValidity> {
  const entry = rulingEntry(scope.timeline, isoDate.slice(0, 10));
  return Object.fromEntries(
    scope.versions.map(({version}) => {
      const validity = entry && Object.hasOwn(entry.versions, version) ? entry.versions[version] : undefined;
      return [
        version,
        validity ? {validity, explicit: true} : {validity: 'deprecated' as const, explicit: false},
      ];
    }),
  );
}

/** A stretch of days in which a version stands unchanged; `to` is the first day after it, null for open. */
export type ValiditySpan = {
  readonly version: string;
  readonly validity: Validity;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
};

/** The named stretches of every version, in the order of the versions, then by date; like neighbours are joined. */
export function validitySpans(scope: HasTimeline): ValiditySpan[] {
  const byVersion = spansByVersion(scope.timeline);
  return scope.versions.flatMap(({version}) => byVersion.get(version) ?? []);
}

type Timeline = HasTimeline['timeline'];
const knownSpans = new WeakMap<Timeline, ReadonlyMap<string, readonly ValiditySpan[]>>();

/** The spans of each version that a timeline names: one pass for all of them, and once, since a timeline never changes. */
function spansByVersion(timeline: Timeline): ReadonlyMap<string, readonly ValiditySpan[]> {
  const known = knownSpans.get(timeline);
  if (known) return known;
  const entries = timeline.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const byVersion = new Map<string, ValiditySpan[]>();
  entries.forEach((entry, index) => {
    const to = entries[index + 1]?.date ?? null;
    if (to === entry.date) return;
    for (const [version, validity] of Object.entries(entry.versions)) {
      const spans = byVersion.get(version) ?? [];
      const last = spans.at(-1);
      if (last && last.validity === validity && last.to === entry.date)
        spans[spans.length - 1] = {...last, to};
      else spans.push({version, validity, from: entry.date, to});
      byVersion.set(version, spans);
    }
  });
  knownSpans.set(timeline, byVersion);
  return byVersion;
}

/** The spans of one version; none for one that the scope lacks. */
function spansOf(scope: HasTimeline, label: string): readonly ValiditySpan[] {
  return scope.versions.some(({version}) => version === label)
    ? (spansByVersion(scope.timeline).get(label) ?? [])
    : [];
}

/** First day on which a version is effective, past or coming; null where the timeline names none. */
export function effectiveFrom(scope: HasTimeline, version: string): IsoDate | null {
  return spansOf(scope, version).find(({validity}) => validity === 'effective')?.from ?? null;
}

/** First day on which a version is no longer `effective` or `warn`, for good; null where that is not planned. */
export function endsOn(scope: HasTimeline, version: string): IsoDate | null {
  const living = spansOf(scope, version).filter(
    ({validity}) => validity === 'effective' || validity === 'warn',
  );
  return living.at(-1)?.to ?? null;
}

/** Label of the newest version that is effective on a day, by the scope's own order; undefined where none is. */
export function effectiveVersion(scope: HasTimeline, day: IsoDate): string | undefined {
  const validity = validityOn(scope, day);
  return scope.versions.find(({version}) => validity[version]?.validity === 'effective')?.version;
}

/** Labels of versions that are in draft on a day, newest first. */
export function draftVersions(scope: HasTimeline, day: IsoDate): string[] {
  const validity = validityOn(scope, day);
  return scope.versions
    .filter(({version}) => validity[version]?.validity === 'draft')
    .map(({version}) => version);
}
