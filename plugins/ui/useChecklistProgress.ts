import {useMemo, useSyncExternalStore} from 'react';
import type {StepState} from '../core/scopes/taskList';

const EMPTY = '[]';
/** Ticks of pages whose browser refuses storage; they last as long as the page. */
const unstored = new Map<string, string>();
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

function read(key: string): string {
  try {
    return unstored.get(key) ?? localStorage.getItem(key) ?? EMPTY;
  } catch {
    return unstored.get(key) ?? EMPTY;
  }
}

function write(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    unstored.set(key, text);
  }
  listeners.forEach((listener) => listener());
}

/** What is stored may be of another program or damaged; then nothing is ticked. */
function parse(text: string): Map<string, StepState> {
  try {
    const stored: unknown = JSON.parse(text);
    const entries: unknown[] = Array.isArray(stored) ? stored : [];
    return new Map(
      entries.flatMap((entry): [string, StepState][] => {
        if (typeof entry === 'string') return [[entry, {done: true, notApplicable: null}]];
        const [id, reason]: unknown[] = Array.isArray(entry) ? entry : [];
        return typeof id === 'string' && typeof reason === 'string'
          ? [[id, {done: false, notApplicable: reason}]]
          : [];
      }),
    );
  } catch {
    return new Map();
  }
}

/** A ticked step is its id, one that does not apply its id with the reason. */
function stringify(states: ReadonlyMap<string, StepState>): string {
  return JSON.stringify(
    [...states].flatMap(([id, {done, notApplicable}]): (string | [string, string])[] =>
      notApplicable === null ? (done ? [id] : []) : [[id, notApplicable]],
    ),
  );
}

/**
 * How far the reader is with a checklist, kept in the reader's browser and nowhere else.
 * @param address of the checklist's page
 * @returns states of the steps that have one, and a function that sets the states of some
 */
export function useChecklistProgress(
  address: string,
): [ReadonlyMap<string, StepState>, (changes: ReadonlyMap<string, StepState>) => void] {
  const key = `scs-checklist:${address}`;
  const text = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => EMPTY,
  );
  const states = useMemo(() => parse(text), [text]);
  const set = (changes: ReadonlyMap<string, StepState>) =>
    write(key, stringify(new Map([...states, ...changes])));
  return [states, set];
}
