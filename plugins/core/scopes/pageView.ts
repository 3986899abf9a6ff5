import type {Catalog} from '../catalog';
import {moduleDocument} from '../catalog';
import type {TestcaseStanding} from '../compliance/evidence';
import {environmentPasses, versionReadiness} from '../compliance/evidence';
import {pageUrl, routes} from '../routes';
import {documentRef} from '../standards/pageView';
import type {DocumentRef} from '../standards/pageView';
import type {StandardDocument} from '../standards/standard';
import type {IsoDate} from '../text/isoDate';
import {compareText} from '../text/diagnostic';
import type {TracedTestcase, Traceability} from '../traceability';
import type {Change} from './change';
import type {Checklist} from './checklist';
import type {ReleaseNotes} from './releaseNotes';
import {previousVersion} from './releaseNotes';
import type {Scope, ScopeVersion} from './scope';
import {resolveVersion} from './scope';
import type {TimelineEntry} from './timeline';

/** A scope as pages refer to it; what is in force follows from the timeline and the reader's day. */
export type ScopeRef = {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly timeline: readonly Pick<TimelineEntry, 'date' | 'versions'>[];
  readonly versions: readonly ScopeVersionRef[];
};

export type ScopeVersionRef = {
  readonly version: string;
  readonly stabilizedAt: IsoDate | null;
  readonly url: string;
  readonly releaseNotesUrl: string;
  readonly installUrl: string;
  readonly modules: number;
  readonly mandatory: number;
};

/** A testcase with the place that documents it. */
export type TestcaseView = {
  readonly id: string;
  readonly description: string;
  readonly url: string | null;
  readonly lifetime: string;
  readonly manual: boolean;
  /** Requirements that it checks. */
  readonly requirements: readonly {readonly id: string; readonly url: string}[];
};

export type ModuleView = {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly standard: DocumentRef | null;
  readonly parameters: readonly {readonly name: string; readonly value: string}[];
  readonly targets: readonly {readonly target: string; readonly testcases: readonly TestcaseView[]}[];
};

/** The page of a scope: which version holds what. */
export type ScopePageView = ScopeOutlook & {
  /** One row per standard number, one cell per version: the module that stands for it. */
  readonly matrix: readonly {
    readonly label: string;
    readonly cells: readonly ({readonly module: string; readonly name: string; readonly url: string} | null)[];
  }[];
  readonly yamlUrl: string | null;
};

/** A scope with what a panel on its coming versions tells. */
export type ScopeOutlook = ScopeRef & {
  readonly upgrades: readonly {readonly from: string; readonly to: string; readonly url: string}[];
  /** Version -> how many listed environments pass all that it demands. */
  readonly readiness: Readonly<Record<string, TestcaseStanding>>;
};

export function scopeOutlook(catalog: Catalog, scope: Scope, today: IsoDate): ScopeOutlook {
  return {...scopeRef(scope), upgrades: upgradePairs(scope), readiness: versionReadiness(catalog, scope, today)};
}

/** The page of a scope version. */
export type ScopeVersionPageView = {
  readonly scope: ScopeRef;
  readonly version: string;
  readonly modules: readonly ModuleView[];
  readonly upgrades: readonly {readonly from: string; readonly to: string; readonly url: string}[];
  readonly previous: string | null;
};

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

/** Upgrades that make sense: from an older to any newer version, in the scope's own order. */
export function upgradePairs(scope: Scope): {from: string; to: string; url: string}[] {
  return scope.versions.flatMap((to, index) =>
    scope.versions.slice(index + 1).map((from) => ({
      from: from.version,
      to: to.version,
      url: routes.upgrade(scope.id, from.version, to.version),
    })),
  );
}

type ScopePageInput = {readonly catalog: Catalog; readonly scope: Scope; readonly yamlUrl: string | null; readonly today: IsoDate};

export function scopePageView({catalog, scope, yamlUrl, today}: ScopePageInput): ScopePageView {
  const rows = new Map<string, Map<string, string>>();
  for (const version of scope.versions) {
    for (const {module} of version.include) {
      const definition = scope.modules.get(module);
      if (!definition) continue;
      const label = moduleDocument(catalog.documents, definition)?.number ?? definition.id;
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
        return definition ? {module: definition.id, name: definition.name, url: pageUrl(definition.url)} : null;
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

export function scopeVersionPageView({catalog, trace, scope, version}: ScopeVersionInput): ScopeVersionPageView {
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
            return [{id, description, url: url === undefined ? null : pageUrl(url), lifetime, manual, requirements}];
          }),
        })),
      };
    }),
    upgrades: upgradePairs(scope).filter(({to}) => to === version.version),
    previous: previousVersion(scope, version.version),
  };
}

