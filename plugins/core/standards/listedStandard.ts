import type {List, ListItem, Root, RootContent, Table} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {internalTarget} from '../text/routes';
import {baseName} from './documentId';

/** What the sentence above a list says of its entries. */
export type ListGroup = {
  readonly kind: 'included' | 'changed' | 'new';
  /** Label of the version that the sentence names, e.g. `v4` of "already included in v4"; null where it names none. */
  readonly version: string | null;
};

/** An entry of a scope document's lists or tables of standards. */
export type ListedStandard = {
  /** What the entry says, as plain text on one line. */
  readonly text: string;
  /** Short id of the document that it means, e.g. `scs-0102-v1`; null for one that names no document. */
  readonly document: string | null;
  /** Null for a list without such a sentence. */
  readonly group: ListGroup | null;
  /** In the file, from 1. */
  readonly line: number;
  readonly column: number;
};

/** The section of a scope document that lists what belongs to the version (scs-0501, scs-0502). */
const SUBJECT_MATTER = /^subject matter$/i;

/**
 * Finds the standards that a scope document lists below `Subject Matter`, in its order. An entry means the document that its
 * text begins with, else the one that its first link leads to: texts are read, addresses are copied.
 */
export function listedStandards(root: Root): ListedStandard[] {
  let depth: number | null = null;
  let above: RootContent | undefined;
  return root.children.flatMap((node) => {
    if (node.type === 'heading') {
      if (SUBJECT_MATTER.test(toString(node).trim())) depth = node.depth;
      else if (depth !== null && node.depth <= depth) depth = null;
    }
    const group = above && groupOf(toString(above));
    above = node.type === 'paragraph' || node.type === 'heading' ? node : undefined;
    if (depth === null) return [];
    const entries = node.type === 'list' ? entriesOf(node) : node.type === 'table' ? rowsOf(node) : [];
    return entries.map((entry) => ({...entry, group: group ?? null}));
  });
}

const LABEL = /\b(?:v|version\s+)(\d+(?:\.\d+)*)\b/i;

/** What a sentence or a heading above a list says of it. */
function groupOf(text: string): ListGroup | undefined {
  const [, word] = /\b(included|changed|new)\b/i.exec(text) ?? [];
  const kind = (['included', 'changed', 'new'] as const).find((known) => known === word?.toLowerCase());
  // "The following standards are included" is no comparison.
  if (kind === undefined || (kind === 'included' && !/\balready\b/i.test(text))) return undefined;
  const [, number] = LABEL.exec(text) ?? [];
  return {kind, version: number === undefined ? null : `v${number}`};
}

type Entry = Omit<ListedStandard, 'group'>;

function entriesOf(list: List): Entry[] {
  return list.children.flatMap((item) => {
    const own = {...item, children: item.children.filter(({type}) => type !== 'list')};
    const text = oneLine(toString(own));
    const inner = item.children.flatMap((child) => (child.type === 'list' ? entriesOf(child) : []));
    const {line = 1, column = 1} = item.position?.start ?? {};
    return text === '' ? inner : [{text, document: documentOf(own, text), line, column}, ...inner];
  });
}

/** A row means the first document that one of its cells means. */
function rowsOf({children: [, ...rows]}: Table): Entry[] {
  return rows.flatMap((row) => {
    const found = row.children.flatMap((cell) => documentOf(cell, oneLine(toString(cell))) ?? []);
    const {line = 1, column = 1} = row.position?.start ?? {};
    const text = oneLine(row.children.map((cell) => toString(cell)).join(' '));
    return text === '' ? [] : [{text, document: found[0] ?? null, line, column}];
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function documentOf(
  item: ListItem | Table['children'][number]['children'][number],
  text: string,
): string | null {
  const named = /^scs-\d{4}-[vw]\d+(?![\w-])/i.exec(text)?.[0];
  if (named !== undefined) return named.toLowerCase();
  let linked: string | null = null;
  visit(item, 'link', ({url}) => {
    const name = baseName((internalTarget(url)?.path ?? url).replace(/#.*$/, ''));
    linked ??= /^(scs-\d{4}-[vw]\d+)(?:-|$)/i.exec(name)?.[1]?.toLowerCase() ?? null;
  });
  return linked;
}
