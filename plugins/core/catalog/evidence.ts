import {expiryDayOf, resultFor, currentResults} from '../compliance/verdict';
import type {Catalog} from './catalog';
import type {Scope} from '../scopes/scope';
import {mandatoryTestcases, versionsInFile} from '../scopes/scope';
import type {IsoDate} from '../text/isoDate';
import type {Environment} from '../compliance/environment';
import type {Snapshot} from '../compliance/snapshot';
import type {Results} from '../compliance/verdict';

/** Scopes that concern an environment: named, certified, or with results in any snapshot; by id. */
export function scopesOf(catalog: Catalog, environment: Environment): Scope[] {
  const certified = new Set(
    catalog.certificates.filter((entry) => entry.environment === environment.id).map((entry) => entry.scope),
  );
  return [...catalog.scopes.values()].filter(
    (scope) =>
      environment.scopes.includes(scope.id) ||
      certified.has(scope.id) ||
      catalog.snapshots.some((snapshot) =>
        environment.subjects.some((subject) => resultsOf(snapshot, subject, scope) !== undefined),
      ),
  );
}

/** What a snapshot has of a subject in a scope; undefined for nothing at all. */
export function resultsOf(
  snapshot: Snapshot | undefined,
  subject: string,
  scope: Scope,
): Results | undefined {
  const scopes =
    snapshot && Object.hasOwn(snapshot.subjects, subject) ? snapshot.subjects[subject] : undefined;
  return scopes && Object.hasOwn(scopes, scope.uuid) ? scopes[scope.uuid] : undefined;
}

/**
 * All results that a snapshot has: the one way into its raw data, beside {@link resultsOf} for a single subject.
 * @returns by subject and scope, in the order of the file; `scope` is undefined for a uuid that no scope file has
 */
export function snapshotEntries(
  catalog: Catalog,
  snapshot: Snapshot,
): {subject: string; uuid: string; scope: Scope | undefined; results: Results}[] {
  const byUuid = scopesByUuid(catalog);
  return Object.entries(snapshot.subjects).flatMap(([subject, scopes]) =>
    Object.entries(scopes).map(([uuid, results]) => ({subject, uuid, scope: byUuid.get(uuid), results})),
  );
}

/** Scopes by uuid: snapshots name them so, everything else by file. */
export function scopesByUuid(catalog: Catalog): ReadonlyMap<string, Scope> {
  return new Map([...catalog.scopes.values()].map((scope) => [scope.uuid, scope]));
}

/** The newest snapshot up to a day, the day included; undefined where there is none yet. */
export function newestSnapshot(catalog: Catalog, today: IsoDate): Snapshot | undefined {
  return catalog.snapshots.findLast((snapshot) => snapshot.date <= today);
}

/** How a testcase stands in the environments that a scope concerns. */
export type TestcaseStanding = {
  /** How many environments are listed and have to do with the scope. */
  readonly listed: number;
  /** One per environment that passes on the day of the build: the first day on which that no longer counts; null for never. */
  readonly passingUntil: readonly (IsoDate | null)[];
};

/** What an environment passes. */
export type EnvironmentPasses = {
  readonly environment: Environment;
  /** First day on which a pass no longer counts, null for never; undefined for a testcase that is not passed. */
  readonly passingUntil: (testcase: string) => IsoDate | null | undefined;
  /** The same for a fail of any of its subjects: the last day on which one counts is the day before. */
  readonly failingUntil: (testcase: string) => IsoDate | null | undefined;
};

/** Dozens of pages ask the same of one catalog. */
const passesByCatalog = new WeakMap<Catalog, Map<string, EnvironmentPasses[]>>();

/**
 * What each listed environment that a scope concerns passes on a day: what all of its subjects pass.
 * @returns in the order of the register of environments
 */
export function environmentPasses(catalog: Catalog, scope: Scope, today: IsoDate): EnvironmentPasses[] {
  const known = passesByCatalog.get(catalog) ?? new Map<string, EnvironmentPasses[]>();
  passesByCatalog.set(catalog, known);
  const key = `${scope.id} ${today}`;
  const passes = known.get(key) ?? computePasses(catalog, scope, today);
  known.set(key, passes);
  return passes;
}

