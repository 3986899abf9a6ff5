import type {Element, ElementContent, Root, RootContent} from 'hast';
import type {Schema} from 'hast-util-sanitize';
import {sanitize} from 'hast-util-sanitize';
import {defaultSchema} from 'rehype-sanitize';

/** Their content is no text for readers, so it goes with them. */
const DROPPED = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'template',
  'noscript',
  'svg',
  'math',
  'form',
  'textarea',
  'select',
  'frame',
  'frameset',
  'applet',
  'link',
  'meta',
  'base',
  'title',
  'head',
]);

const schema: Schema = {
  ...defaultSchema,
  // Headings, footnotes and authors' anchors need their ids as they are.
  clobber: [],
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    'admonition',
    'mdxAdmonitionTitle',
    'mermaid',
    'mark',
    'abbr',
    'figure',
    'figcaption',
    'u',
    'small',
  ],
  attributes: {
    ...defaultSchema.attributes,
    '*': [...(defaultSchema.attributes?.['*'] ?? []), 'id', 'title', 'lang', 'dir'],
    admonition: ['type', 'title'],
    mermaid: ['value'],
    a: [
      ...(defaultSchema.attributes?.a ?? []),
      'name',
      'ariaLabel',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['className', 'data-footnote-backref'],
    ],
    abbr: [['className', /^scs-kw/]],
    code: [['className', /^language-/], 'metastring', 'live'],
    pre: [],
    section: ['dataFootnotes', ['className', 'footnotes']],
    h2: [['className', 'sr-only']],
    li: [...(defaultSchema.attributes?.li ?? []), ['className', 'task-list-item']],
    ul: [['className', 'contains-task-list']],
    ol: [...(defaultSchema.attributes?.ol ?? []), ['className', 'contains-task-list']],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
  },
};

type Node = Root['children'][number] | ElementContent;

/**
 * rehype plugin: everything that an author's HTML can bring goes through an allow-list, element by element.
 * What Docusaurus itself made of the Markdown (MDX nodes for images and the like) carries no author's HTML and stays.
 */
export function safeHtml() {
  return (tree: Root): void => {
    tree.children = tree.children.flatMap((node) => clean(node)) as RootContent[];
  };
}

function clean(node: Node): Node[] {
  if (node.type === 'comment' || node.type === 'doctype') return [];
  if (node.type === 'element') {
    if (DROPPED.has(node.tagName.toLowerCase())) return [];
    const children = node.children.flatMap((child) => clean(child)) as ElementContent[];
    const safe = safeElement(node);
    return safe ? [{...safe, children}] : children;
  }
  if ('children' in node && Array.isArray(node.children)) {
    const children: Node[] = node.children;
    Object.assign(node, {children: children.flatMap((child) => clean(child))});
  }
  return [node];
}

function safeElement(node: Element): Element | undefined {
  const bare: Element = {type: 'element', tagName: node.tagName, properties: node.properties, children: []};
  // Elements such as `li` are only kept inside their parents; here each stands alone, so that check is left out.
  const result = sanitize(bare, {...schema, ancestors: {}});
  const element = result.type === 'root' ? result.children[0] : result;
  if (element?.type !== 'element') return undefined;
  return {
    ...element,
    ...(node.data ? {data: node.data} : {}),
    ...(node.position ? {position: node.position} : {}),
  };
}
