import GithubSlugger from 'github-slugger';
import type {Heading, Link, Definition, Image, PhrasingContent, Root, RootContent} from 'mdast';
import {directiveFromMarkdown} from 'mdast-util-directive';
import type {Extension as FromMarkdownExtension} from 'mdast-util-from-markdown';
import {gfmAutolinkLiteralFromMarkdown} from 'mdast-util-gfm-autolink-literal';
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote';
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough';
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table';
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item';
import {toString} from 'mdast-util-to-string';
import {directive} from 'micromark-extension-directive';
import {gfmAutolinkLiteral} from 'micromark-extension-gfm-autolink-literal';
import {gfmFootnote} from 'micromark-extension-gfm-footnote';
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough';
import {gfmTable} from 'micromark-extension-gfm-table';
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item';
import type {Extension as MicromarkExtension} from 'micromark-util-types';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {bounded, boundedAutolinks, boundedSyntax, resetWork} from './boundedSyntax';
import {refuseDeep} from './depth';
import {LIMITS, PastLimit} from './limits';
import {htmlPieces} from './rawHtml';

/** A heading of a document. */
export type HeadingPlace = {
  readonly text: string;
  /** Fragment identifier on the rendered page. */
  readonly anchor: string;
  /** 1 to 6. */
  readonly depth: number;
  /** In the file, from 1. */
  readonly line: number;
};

/** A link or image in a document: its address as written, its place in the file from 1. */
export type LinkPlace = {
  readonly url: string;
  readonly line: number;
  readonly column: number;
  readonly kind: 'link' | 'image';
};

/** A Markdown document cut into front matter and body. */
export type SplitMarkdown = {
  /** Range of the YAML between the `---` lines, as offsets in the text; undefined where there is no front matter. */
  readonly frontMatter: {readonly start: number; readonly end: number} | undefined;
  /** Body with the front matter blanked out, without byte order mark: line numbers are those of the file. */
  readonly body: string;
};

/** Splits a file at its front matter; knows byte order marks and CRLF. */
export function splitFrontMatter(text: string): SplitMarkdown {
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(bom));
  if (!match || match.index !== 0) return {frontMatter: undefined, body: text.slice(bom)};
  const opening = text.indexOf('\n', bom) + 1;
  const end = bom + match[0].length;
  const blank = text.slice(bom, end).replace(/[^\r\n]+/g, '');
  return {
    frontMatter: {start: opening, end: opening + (match[1]?.length ?? 0)},
    body: blank + text.slice(end),
  };
}

/** One part of the grammar that not every document uses. */
type Syntax = {
  /** A document without it can't use this part; whatever it is, the tree is the same with the part left out. */
  readonly sign: RegExp;
  readonly micromark: () => MicromarkExtension;
  readonly mdast: () => FromMarkdownExtension | FromMarkdownExtension[];
};

/** Admonitions only: `:name` within a line is how times, images and namespaces are written. */
function containers(): MicromarkExtension {
  const flow = directive().flow?.[COLON];
  const [container] = Array.isArray(flow) ? flow : [flow];
  if (!container)
    throw new Error('Missing syntax of container directives, expected it first among those of `:`.');
  return {flow: {[COLON]: bounded(container)}};
}
const COLON = 58;

