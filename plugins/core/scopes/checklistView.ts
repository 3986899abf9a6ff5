import type {Catalog} from '../catalog';
import {environmentPasses} from '../compliance/evidence';
import type {IsoDate} from '../text/isoDate';
import type {Checklist} from './checklist';
import type {ScopeRef} from './pageView';
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
