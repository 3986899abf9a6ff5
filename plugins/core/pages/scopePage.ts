import {upgradePairs} from '../scopes/upgradePairs';
import type {Catalog} from '../catalog/catalog';
import {moduleDocument} from '../catalog/catalog';
import type {TestcaseStanding} from '../catalog/evidence';
import {versionReadiness} from '../catalog/evidence';
import {pageUrl, routes} from '../text/routes';
import {documentRef} from './standardPage';
import type {DocumentRef} from './standardPage';
import type {StandardDocument} from '../standards/standard';
import type {IsoDate} from '../text/isoDate';
import {compareText} from '../text/diagnostic';
import type {TracedTestcase, Traceability} from '../catalog/traceability';
import {previousVersion} from '../catalog/releaseNotes';
import type {Scope, ScopeVersion} from '../scopes/scope';
import {resolveVersion} from '../scopes/scope';
import type {TimelineEntry} from '../scopes/timeline';

/** A scope as pages refer to it; what is in force follows from the timeline and the reader's day. */
export type ScopeRef = {
  /** Name of the scope's file without ending. */
  readonly id: string;
  readonly name: string;
  /** Site-absolute, as all addresses of its versions. */
  readonly url: string;
  readonly timeline: readonly Pick<TimelineEntry, 'date' | 'versions'>[];
  /** In the order of the scope's file, newest first. */
  readonly versions: readonly ScopeVersionRef[];
};

/** A scope version as pages refer to it. */
export type ScopeVersionRef = {
  readonly version: string;
  readonly stabilizedAt: IsoDate | null;
  readonly url: string;
  readonly releaseNotesUrl: string;
  readonly installUrl: string;
  /** How many modules it includes. */
  readonly modules: number;
  /** How many mandatory testcases it has. */
  readonly mandatory: number;
};

/** A testcase with the place that documents it. */
export type TestcaseView = {
  readonly id: string;
  readonly description: string;
  readonly url: string | null;
  /** How long a result counts, as scope files say it (scs-0003). */
  readonly lifetime: string;
  /** True where a person hands in a document. */
  readonly manual: boolean;
  /** Requirements that it checks. */
  readonly requirements: readonly {readonly id: string; readonly url: string}[];
};

/** A module as the page of a scope version shows it. */
export type ModuleView = {
  readonly id: string;
  readonly name: string;
  /** What it measures: site-absolute for our own pages, else as the scope file has it. */
  readonly url: string;
  /** The document that it measures; null for one that is not ours. */
  readonly standard: DocumentRef | null;
  /** What the version sets. */
  readonly parameters: readonly {readonly name: string; readonly value: string}[];
  /** Testcases by target, as the scope file has them (scs-0003): `main` is mandatory. */
  readonly targets: readonly {readonly target: string; readonly testcases: readonly TestcaseView[]}[];
};

/** The page of a scope: which version holds what. Addresses of our own pages are site-absolute. */
export type ScopePageView = ScopeOutlook & {
  /**
   * One row per standard number, one cell per version: the module that stands for it. A version's second module of a
   * number, and modules without a number, have rows of their own.
   */
  readonly matrix: readonly {
    readonly label: string;
    readonly cells: readonly ({
      readonly module: string;
      readonly name: string;
      readonly url: string;
    } | null)[];
  }[];
  /** Full address of the scope's file in its repository; null where it is not shown. */
  readonly yamlUrl: string | null;
};

/** A scope with what a panel on its coming versions tells. */
export type ScopeOutlook = ScopeRef & {
  readonly upgrades: readonly {readonly from: string; readonly to: string; readonly url: string}[];
  /** Version -> how many listed environments pass all that it demands. */
  readonly readiness: Readonly<Record<string, TestcaseStanding>>;
};

/**
 * A scope with its upgrades, and with who passes each version.
 * @param today decides which results still count
 */
export function scopeOutlook(catalog: Catalog, scope: Scope, today: IsoDate): ScopeOutlook {
  return {
    ...scopeRef(scope),
    upgrades: upgradePairs(scope),
    readiness: versionReadiness(catalog, scope, today),
  };
}

