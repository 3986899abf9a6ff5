import type {LastingVerdict, Certainty} from '../compliance/certainty';
import type {Results, ScopeVerdict, Verdict} from '../compliance/verdict';
import {resultFor, expiryDayOf, scopeVerdict} from '../compliance/verdict';
import {worstOf} from '../compliance/worstOf';
import {perDay} from './perDay';
import type {Catalog} from './catalog';
import {routes} from '../text/routes';
import type {Scope} from '../scopes/scope';
import {mandatoryTestcases, versionOf} from '../scopes/scope';
import type {Validity} from '../scopes/scopeSchema';
import {draftVersions} from '../scopes/timeline';
import type {IsoDate} from '../text/isoDate';
import type {BadgeSpec} from '../compliance/badge';
import {badgeSpec, badgeState} from '../compliance/badge';
import {certaintyOf} from '../compliance/certainty';
import type {CertificateState} from '../compliance/certificateState';
import {certificateStateOn, certifiedSince, isInForce} from '../compliance/certificateState';
import type {Certificate, Environment} from '../compliance/environment';
import {newestSnapshot, resultsOf, scopesOf} from './evidence';
import {registerOrder} from '../compliance/environment';
import type {Snapshot} from '../compliance/snapshot';

/** A certificate as pages show it. */
export type CertificateView = {
  readonly id: string;
  readonly kind: Certificate['kind'];
  readonly holder: string;
  /** With the site-absolute address of its page; null for a certificate that is for none, or for an unknown one. */
  readonly environment: {readonly name: string; readonly url: string} | null;
  readonly scopeName: string | null;
  /** The version stands on the certificate; never on the badge. */
  readonly version: string | null;
  /** First day. */
  readonly issued: IsoDate;
  /** Last day, inclusive. */
  readonly validUntil: IsoDate;
  readonly ended: Certificate['ended'];
};

/** How far an environment is with a version that comes. */
export type Preview = {
  /** Label. */
  readonly version: string;
  /** Number of mandatory testcases that every member passes, of how many. */
  readonly passed: number;
  readonly total: number;
  /** Ids of those that at least one member does not pass. */
  readonly open: readonly string[];
};

/** How an environment stands in a scope; the verdict is that of the day of the build. */
export type ScopeStanding = LastingVerdict & {
  /** Id of the scope. */
  readonly scope: string;
  readonly scopeName: string;
  /** Site-absolute. */
  readonly scopeUrl: string;
  /** The version that decided, as a list of none or one: the monitor's form. */
  readonly passed: readonly string[];
  /** Label of the version that decided; null where all failed, or without data. */
  readonly version: string | null;
  readonly validity: Validity;
  readonly certainty: Certainty;
  /** Newest snapshot day on which every member passed. */
  readonly lastCleanPass: IsoDate | null;
  /** The newest one that has begun; null for none. */
  readonly certificate: CertificateView | null;
  /**
   * Since when it is certified without a gap: for any version of the scope, and for the certificate's own. Null without a
   * certificate in force.
   */
  readonly certifiedFor: {readonly since: IsoDate; readonly versionSince: IsoDate} | null;
  /** Null without a certificate. */
  readonly certificateState: CertificateState | null;
  readonly badge: BadgeSpec;
  /** Site-absolute address of the badge for light pages. */
  readonly badgeUrl: string;
  /** How far it is with versions that come; never part of the verdict. */
  readonly previews: readonly Preview[];
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
  /** Full address of its own site. */
  readonly url: string | null;
  /** Site-absolute address of its status page. */
  readonly pageUrl: string;
  readonly platform: string | null;
  readonly healthMonitor: string | null;
  readonly subjects: readonly string[];
  readonly visibility: Environment['visibility'];
  readonly standings: readonly ScopeStanding[];
};

/** All environments, unlisted ones included, with their standing on a day, in the order of `environments.yaml`. */
export const environmentStandings = perDay('environment-standings', computeStandings);

function computeStandings(catalog: Catalog, today: IsoDate): readonly EnvironmentStanding[] {
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
    visibility: environment.visibility,
    standings: scopesOf(catalog, environment).map((scope) =>
      standingOf({catalog, environment, scope, today}),
    ),
  }));
}

type Member = {subject: string; verdict: ScopeVerdict | undefined; results: Results | undefined};

function membersOf({
  snapshot,
  environment,
  scope,
  day,
}: {
  readonly snapshot: Snapshot | undefined;
  readonly environment: Environment;
  readonly scope: Scope;
  readonly day: IsoDate;
}): Member[] {
  return environment.subjects.map((subject) => {
    const results = resultsOf(snapshot, subject, scope);
    return {subject, results, verdict: results && scopeVerdict({scope, results, asOf: day})};
  });
}

type StandingInput = {
  readonly catalog: Catalog;
  readonly environment: Environment;
  readonly scope: Scope;
  readonly today: IsoDate;
};

