import type {
  BlockContent,
  Blockquote,
  Code,
  DefinitionContent,
  Emphasis,
  Heading,
  Html,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
} from 'mdast';
import {directiveToMarkdown} from 'mdast-util-directive';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import type {Options} from 'remark-stringify';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {parseMarkdown} from './markdown';
import {absoluteUrl} from './routes';

/** How `:::note` is written. */
function containerHandler(): Pick<Options, 'handlers'> {
  const {containerDirective} = directiveToMarkdown().handlers ?? {};
  if (!containerDirective)
    throw new Error('Missing handler of container directives, expected the one of `mdast-util-directive`.');
  return {handlers: {containerDirective}};
}

const processor = unified()
  .use(remarkGfm)
  // The dialect of this repository's own Markdown.
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
    rule: '-',
    // Of directives, an author's text has containers only: the colons of all other text need no escape.
    ...containerHandler(),
  })
  .freeze();

type Inline = string | PhrasingContent;
type Block = BlockContent | DefinitionContent;

function phrasing(parts: readonly Inline[]): PhrasingContent[] {
  return parts.map((part) => (typeof part === 'string' ? {type: 'text', value: oneLine(part)} : part));
}

/** Line breaks in a title or a label would end the block that it stands in. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/**
 * A heading; strings are shown as they are, on one line.
 * @param depth 1 to 6
 */
export function h(depth: Heading['depth'], ...parts: readonly Inline[]): Heading {
  return {type: 'heading', depth, children: phrasing(parts)};
}

/** A paragraph; strings are shown as they are, on one line. */
export function p(...parts: readonly Inline[]): Paragraph {
  return {type: 'paragraph', children: phrasing(parts)};
}

/** Strong text; strings are shown as they are, on one line. */
export function strong(...parts: readonly Inline[]): Strong {
  return {type: 'strong', children: phrasing(parts)};
}

/** Stressed text. */
export function emphasis(...parts: readonly Inline[]): Emphasis {
  return {type: 'emphasis', children: phrasing(parts)};
}

/** HTML of ours, written as it is: never anything of an author's. */
export function html(value: string): Html {
  return {type: 'html', value};
}

/** A line break in the source that is none in what is shown. */
export function line(): PhrasingContent {
  return {type: 'text', value: '\n'};
}

/** A link with a label that is shown as it is; the address is written down as given. */
export function link(url: string, label: string): Link {
  return {type: 'link', url, children: phrasing([label])};
}

/** A name or a value in backticks. */
export function code(value: string): PhrasingContent {
  return {type: 'inlineCode', value};
}

/** A fenced block of code, kept as it is; `lang` is written behind the fence, null for none. */
export function codeBlock(value: string, lang: string | null = null): Code {
  return {type: 'code', lang, value};
}

/** Text in which names stand in backticks: these become code. A backtick without its partner is text. */
export function withCodeNames(text: string): PhrasingContent[] {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return phrasing([text]);
  return parts.flatMap((part, index) =>
    part === '' ? [] : index % 2 === 1 ? [code(part)] : phrasing([part]),
  );
}

/** An item of a list. It is loose, with blank lines between its blocks, where authors' blocks are in it. */
export function item(...children: readonly Block[]): ListItem {
  const tight = children.every(({type}) => type === 'paragraph' || type === 'list');
  return {type: 'listItem', spread: !tight || paragraphs(children) > 1, children: [...children]};
}

function paragraphs(children: readonly Block[]): number {
  return children.filter(({type}) => type === 'paragraph').length;
}

/** An item with a box to tick. */
export function taskItem(checked: boolean, ...children: readonly Block[]): ListItem {
  return {...item(...children), checked};
}

/** What is set apart from the text around it. */
export function quoted(...children: readonly Block[]): Blockquote {
  return {type: 'blockquote', children: [...children]};
}

/** A list with bullets. */
export function list(...items: readonly ListItem[]): List {
  return {type: 'list', ordered: false, spread: false, children: [...items]};
}

/**
 * Parses what an author wrote, so that it can stand in another document.
 * @throws PastLimit for a text that passes a limit
 * @param siteUrl without a slash at the end; put in front of links from the site's root: the file is read anywhere
 */
export function authored(markdown: string, siteUrl: string): RootContent[] {
  const root = parseMarkdown(markdown);
  visit(root, (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      node.url = node.url.startsWith('//') ? node.url : absoluteUrl(node.url, siteUrl);
  });
  return root.children;
}

/** Writes blocks as Markdown that ends with a line break; everything that is text is escaped. */
export function toMarkdown(children: readonly RootContent[]): string {
  return processor.stringify({type: 'root', children: [...children]});
}
