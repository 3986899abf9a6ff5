import {useCallback, useMemo, useSyncExternalStore} from 'react';
import type {StepState} from '../core/scopes/taskList';
import type {ProgressProblem} from './progressStore';
import {parseStates, ProgressStore} from './progressStore';

const store = new ProgressStore(() => localStorage);
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Another tab may tick the same list.
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** Runs what changes the store, and tells whoever shows it. */
function changing<Result>(change: () => Result): Result {
  const result = change();
  listeners.forEach((listener) => listener());
  return result;
}

/** How far the reader is with a checklist. */
export type ChecklistProgress = {
  /** By id of the step; a step that is not there is open. */
  readonly states: ReadonlyMap<string, StepState>;
  readonly problem: ProgressProblem;
  /** Changes that can be taken back. */
  readonly undoable: number;
  readonly change: (changes: ReadonlyMap<string, StepState>) => void;
  /** Takes the last change back; returns ids of the steps that are as before. */
  readonly undo: () => string[];
  readonly reset: () => void;
};

/**
 * How far the reader is with a checklist, kept in the reader's browser and nowhere else.
 * @param address of the checklist's page
 */
export function useChecklistProgress(address: string): ChecklistProgress {
  const key = `scs-checklist:${address}`;
  const text = useSyncExternalStore(
    subscribe,
    () => store.read(key),
    () => '[]',
  );
  const problem = useSyncExternalStore(
    subscribe,
    () => store.problem(key),
    () => null,
  );
  const undoable = useSyncExternalStore(
    subscribe,
    () => store.undoable(key),
    () => 0,
  );
  return {
    states: useMemo(() => parseStates(text), [text]),
    problem,
    undoable,
    change: useCallback((changes) => changing(() => store.change(key, changes)), [key]),
    undo: useCallback(() => changing(() => store.undo(key)), [key]),
    reset: useCallback(() => changing(() => store.reset(key)), [key]),
  };
}
