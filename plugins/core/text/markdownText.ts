import type {Root} from 'mdast';
import type {DocumentHtml} from './documentHtml';
import {documentHtml} from './documentHtml';
import type {HeadingPlace, HtmlPlace, LinkPlace, NamedLink} from './markdown';
import {firstParagraph, headingsOf, htmlAnchorsOf, htmlOf, linksOf, namedLinksOf} from './markdown';
import {refuseDeepHtml} from './rawHtml';

/** What is read off any Markdown of an author: plain data, so that it can be made in another thread. */
export type MarkdownText = {
  /** Plain text on one line; empty where there is no paragraph. */
  readonly firstParagraph: string;
  readonly headings: readonly HeadingPlace[];
  /** Every fragment that can be linked to. */
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly LinkPlace[];
  /** Links whose text names a document. */
  readonly namedLinks: readonly NamedLink[];
  readonly html: readonly HtmlPlace[];
  /** Its HTML; undefined where nobody asked for it. */
  readonly rendered: DocumentHtml | undefined;
};

/** Whether the HTML is wanted: pages are made of it, a check does without. */
export type WantedText = {readonly html: boolean};

/**
 * Reads what every Markdown text has off its tree.
 * @throws PastLimit for HTML that is nested too deep
 * @param more reads or marks further things, before the tree becomes HTML and changes
 */
export function readMarkdownText<More extends object>(
  root: Root,
  wanted: WantedText,
  more: (headings: readonly HeadingPlace[]) => More,
): MarkdownText & More {
  refuseDeepHtml(root);
  const headings = headingsOf(root);
  const read = {
    firstParagraph: firstParagraph(root),
    headings,
    anchors: new Set([...headings.map(({anchor}) => anchor), ...htmlAnchorsOf(root)]),
    links: linksOf(root),
    namedLinks: namedLinksOf(root),
    html: htmlOf(root),
  };
  return {...read, ...more(headings), rendered: wanted.html ? documentHtml(root, headings) : undefined};
}
