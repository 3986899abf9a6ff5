import type {Catalog} from '../catalog';
import {pageUrl, routes} from '../routes';
import type {Scope} from '../scopes/scope';
import {resolveVersion, versionOf} from '../scopes/scope';
import type {Validity} from '../scopes/scopeSchema';
import {effectiveVersion} from '../scopes/timeline';
import type {IsoDate, IsoDateTime} from '../text/isoDate';
import type {Certainty} from '../wording';
import type {BadgeSpec} from './badge';
import {badgeSpec, badgeState} from './badge';
import {certaintyOf} from './certainty';
import type {CertificateState} from './certificateState';
import {certificateStateOn} from './certificateState';
import type {Certificate, Environment} from './environment';
import {expiryDayOf, newestSnapshot, resultsOf, scopesOf} from './evidence';
import type {Snapshot} from './snapshot';
import type {Results, ScopeVerdict, Verdict} from './verdict';
import {evaluateScope, resultOf, worstOf} from './verdict';

/** A certificate as pages show it. */
export type CertificateView = {
  readonly id: string;
  readonly kind: Certificate['kind'];
  readonly holder: string;
  readonly environment: {readonly name: string; readonly url: string} | null;
  readonly scopeName: string | null;
  /** The version stands on the certificate; never on the badge. */
  readonly version: string | null;
  readonly issued: IsoDate;
  readonly validUntil: IsoDate;
  readonly ended: Certificate['ended'];
};

/** One testcase of one subject. */
export type TestcaseResultView = {
  readonly testcase: string;
  readonly description: string;
  readonly url: string | null;
  readonly target: string;
  readonly module: string;
  /** Per subject, in the order of the environment's subjects. */
  readonly results: readonly {readonly result: Verdict; readonly checkedAt: IsoDateTime | null; readonly expires: IsoDate | null}[];
};

/** How an environment stands in a scope. */
export type ScopeStanding = {
  readonly scope: string;
  readonly scopeName: string;
  readonly scopeUrl: string;
  /** Verdict on the day of the build; undefined (absent) for no data. */
  readonly result: Verdict | undefined;
  /** First day on which expiry can change the verdict: from then on nobody can be sure. Null: never. */
  readonly settledUntil: IsoDate | null;
  readonly passed: readonly string[];
  readonly version: string | null;
  readonly validity: Validity;
  readonly certainty: Certainty;
  /** Newest snapshot day on which every member passed. */
  readonly lastCleanPass: IsoDate | null;
  readonly certificate: CertificateView | null;
  readonly certificateState: CertificateState | null;
  readonly badge: BadgeSpec;
  readonly badgeUrl: string;
  readonly members: readonly {
    readonly subject: string;
    readonly result: Verdict | undefined;
    readonly settledUntil: IsoDate | null;
    readonly version: string | null;
  }[];
};

/** An environment with its standings. */
export type EnvironmentStanding = {
  readonly id: string;
  readonly name: string;
  readonly operator: string;
  readonly description: string | null;
  readonly url: string | null;
  readonly pageUrl: string;
  readonly platform: string | null;
  readonly healthMonitor: string | null;
  readonly subjects: readonly string[];
  readonly standings: readonly ScopeStanding[];
};

/** The page of one environment. */
export type EnvironmentPageView = {
  readonly environment: EnvironmentStanding;
  /** Day of the snapshot that the results come from; null without any. */
  readonly snapshot: IsoDate | null;
  readonly evidence: readonly {
    readonly scope: string;
    readonly version: string;
    readonly testcases: readonly TestcaseResultView[];
  }[];
};

/** All listed environments with their standing on a day, in the order of the register. */
export function environmentStandings(catalog: Catalog, today: IsoDate): EnvironmentStanding[] {
  return catalog.environments.map((environment) => ({
    id: environment.id,
    name: environment.name,
    operator: environment.operator,
    description: environment.description ?? null,
    url: environment.url ?? null,
    pageUrl: routes.environment(environment.id),
    platform: environment.platform ?? null,
    healthMonitor: environment.healthMonitor ?? null,
    subjects: environment.subjects,
    standings: scopesOf(catalog, environment).map((scope) => standingOf(catalog, environment, scope, today)),
  }));
}

type Member = {subject: string; verdict: ScopeVerdict | undefined; results: Results | undefined};

function membersOf(snapshot: Snapshot | undefined, environment: Environment, scope: Scope, day: IsoDate): Member[] {
  return environment.subjects.map((subject) => {
    const results = resultsOf(snapshot, subject, scope);
    return {subject, results, verdict: results && evaluateScope({scope, results, asOf: day})};
  });
}

