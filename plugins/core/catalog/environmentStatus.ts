import {resultFor, expiryDayOf} from '../compliance/verdict';
import type {Catalog} from './catalog';
import type {EnvironmentStanding} from './standing';
import type {IsoDate, IsoDateTime} from '../text/isoDate';
import type {Scope} from '../scopes/scope';
import type {ScopeHistory} from './history';
import type {Snapshot} from '../compliance/snapshot';
import type {Validity} from '../scopes/scopeSchema';
import type {Verdict} from '../compliance/verdict';
import {effectiveVersion, endingVersion, validityOn} from '../scopes/timeline';
import {newestSnapshot, resultsOf} from './evidence';
import {pageUrl} from '../text/routes';
import {resolveVersion, versionOf} from '../scopes/scope';
import {scopeHistory} from './history';

/** One testcase with what each subject has of it. */
export type TestcaseResultView = {
  readonly description: string;
  /** Where it is documented: site-absolute for pages of ours; null where the scope does not say. */
  readonly url: string | null;
  /** Per subject, in the order of the environment's subjects. */
  readonly results: readonly {
    readonly result: Verdict;
    /** Moment of the check, naive UTC; null where there is none. */
    readonly checkedAt: IsoDateTime | null;
    /** First day on which it no longer counts; null where there is none. */
    readonly expires: IsoDate | null;
  }[];
};

/** What a scope version asks for, in the order of its modules. */
export type VersionStatus = {
  readonly version: string;
  readonly validity: Validity;
  readonly testcases: readonly {readonly id: string; readonly target: string; readonly module: string}[];
};

/** Everything that is known of an environment (scs-0004, regulation 4: the certificate status page). */
export type EnvironmentStatus = {
  /** The day that it is told for. */
  readonly asOf: IsoDate;
  readonly environment: EnvironmentStanding;
  /** Day of the snapshot that the results come from; null without any. */
  readonly snapshot: IsoDate | null;
  readonly scopes: readonly ScopeStatus[];
};

/** What stands behind a verdict: the results of today, and 18 months of them. */
export type ScopeStatus = {
  /** Id of the scope. */
  readonly scope: string;
  /** Label of the version whose history is told test by test: the one that decides, else the one in force. */
  readonly version: string | null;
  /** That version first, then the others that are in force or come. */
  readonly versions: readonly VersionStatus[];
  /** Testcase id -> results, for all testcases of these versions. */
  readonly results: Readonly<Record<string, TestcaseResultView>>;
  readonly history: ScopeHistory;
};

/**
 * Gathers all that is known of an environment on a day.
 * @throws RangeError for an environment that the catalog lacks
 */
export function environmentStatus(
  catalog: Catalog,
  standing: EnvironmentStanding,
  today: IsoDate,
): EnvironmentStatus {
  const snapshot = newestSnapshot(catalog, today);
  const environment = catalog.environments.find(({id}) => id === standing.id);
  if (!environment)
    throw new RangeError(`Unexpected environment \`${standing.id}\`, expected one of the catalog.`);
  return {
    asOf: today,
    environment: standing,
    snapshot: snapshot?.date ?? null,
    scopes: standing.standings.flatMap(({scope: id, version: decided}) => {
      const scope = catalog.scopes.get(id);
      if (!scope) return [];
      const label = decided ?? effectiveVersion(scope, today) ?? endingVersion(scope, today);
      const version = label === undefined ? undefined : versionOf(scope, label);
      const versions = versionsToday(scope, version?.version, today);
      return [
        {
          scope: id,
          version: version?.version ?? null,
          versions,
          results: resultsToday({scope, versions, subjects: standing.subjects, snapshot}),
          history: scopeHistory({catalog, environment, scope, version: version?.version, today}),
        },
      ];
    }),
  };
}

function versionsToday(scope: Scope, first: string | undefined, today: IsoDate): VersionStatus[] {
  const standing = validityOn(scope, today);
  const shown = scope.versions.filter(
    ({version}) => version === first || (standing[version]?.validity ?? 'deprecated') !== 'deprecated',
  );
  return shown
    .toSorted((a, b) => Number(b.version === first) - Number(a.version === first))
    .map((version) => ({
      version: version.version,
      validity: standing[version.version]?.validity ?? 'deprecated',
      testcases: resolveVersion(scope, version).modules.flatMap(({definition}) =>
        Object.entries(definition.targets).flatMap(([target, ids]) =>
          ids.map((id) => ({id, target, module: definition.name})),
        ),
      ),
    }));
}

type TodayInput = {
  readonly scope: Scope;
  readonly versions: readonly VersionStatus[];
  readonly subjects: readonly string[];
  readonly snapshot: Snapshot | undefined;
};

function resultsToday({scope, versions, subjects, snapshot}: TodayInput): Record<string, TestcaseResultView> {
  const ids = new Set(versions.flatMap(({testcases}) => testcases.map(({id}) => id)));
  return Object.fromEntries(
    [...ids].map((id) => {
      const testcase = scope.testcases.get(id);
      const results = subjects.map((subject) => {
        const entry = resultFor(resultsOf(snapshot, subject, scope), id);
        return {
          result: entry?.result ?? null,
          checkedAt: entry?.checked_at ?? null,
          expires: expiryDayOf(scope, id, entry),
        };
      });
      return [
        id,
        {
          description: testcase?.description ?? '',
          url: testcase?.url === undefined ? null : pageUrl(testcase.url),
          results,
        },
      ];
    }),
  );
}
