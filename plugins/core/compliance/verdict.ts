import type {IsoDate, IsoDateTime} from '../text/isoDate';
import {normalizeDateTime} from '../text/isoDate';
import type {Scope, ScopeVersion} from '../scopes/scope';
import {mandatoryTestcases} from '../scopes/scope';
import type {Validity} from '../scopes/scopeSchema';
import {validityOn} from '../scopes/timeline';
import {expiryOf} from '../scopes/lifetime';

/** PASS 1, ABORT 0, FAIL -1, missing null. */
export type Verdict = 1 | 0 | -1 | null;

/** A result as the monitor keeps it. */
export type Result = {
  readonly result?: number | null;
  /** Naive UTC; a result without it does not expire. */
  readonly checked_at?: IsoDateTime;
};

/** Testcase id -> result; also a bare number, null, or nothing at all. */
export type Results = Readonly<Record<string, Result | number | null | undefined>>;

/** A result's number; null for anything that is neither pass, abort nor fail. */
export function resultOf(entry: Result | number | null | undefined): Verdict {
  const value = typeof entry === 'object' && entry !== null ? entry.result : entry;
  return value === 1 || value === 0 || value === -1 ? value : null;
}

/** Moment of a result's check; undefined for one that has none. */
export function checkedAtOf(entry: Results[string]): IsoDateTime | undefined {
  return typeof entry === 'object' && entry !== null ? entry.checked_at : undefined;
}

/**
 * Verdict on a list of testcases: FAIL beats missing beats ABORT beats PASS; an empty list passes.
 * @example evaluate({a: 1, b: 0}, ['a', 'b', 'c']) // => null
 */
export function evaluate(results: Results, testcases: readonly string[]): Verdict {
  if (testcases.length === 0) return 1;
  const verdicts = testcases.map((testcase) =>
    resultOf(Object.hasOwn(results, testcase) ? results[testcase] : undefined),
  );
  // Every entry is a verdict, so the worst of them is one too.
  return worst(verdicts) as Verdict;
}

/** From worst to best; a group with a member of which nothing is known stands between missing and ABORT. */
const ORDER: readonly (Verdict | undefined)[] = [-1, null, undefined, 0, 1];

function worst(verdicts: readonly (Verdict | undefined)[]): Verdict | undefined {
  for (const candidate of ORDER) if (verdicts.includes(candidate)) return candidate;
  return undefined;
}

/**
 * Verdict of a group: that of its worst member, by FAIL < missing < no data < ABORT < PASS.
 * @param verdicts one per member; undefined for a member without any data
 * @returns undefined for an empty group, or where the worst member has no data
 */
export function worstOf(verdicts: readonly (Verdict | undefined)[]): Verdict | undefined {
  return worst(verdicts);
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
  /** -1 too where no version is in force at all; `relevant` is empty then. */
  readonly result: Verdict;
  /** The version that decided, as a list of none or one: the monitor's form. */
  readonly passed: readonly string[];
  /** The version that decided; null where all failed. */
  readonly version: string | null;
  /** Validity of that version; `deprecated` where all failed, as the monitor says it. */
  readonly validity: Validity;
  /** Versions looked at until one did not fail, newest first. */
  readonly relevant: readonly string[];
  /** Every version that the timeline names on the day, newest first. */
  readonly versions: readonly VersionVerdict[];
};

/**
 * The results that count at a moment: not checked in its future, not expired.
 * @param asOf a day (any moment of it counts) or a moment in UTC
 */
export function currentResults(
  scope: Pick<Scope, 'testcases'>,
  results: Results,
  asOf: IsoDate | IsoDateTime,
): Results {
  const now = asOf.length > 10 ? (normalizeDateTime(asOf) ?? asOf) : undefined;
  return Object.fromEntries(
    Object.entries(results).filter(([testcase, entry]) => {
      const checkedAt = checkedAtOf(entry);
      if (checkedAt === undefined) return true;
      const moment = normalizeDateTime(checkedAt);
      if (moment === undefined) return false;
      const expiry = expiryOf(moment, scope.testcases.get(testcase)?.lifetime);
      return now === undefined
        ? moment.slice(0, 10) <= asOf && expiry.slice(0, 10) > asOf
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
 * the first that is not FAIL decides.
 * @param asOf day or moment in UTC
 * @param includeDrafts let coming versions take part, for a preview; never for a badge
 */
export function evaluateScope(input: {
  scope: Scope;
  results: Results;
  asOf: IsoDate | IsoDateTime;
  includeDrafts?: boolean;
}): ScopeVerdict {
  const {scope, asOf, includeDrafts = false} = input;
  const validity = validityOn(scope, asOf.slice(0, 10));
  const results = currentResults(scope, input.results, asOf);
  const versions = scope.versions.flatMap((version) => {
    const standing = validity[version.version];
    return standing?.explicit ? [versionVerdict(scope, version, standing.validity, results)] : [];
  });
  const candidates = versions.filter((version) => includeDrafts || version.validity !== 'draft');
  const index = candidates.findIndex((version) => version.result !== -1);
  const decided = candidates[index];
  return {
    result: decided ? decided.result : -1,
    passed: decided ? [decided.version] : [],
    version: decided?.version ?? null,
    validity: decided?.validity ?? 'deprecated',
    relevant: candidates.slice(0, index === -1 ? undefined : index + 1).map((version) => version.version),
    versions,
  };
}

/**
 * The same verdict as {@link evaluateScope}, without its reasons, for many days.
 * @returns a function of the results that count on a day, and that day
 */
export function verdictBy(scope: Scope): (current: Results, day: IsoDate) => Verdict {
  const versions = scope.versions.map((version) => ({
    label: version.version,
    testcases: mandatoryTestcases(scope, version),
  }));
  return (current, day) => {
    const validity = validityOn(scope, day);
    for (const {label, testcases} of versions) {
      const standing = validity[label];
      if (!standing?.explicit || standing.validity === 'draft') continue;
      const result = evaluate(current, testcases);
      if (result !== -1) return result;
    }
    return -1;
  };
}

function versionVerdict(
  scope: Scope,
  version: ScopeVersion,
  validity: Validity,
  results: Results,
): VersionVerdict {
  const testcases = mandatoryTestcases(scope, version);
  const having = (wanted: Verdict) =>
    testcases.filter(
      (testcase) => resultOf(Object.hasOwn(results, testcase) ? results[testcase] : undefined) === wanted,
    );
  return {
    version: version.version,
    validity,
    result: evaluate(results, testcases),
    failed: having(-1),
    missing: having(null),
    aborted: having(0),
    passed: having(1),
  };
}
