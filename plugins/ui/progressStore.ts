import type {StepState} from '../core/scopes/taskList';

/** Nothing ticked. */
const EMPTY = '[]';
/** Changes that can be taken back. */
const LEVELS = 100;

/**
 * What a reader should know about the ticks of a list: `unkept`, the browser refuses to store them; `dropped`, what was
 * stored could not be read.
 */
export type ProgressProblem = 'unkept' | 'dropped' | null;

type States = ReadonlyMap<string, StepState>;
/** The part of a browser's storage that ticks need. */
type Store = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * The ticks of checklists, kept in the browser, with what they were before. A browser that forbids storage, or whose storage
 * is full, keeps them as long as the page is open.
 */
export class ProgressStore {
  /** What the browser would not store, by key. */
  private readonly unstored = new Map<string, string>();
  private readonly past = new Map<string, string[]>();
  private readonly dropped = new Set<string>();
  private isForbidden = false;

  /** @param storage throws where it is forbidden */
  constructor(private readonly storage: () => Store) {}

  /** The ticks of a list, in a form that can be compared; for {@link parseStates}. */
  read(key: string): string {
    const text = this.unstored.get(key) ?? this.stored(key);
    const {states, isWhole} = parse(text);
    if (isWhole) return text;
    this.dropped.add(key);
    return stringify(states);
  }

  private stored(key: string): string {
    try {
      return this.storage().getItem(key) ?? EMPTY;
    } catch {
      this.isForbidden = true;
      return EMPTY;
    }
  }

  /** Sets the states of some steps. */
  change(key: string, changes: States): void {
    const before = this.read(key);
    const after = stringify(new Map([...parseStates(before), ...changes]));
    if (after === before) return;
    this.remember(key, before);
    this.write(key, after);
  }

  /** Takes all states away. */
  reset(key: string): void {
    const before = this.read(key);
    if (before === EMPTY) return;
    this.remember(key, before);
    this.write(key, EMPTY);
  }

  /** Takes the last change back. Returns ids of the steps that are as before. */
  undo(key: string): string[] {
    const previous = this.past.get(key)?.pop();
    if (previous === undefined) return [];
    const [now, before] = [parseStates(this.read(key)), parseStates(previous)];
    this.write(key, previous);
    return [...new Set([...now.keys(), ...before.keys()])].filter(
      (id) => JSON.stringify(now.get(id)) !== JSON.stringify(before.get(id)),
    );
  }

  /** How many changes can be taken back. */
  undoable(key: string): number {
    return this.past.get(key)?.length ?? 0;
  }

  problem(key: string): ProgressProblem {
    this.read(key);
    if (this.isForbidden || this.unstored.has(key)) return 'unkept';
    return this.dropped.has(key) ? 'dropped' : null;
  }

  private remember(key: string, text: string): void {
    this.past.set(key, [...(this.past.get(key) ?? []), text].slice(-LEVELS));
  }

  private write(key: string, text: string): void {
    try {
      this.storage().setItem(key, text);
      this.unstored.delete(key);
      this.isForbidden = false;
    } catch {
      this.unstored.set(key, text);
    }
  }
}

/** The states of steps, by id, of what {@link ProgressStore} has read. */
export function parseStates(text: string): Map<string, StepState> {
  return parse(text).states;
}

/** What is stored may be of another program or damaged: whatever can be read counts. */
function parse(text: string): {states: Map<string, StepState>; isWhole: boolean} {
  try {
    const stored: unknown = JSON.parse(text);
    if (!Array.isArray(stored)) return {states: new Map(), isWhole: false};
    const entries = stored.flatMap((entry: unknown): [string, StepState][] => {
      if (typeof entry === 'string') return [[entry, {done: true, notApplicable: null}]];
      const [id, reason]: unknown[] = Array.isArray(entry) ? entry : [];
      return typeof id === 'string' && typeof reason === 'string'
        ? [[id, {done: false, notApplicable: reason}]]
        : [];
    });
    return {states: new Map(entries), isWhole: entries.length === stored.length};
  } catch {
    return {states: new Map(), isWhole: false};
  }
}

/** A ticked step is its id, one that does not apply its id with the reason. */
function stringify(states: States): string {
  return JSON.stringify(
    [...states].flatMap(([id, {done, notApplicable}]): (string | [string, string])[] =>
      notApplicable === null ? (done ? [id] : []) : [[id, notApplicable]],
    ),
  );
}