function standingOf(catalog: Catalog, environment: Environment, scope: Scope, today: IsoDate): ScopeStanding {
  const members = membersOf(newestSnapshot(catalog, today), environment, scope, today);
  const result = worstOf(members.map(({verdict}) => verdict?.result));
  const worst = members.find(({verdict}) => verdict?.result === result)?.verdict;
  const certificate = catalog.certificates
    .filter((entry) => entry.environment === environment.id && entry.scope === scope.id && entry.issued <= today)
    .toSorted((a, b) => (a.issued < b.issued ? 1 : -1))[0];
  const certificateState = certificate ? certificateStateOn(certificate, today) : null;
  const lastCleanPass = lastCleanPassOf(catalog, environment, scope, today);
  return {
    scope: scope.id,
    scopeName: scope.name,
    scopeUrl: routes.scope(scope.id),
    result,
    settledUntil: settledUntil(scope, members, result),
    passed: result === undefined ? [] : (worst?.passed ?? []),
    version: result === undefined ? null : (worst?.version ?? null),
    validity: worst?.validity ?? 'deprecated',
    certainty: certaintyOf(result),
    lastCleanPass,
    certificate: certificate ? certificateView(catalog, certificate) : null,
    certificateState,
    badge: badgeSpec({
      scopeName: scope.name,
      environmentName: environment.name,
      state: badgeState(result, certificateState ?? undefined),
      asOf: today,
      lastCleanPass,
    }),
    badgeUrl: routes.badge(environment.id, scope.id),
    members: members.map((member) => ({
      subject: member.subject,
      result: member.verdict?.result,
      settledUntil: settledUntil(scope, [member], member.verdict?.result),
      version: member.verdict?.version ?? null,
    })),
  };
}

function lastCleanPassOf(catalog: Catalog, environment: Environment, scope: Scope, today: IsoDate): IsoDate | null {
  const clean = catalog.snapshots.findLast(
    (snapshot) =>
      snapshot.date <= today &&
      worstOf(membersOf(snapshot, environment, scope, snapshot.date).map(({verdict}) => verdict?.result)) === 1,
  );
  return clean?.date ?? null;
}

/** A pass stands until its first result expires; a fail until its last failed one does. */
function settledUntil(scope: Scope, members: readonly Member[], result: Verdict | undefined): IsoDate | null {
  if (result !== 1 && result !== -1) return null;
  const days = members.flatMap(({verdict, results}) =>
    (verdict?.versions ?? [])
      .filter((version) => (result === 1 ? version.version === verdict?.version : version.failed.length > 0))
      .flatMap((version) => (result === 1 ? version.passed : version.failed))
      .flatMap((testcase) => expiryDayOf(scope, testcase, results?.[testcase]) ?? []),
  );
  const sorted = days.toSorted();
  return (result === 1 ? sorted[0] : sorted.at(-1)) ?? null;
}

export function certificateView(catalog: Catalog, certificate: Certificate): CertificateView {
  const environment = catalog.environments.find(({id}) => id === certificate.environment);
  return {
    id: certificate.id,
    kind: certificate.kind,
    holder: certificate.holder,
    environment: environment ? {name: environment.name, url: routes.environment(environment.id)} : null,
    scopeName: certificate.scope === undefined ? null : (catalog.scopes.get(certificate.scope)?.name ?? certificate.scope),
    version: certificate.version ?? null,
    issued: certificate.issued,
    validUntil: certificate.validUntil,
    ended: certificate.ended,
  };
}

/** The page of an environment: its standing and the results behind it, for the version that decides. */
export function environmentPageView(catalog: Catalog, environment: EnvironmentStanding, today: IsoDate): EnvironmentPageView {
  const snapshot = newestSnapshot(catalog, today);
  return {
    environment,
    snapshot: snapshot?.date ?? null,
    evidence: environment.standings.flatMap((standing) => {
      const scope = catalog.scopes.get(standing.scope);
      const label = standing.version ?? (scope && effectiveVersion(scope, today));
      const version = scope && label !== undefined ? versionOf(scope, label) : undefined;
      if (!scope || !version) return [];
      const testcases = resolveVersion(scope, version).modules.flatMap(({definition}) =>
        Object.entries(definition.targets).flatMap(([target, ids]) =>
          ids.map((id): TestcaseResultView => {
            const testcase = scope.testcases.get(id);
            return {
              testcase: id,
              description: testcase?.description ?? '',
              url: testcase?.url === undefined ? null : pageUrl(testcase.url),
              target,
              module: definition.name,
              results: environment.subjects.map((subject) => {
                const entry = resultsOf(snapshot, subject, scope)?.[id];
                const checkedAt = typeof entry === 'object' && entry !== null ? (entry.checked_at ?? null) : null;
                return {result: resultOf(entry), checkedAt, expires: expiryDayOf(scope, id, entry)};
              }),
            };
          }),
        ),
      );
      return [{scope: scope.id, version: version.version, testcases}];
    }),
  };
}

/** The register, newest first. */
export function registerView(catalog: Catalog): CertificateView[] {
  return catalog.certificates
    .toSorted((a, b) => (a.issued < b.issued ? 1 : a.issued > b.issued ? -1 : a.id < b.id ? -1 : 1))
    .map((certificate) => certificateView(catalog, certificate));
}
