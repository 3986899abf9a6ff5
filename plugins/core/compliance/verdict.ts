import type {IsoDate, IsoDateTime, IsoDayOrMoment} from '../text/isoDate';
import {normalizeDateTime} from '../text/isoDate';
import type {Scope, ScopeVersion} from '../scopes/scope';
import {mandatoryTestcases, versionsInFile} from '../scopes/scope';
import type {Validity} from '../scopes/scopeSchema';
import {validityOn} from '../scopes/timeline';
import {countsOn, expiryOf} from '../scopes/lifetime';
import {worstOf} from './worstOf';

/** The monitor's numbers for a result or what follows from several: PASS 1, ABORT 0, FAIL -1, missing null. */
export type Verdict = 1 | 0 | -1 | null;

/** The result of one testcase. */
export type Result = {
  readonly result: Verdict;
  /** Moment of the check, naive UTC; a result without it does not expire. */
  readonly checked_at?: IsoDateTime | undefined;
};

/** Testcase id -> result; a testcase that is not there is missing. */
export type Results = Readonly<Record<string, Result>>;

/** A result as callers from outside may hold it: with its moment, as a bare number, or nothing at all. */
export type GivenResult =
  | {readonly result?: number | null | undefined; readonly checked_at?: IsoDateTime | undefined}
  | number
  | null
  | undefined;

/** Testcase id -> result, as callers from outside may hold them. */
export type GivenResults = Readonly<Record<string, GivenResult>>;

/** The one door for results from outside; what is neither pass, abort nor fail is missing. */
function normalizeResult(given: GivenResult): Result {
  const {result, checked_at} = typeof given === 'object' && given !== null ? given : {result: given};
  return {result: result === 1 || result === 0 || result === -1 ? result : null, checked_at};
}

/** Gives results from outside the form that the rest of the core works with. */
function normalizeResults(given: GivenResults): Results {
  return Object.fromEntries(
    Object.entries(given).map(([testcase, entry]) => [testcase, normalizeResult(entry)]),
  );
}

/** The result of a testcase; undefined where there is none, whatever every object has. */
export function resultFor(results: Results | undefined, testcase: string): Result | undefined {
  return results && Object.hasOwn(results, testcase) ? results[testcase] : undefined;
}

/**
 * First day on which a result no longer counts; null for one without a moment, which never ends.
 * @throws RangeError for a moment that does not exist
 */
export function expiryDayOf(
  scope: Pick<Scope, 'testcases'>,
  testcase: string,
  result: Result | undefined,
): IsoDate | null {
  return result?.checked_at === undefined
    ? null
    : expiryOf(result.checked_at, scope.testcases.get(testcase)?.lifetime).slice(0, 10);
}

/**
 * Verdict on a list of testcases: FAIL beats missing beats ABORT beats PASS; an empty list passes.
 * @param results also as bare numbers, or null; one that is not there is missing
 * @example evaluate({a: 1, b: 0}, ['a', 'b', 'c']) // => null
 */
export function evaluate(results: GivenResults, testcases: readonly string[]): Verdict {
  return verdictOf(normalizeResults(results), testcases);
}

/** The same as {@link evaluate} for results of ours, without a look at their form. */
export function verdictOf(results: Results, testcases: readonly string[]): Verdict {
  if (testcases.length === 0) return 1;
  const verdicts = testcases.map((testcase) => resultFor(results, testcase)?.result ?? null);
  // Every entry is a verdict, so the worst of them is one too.
  return worstOf(verdicts) as Verdict;
}

/** What a subject's results say of one scope version. */
export type VersionVerdict = {
  readonly version: string;
  readonly validity: Validity;
  readonly result: Verdict;
  /** Testcase ids of target `main`, by result. */
  readonly failed: readonly string[];
  readonly missing: readonly string[];
  readonly aborted: readonly string[];
  readonly passed: readonly string[];
};

/** What a subject's results say of a scope on a day. */
export type ScopeVerdict = {
  /** Of the last version looked at; -1 where no version is in force at all, and `relevant` is empty. */
  readonly result: Verdict;
  /** The versions looked at that did not fail, newest first; without drafts one at most. */
  readonly passed: readonly string[];
  /** The version that decided; null where all failed. */
  readonly version: string | null;
  /** Validity of that version; `deprecated` where all failed, as the monitor says it. */
  readonly validity: Validity;
  /** Versions looked at until one decided, newest first. */
  readonly relevant: readonly string[];
  /** Every version that the timeline names on the day, newest first. */
  readonly versions: readonly VersionVerdict[];
};

