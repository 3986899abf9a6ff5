/** How far somebody is with a step. */
export type StepState = {
  readonly done: boolean;
  /** Why the step does not apply; null where it does. */
  readonly notApplicable: string | null;
};

/** Stands at the end of a step's line, so that a copied list can be read back. */
export function stepMark(id: string): string {
  return `<!-- step:${id} -->`;
}

/** A box of a copied list: its indentation, its bullet, its tick, its text and the id of its step. */
const BOX = /^(\s*)([-*+]) \[([ xX])\] (.*?) ?<!-- step:([a-z0-9-]+) -->\s*$/;
const NOT_APPLICABLE = / \*\(not applicable: ([^)]*)\)\*$/;

type Box = {
  readonly bullet: string;
  readonly isTicked: boolean;
  readonly text: string;
  readonly id: string;
};

/**
 * What each line is the box of, undefined for other lines. A whole list may be indented, within another one; what
 * stands deeper than its first box belongs to a step, such as a command that only looks like a box.
 */
function boxesOf(lines: readonly string[]): (Box | undefined)[] {
  let indentation: string | undefined;
  return lines.map((line) => {
    const [, indent, bullet = '', tick, text = '', id = ''] = BOX.exec(line) ?? [];
    if (indent === undefined || indent !== (indentation ??= indent)) return undefined;
    return {bullet: `${indent}${bullet}`, isTicked: tick !== ' ', text, id};
  });
}

/**
 * Writes the state of its steps into a task list; lines of steps that have none stay as they are.
 * @param markdown made by `checklistMarkdown`
 * @param states by id of the step
 */
export function tickTaskList(markdown: string, states: ReadonlyMap<string, StepState>): string {
  const lines = markdown.split('\n');
  return boxesOf(lines)
    .map((box, index) => {
      const state = box && states.get(box.id);
      if (!state) return lines[index];
      // A closing bracket would end the reason when the list is read again.
      const reason = state.notApplicable?.replace(/\s+/g, ' ').replaceAll(')', ']').trim() ?? '';
      const why = state.notApplicable === null ? '' : ` *(not applicable: ${reason})*`;
      const tick = state.done || state.notApplicable !== null ? 'x' : ' ';
      return `${box.bullet} [${tick}] ${box.text}${why} ${stepMark(box.id)}`;
    })
    .join('\n');
}

/**
 * Cuts one step out of a task list, with what stands below its box; ends with a line break.
 * @param markdown made by `checklistMarkdown`
 * @returns an empty text where the list lacks the step
 */
export function stepOfTaskList(markdown: string, id: string): string {
  const lines = markdown.split('\n');
  const start = boxesOf(lines).findIndex((box) => box?.id === id);
  if (start === -1) return '';
  // Whatever belongs to an item is indented; blank lines may stand in it.
  const length = lines.slice(start + 1).findIndex((line) => /^\S/.test(line));
  const step = lines.slice(start, length === -1 ? undefined : start + 1 + length);
  return `${step.join('\n').trimEnd()}\n`;
}

/** Reads the states of steps, by id, from a list that was copied; lines that are no step of ours are passed over. */
export function readTaskList(text: string): Map<string, StepState> {
  return new Map(
    boxesOf(text.split(/\r?\n/)).flatMap((box) => {
      if (!box) return [];
      const reason = NOT_APPLICABLE.exec(box.text)?.[1];
      return [[box.id, {done: box.isTicked && reason === undefined, notApplicable: reason ?? null}]];
    }),
  );
}
