import type {ChecklistStep} from './checklist';
import type {Obligation} from './obligations';
import {OBLIGATIONS} from './obligations';
import type {StepState} from './taskList';

/** How many steps are settled, of how many. */
export type Progress = {readonly done: number; readonly all: number};

/** True for a step that is ticked, or does not apply. */
export function isSettled(state: StepState | undefined): boolean {
  return state !== undefined && (state.done || state.notApplicable !== null);
}

/** How far somebody is with some steps: with all of them, and by obligation, those without a step left out. */
export function progressOf(
  steps: readonly Pick<ChecklistStep, 'id' | 'obligation'>[],
  states: ReadonlyMap<string, StepState>,
): Progress & {readonly byObligation: readonly (Progress & {readonly obligation: Obligation})[]} {
  const count = (some: readonly Pick<ChecklistStep, 'id'>[]): Progress => ({
    done: some.filter(({id}) => isSettled(states.get(id))).length,
    all: some.length,
  });
  return {
    ...count(steps),
    byObligation: OBLIGATIONS.map((obligation) => ({
      obligation,
      ...count(steps.filter((step) => step.obligation === obligation)),
    })).filter(({all}) => all > 0),
  };
}
