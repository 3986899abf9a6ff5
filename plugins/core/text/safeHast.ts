import type {Element, ElementContent, Root, RootContent} from 'hast';
import {sanitize} from 'hast-util-sanitize';
import {DROPPED_ELEMENTS, HTML_ALLOW_LIST} from './htmlAllowList';

type Node = Root['children'][number] | ElementContent;

/**
 * Puts everything that an author's HTML can bring through {@link HTML_ALLOW_LIST}, in place, element by element. What
 * it adds afterwards is made from the text that is left.
 */
export function makeSafe(tree: Root): void {
  tree.children = tree.children.flatMap((node) => clean(node)) as RootContent[];
}

function clean(node: Node): Node[] {
  if (node.type === 'comment' || node.type === 'doctype') return [];
  if (node.type === 'element') {
    if (DROPPED_ELEMENTS.has(node.tagName.toLowerCase())) return [];
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

/** Elements such as `li` are only kept inside their parents; here each stands alone, so that check is left out. */
const ALONE = {...HTML_ALLOW_LIST, ancestors: {}};

function safeElement(node: Element): Element | undefined {
  const bare: Element = {type: 'element', tagName: node.tagName, properties: node.properties, children: []};
  const result = sanitize(bare, ALONE);
  const element = result.type === 'root' ? result.children[0] : result;
  if (element?.type !== 'element') return undefined;
  return {
    ...element,
    properties: {...element.properties, ...boxLabel(element)},
    ...(node.data ? {data: node.data} : {}),
    ...(node.position ? {position: node.position} : {}),
  };
}

/** The box of a task list has its text beside it, but no label that a screen reader would find. */
function boxLabel({tagName, properties}: Element): {ariaLabel?: string} {
  if (tagName !== 'input') return {};
  return {ariaLabel: properties.checked === undefined || properties.checked === false ? 'To do' : 'Done'};
}