function standingOf(input: StandingInput): ScopeStanding {
  const {catalog, environment, scope, today} = input;
  const members = membersOf({snapshot: newestSnapshot(catalog, today), environment, scope, day: today});
  const result = worstOf(members.map(({verdict}) => verdict?.result));
  const worst = members.find(({verdict}) => verdict?.result === result)?.verdict;
  const certificates = catalog.certificates
    .filter(
      (entry) => entry.environment === environment.id && entry.scope === scope.id && entry.issued <= today,
    )
    .toSorted((a, b) => (a.issued < b.issued ? 1 : -1));
  const [certificate] = certificates;
  const certificateState = certificate ? certificateStateOn(certificate, today) : null;
  const lastCleanPass = lastCleanPassOf(input);
  return {
    scope: scope.id,
    scopeName: scope.name,
    scopeUrl: routes.scope(scope.id),
    result,
    settledUntil: verdictValidUntil(scope, members, result),
    passed: result === undefined ? [] : (worst?.passed ?? []),
    version: result === undefined ? null : (worst?.version ?? null),
    validity: worst?.validity ?? 'deprecated',
    certainty: certaintyOf(result),
    lastCleanPass,
    certificate: certificate ? certificateView(catalog, certificate) : null,
    certifiedFor:
      certificate && isInForce(certificateState)
        ? {
            since: certifiedSince(certificate, certificates),
            versionSince: certifiedSince(
              certificate,
              certificates.filter(({version}) => version === certificate.version),
            ),
          }
        : null,
    certificateState,
    badge: badgeSpec({
      scopeName: scope.name,
      environmentName: environment.name,
      state: badgeState(result, certificateState ?? undefined),
      asOf: today,
      lastCleanPass,
    }),
    badgeUrl: routes.badge(environment.id, scope.id),
    previews: previewsOf(scope, members, today),
    members: members.map((member) => ({
      subject: member.subject,
      result: member.verdict?.result,
      settledUntil: verdictValidUntil(scope, [member], member.verdict?.result),
      version: member.verdict?.version ?? null,
    })),
  };
}

function previewsOf(scope: Scope, members: readonly Member[], today: IsoDate): Preview[] {
  return draftVersions(scope, today).flatMap((label) => {
    const version = versionOf(scope, label);
    if (!version || members.every(({verdict}) => verdict === undefined)) return [];
    const testcases = mandatoryTestcases(scope, version);
    const passes = members.map(
      ({verdict}) => new Set(verdict?.versions.find((own) => own.version === label)?.passed),
    );
    const open = testcases.filter((testcase) => !passes.every((passed) => passed.has(testcase)));
    return [{version: label, passed: testcases.length - open.length, total: testcases.length, open}];
  });
}

function lastCleanPassOf({catalog, environment, scope, today}: StandingInput): IsoDate | null {
  const clean = catalog.snapshots.findLast(
    (snapshot) =>
      snapshot.date <= today &&
      worstOf(
        membersOf({snapshot, environment, scope, day: snapshot.date}).map(({verdict}) => verdict?.result),
      ) === 1,
  );
  return clean?.date ?? null;
}

/** A pass stands until its first result expires; a fail until its last failed one does. */
function verdictValidUntil(
  scope: Scope,
  members: readonly Member[],
  result: Verdict | undefined,
): IsoDate | null {
  if (result !== 1 && result !== -1) return null;
  const days = members.flatMap(({verdict, results}) =>
    (verdict?.versions ?? [])
      .filter((version) => (result === 1 ? version.version === verdict?.version : version.failed.length > 0))
      .flatMap((version) => (result === 1 ? version.passed : version.failed))
      .flatMap((testcase) => expiryDayOf(scope, testcase, resultFor(results, testcase)) ?? []),
  );
  const sorted = days.toSorted();
  return (result === 1 ? sorted[0] : sorted.at(-1)) ?? null;
}

/** A certificate as pages show it; a scope that no file has is named by its id. */
export function certificateView(catalog: Catalog, certificate: Certificate): CertificateView {
  const environment = catalog.environments.find(({id}) => id === certificate.environment);
  return {
    id: certificate.id,
    kind: certificate.kind,
    holder: certificate.holder,
    environment: environment ? {name: environment.name, url: routes.environment(environment.id)} : null,
    scopeName:
      certificate.scope === undefined
        ? null
        : (catalog.scopes.get(certificate.scope)?.name ?? certificate.scope),
    version: certificate.version ?? null,
    issued: certificate.issued,
    validUntil: certificate.validUntil,
    ended: certificate.ended,
  };
}

/** The register, newest first. */
export function registerView(catalog: Catalog): CertificateView[] {
  return registerOrder(catalog.certificates).map((certificate) => certificateView(catalog, certificate));
}
