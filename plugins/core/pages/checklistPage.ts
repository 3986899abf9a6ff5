import type {Catalog} from '../catalog/catalog';
import {moduleDocument} from '../catalog/catalog';
import type {PassingEnvironment} from '../catalog/evidence';
import {passingEnvironments} from '../catalog/evidence';
import type {IsoDate} from '../text/isoDate';
import type {Checklist} from '../scopes/checklist';
import type {ScopeRef} from './scopePage';
import {scopeRef} from './scopePage';
import {releaseNotesAddress} from '../catalog/releaseNotes';
import type {Scope} from '../scopes/scope';

/** The page of a checklist. */
export type ChecklistPageView = {
  readonly scope: ScopeRef;
  /** Tells whether a report is about this scope. */
  readonly uuid: string;
  readonly checklist: Checklist;
  /** Address without ending; `.md` and `.json` lie beside it. */
  readonly address: string;
  /** Listed environments with the testcases of this list that they pass. */
  readonly environments: readonly PassingEnvironment[];
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
    environments: passingEnvironments({
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
