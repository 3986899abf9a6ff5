import type {List, ListItem, Root} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {inlineText} from '../text/markdown';
import {requirementGist, uniqueName} from './requirementGist';

/** A task that an author wrote: one item of a task list. */
export type AuthoredTask = {
  /** Name within its list; stable like the name of a requirement. */
  readonly name: string;
  /** Text of the item, names in backticks, white space folded. */
  readonly text: string;
  /** Code blocks below it, in order. */
  readonly commands: readonly string[];
  /** True where the text begins with `Recommended:`, which is left out of it. */
  readonly recommended: boolean;
  /** In the file, from 1. */
  readonly line: number;
};

/** A task list of a document. */
export type TaskList = {
  /** Version of the standard that is upgraded from; null for an installation. */
  readonly from: number | null;
  /** Anchor of its section, without `#`. */
  readonly anchor: string;
  readonly tasks: readonly AuthoredTask[];
};

/** The task lists of a document. */
export type Tasks = {
  readonly lists: readonly TaskList[];
  /** Lines, from 1, of tasks that stand below no heading of a checklist. */
  readonly strayLines: readonly number[];
};

/** What a heading makes of the tasks below it; undefined for nothing. */
function listOf(heading: string): {from: number | null} | undefined {
  if (/^install checklist$/i.test(heading.trim())) return {from: null};
  const version = /^upgrade checklist from v(\d+)$/i.exec(heading.trim())?.[1];
  return version === undefined ? undefined : {from: Number(version)};
}

/**
 * Finds the tasks of a document: GFM task lists below `Install checklist` and `Upgrade checklist from vN`.
 * @param headings of the document, for their anchors
 */
export function tasksOf(
  root: Root,
  headings: readonly {readonly line: number; readonly anchor: string}[],
): Tasks {
  const lists: {from: number | null; anchor: string; tasks: AuthoredTask[]}[] = [];
  const strayLines: number[] = [];
  let open: (typeof lists)[number] | undefined;
  let taken = new Map<string, number>();
  const anchors = new Map(headings.map(({line, anchor}) => [line, anchor]));
  for (const node of root.children) {
    if (node.type === 'heading') {
      const kind = listOf(toString(node));
      const anchor = anchors.get(node.position?.start.line ?? 0) ?? '';
      open = kind && {...kind, anchor, tasks: []};
      taken = new Map();
      if (open) lists.push(open);
    } else if (node.type === 'list') {
      for (const item of taskItems(node)) {
        if (open) open.tasks.push(taskOf(item, taken));
        else strayLines.push(item.position?.start.line ?? 1);
      }
    }
  }
  return {lists, strayLines};
}

/** Items that begin with a box, those of inner lists included. */
function taskItems(list: List): ListItem[] {
  return list.children.flatMap((item) => [
    ...(typeof item.checked === 'boolean' ? [item] : []),
    ...item.children.flatMap((child) => (child.type === 'list' ? taskItems(child) : [])),
  ]);
}

const RECOMMENDED = /^recommended:\s*/i;

function taskOf(item: ListItem, taken: Map<string, number>): AuthoredTask {
  const full = item.children
    .flatMap((child) => (child.type === 'paragraph' ? [inlineText(child.children)] : []))
    .join(' ');
  const text = full.replace(/\s+/g, ' ').trim();
  const commands = item.children.flatMap((child) => (child.type === 'code' ? [child.value] : []));
  return {
    name: uniqueName(requirementGist(text), taken),
    text: text.replace(RECOMMENDED, ''),
    commands,
    recommended: RECOMMENDED.test(text),
    line: item.position?.start.line ?? 1,
  };
}
