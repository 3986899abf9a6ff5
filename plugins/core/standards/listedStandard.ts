import type {List, ListItem, Root} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {internalTarget} from '../text/routes';
import {baseName} from './documentId';

/** An entry of a scope document's lists of standards. */
export type ListedStandard = {
  /** What the entry says, as plain text on one line. */
  readonly text: string;
  /** Short id of the document that it means, e.g. `scs-0102-v1`; null for one that names no document. */
  readonly document: string | null;
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
  return root.children.flatMap((node) => {
    if (node.type === 'heading') {
      if (SUBJECT_MATTER.test(toString(node).trim())) depth = node.depth;
      else if (depth !== null && node.depth <= depth) depth = null;
      return [];
    }
    return depth !== null && node.type === 'list' ? entriesOf(node) : [];
  });
}

function entriesOf(list: List): ListedStandard[] {
  return list.children.flatMap((item) => {
    const own = {...item, children: item.children.filter(({type}) => type !== 'list')};
    const text = toString(own).replace(/\s+/g, ' ').trim();
    const inner = item.children.flatMap((child) => (child.type === 'list' ? entriesOf(child) : []));
    const {line = 1, column = 1} = item.position?.start ?? {};
    return text === '' ? inner : [{text, document: documentOf(own, text), line, column}, ...inner];
  });
}

function documentOf(item: ListItem, text: string): string | null {
  const named = /^scs-\d{4}-[vw]\d+(?![\w.-])/i.exec(text)?.[0];
  if (named !== undefined) return named.toLowerCase();
  let linked: string | null = null;
  visit(item, 'link', ({url}) => {
    const name = baseName((internalTarget(url)?.path ?? url).replace(/#.*$/, ''));
    linked ??= /^(scs-\d{4}-[vw]\d+)-/i.exec(name)?.[1]?.toLowerCase() ?? null;
  });
  return linked;
}
