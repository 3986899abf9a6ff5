import {parseMarkdown, splitFrontMatter} from '../text/markdown';
import type {MarkdownText, WantedText} from '../text/markdownText';
import {readMarkdownText} from '../text/markdownText';
import type {Block} from './blocks';
import {blocksOf} from './blocks';
import type {DocumentName} from './documentId';
import type {ListedStandard} from './listedStandard';
import {listedStandards} from './listedStandard';
import type {Requirement} from './requirement';
import {requirementsOf} from './requirement';
import {markKeyWords} from './markKeyWords';
import type {RequirementNote} from './requirementNote';
import type {Tasks} from './task';
import {tasksOf} from './task';
import {SCOPES_TRACK, trackOfNumber} from './tracks';

/** What is read off the Markdown of a document. */
export type StandardText = MarkdownText & {
  /** Sentences with an RFC 2119 key word; empty for supplements, which are informative. */
  readonly requirements: readonly Requirement[];
  /** Notes that stand behind no requirement. */
  readonly strayNotes: readonly RequirementNote[];
  /** What comparisons look at; empty for supplements, which have no versions to compare. */
  readonly blocks: readonly Block[];
  /** What an installation and upgrades have to do, by its authors. */
  readonly tasks: Tasks;
  /** The standards that a document of a scope lists; empty for any other document. */
  readonly listedStandards: readonly ListedStandard[];
};

/**
 * Reads the Markdown of a document: parsed once, everything comes from that one tree.
 * @param text the whole file, front matter included
 */
export function readStandardText(
  text: string,
  name: DocumentName,
  wanted: WantedText = {html: false},
): StandardText {
  const {body} = splitFrontMatter(text);
  const root = parseMarkdown(body);
  const binding = name.kind === 'standard';
  return readMarkdownText(root, wanted, (headings) => {
    const {requirements, strayNotes, marks} = requirementsOf(root, name);
    const read = {
      requirements: binding ? requirements : [],
      strayNotes,
      blocks: binding ? blocksOf(root) : [],
      tasks: tasksOf(root, headings, body),
      listedStandards: binding && trackOfNumber(name.number) === SCOPES_TRACK ? listedStandards(root) : [],
    };
    // Last, since it changes the tree.
    if (wanted.html && binding) markKeyWords(root, marks);
    return read;
  });
}