function computePasses(catalog: Catalog, scope: Scope, today: IsoDate): EnvironmentPasses[] {
  const snapshot = newestSnapshot(catalog, today);
  return catalog.environments
    .filter(
      (environment) => environment.visibility === 'listed' && scopesOf(catalog, environment).includes(scope),
    )
    .map((environment) => {
      const members = environment.subjects.map((subject) =>
        currentResults(scope, resultsOf(snapshot, subject, scope) ?? {}, today),
      );
      const computed = new Map<string, IsoDate | null | undefined>();
      const compute = (testcase: string) => {
        const entries = members.map((results) => resultFor(results, testcase));
        if (!entries.every((entry) => entry?.result === 1)) return undefined;
        return entries.flatMap((entry) => expiryDayOf(scope, testcase, entry) ?? []).toSorted()[0] ?? null;
      };
      return {
        environment,
        passingUntil(testcase) {
          if (!computed.has(testcase)) computed.set(testcase, compute(testcase));
          return computed.get(testcase);
        },
        failingUntil(testcase) {
          const fails = members
            .map((results) => resultFor(results, testcase))
            .filter((entry) => entry?.result === -1)
            .map((entry) => expiryDayOf(scope, testcase, entry));
          if (fails.length === 0) return undefined;
          return fails.includes(null)
            ? null
            : (fails
                .flatMap((day) => day ?? [])
                .toSorted()
                .at(-1) ?? null);
        },
      };
    });
}

/** A listed environment with what it passes of some testcases. */
export type PassingEnvironment = {
  readonly id: string;
  readonly name: string;
  /** Testcase -> first day on which the pass no longer counts; null for never. */
  readonly passing: Readonly<Record<string, IsoDate | null>>;
};

/** What the listed environments that a scope concerns pass of some testcases (ids) on a day. */
export function passingEnvironments({
  catalog,
  scope,
  testcases,
  today,
}: {
  readonly catalog: Catalog;
  readonly scope: Scope;
  readonly testcases: readonly string[];
  readonly today: IsoDate;
}): PassingEnvironment[] {
  return environmentPasses(catalog, scope, today).map(({environment: {id, name}, passingUntil}) => ({
    id,
    name,
    passing: Object.fromEntries(
      [...new Set(testcases)].flatMap((testcase) => {
        const until = passingUntil(testcase);
        return until === undefined ? [] : [[testcase, until]];
      }),
    ),
  }));
}

/** A listed environment with its results for some testcases; one that is in neither record has none that is certain. */
export type TestedEnvironment = PassingEnvironment & {
  /** Testcase -> first day on which the fail no longer counts; null for never. */
  readonly failing: Readonly<Record<string, IsoDate | null>>;
};

/** The same as {@link passingEnvironments}, with what they fail. */
export function testedEnvironments(input: Parameters<typeof passingEnvironments>[0]): TestedEnvironment[] {
  const {catalog, scope, testcases, today} = input;
  const passes = environmentPasses(catalog, scope, today);
  return passingEnvironments(input).map((environment, index) => ({
    ...environment,
    failing: Object.fromEntries(
      [...new Set(testcases)].flatMap((testcase) => {
        const until = passes[index]?.failingUntil(testcase);
        return until === undefined ? [] : [[testcase, until]];
      }),
    ),
  }));
}

/**
 * Tells for each testcase of a scope how many listed environments pass it.
 * @returns a function of the testcase's id
 */
export function testcaseStandings(
  catalog: Catalog,
  scope: Scope,
  today: IsoDate,
): (testcase: string) => TestcaseStanding {
  const passes = environmentPasses(catalog, scope, today);
  return (testcase) => ({
    listed: passes.length,
    passingUntil: passes
      .map(({passingUntil}) => passingUntil(testcase))
      .filter((until) => until !== undefined),
  });
}

/**
 * Tells how many listed environments pass all of some testcases, of those that a scope with one of them concerns.
 * @param testcases ids; of several scopes each environment has to pass what its own scopes have
 */
export function standingOfAll(
  catalog: Catalog,
  testcases: readonly string[],
  today: IsoDate,
): TestcaseStanding {
  const ends = new Map<string, (IsoDate | null | undefined)[]>();
  for (const scope of catalog.scopes.values()) {
    const own = testcases.filter((id) => scope.testcases.has(id));
    if (own.length === 0) continue;
    for (const {environment, passingUntil} of environmentPasses(catalog, scope, today))
      ends.set(environment.id, [...(ends.get(environment.id) ?? []), ...own.map(passingUntil)]);
  }
  return {
    listed: ends.size,
    passingUntil: [...ends.values()].flatMap((days) =>
      days.includes(undefined) ? [] : [days.flatMap((day) => day ?? []).toSorted()[0] ?? null],
    ),
  };
}

/** Tells for each version in a scope's file, by label, how many listed environments pass all that it demands. */
export function versionReadiness(
  catalog: Catalog,
  scope: Scope,
  today: IsoDate,
): Record<string, TestcaseStanding> {
  const passes = environmentPasses(catalog, scope, today);
  return Object.fromEntries(
    versionsInFile(scope).map((version) => {
      const testcases = mandatoryTestcases(scope, version);
      const passingUntil = passes.flatMap((environment): (IsoDate | null)[] => {
        const ends = testcases.map((testcase) => environment.passingUntil(testcase));
        if (ends.includes(undefined)) return [];
        return [ends.flatMap((end) => end ?? []).toSorted()[0] ?? null];
      });
      return [version.version, {listed: passes.length, passingUntil}];
    }),
  );
}
