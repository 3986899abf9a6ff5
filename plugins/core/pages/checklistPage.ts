import type {Catalog} from '../catalog/catalog';
import {moduleDocument} from '../catalog/catalog';
import type {TestedEnvironment} from '../catalog/evidence';
import {testedEnvironments} from '../catalog/evidence';
import type {IsoDate} from '../text/isoDate';
import type {Checklist} from '../scopes/checklist';
import type {ScopeRef} from './scopeRef';
import {scopeRef} from './scopeRef';
import {releaseNotesAddress} from '../catalog/releaseNotes';
import type {Scope} from '../scopes/scope';

/** The page of a checklist; addresses of this site start with `/`. */
export type ChecklistPageView = {
  readonly scope: ScopeRef;
  /** Tells whether a report is about this scope. */
  readonly uuid: string;
  readonly checklist: Checklist;
  /** Address without ending; its files, each with an ending of its own, lie beside it. */
  readonly address: string;
  /** Listed environments with the testcases of this list that they pass, and those that they fail. */
  readonly environments: readonly TestedEnvironment[];
  readonly releaseNotesUrl: string;
  /** Module -> track of its standard; modules without a page are left out. */
  readonly tracks: Readonly<Record<string, string>>;
};

type ChecklistInput = {
  readonly catalog: Catalog;
  readonly scope: Scope;
  readonly checklist: Checklist;
  readonly address: string;
  readonly today: IsoDate;
};

/**
 * The view of a checklist's page: the list, and the results of the listed environments for it.
 * @param address of the page, site-absolute and without ending
 * @param today decides which results still count
 */
export function checklistPageView({
  catalog,
  scope,
  checklist,
  address,
  today,
}: ChecklistInput): ChecklistPageView {
  const modules = new Set(checklist.steps.flatMap(({module}) => module ?? []));
  return {
    scope: scopeRef(scope),
    uuid: scope.uuid,
    checklist,
    address,
    releaseNotesUrl: releaseNotesAddress(scope, checklist.from, checklist.to),
    environments: testedEnvironments({
      catalog,
      scope,
      testcases: checklist.steps.flatMap(({testcases}) => testcases),
      today,
    }),
    tracks: Object.fromEntries(
      [...modules].flatMap((id) => {
        const module = scope.modules.get(id);
        const document = module && moduleDocument(catalog.documents, module);
        return document ? [[id, document.track]] : [];
      }),
    ),
  };
}