/**
 * The results that count at a moment: not checked in its future, not expired.
 * @param asOf a day (any moment of it counts) or a moment, UTC
 * @returns a result whose moment does not exist is left out
 */
export function currentResults(
  scope: Pick<Scope, 'testcases'>,
  results: Results,
  asOf: IsoDayOrMoment,
): Results {
  const now = asOf.length > 10 ? (normalizeDateTime(asOf) ?? asOf) : undefined;
  return Object.fromEntries(
    Object.entries(results).filter(([testcase, entry]) => {
      if (entry.checked_at === undefined) return true;
      const moment = normalizeDateTime(entry.checked_at);
      if (moment === undefined) return false;
      const expiry = expiryOf(moment, scope.testcases.get(testcase)?.lifetime);
      return now === undefined
        ? moment.slice(0, 10) <= asOf && countsOn(expiry.slice(0, 10), asOf)
        : comparable(moment) <= comparable(now) && comparable(now) < comparable(expiry);
    }),
  );
}

/** Pads the fraction of a second, so that moments compare as texts. */
function comparable(moment: IsoDateTime): string {
  const [whole = '', fraction = ''] = moment.split('.');
  return `${whole}.${fraction.padEnd(6, '0')}`;
}

/**
 * A subject's verdict for a scope: through the versions that the timeline names, newest first, drafts left out,
 * the first that is not FAIL decides. The target `main` alone counts (scs-0003).
 * @param results also as bare numbers, or null; one that is not there is missing
 * @param asOf day or moment, UTC
 * @param includeDrafts look at drafts too, as the monitor's full views do: they are listed, but never decide
 */
export function evaluateScope(input: {
  scope: Scope;
  results: GivenResults;
  asOf: IsoDayOrMoment;
  includeDrafts?: boolean;
}): ScopeVerdict {
  return scopeVerdict({...input, results: normalizeResults(input.results)});
}

/** The same as {@link evaluateScope} for results of ours, of which there are many: without a look at their form. */
export function scopeVerdict(input: {
  scope: Scope;
  results: Results;
  asOf: IsoDayOrMoment;
  includeDrafts?: boolean;
}): ScopeVerdict {
  const {scope, asOf, includeDrafts = false} = input;
  const validity = validityOn(scope, asOf.slice(0, 10));
  const results = currentResults(scope, input.results, asOf);
  const versions = versionsInFile(scope).flatMap((version) => {
    const standing = validity[version.version];
    return standing?.explicit ? [versionVerdict({scope, version, validity: standing.validity, results})] : [];
  });
  const candidates = versions.filter((version) => includeDrafts || version.validity !== 'draft');
  const index = candidates.findIndex(({result, validity: own}) => result !== -1 && own !== 'draft');
  const decided = candidates[index];
  const relevant = candidates.slice(0, index === -1 ? undefined : index + 1);
  const last = relevant.at(-1);
  return {
    result: last ? last.result : -1,
    passed: relevant.filter(({result}) => result !== -1).map(({version}) => version),
    version: decided?.version ?? null,
    validity: decided?.validity ?? 'deprecated',
    relevant: relevant.map(({version}) => version),
    versions,
  };
}

/**
 * The same verdict as {@link evaluateScope}, without its reasons, for many days.
 * @returns a function of the results that count on a day, and that day
 */
export function verdictBy(scope: Scope): (current: Results, day: IsoDate) => Verdict {
  const versions = versionsInFile(scope).map((version) => ({
    label: version.version,
    testcases: mandatoryTestcases(scope, version),
  }));
  return (current, day) => {
    const validity = validityOn(scope, day);
    for (const {label, testcases} of versions) {
      const standing = validity[label];
      if (!standing?.explicit || standing.validity === 'draft') continue;
      const result = verdictOf(current, testcases);
      if (result !== -1) return result;
    }
    return -1;
  };
}

function versionVerdict({
  scope,
  version,
  validity,
  results,
}: {
  readonly scope: Scope;
  readonly version: ScopeVersion;
  readonly validity: Validity;
  readonly results: Results;
}): VersionVerdict {
  const testcases = mandatoryTestcases(scope, version);
  const having = (wanted: Verdict) =>
    testcases.filter((testcase) => (resultFor(results, testcase)?.result ?? null) === wanted);
  return {
    version: version.version,
    validity,
    result: verdictOf(results, testcases),
    failed: having(-1),
    missing: having(null),
    aborted: having(0),
    passed: having(1),
  };
}
