import type {Nodes, PhrasingContent, Root, Table} from 'mdast';
import {htmlPieces} from '../text/rawHtml';

/** A stretch of text with one style. */
export type Inline = {
  readonly text: string;
  /** Elements around it, outermost first; left out for plain text. */
  readonly styles?: readonly InlineStyle[];
  /** Where it leads, as its author wrote it; left out for what is no link. */
  readonly url?: string;
};

/** An element that text may have: emphasis, names in code, and what an author struck out. */
export type InlineStyle = 'code' | 'strong' | 'em' | 's';

/** What blocks lie in. */
export type Container = 'ul' | 'ol' | 'li' | 'table' | 'blockquote' | 'div';

/** The smallest part of a document that a comparison looks at. */
export type Block = {
  /** `head` is the first row of a table. */
  readonly kind: 'heading' | 'paragraph' | 'head' | 'row' | 'code';
  /** Depth of a heading, from 1; 0 for everything else. */
  readonly depth: number;
  /** What it lies in, outermost first. */
  readonly path: readonly Container[];
  /** How many of these are open already: those behind begin with this block. */
  readonly within: number;
  /** Number of the item that it begins, in a list with numbers. */
  readonly number?: number;
  /** Text with names in backticks, white space folded but in code; of a row, the cells between `|`. */
  readonly text: string;
  /** The same with its styles, cell by cell; everything but a row is one cell. */
  readonly cells: readonly (readonly Inline[])[];
};

/** Cuts a document, or some parts of one, into blocks, in reading order. */
export function blocksOf(root: Root | {readonly children: readonly Nodes[]}): Block[] {
  const blocks: Block[] = [];
  /** Containers around, and how many of them a block has been found in already. */
  const path: Container[] = [];
  let open = 0;
  let number: number | undefined;
  const add = (kind: Block['kind'], cells: readonly (readonly Inline[])[], depth = 0) => {
    const text = cells.map((cell) => plainText(cell)).join(' | ');
    const folded = kind === 'code' ? text.trimEnd() : text.replace(/\s+/g, ' ').trim();
    if (folded === '') return;
    const numbered = number === undefined ? {} : {number};
    blocks.push({kind, depth, path: [...path], within: open, ...numbered, text: folded, cells});
    open = path.length;
    number = undefined;
  };
  const inside = (container: Container, walkInside: () => void) => {
    path.push(container);
    walkInside();
    path.pop();
    open = Math.min(open, path.length);
  };
  const walk = (node: Nodes): void => {
    switch (node.type) {
      case 'heading':
        return add('heading', [inlineOf(node.children)], node.depth);
      case 'paragraph':
        return add('paragraph', [inlineOf(node.children)]);
      case 'code':
        return add('code', [[{text: node.value.trimEnd()}]]);
      case 'html':
        // Comments are for authors; of other raw HTML the text is compared.
        return add('paragraph', [[{text: textOfHtml(node.value)}]]);
      case 'table':
        return inside('table', () => {
          rowsOf(node).forEach((cells, index) => add(index === 0 ? 'head' : 'row', cells));
        });
      case 'list':
        return inside(node.ordered ? 'ol' : 'ul', () => {
          node.children.forEach((item, index) => {
            number = node.ordered ? (node.start ?? 1) + index : undefined;
            inside('li', () => item.children.forEach(walk));
          });
        });
      case 'blockquote':
        return inside('blockquote', () => node.children.forEach(walk));
      case 'containerDirective':
        return inside('div', () => node.children.forEach(walk));
      case 'definition':
        return undefined;
      default:
        if ('children' in node) for (const child of node.children) walk(child);
        return undefined;
    }
  };
  for (const child of root.children) walk(child);
  return blocks;
}

function rowsOf({children}: Table): (readonly Inline[])[][] {
  return children.map((row) => row.children.map((cell) => inlineOf(cell.children)));
}

function textOfHtml(html: string): string {
  return htmlPieces(html)
    .map(({kind, text}) => (kind === 'text' || kind === 'unclosed' ? text : ' '))
    .join('')
    .trim();
}

/** Content of a block with its styles; links are their labels, pictures what stands for them. */
export function inlineOf(nodes: readonly PhrasingContent[]): Inline[] {
  const found: Inline[] = [];
  const add = (node: PhrasingContent, styles: readonly InlineStyle[], url: string | undefined): void => {
    const text = ownText(node);
    if (text !== undefined) {
      const own = node.type === 'inlineCode' ? [...styles, 'code' as const] : styles;
      if (text !== '') found.push(inline(text, own, url));
    } else if ('children' in node) {
      const style = STYLE_OF[node.type];
      const inner = style && !styles.includes(style) ? [...styles, style] : styles;
      for (const child of node.children) add(child, inner, node.type === 'link' ? node.url : url);
    }
  };
  for (const node of nodes) add(node, [], undefined);
  return found;
}

/** A stretch of text; what is empty is left out, since there are thousands of them. */
export function inline(text: string, styles: readonly InlineStyle[], url: string | undefined): Inline {
  return {text, ...(styles.length > 0 ? {styles} : {}), ...(url === undefined ? {} : {url})};
}

/** The style that an element of the syntax tree has. */
export const STYLE_OF: Readonly<Partial<Record<PhrasingContent['type'], InlineStyle>>> = {
  strong: 'strong',
  emphasis: 'em',
  delete: 's',
};

/** The text of a node that has no others in it; undefined for one that has. */
function ownText(node: PhrasingContent): string | undefined {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'html':
      // A line break parts words; other tags, and comments, have no text of their own.
      return /^<br\b/i.test(node.value) ? ' ' : '';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'footnoteReference':
      return `[${node.label ?? node.identifier}]`;
    default:
      return undefined;
  }
}

/** Text with names in backticks. */
export function plainText(content: readonly Inline[]): string {
  return content.map(({text, styles}) => (styles?.includes('code') ? `\`${text}\`` : text)).join('');
}

/** A block without what it lies in, such as a sentence of one. */
export function paragraphOf(content: readonly Inline[]): Block {
  return {
    kind: 'paragraph',
    depth: 0,
    path: [],
    within: 0,
    text: plainText(content).replace(/\s+/g, ' ').trim(),
    cells: [content],
  };
}
