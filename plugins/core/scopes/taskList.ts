/** How far somebody is with a step. */
export type StepState = {
  readonly done: boolean;
  /** Why the step does not apply; null where it does. */
  readonly notApplicable: string | null;
};

/** A box of a copied list: its mark, its text and the id of its step. */
const BOX = /^(\s*[-*+] )\[([ xX])\] (.*?) ?<!-- step:([a-z0-9-]+) -->\s*$/;
const NOT_APPLICABLE = / \*\(not applicable: ([^)]*)\)\*$/;

/**
 * Writes the state of its steps into a task list; lines of steps that have none stay as they are.
 * @param markdown made by `checklistMarkdown`
 * @param states by id of the step
 */
export function tickTaskList(markdown: string, states: ReadonlyMap<string, StepState>): string {
  return markdown
    .split('\n')
    .map((line) => {
      const [, bullet, , text, id = ''] = BOX.exec(line) ?? [];
      const state = states.get(id);
      if (!state) return line;
      // A closing bracket would end the reason when the list is read again.
      const reason = state.notApplicable?.replace(/\s+/g, ' ').replaceAll(')', ']').trim() ?? '';
      const why = state.notApplicable === null ? '' : ` *(not applicable: ${reason})*`;
      return `${bullet}[${state.done || state.notApplicable !== null ? 'x' : ' '}] ${text}${why} <!-- step:${id} -->`;
    })
    .join('\n');
}

/** Reads the states of steps, by id, from a list that was copied; lines that are no step of ours are passed over. */
export function readTaskList(text: string): Map<string, StepState> {
  const states = new Map<string, StepState>();
  for (const line of text.split(/\r?\n/)) {
    const [, , mark, title = '', id] = BOX.exec(line) ?? [];
    if (id === undefined) continue;
    const reason = NOT_APPLICABLE.exec(title)?.[1];
    states.set(id, {done: mark !== ' ' && reason === undefined, notApplicable: reason ?? null});
  }
  return states;
}
