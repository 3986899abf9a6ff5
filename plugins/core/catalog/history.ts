import type {Result, Results, Verdict} from '../compliance/verdict';
import {resultFor, verdictOf, expiryDayOf, verdictBy} from '../compliance/verdict';
import {worstOf} from '../compliance/worstOf';
import type {HistoryState} from '../compliance/resultKey';
import {HISTORY_STATES, verdictKey} from '../compliance/resultKey';
import type {Catalog} from './catalog';
import type {Scope} from '../scopes/scope';
import {resolveVersion, versionOf} from '../scopes/scope';
import type {IsoDate} from '../text/isoDate';
import {addDays, addMonths, daysBetween} from '../text/isoDate';
import {compareText} from '../text/diagnostic';
import type {Environment} from '../compliance/environment';
import {resultsOf} from './evidence';

/** For how many months results stay public (scs-0004, regulation 4). */
export const HISTORY_MONTHS = 18;

/** Days on which something stands unchanged. */
export type Segment = {
  /** First day. */
  readonly from: IsoDate;
  /** First day after it. */
  readonly to: IsoDate;
  readonly state: HistoryState;
};

/** What is known of an environment in a scope, day by day. */
export type ScopeHistory = {
  /** First day. */
  readonly from: IsoDate;
  /** First day after the last one: the day after that of the build. */
  readonly to: IsoDate;
  /** Of the whole scope: the group's verdict by the versions in force on each day. */
  readonly verdict: readonly Segment[];
  /** Number of days by state; together all days of the history. */
  readonly days: Readonly<Record<HistoryState, number>>;
  /** Modules of the version that is looked at, each with the worst of its mandatory testcases. */
  readonly modules: readonly {
    readonly id: string;
    readonly name: string;
    readonly segments: readonly Segment[];
  }[];
  /** Mandatory testcases of that version, the group's worst result each. */
  readonly testcases: readonly {
    readonly id: string;
    readonly module: string;
    readonly segments: readonly Segment[];
  }[];
  /** Days on which the verdict changed, oldest first. */
  readonly changes: readonly {
    readonly date: IsoDate;
    readonly from: HistoryState;
    readonly to: HistoryState;
  }[];
};

type Input = {
  readonly catalog: Catalog;
  readonly environment: Environment;
  readonly scope: Scope;
  /** Version whose modules and testcases are told one by one; undefined for none. */
  readonly version: string | undefined;
  /** Day of the build. */
  readonly today: IsoDate;
};

/**
 * Derives 18 months of history from the snapshots. A result counts from the day of its check until it expires, until a
 * newer one takes its place, or until a snapshot no longer has it.
 */
export function scopeHistory({catalog, environment, scope, version, today}: Input): ScopeHistory {
  const from = addMonths(today, -HISTORY_MONTHS);
  const to = addDays(today, 1);
  const subjects = environment.subjects.map((subject) => intervalsOf({catalog, subject, scope, to}));
  const cursors = subjects.map((intervals) => new IntervalCursor(intervals));
  const days = boundaries({from, to}, [
    ...subjects.flat(),
    ...scope.timeline.map(({date}) => ({from: date, until: date})),
  ]);
  const verdictOn = verdictBy(scope);
  const definition = version === undefined ? undefined : versionOf(scope, version);
  const modules = definition
    ? resolveVersion(scope, definition).modules.map((module) => module.definition)
    : [];
  const testcases = modules.flatMap((module) =>
    (module.targets.main ?? []).map((id) => ({id, module: module.id})),
  );

  const strips = {
    verdict: new SegmentBuilder(),
    modules: modules.map(() => new SegmentBuilder()),
    testcases: testcases.map(() => new SegmentBuilder()),
  };
  for (const day of days) {
    // Undefined before the first result of a subject: nobody has told anything of it yet.
    const current = cursors.map((cursor) => ((cursor.start ?? to) > day ? undefined : cursor.resultsOn(day)));
    const worst = (judge: (results: Results) => Verdict) =>
      verdictKey(worstOf(current.map((results) => results && judge(results))));
    strips.verdict.add(
      day,
      worst((results) => verdictOn(results, day)),
    );
    modules.forEach((module, n) =>
      strips.modules[n]?.add(
        day,
        worst((results) => verdictOf(results, module.targets.main ?? [])),
      ),
    );
    testcases.forEach(({id}, n) =>
      strips.testcases[n]?.add(
        day,
        worst((results) => resultFor(results, id)?.result ?? null),
      ),
    );
  }

  const verdict = strips.verdict.segments(to);
  return {
    from,
    to,
    verdict,
    days: daysByState(verdict),
    modules: modules.flatMap(({id, name, targets}, n) =>
      (targets.main ?? []).length === 0 ? [] : [{id, name, segments: strips.modules[n]?.segments(to) ?? []}],
    ),
    testcases: testcases.map(({id, module}, n) => ({
      id,
      module,
      segments: strips.testcases[n]?.segments(to) ?? [],
    })),
    changes: verdict.slice(1).map((segment, index) => ({
      date: segment.from,
      from: verdict[index]?.state ?? 'nodata',
      to: segment.state,
    })),
  };
}

