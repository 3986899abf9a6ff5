import {
  firstParagraph,
  headingsOf,
  htmlAnchorsOf,
  htmlOf,
  linksOf,
  parseMarkdown,
  splitFrontMatter,
} from '../text/markdown';
import type {HeadingPlace, HtmlPlace, LinkPlace} from '../text/markdown';
import type {DocumentHtml} from '../text/documentHtml';
import {documentHtml} from '../text/documentHtml';
import type {Block} from './blocks';
import {blocksOf} from './blocks';
import type {DocumentName} from './documentId';
import type {Requirement} from './requirement';
import {requirementsOf} from './requirement';
import {markKeyWords} from './markKeyWords';
import type {RequirementNote} from './requirementNote';
import type {Tasks} from './task';
import {tasksOf} from './task';

/** What is read off the Markdown of a document: plain data, so that it can be made in another thread. */
export type StandardText = {
  /** As plain text on one line; empty where there is none. */
  readonly firstParagraph: string;
  readonly headings: readonly HeadingPlace[];
  /** Every fragment that can be linked to, without `#`. */
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly LinkPlace[];
  readonly html: readonly HtmlPlace[];
  /** Sentences with an RFC 2119 key word; empty for supplements, which are informative. */
  readonly requirements: readonly Requirement[];
  /** Notes that stand behind no requirement. */
  readonly strayNotes: readonly RequirementNote[];
  /** What comparisons look at; empty for supplements, which have no versions to compare. */
  readonly blocks: readonly Block[];
  /** What an installation and upgrades have to do, by its authors. */
  readonly tasks: Tasks;
  /** Its HTML; undefined where nobody asked for it. */
  readonly rendered: DocumentHtml | undefined;
};

/**
 * Reads the Markdown of a document: parsed once, everything comes from that one tree.
 * @param text the whole file, front matter included
 * @param wanted `html` where pages are made of it; a check does without
 */
export function readStandardText(
  text: string,
  name: DocumentName,
  wanted: {readonly html: boolean} = {html: false},
): StandardText {
  const root = parseMarkdown(splitFrontMatter(text).body);
  const headings = headingsOf(root);
  const binding = name.kind === 'standard';
  const {requirements, strayNotes, marks} = requirementsOf(root, name);
  const read = {
    firstParagraph: firstParagraph(root),
    headings,
    anchors: new Set([...headings.map(({anchor}) => anchor), ...htmlAnchorsOf(root)]),
    links: linksOf(root),
    html: htmlOf(root),
    requirements: binding ? requirements : [],
    strayNotes,
    blocks: binding ? blocksOf(root) : [],
    tasks: tasksOf(root, headings),
  };
  // Last, since it changes the tree.
  if (wanted.html && binding) markKeyWords(root, marks);
  return {...read, rendered: wanted.html ? documentHtml(root, headings) : undefined};
}
