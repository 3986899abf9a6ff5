import type {Nodes, Root} from 'mdast';
import {inlineText} from '../text/markdown';

/** The smallest part of a document that a comparison looks at. */
export type Block = {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'code';
  /** Depth of a heading or of a list, from 1; 0 for everything else. */
  readonly depth: number;
  /** Text with names in backticks, white space folded but in code. */
  readonly text: string;
};

/** Cuts a document into blocks, in reading order. */
export function blocksOf(root: Root): Block[] {
  const blocks: Block[] = [];
  const add = (kind: Block['kind'], depth: number, text: string) => {
    const folded = kind === 'code' ? text.trimEnd() : text.replace(/\s+/g, ' ').trim();
    if (folded !== '') blocks.push({kind, depth, text: folded});
  };
  const walk = (node: Root | Nodes, listDepth: number): void => {
    switch (node.type) {
      case 'heading':
        return add('heading', node.depth, inlineText(node.children));
      case 'paragraph':
        return add(listDepth > 0 ? 'item' : 'paragraph', listDepth, inlineText(node.children));
      case 'code':
        return add('code', 0, node.value);
      case 'html':
        // Comments are for authors; other raw HTML is text to a comparison.
        return add('paragraph', 0, node.value.replace(/<!--[\s\S]*?-->/g, ''));
      case 'tableRow':
        return add('row', 0, node.children.map((cell) => inlineText(cell.children)).join(' | '));
      case 'definition':
        return undefined;
      default:
        if ('children' in node)
          for (const child of node.children) walk(child, node.type === 'list' ? listDepth + 1 : listDepth);
        return undefined;
    }
  };
  walk(root, 0);
  return blocks;
}
