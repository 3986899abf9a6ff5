import type {Diagnostic, Place} from './diagnostic';
import {quote} from './diagnostic';

type Input<T> = {
  readonly items: readonly T[];
  /** What an item is, as the finding says it. */
  readonly what: string;
  readonly idOf: (item: T) => string;
};

/** Keeps the first item of each id, in order; each later one of that id is an error (`duplicate-id`) at its place. */
export function withoutRepeated<T extends {readonly place: Place}>({
  items,
  what,
  idOf,
}: Input<T>): {
  items: T[];
  diagnostics: Diagnostic[];
} {
  const firsts = new Map<string, T>();
  const diagnostics: Diagnostic[] = [];
  for (const item of items) {
    const id = idOf(item);
    const first = firsts.get(id);
    if (!first) {
      firsts.set(id, item);
      continue;
    }
    diagnostics.push({
      ...item.place,
      severity: 'error',
      ruleId: 'duplicate-id',
      message: `Unexpected second ${what} ${quote(id)}, expected each id once; the first is in line ${first.place.line}.`,
    });
  }
  return {items: [...firsts.values()], diagnostics};
}