/** A testcase may check several versions of a standard; a module is about one of them. */
function ofDocument(requirements: TracedTestcase['requirements'], standard: StandardDocument | undefined): TestcaseView['requirements'] {
  const page = standard && `${routes.document(standard.name)}#`;
  return requirements.filter(({url}) => page !== undefined && url.startsWith(page)).map(({id, url}) => ({id, url}));
}

/** The page of a version's release notes; links are site-absolute. */
export type ReleaseNotesPageView = {
  readonly scope: ScopeRef;
  readonly notes: ReleaseNotes;
  /** Where to read more on a module: its own page, and that of the module it replaces. */
  readonly modules: Readonly<Record<string, {readonly name: string; readonly url: string}>>;
  readonly testcases: Readonly<Record<string, {readonly description: string; readonly url: string | null}>>;
  /** People's words, as safe HTML; null where nobody wrote any. */
  readonly highlights: string | null;
  /** Change -> what differs between the standards, and the step of the upgrade checklist that is about it. */
  readonly links: Readonly<Record<string, {readonly comparison: string | null; readonly requirements: string | null; readonly step: string | null}>>;
  /** Listed environments with what they pass already of what becomes mandatory. */
  readonly environments: readonly PassingEnvironment[];
};

type ReleaseNotesInput = {
  readonly catalog: Catalog;
  readonly scope: Scope;
  readonly notes: ReleaseNotes;
  /** The checklist for upgrading from the version that is compared with; null for the first version. */
  readonly upgrade: Checklist | null;
  readonly highlights: string | null;
  readonly today: IsoDate;
};

export function releaseNotesPageView({catalog, scope, notes, upgrade, highlights, today}: ReleaseNotesInput): ReleaseNotesPageView {
  const modules = notes.changes.flatMap(({module, previous}) => [module, ...(previous === undefined ? [] : [previous])]);
  const testcases = notes.changes.flatMap((change) => [...change.testcases.added, ...change.testcases.removed]);
  return {
    scope: scopeRef(scope),
    notes,
    modules: Object.fromEntries(
      modules.flatMap((id) => {
        const module = scope.modules.get(id);
        return module ? [[id, {name: module.name, url: pageUrl(module.url)}]] : [];
      }),
    ),
    testcases: Object.fromEntries(
      testcases.flatMap((id) => {
        const testcase = scope.testcases.get(id);
        return testcase ? [[id, {description: testcase.description, url: testcase.url === undefined ? null : pageUrl(testcase.url)}]] : [];
      }),
    ),
    highlights,
    links: Object.fromEntries(notes.changes.map((change) => [change.id, changeLinks({catalog, scope, change, upgrade})])),
    environments: passingEnvironments(catalog, scope, notes.changes.flatMap(({testcases: {added}}) => added), today),
  };
}

type ChangeInput = Pick<ReleaseNotesInput, 'catalog' | 'scope' | 'upgrade'> & {readonly change: Change};

function changeLinks({catalog, scope, change, upgrade}: ChangeInput): ReleaseNotesPageView['links'][string] {
  const documentOf = (id: string | undefined) => {
    const module = id === undefined ? undefined : scope.modules.get(id);
    return module && moduleDocument(catalog.documents, module);
  };
  const [old, fresh] = [documentOf(change.previous), documentOf(change.module)];
  const group = fresh && catalog.numbers.get(fresh.number);
  const step = upgrade?.steps.find(({module}) => module === change.module);
  return {
    comparison:
      group && old && old.number === fresh.number && old.version < fresh.version
        ? routes.comparison(group.track, group.number, old.version, fresh.version)
        : null,
    requirements: fresh && fresh.requirements.length > 0 ? routes.coverage(fresh.name) : null,
    step: upgrade?.from != null && step ? `${routes.upgrade(scope.id, upgrade.from, upgrade.to)}#${step.id}` : null,
  };
}

/** The page of a checklist; `markdown` is what "copy" puts on the clipboard. */
export type ChecklistPageView = {
  readonly scope: ScopeRef;
  /** Tells whether a report is about this scope. */
  readonly uuid: string;
  readonly checklist: Checklist;
  readonly markdown: string;
  /** Address without ending; `.md` and `.json` lie beside it. */
  readonly address: string;
  /** Listed environments with the testcases of this list that they pass. */
  readonly environments: readonly PassingEnvironment[];
};

/** A listed environment with what it passes of some testcases. */
export type PassingEnvironment = {
  readonly id: string;
  readonly name: string;
  /** Testcase -> first day on which the pass no longer counts; null for never. */
  readonly passing: Readonly<Record<string, IsoDate | null>>;
};

/** What the listed environments pass of some testcases on a day. */
export function passingEnvironments(catalog: Catalog, scope: Scope, testcases: readonly string[], today: IsoDate): PassingEnvironment[] {
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