/** GFM and container directives: parts are loaded for the documents that use them, since each slows down all of them. */
const SYNTAX: readonly Syntax[] = [
  {sign: /\|/, micromark: gfmTable, mdast: gfmTableFromMarkdown},
  {sign: /\[\^/, micromark: gfmFootnote, mdast: gfmFootnoteFromMarkdown},
  {sign: /~/, micromark: gfmStrikethrough, mdast: gfmStrikethroughFromMarkdown},
  {sign: /\[[ xX\t\r\n]\]/, micromark: gfmTaskListItem, mdast: gfmTaskListItemFromMarkdown},
  {
    sign: /:\/\/|www\.|@/i,
    micromark: () => boundedAutolinks(gfmAutolinkLiteral()),
    mdast: gfmAutolinkLiteralFromMarkdown,
  },
  {sign: /:::/, micromark: containers, mdast: directiveFromMarkdown},
];

type Parser = {parse(body: string): Root};
const parsers = new Map<string, Parser>();

function parserFor(body: string): Parser {
  const used = SYNTAX.filter(({sign}) => sign.test(body));
  const key = used.map((part) => SYNTAX.indexOf(part)).join();
  const known = parsers.get(key);
  if (known) return known;
  const parser = unified()
    .use(remarkParse)
    .use(function syntaxInUse() {
      const data = this.data();
      data.micromarkExtensions = [boundedSyntax(), ...used.map(({micromark}) => micromark())];
      data.fromMarkdownExtensions = used.map(({mdast}) => mdast());
    });
  parsers.set(key, parser);
  return parser;
}

/**
 * Parses CommonMark with GFM and admonitions (`:::note`).
 * @param body without front matter, as {@link splitFrontMatter} gives it
 * @throws PastLimit for a text that passes one of {@link LIMITS}, and nothing else for any text
 */
export function parseMarkdown(body: string): Root {
  refuseDeep(body);
  refuseManyHeadings(body);
  resetWork();
  const root = parserFor(body).parse(body);
  refuseLongLists(root);
  refuseWideTables(root);
  return root;
}

/** Counts what can be a heading: the parser goes through the whole text for each that is underlined. */
function refuseManyHeadings(body: string): void {
  let count = 0;
  for (const {index} of body.matchAll(/^[ >]{0,100}(?:#{1,6}(?=[ \t\r\n])|(?:=+|-+)[ \t]*$)/gm)) {
    count += 1;
    if (count > LIMITS.headings) {
      throw new PastLimit(
        `Unexpected heading or rule number ${count}, expected at most ${LIMITS.headings} in a document.`,
        {line: body.slice(0, index).split('\n').length, column: 1},
      );
    }
  }
}

function refuseLongLists(root: Root): void {
  visit(root, 'list', ({children, position}) => {
    if (children.length <= LIMITS.listItems) return;
    throw new PastLimit(
      `Unexpected list of ${children.length} items, expected at most ${LIMITS.listItems}.`,
      {line: position?.start.line ?? 1, column: position?.start.column ?? 1},
    );
  });
}

function refuseWideTables(root: Root): void {
  visit(root, 'table', ({align, children, position}) => {
    const columns = align?.length ?? 0;
    if (children.length * columns <= LIMITS.tableCells) return;
    throw new PastLimit(
      `Unexpected table of ${children.length} rows and ${columns} columns, expected at most ${LIMITS.tableCells} cells.`,
      {line: position?.start.line ?? 1, column: position?.start.column ?? 1},
    );
  });
}

/**
 * Headings in order, with the anchors that the site gives them: the id that an author set (`{#id}`, `<!-- #id -->`),
 * else the slug that GitHub makes of the text.
 */
export function headingsOf(root: Root): HeadingPlace[] {
  const slugger = new GithubSlugger();
  const headings: HeadingPlace[] = [];
  visit(root, 'heading', (node: Heading) => {
    const {text, id} = explicitId(node);
    const anchor = id ?? slugger.slug(text);
    headings.push({text, anchor, depth: node.depth, line: node.position?.start.line ?? 1});
  });
  return headings;
}

/** An id that an author sets, at the end of a heading: `{#id}`. */
export const EXPLICIT_ID = /\{#([\w-]+)\}$/;

function explicitId(node: Heading): {text: string; id: string | undefined} {
  const text = toString(node, {includeHtml: false}).trim();
  const braces = EXPLICIT_ID.exec(text);
  if (braces?.[1]) return {text: text.slice(0, braces.index).trimEnd(), id: braces[1]};
  const comment = node.children.map((child) =>
    child.type === 'html' ? /<!--\s*#([\w-]+)\s*-->/.exec(child.value)?.[1] : undefined,
  );
  return {text, id: comment.find((id) => id !== undefined)};
}

/** Raw HTML in a document, as written; its place in the file from 1. */
export type HtmlPlace = {readonly html: string; readonly line: number; readonly column: number};

/** Raw HTML with its places; what is nothing but comments is left out. */
export function htmlOf(root: Root): HtmlPlace[] {
  const places: HtmlPlace[] = [];
  visit(root, 'html', ({value, position}) => {
    if (htmlPieces(value).some(({kind, text}) => kind !== 'comment' && text.trim() !== ''))
      places.push({html: value, line: position?.start.line ?? 1, column: position?.start.column ?? 1});
  });
  return places;
}

/** Fragments that raw HTML in the document sets (`<a id="…">`, `<a name="…">`), without `#`. */
export function htmlAnchorsOf(root: Root): string[] {
  const anchors: string[] = [];
  visit(root, 'html', (node) => {
    for (const {kind, text} of htmlPieces(node.value)) {
      const anchor = kind === 'open' ? /\s(?:id|name)\s*=\s*["']?([^"'\s>]+)/i.exec(text)?.[1] : undefined;
      if (anchor !== undefined) anchors.push(anchor);
    }
  });
  return anchors;
}

/** Links, reference definitions (as links) and images with their places, in reading order. */
export function linksOf(root: Root): LinkPlace[] {
  const links: LinkPlace[] = [];
  const add = (node: Link | Definition | Image, kind: LinkPlace['kind']) => {
    links.push({
      url: node.url,
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
      kind,
    });
  };
  visit(root, (node) => {
    if (node.type === 'link' || node.type === 'definition') add(node, 'link');
    else if (node.type === 'image') add(node, 'image');
  });
  return links;
}

/** A link whose text names exactly one document: its address as written, its place in the file from 1. */
export type NamedLink = {
  /** In lower case: `scs-0102-v1`, or `scs-0102` for any version. */
  readonly names: string;
  readonly url: string;
  readonly line: number;
  readonly column: number;
};

/** Links whose text names one document, in reading order; those by reference stand where they are used. */
export function namedLinksOf(root: Root): NamedLink[] {
  const definitions = new Map<string, string>();
  visit(root, 'definition', ({identifier, url}) => {
    if (!definitions.has(identifier)) definitions.set(identifier, url);
  });
  const links: NamedLink[] = [];
  visit(root, (node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return;
    const url = node.type === 'link' ? node.url : definitions.get(node.identifier);
    const names = new Set(
      toString(node)
        .toLowerCase()
        .match(/\bscs-\d{4}(?!\d)(?:-[vw]\d+)?/g),
    );
    const [name] = names;
    if (url === undefined || name === undefined || names.size > 1) return;
    const {line = 1, column = 1} = node.position?.start ?? {};
    links.push({names: name, url, line, column});
  });
  return links;
}

/** The first paragraph as plain text on one line, for descriptions; empty where there is none. */
export function firstParagraph(root: Root): string {
  const paragraph = root.children.find((node: RootContent) => node.type === 'paragraph');
  return paragraph ? toString(paragraph, {includeHtml: false}).replace(/\s+/g, ' ').trim() : '';
}

/** Text of a block with names in backticks; links are their labels. */
export function inlineText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'inlineCode') return `\`${node.value}\``;
      if (node.type === 'text') return node.value;
      if (node.type === 'break') return ' ';
      return 'children' in node ? inlineText(node.children) : '';
    })
    .join('');
}