/** The page of a scope version. */
export type ScopeVersionPageView = {
  readonly scope: ScopeRef;
  readonly version: string;
  /** In the order in which it includes them. */
  readonly modules: readonly ModuleView[];
  /** Those that lead to it. */
  readonly upgrades: readonly {readonly from: string; readonly to: string; readonly url: string}[];
  /** The version before it; null for the oldest. */
  readonly previous: string | null;
};

/** Refers to a scope, without anything that depends on a day. */
export function scopeRef(scope: Scope): ScopeRef {
  return {
    id: scope.id,
    name: scope.name,
    url: routes.scope(scope.id),
    timeline: scope.timeline.map(({date, versions}) => ({date, versions})),
    versions: scope.versions.map((version) => ({
      version: version.version,
      stabilizedAt: version.stabilizedAt,
      url: routes.scopeVersion(scope.id, version.version),
      releaseNotesUrl: routes.releaseNotes(scope.id, version.version),
      installUrl: routes.install(scope.id, version.version),
      modules: version.include.length,
      mandatory: resolveVersion(scope, version).targets.main?.length ?? 0,
    })),
  };
}

type ScopePageInput = {
  readonly catalog: Catalog;
  readonly scope: Scope;
  readonly yamlUrl: string | null;
  readonly today: IsoDate;
};

/** The view of a scope's page; a row of its matrix is a standard's number, or a module that measures none of ours. */
export function scopePageView({catalog, scope, yamlUrl, today}: ScopePageInput): ScopePageView {
  const rows = new Map<string, Map<string, string>>();
  for (const version of scope.versions) {
    for (const {module} of version.include) {
      const definition = scope.modules.get(module);
      if (!definition) continue;
      const number = moduleDocument(catalog.documents, definition)?.number ?? definition.id;
      const first = rows.get(number)?.get(version.version) ?? module;
      // A second module of one number would hide the first: it gets a row of its own.
      const label = first === module ? number : definition.id;
      const row = rows.get(label) ?? new Map<string, string>();
      row.set(version.version, module);
      rows.set(label, row);
    }
  }
  return {
    ...scopeOutlook(catalog, scope, today),
    matrix: [...rows.keys()].toSorted(compareText).map((label) => ({
      label: /^\d{4}$/.test(label) ? `scs-${label}` : label,
      cells: scope.versions.map(({version}) => {
        const module = rows.get(label)?.get(version);
        const definition = module === undefined ? undefined : scope.modules.get(module);
        return definition
          ? {module: definition.id, name: definition.name, url: pageUrl(definition.url)}
          : null;
      }),
    })),
    yamlUrl,
  };
}

type ScopeVersionInput = {
  readonly catalog: Catalog;
  readonly trace: Traceability;
  readonly scope: Scope;
  readonly version: ScopeVersion;
};

/** The view of a scope version's page; a testcase is told with the requirements of the module's own document. */
export function scopeVersionPageView({
  catalog,
  trace,
  scope,
  version,
}: ScopeVersionInput): ScopeVersionPageView {
  return {
    scope: scopeRef(scope),
    version: version.version,
    modules: resolveVersion(scope, version).modules.map(({definition, parameters}) => {
      const standard = moduleDocument(catalog.documents, definition);
      return {
        id: definition.id,
        name: definition.name,
        url: pageUrl(definition.url),
        standard: standard ? documentRef(standard) : null,
        parameters: Object.entries(parameters).map(([name, value]) => ({name, value})),
        targets: Object.entries(definition.targets).map(([target, ids]) => ({
          target,
          testcases: ids.flatMap((id) => {
            const testcase = scope.testcases.get(id);
            if (!testcase) return [];
            const {description, url, lifetime, manual} = testcase;
            const requirements = ofDocument(trace.testcases.get(id)?.requirements ?? [], standard);
            return [
              {id, description, url: url === undefined ? null : pageUrl(url), lifetime, manual, requirements},
            ];
          }),
        })),
      };
    }),
    upgrades: upgradePairs(scope).filter(({to}) => to === version.version),
    previous: previousVersion(scope, version.version),
  };
}

/** A testcase may check several versions of a standard; a module is about one of them. */
function ofDocument(
  requirements: TracedTestcase['requirements'],
  standard: StandardDocument | undefined,
): TestcaseView['requirements'] {
  const page = standard && `${routes.document(standard.name)}#`;
  return requirements
    .filter(({url}) => page !== undefined && url.startsWith(page))
    .map(({id, url}) => ({id, url}));
}
