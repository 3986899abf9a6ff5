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

/** What the document of a scope version (scs-0501, scs-0502) says of its days. */
export type VersionDocument = {
  /** Short id, e.g. `scs-0501-v4`. */
  readonly id: string;
  /** Of its page, site-absolute. */
  readonly url: string;
  readonly stabilizedAt: IsoDate | null;
  readonly deprecatedAt: IsoDate | null;
};

/** The part of a scope that decides about validity; a whole {@link Scope} fits. */
export type HasTimeline = {
  readonly timeline: readonly TimelineEntry[];
  /** What is left out here is not known: it never decides about validity, only about days before the timeline. */
  readonly versions: readonly {
    readonly version: string;
    readonly stabilizedAt?: IsoDate | null;
    readonly document?: VersionDocument | null;
  }[];
};

/**
 * A day as far as it is known. Timelines are pruned (scs-0003): what the oldest entry says may have been so for long.
 */
export type KnownDay = {
  readonly date: IsoDate;
  /** False: on that day or before. */
  readonly exact: boolean;
  /** The document that says the day, with the address of its page; null where the scope file does. */
  readonly by: {readonly id: string; readonly url: string} | null;
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

/** A stretch of days with what is known of its beginning. */
export type DatedSpan = ValiditySpan & {
  /** Its day is `from`. */
  readonly start: KnownDay;
  /** Day of the entry that begins it. */
  readonly entry: IsoDate;
};

/**
 * The named stretches of every version, in the order of the versions, then by date; like neighbours are joined. One that
 * the oldest entry begins starts on the day that the version's document gives, else on or before that entry.
 */
export function validitySpans(scope: HasTimeline): DatedSpan[] {
  const oldest = oldestDay(scope);
  return scope.versions.flatMap((version) =>
    spansOf(scope, version.version).map((span) => {
      const start: KnownDay =
        span.from === oldest ? beginningOf(span, version) : {date: span.from, exact: true, by: null};
      return {...span, from: start.date, start, entry: span.from};
    }),
  );
}

type DatedVersion = HasTimeline['versions'][number];

/** Since when a span of the oldest entry lasts. */
function beginningOf({validity, from}: ValiditySpan, version: DatedVersion): KnownDay {
  if (validity === 'effective') return startBy(from, version);
  if (validity === 'deprecated') return bounded(from, version, version.document?.deprecatedAt);
  return {date: from, exact: false, by: null};
}

/** When a version came into force that the oldest entry has in force: no earlier than it was stable (scs-0003). */
function startBy(oldest: IsoDate, version: DatedVersion): KnownDay {
  return version.stabilizedAt === oldest
    ? {date: oldest, exact: true, by: null}
    : bounded(oldest, version, version.document?.stabilizedAt);
}

/**
 * A day that lies between that of being stable and that of the oldest entry. A document that says a day outside of that
 * speaks of something else.
 */
function bounded(latest: IsoDate, {stabilizedAt, document}: DatedVersion, stated?: IsoDate | null): KnownDay {
  const fits = stated != null && stated <= latest && stated >= (stabilizedAt ?? stated);
  return fits && document
    ? {date: stated, exact: true, by: {id: document.id, url: document.url}}
    : {date: latest, exact: false, by: null};
}

function oldestDay({timeline}: HasTimeline): IsoDate | undefined {
  return timeline.reduce<IsoDate | undefined>(
    (oldest, {date}) => (oldest === undefined || date < oldest ? date : oldest),
    undefined,
  );
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

/**
 * First day on which the timeline names a version `effective`, past or coming; null where it never does. It may have
 * been in force before: see {@link inForceFrom}.
 */
export function effectiveFrom(scope: HasTimeline, version: string): IsoDate | null {
  return spansOf(scope, version).find(({validity}) => validity === 'effective')?.from ?? null;
}

/** First day on which a version is no longer `effective` or `warn`, for good; null where that is not planned. */
export function endsOn(scope: HasTimeline, version: string): IsoDate | null {
  return livingSpans(scope, version).at(-1)?.to ?? null;
}

function livingSpans(scope: HasTimeline, version: string): ValiditySpan[] {
  return spansOf(scope, version).filter(({validity}) => validity === 'effective' || validity === 'warn');
}

/**
 * The first day on which a version is in force, past or coming, as far as it is known: by the timeline, else by the
 * version's document. Null where neither says one.
 */
export function inForceFrom(scope: HasTimeline, label: string): KnownDay | null {
  const version = scope.versions.find((candidate) => candidate.version === label);
  if (!version) return null;
  const [first] = livingSpans(scope, label);
  const oldest = oldestDay(scope);
  if (first && first.from !== oldest) return {date: first.from, exact: true, by: null};
  if (first) return startBy(first.from, version);
  if (oldest === undefined || !endedBefore(scope, version, oldest)) return null;
  // Its time was pruned altogether: the oldest entry says when it was over, not when it began.
  const known = bounded(oldest, version, version.document?.stabilizedAt);
  return known.by === null ? null : known;
}

/**
 * The first day on which a version is no longer in force, as far as it is known; null where no end is planned, and for
 * one that has never been in force.
 */
export function inForceUntil(scope: HasTimeline, label: string): KnownDay | null {
  const version = scope.versions.find((candidate) => candidate.version === label);
  if (!version) return null;
  const living = livingSpans(scope, label);
  const end = living.at(-1)?.to ?? null;
  if (living.length > 0) return end === null ? null : {date: end, exact: true, by: null};
  const oldest = oldestDay(scope);
  return oldest !== undefined && endedBefore(scope, version, oldest)
    ? bounded(oldest, version, version.document?.deprecatedAt)
    : null;
}

/** The day of something where it is known exactly, else null. */
export function exactDay(day: KnownDay | null): IsoDate | null {
  return day?.exact ? day.date : null;
}

/** True for a version that was stable before the timeline begins, and is superseded in all of it. */
function endedBefore(scope: HasTimeline, {version, stabilizedAt}: DatedVersion, oldest: IsoDate): boolean {
  return (
    stabilizedAt != null &&
    stabilizedAt < oldest &&
    spansOf(scope, version).every(({validity}) => validity === 'deprecated')
  );
}

/** Label of the newest version that is effective on a day, by the scope's own order; undefined where none is. */
export function effectiveVersion(scope: HasTimeline, day: IsoDate): string | undefined {
  const validity = validityOn(scope, day);
  return scope.versions.find(({version}) => validity[version]?.validity === 'effective')?.version;
}

/** The same of one that is in force but ends soon. */
export function endingVersion(scope: HasTimeline, day: IsoDate): string | undefined {
  const validity = validityOn(scope, day);
  return scope.versions.find(({version}) => validity[version]?.validity === 'warn')?.version;
}

/** Labels of versions that are in draft on a day, newest first. */
export function draftVersions(scope: HasTimeline, day: IsoDate): string[] {
  const validity = validityOn(scope, day);
  return scope.versions
    .filter(({version}) => validity[version]?.validity === 'draft')
    .map(({version}) => version);
}
