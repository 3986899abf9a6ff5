import type {Catalog} from '../catalog';
import {pageUrl, routes} from '../routes';
import type {Scope, ScopeVersion} from '../scopes/scope';
import {resolveVersion, versionOf} from '../scopes/scope';
import {effectiveVersion} from '../scopes/timeline';
import type {IsoDate, IsoDateTime} from '../text/isoDate';
import {expiryDayOf, newestSnapshot, resultsOf} from './evidence';
import type {ScopeHistory} from './history';
import {scopeHistory} from './history';
import type {EnvironmentStanding} from './overview';
import type {Snapshot} from './snapshot';
import type {Verdict} from './verdict';
import {resultOf} from './verdict';

/** One testcase with what each subject has of it. */
export type TestcaseResultView = {
  readonly testcase: string;
  readonly description: string;
  readonly url: string | null;
  readonly target: string;
  readonly module: string;
  /** Per subject, in the order of the environment's subjects. */
  readonly results: readonly {readonly result: Verdict; readonly checkedAt: IsoDateTime | null; readonly expires: IsoDate | null}[];
};

/** Everything that is known of an environment (scs-0004, regulation 4: the certificate status page). */
export type EnvironmentStatus = {
  readonly environment: EnvironmentStanding;
  /** Day of the snapshot that the results come from; null without any. */
  readonly snapshot: IsoDate | null;
  readonly scopes: readonly ScopeStatus[];
};

/** What stands behind a verdict: the results of today, and 18 months of them. */
export type ScopeStatus = {
  readonly scope: string;
  /** Version that is told test by test: the one that decides, else the one in force. */
  readonly version: string | null;
  readonly testcases: readonly TestcaseResultView[];
  readonly history: ScopeHistory;
};

/** The page of an environment; histories of single testcases stand in the file beside it. */
export type EnvironmentPageView = Omit<EnvironmentStatus, 'scopes'> & {
  readonly scopes: readonly (Omit<ScopeStatus, 'history'> & {readonly history: Omit<ScopeHistory, 'testcases'>})[];
  /** The same as data, with the histories of all testcases. */
  readonly dataUrl: string;
  readonly feedUrl: string;
};

export function environmentStatus(catalog: Catalog, standing: EnvironmentStanding, today: IsoDate): EnvironmentStatus {
  const snapshot = newestSnapshot(catalog, today);
  const environment = catalog.environments.find(({id}) => id === standing.id);
  if (!environment) throw new RangeError(`Unexpected environment \`${standing.id}\`, expected one of the catalog.`);
  return {
    environment: standing,
    snapshot: snapshot?.date ?? null,
    scopes: standing.standings.flatMap(({scope: id, version: decided}) => {
      const scope = catalog.scopes.get(id);
      if (!scope) return [];
      const label = decided ?? effectiveVersion(scope, today);
      const version = label === undefined ? undefined : versionOf(scope, label);
      return [
        {
          scope: id,
          version: version?.version ?? null,
          testcases: version ? resultsToday({scope, version, subjects: standing.subjects, snapshot}) : [],
          history: scopeHistory({catalog, environment, scope, version: version?.version, today}),
        },
      ];
    }),
  };
}

export function environmentPageView(status: EnvironmentStatus): EnvironmentPageView {
  const {id} = status.environment;
  return {
    ...status,
    scopes: status.scopes.map(({history: {testcases: _beside, ...history}, ...scope}) => ({...scope, history})),
    dataUrl: routes.environmentData(id),
    feedUrl: routes.environmentFeed(id),
  };
}

type TodayInput = {readonly scope: Scope; readonly version: ScopeVersion; readonly subjects: readonly string[]; readonly snapshot: Snapshot | undefined};

function resultsToday({scope, version, subjects, snapshot}: TodayInput): TestcaseResultView[] {
  return resolveVersion(scope, version).modules.flatMap(({definition}) =>
    Object.entries(definition.targets).flatMap(([target, ids]) =>
      ids.map((id): TestcaseResultView => {
        const testcase = scope.testcases.get(id);
        return {
          testcase: id,
          description: testcase?.description ?? '',
          url: testcase?.url === undefined ? null : pageUrl(testcase.url),
          target,
          module: definition.name,
          results: subjects.map((subject) => {
            const entry = resultsOf(snapshot, subject, scope)?.[id];
            const checkedAt = typeof entry === 'object' && entry !== null ? (entry.checked_at ?? null) : null;
            return {result: resultOf(entry), checkedAt, expires: expiryDayOf(scope, id, entry)};
          }),
        };
      }),
    ),
  );
}
