import GithubSlugger from 'github-slugger';
import type {Heading, Link, Definition, Image, PhrasingContent, Root, RootContent, Text} from 'mdast';
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote';
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table';
import {toString} from 'mdast-util-to-string';
import {gfmFootnote} from 'micromark-extension-gfm-footnote';
import {gfmTable} from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';

/** A heading of a document. */
export type HeadingPlace = {
  readonly text: string;
  /** Fragment identifier on the rendered page. */
  readonly anchor: string;
  /** 1 to 6. */
  readonly depth: number;
  readonly line: number;
};

/** A link or image in a document, as written. */
export type LinkPlace = {
  readonly url: string;
  readonly line: number;
  readonly column: number;
  readonly kind: 'link' | 'image';
};

/** A Markdown document cut into front matter and body. */
export type SplitMarkdown = {
  /** Range of the YAML between the `---` lines; undefined where there is no front matter. */
  readonly frontMatter: {readonly start: number; readonly end: number} | undefined;
  /** Body with the front matter blanked out line by line, so that its line numbers are those of the file. */
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

/**
 * CommonMark with the parts of GFM that change what the core asks about: tables and footnotes. The whole of GFM takes
 * half as long again; its bare addresses are found in {@link linksOf}.
 */
const parser = unified()
  .use(remarkParse)
  .use(function tablesAndFootnotes() {
    const data = this.data();
    data.micromarkExtensions = [gfmTable(), gfmFootnote()];
    data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()];
  });

/** Parses CommonMark with tables and footnotes; never throws. */
export function parseMarkdown(body: string): Root {
  return parser.parse(body);
}

/** Headings in order, with the anchors that the site gives them (`{#id}` and `<!-- #id -->` respected). */
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

function explicitId(node: Heading): {text: string; id: string | undefined} {
  const text = toString(node, {includeHtml: false}).trim();
  const braces = /^(.*?)\s*\{#([\w-]+)\}$/.exec(text);
  if (braces?.[2]) return {text: braces[1] ?? '', id: braces[2]};
  const comment = node.children.map((child) =>
    child.type === 'html' ? /<!--\s*#([\w-]+)\s*-->/.exec(child.value)?.[1] : undefined,
  );
  return {text, id: comment.find((id) => id !== undefined)};
}

/** Raw HTML in a document, as written. */
export type HtmlPlace = {readonly html: string; readonly line: number; readonly column: number};

/** Raw HTML with its places; comments are left out. */
export function htmlOf(root: Root): HtmlPlace[] {
  const places: HtmlPlace[] = [];
  visit(root, 'html', ({value, position}) => {
    if (!/^\s*<!--/.test(value))
      places.push({html: value, line: position?.start.line ?? 1, column: position?.start.column ?? 1});
  });
  return places;
}

/** Ids that raw HTML in the document sets (`<a id="…">`, `<a name="…">`). */
export function htmlAnchorsOf(root: Root): string[] {
  const anchors: string[] = [];
  visit(root, 'html', (node) => {
    for (const match of node.value.matchAll(/<[a-z][^>]*?\s(?:id|name)\s*=\s*["']?([^"'\s>]+)/gi)) {
      if (match[1]) anchors.push(match[1]);
    }
  });
  return anchors;
}

/** Links, reference definitions and images with their places. */
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
    else if (node.type === 'text') links.push(...bareLinks(node));
  });
  return links;
}

/** Addresses that stand in a text without any markup; GFM makes links of them. */
function bareLinks({value, position}: Text): LinkPlace[] {
  return [...value.matchAll(/\bhttps?:\/\/[^\s<>]*[^\s<>.,;:!?'"*_~)\]]/g)].map((match) => {
    const before = value.slice(0, match.index);
    const lines = before.split('\n').length - 1;
    const start = position?.start ?? {line: 1, column: 1};
    return {
      url: match[0],
      line: start.line + lines,
      column: lines > 0 ? before.length - before.lastIndexOf('\n') : start.column + before.length,
      kind: 'link',
    };
  });
}

/** The first paragraph as plain text, for descriptions; empty where there is none. */
export function firstParagraph(root: Root): string {
  const paragraph = root.children.find((node: RootContent) => node.type === 'paragraph');
  return paragraph ? toString(paragraph).replace(/\s+/g, ' ').trim() : '';
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
