import {useMemo, useSyncExternalStore} from 'react';

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
function parse(text: string): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(text);
    return new Set(Array.isArray(stored) ? stored.filter((item) => typeof item === 'string') : []);
  } catch {
    return new Set();
  }
}

/**
 * Ticks of a checklist, kept in the reader's browser and nowhere else.
 * @param address of the checklist's page
 * @returns ids of ticked steps, and a function that ticks or unticks one
 */
export function useTicks(address: string): [ReadonlySet<string>, (id: string) => void] {
  const key = `scs-checklist:${address}`;
  const text = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => EMPTY,
  );
  const done = useMemo(() => parse(text), [text]);
  const toggle = (id: string) => {
    const next = new Set(done);
    if (!next.delete(id)) next.add(id);
    write(key, JSON.stringify([...next]));
  };
  return [done, toggle];
}