/** Days on which a result of a testcase counts. */
type ResultInterval = {
  readonly testcase: string;
  readonly result: Result;
  readonly from: IsoDate;
  readonly until: IsoDate;
};

function intervalsOf({
  catalog,
  subject,
  scope,
  to,
}: {
  readonly catalog: Catalog;
  readonly subject: string;
  readonly scope: Scope;
  readonly to: IsoDate;
}): ResultInterval[] {
  const expiry = expiryDays(scope);
  const open = new Map<string, ResultInterval>();
  const closed: ResultInterval[] = [];
  const close = (interval: ResultInterval, on: IsoDate) => {
    const until = interval.until < on ? interval.until : on;
    if (until > interval.from) closed.push({...interval, until});
    open.delete(interval.testcase);
  };
  for (const snapshot of catalog.snapshots) {
    if (snapshot.date >= to) break;
    const results = resultsOf(snapshot, subject, scope) ?? {};
    for (const interval of open.values()) {
      if (!Object.hasOwn(results, interval.testcase)) close(interval, snapshot.date);
    }
    for (const [testcase, entry] of Object.entries(results)) {
      const from = entry.checked_at?.slice(0, 10) ?? snapshot.date;
      const before = open.get(testcase);
      if (before && before.from === from && before.result.result === entry.result) continue;
      if (before) close(before, from);
      open.set(testcase, {testcase, result: entry, from, until: expiry(testcase, entry) ?? to});
    }
  }
  for (const interval of open.values()) close(interval, to);
  return closed;
}

/** One run checks dozens of testcases at once: their expiry is computed once. */
function expiryDays(scope: Scope): (testcase: string, entry: Result) => IsoDate | null {
  const known = new Map<string, IsoDate | null>();
  return (testcase, entry) => {
    const key = `${scope.testcases.get(testcase)?.lifetime} ${entry.checked_at}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const day = expiryDayOf(scope, testcase, entry);
    known.set(key, day);
    return day;
  };
}

/** Every day on which something can change, from the first to the last, sorted. */
function boundaries(
  {from, to}: {from: IsoDate; to: IsoDate},
  intervals: readonly {from: IsoDate; until: IsoDate}[],
): IsoDate[] {
  const days = new Set<IsoDate>([from]);
  for (const interval of intervals) {
    days.add(interval.from);
    days.add(interval.until);
  }
  return [...days].filter((day) => day >= from && day < to).toSorted(compareText);
}

/** Walks through intervals day by day; of one testcase no two overlap. */
class IntervalCursor {
  private readonly coming: ResultInterval[];
  private readonly current = new Map<string, ResultInterval>();
  private next = 0;

  constructor(intervals: readonly ResultInterval[]) {
    this.coming = intervals.toSorted((a, b) => compareText(a.from, b.from));
  }

  /** First day on which anything counts; undefined for never. */
  get start(): IsoDate | undefined {
    return this.coming[0]?.from;
  }

  /** @param day not before the one asked for last */
  resultsOn(day: IsoDate): Results {
    for (
      let interval = this.coming[this.next];
      interval && interval.from <= day;
      interval = this.coming[this.next]
    ) {
      this.current.set(interval.testcase, interval);
      this.next += 1;
    }
    for (const [testcase, {until}] of this.current) if (until <= day) this.current.delete(testcase);
    return Object.fromEntries([...this.current].map(([testcase, {result}]) => [testcase, result]));
  }
}

/** Grows day by day; neighbours that are alike become one. */
class SegmentBuilder {
  private readonly starts: IsoDate[] = [];
  private readonly states: HistoryState[] = [];

  add(from: IsoDate, state: HistoryState): void {
    if (this.states.at(-1) === state) return;
    this.starts.push(from);
    this.states.push(state);
  }

  /** @param to first day after the last one */
  segments(to: IsoDate): Segment[] {
    return this.starts.map((from, n) => ({
      from,
      to: this.starts[n + 1] ?? to,
      state: this.states[n] ?? 'nodata',
    }));
  }
}

function daysByState(segments: readonly Segment[]): Record<HistoryState, number> {
  const days = Object.fromEntries(HISTORY_STATES.map((state) => [state, 0])) as Record<HistoryState, number>;
  for (const {from, to, state} of segments) days[state] += daysBetween(from, to);
  return days;
}
