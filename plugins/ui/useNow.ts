import {useSyncExternalStore} from 'react';

const STEP_MS = 15_000;

function everyStep(onChange: () => void): () => void {
  const timer = setInterval(onChange, STEP_MS);
  return () => clearInterval(timer);
}

/** Rounded up: a reader is never told of more time than there is. */
const now = () => Math.ceil(Date.now() / STEP_MS) * STEP_MS;

/**
 * The moment of the reader's clock, in milliseconds since 1970-01-01, for what is about hours; it moves on while the page is
 * open. Null while the page is rendered on the server and hydrated: what depends on it is then not shown.
 */
export function useNow(): number | null {
  return useSyncExternalStore<number | null>(everyStep, now, () => null);
}
