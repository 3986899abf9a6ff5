import type {Catalog} from '../catalog';
import {moduleDocument} from '../catalog';
import {pageUrl, routes} from '../routes';
import type {IsoDate} from '../text/isoDate';
import type {Change} from './change';
import type {Checklist} from './checklist';
import type {PassingEnvironment} from './checklistView';
import {passingEnvironments} from './checklistView';
import type {ScopeRef} from './pageView';
import {scopeRef} from './pageView';
import type {ReleaseNotes} from './releaseNotes';
import type {Scope} from './scope';

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
