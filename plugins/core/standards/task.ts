import type {Code, List, ListItem, Root} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {inlineText} from '../text/markdown';
import {requirementGist, uniqueName} from './requirementGist';

/** A code block of a task. */
export type TaskBlock = {
  /** Its lines, without the indentation of the list. */
  readonly text: string;
  /** What stands behind the fence, such as `bash`; null for nothing. */
  readonly language: string | null;
  /** Of its first line of code, in the file, from 1. */
  readonly line: number;
  /** Where its lines begin, from 1. */
  readonly column: number;
};

/** What code blocks for a shell are marked with; null for those that say nothing. */
const SHELLS: ReadonlySet<string | null> = new Set([null, 'bash', 'sh', 'shell']);

/** The blocks of a task that are for a shell: settings and outputs are not to be run. */
export function shellBlocks({blocks}: AuthoredTask): TaskBlock[] {
  return blocks.filter(({language}) => SHELLS.has(language));
}

/** A task that an author wrote: one item of a task list. */
export type AuthoredTask = {
  /** Name within its list; stable like the name of a requirement. */
  readonly name: string;
  /** Text of the item, names in backticks, white space folded. */
  readonly text: string;
  /** Code blocks below it, in order. */
  readonly blocks: readonly TaskBlock[];
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
  /** Opening fences, from 1, of code blocks of tasks that nothing closes, and of those that swallow tasks. */
  readonly unclosed: readonly {readonly line: number; readonly column: number}[];
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
 * @param body the text that the tree was read from
 */
export function tasksOf(
  root: Root,
  headings: readonly {readonly line: number; readonly anchor: string}[],
  body: string,
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
  return {lists, strayLines, unclosed: unclosedBlocks(root, body)};
}

/** A box to tick, or the heading of a list of them. */
const HIDDEN_TASKS = /^\s*[-*+] \[[ xX]\]|^#{1,6} (?:install checklist|upgrade checklist from)/im;

function unclosedBlocks(root: Root, body: string): Tasks['unclosed'] {
  const places: {line: number; column: number}[] = [];
  visit(root, 'code', (node, _index, parent) => {
    if (!node.position || isClosed(node, body)) return;
    const inTask = parent?.type === 'listItem' && typeof parent.checked === 'boolean';
    if (inTask || HIDDEN_TASKS.test(node.value)) places.push(node.position.start);
  });
  return places.map(({line, column}) => ({line, column}));
}

/** True for a block that ends with a fence; indented code needs none. */
function isClosed({position}: Code, body: string): boolean {
  const lines = body.slice(position?.start.offset, position?.end.offset).split(/\r\n?|\n/);
  const fence = /^(?:`{3,}|~{3,})/.exec(lines[0] ?? '')?.[0];
  if (fence === undefined) return true;
  const last = /(`{3,}|~{3,})[ \t]*$/.exec(lines.length > 1 ? (lines.at(-1) ?? '') : '')?.[1];
  return last !== undefined && last.startsWith(fence);
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
  return {
    name: uniqueName(requirementGist(text), taken),
    text: text.replace(RECOMMENDED, ''),
    blocks: item.children.flatMap((child) => (child.type === 'code' ? [taskBlock(child)] : [])),
    recommended: RECOMMENDED.test(text),
    line: item.position?.start.line ?? 1,
  };
}

function taskBlock({value, lang, position}: Code): TaskBlock {
  const {line = 1, column = 1} = position?.start ?? {};
  const lines = (position?.end.line ?? line) - line + 1;
  // Of fenced code, the first line is the fence.
  const fenced = lang != null || lines > value.split('\n').length;
  return {
    text: value.replace(/\r\n?/g, '\n'),
    language: lang ?? null,
    line: fenced ? line + 1 : line,
    // Four blanks are what makes it code.
    column: fenced ? column : column + 4,
  };
}
