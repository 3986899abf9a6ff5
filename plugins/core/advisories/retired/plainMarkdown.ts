import type {Element, Root as HastRoot} from 'hast';
import {raw} from 'hast-util-raw';
import type {State} from 'hast-util-to-mdast';
import {toMdast} from 'hast-util-to-mdast';
import type {Root, RootContent} from 'mdast';
import {toHast} from 'mdast-util-to-hast';
import {visit} from 'unist-util-visit';
import {parseMarkdown} from '../../text/markdown';
import {toMarkdown} from '../../text/mdast';
import {htmlPieces} from '../../text/rawHtml';

/** Elements that hold nothing. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Names that a parser of HTML takes for elements; anything else in angle brackets is text of the author. */
const KNOWN =
  /^(?:a|abbr|address|article|aside|audio|b|base|bdi|bdo|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|nobr|noscript|object|ol|option|p|param|picture|pre|q|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|time|tr|track|tt|u|ul|var|video|wbr|.+-.+)$/;

/**
 * Turns raw HTML in Markdown into Markdown, with every word that a reader would see; the rest stays as it is written.
 * @param markdown without front matter
 */
export function plainMarkdown(markdown: string): string {
  const {children} = parseMarkdown(markdown);
  let out = '';
  let from = 0;
  for (let index = 0; index < children.length; index += 1) {
    const node = children[index];
    if (!node || !hasHtml(node)) continue;
    let last = index;
    let depth = balance(node);
    while (depth > 0 && last + 1 < children.length) {
      last += 1;
      const next = children[last];
      depth += next ? balance(next) : 0;
    }
    const end = depth > 0 ? index : last;
    const start = node.position?.start.offset ?? 0;
    const stop = children[end]?.position?.end.offset ?? start;
    out += markdown.slice(from, start) + converted(markdown.slice(start, stop));
    from = stop;
    index = end;
  }
  return out + markdown.slice(from);
}

function hasHtml(node: RootContent): boolean {
  let found = false;
  visit(node, 'html', () => {
    found = true;
  });
  return found;
}

/** Elements that a block opens and leaves open. */
function balance(node: RootContent): number {
  let depth = 0;
  visit(node, 'html', ({value}) => {
    for (const {kind, name, text} of htmlPieces(value)) {
      if (VOID.has(name) || !KNOWN.test(name) || text.endsWith('/>')) continue;
      depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    }
  });
  return depth;
}

/** References to footnotes go through HTML as words: their notes stand elsewhere. */
const FOOTNOTE = /\[\^([^\]\s]+)\]/g;

function converted(markdown: string): string {
  const notes: string[] = [];
  const held = markdown.replace(FOOTNOTE, (whole) => {
    notes.push(whole);
    return `FOOTNOTE${notes.length - 1}HELD`;
  });
  const tree = parseMarkdown(held);
  visit(tree, 'html', (node) => {
    node.value = htmlPieces(node.value)
      .map(({kind, name, text}) =>
        kind === 'unclosed' || ((kind === 'open' || kind === 'close') && !KNOWN.test(name))
          ? text.replaceAll('<', '&lt;')
          : text,
      )
      .join('');
  });
  const hast = raw(toHast(tree, {allowDangerousHtml: true})) as HastRoot;
  const mdast = toMdast(hast, {
    handlers: {
      figcaption: (state: State, node: Element) => state.toFlow(state.all(node)),
      ...Object.fromEntries(
        ['noscript', 'object', 'audio', 'video', 'iframe', 'embed', 'button', 'select', 'textarea'].map(
          (name) => [name, within],
        ),
      ),
      ...Object.fromEntries(
        ['iframe', 'embed', 'object', 'audio', 'video', 'pretix-widget'].map((name) => [name, embedded]),
      ),
    },
  });
  const root: Root = mdast.type === 'root' ? mdast : {type: 'root', children: [mdast]};
  return toMarkdown(root.children)
    .trim()
    .replace(/FOOTNOTE(\d+)HELD/g, (_whole, index: string) => notes[Number(index)] ?? '');
}

function within(state: State, node: Element): ReturnType<typeof state.all> {
  return state.all(node);
}

/** What a page would embed from elsewhere is a link to it. */
function embedded(state: State, node: Element): RootContent | RootContent[] {
  const inner = state.all(node);
  const source = node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'source',
  );
  const {src, data, event} = node.properties;
  const url = src ?? data ?? event ?? source?.properties.src;
  if (typeof url !== 'string') return inner;
  const title = node.properties.title;
  const link: RootContent = {
    type: 'link',
    url: url.startsWith('//') ? `https:${url}` : url,
    children: [{type: 'text', value: typeof title === 'string' && title !== '' ? title : url}],
  };
  return [link, ...inner];
}
