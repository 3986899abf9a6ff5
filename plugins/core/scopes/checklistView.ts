import type {Catalog} from '../catalog';
import {moduleDocument} from '../catalog';
import type {IsoDate} from '../text/isoDate';
import type {Checklist} from './checklist';
import {checklistMarkdown} from './checklistMarkdown';
import type {ScopeRef} from './pageView';
import {scopeRef} from './pageView';
import type {PassingEnvironment} from './impact';
import {passingEnvironments} from './impact';
import {releaseNotesAddress} from './releaseNotes';
import type {Scope} from './scope';

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
  readonly releaseNotesUrl: string;
  /** Module -> track of its standard; modules without a page are left out. */
  readonly tracks: Readonly<Record<string, string>>;
};

type ChecklistInput = {
  readonly catalog: Catalog;
  readonly scope: Scope;
  readonly checklist: Checklist;
  readonly address: string;
  readonly siteUrl: string;
  readonly today: IsoDate;
};

export function checklistPageView({catalog, scope, checklist, address, siteUrl, today}: ChecklistInput): ChecklistPageView {
  const modules = new Set(checklist.steps.flatMap(({module}) => module ?? []));
  return {
    scope: scopeRef(scope),
    uuid: scope.uuid,
    checklist,
    markdown: checklistMarkdown(checklist, siteUrl),
    address,
    releaseNotesUrl: releaseNotesAddress(scope, checklist.from, checklist.to),
    environments: passingEnvironments(catalog, scope, checklist.steps.flatMap(({testcases}) => testcases), today),
    tracks: Object.fromEntries(
      [...modules].flatMap((id) => {
        const module = scope.modules.get(id);
        const document = module && moduleDocument(catalog.documents, module);
        return document ? [[id, document.track]] : [];
      }),
    ),
  };
}
