import type {Nodes, Paragraph, Root, TableCell, Text} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {LIMITS} from '../text/limits';
import {headingsOf} from '../text/markdown';
import {textHash} from '../text/textHash';
import type {Block} from './blocks';
import {blocksOf, paragraphOf} from './blocks';
import type {DocumentName} from './documentId';
import {listedIn, listedNames, rowNames} from './requirementEntries';
import {requirementGist, uniqueName} from './requirementGist';
import type {RequirementNote} from './requirementNote';
import {parseRequirementNote} from './requirementNote';
import {countUpTo, sentencesOf} from './sentence';
import type {RequirementLevel} from './requirementLevel';

/** A sentence that binds somebody, found by its key word (RFC 2119, RFC 8174). */
export type Requirement = {
  /**
   * Stable under edits elsewhere and under most edits of the sentence itself, which {@link hash} tells:
   * the name that its author gave it, else one from its words, e.g. `REQ-0102v2-image-properties`.
   */
  readonly id: string;
  readonly level: RequirementLevel;
  /**
   * The sentence, white space folded; in a table with the row's first cell in front; behind a colon with the list, table
   * or code that follows, on one line.
   */
  readonly text: string;
  /** The same with its styles: the sentence, then what follows its colon. */
  readonly blocks: readonly Block[];
  /** Names of what it lists: in its sentence, behind its colon, or in a table that it speaks of. */
  readonly entries: readonly string[];
  /** Title of the section that it stands in; empty before the first heading. */
  readonly heading: string;
  /** Anchor of that section, without `#`; empty before the first heading. */
  readonly anchor: string;
  /** Line of its paragraph or cell in the file, from 1. */
  readonly line: number;
  /** Hash of the text with white space folded: eight hexadecimal digits of {@link textHash}. */
  readonly hash: string;
  /** What its author noted about it. */
  readonly note: RequirementNote | null;
};

/** The requirements of a document. */
export type Requirements = {
  readonly requirements: readonly Requirement[];
  /** Notes that stand behind no requirement. */
  readonly strayNotes: readonly RequirementNote[];
  /** Every key word of them, in reading order. */
  readonly marks: readonly KeyWordMark[];
};

/** RFC 2119 and RFC 8174: capitals only. The first that matches at a place wins, so longer forms stand first. */
const KEY_WORDS: readonly (readonly [RegExp, RequirementLevel])[] = [
  [/\b(?:MUST|SHALL)\s+NOT\b|\bFORBIDDEN\b/, 'MUST NOT'],
  [/\bSHOULD\s+NOT\b|\bNOT\s+RECOMMENDED\b/, 'SHOULD NOT'],
  [/\bMUST\b|\bSHALL\b|\bREQUIRED\b/, 'MUST'],
  [/\bSHOULD\b|\bRECOMMENDED\b/, 'SHOULD'],
  [/\bMAY\b|\bOPTIONAL\b/, 'MAY'],
];

/** All of them at once, longer forms first, so that `MUST NOT` is one word. */
const ANY_KEY_WORD = new RegExp(KEY_WORDS.map(([pattern]) => pattern.source).join('|'), 'g');

/**
 * The level of a sentence by its key words in capitals (RFC 2119, RFC 8174); of several, a prohibition wins, then what
 * binds more. Undefined for a sentence without one.
 */
export function levelOf(sentence: string): RequirementLevel | undefined {
  return KEY_WORDS.find(([pattern]) => pattern.test(sentence))?.[1];
}

/** The sentence that lists the key words themselves binds nobody. */
function isKeyWordDefinition(sentence: string): boolean {
  return (
    /RFC\s*-?\s*(?:2119|8174)/i.test(sentence) && /interpreted|described|defined|meaning/i.test(sentence)
  );
}

/** A key word in the syntax tree. */
export type KeyWordMark = {
  readonly requirement: Requirement;
  readonly level: RequirementLevel;
  /** The first key word of a requirement carries its anchor. */
  readonly first: boolean;
  readonly node: Text;
  /** Offset in the node's value, in UTF-16 code units as `length` is. */
  readonly at: number;
  readonly length: number;
};

/** A placeholder that a template left: a key word alone, or behind the title of its section. */
function isPlaceholder(sentence: string, heading: string): boolean {
  const rest = sentence
    .replace(ANY_KEY_WORD, '')
    .replace(/[\s,.:]+/g, ' ')
    .trim()
    .toLowerCase();
  return rest === '' || rest === heading.toLowerCase();
}

/**
 * Finds the requirements of a document in its syntax tree; code, quotes and link texts do not count.
 * @param root Markdown of the body, lines as in the file
 */
export function requirementsOf(root: Root, name: DocumentName): Requirements {
  const strayNotes: RequirementNote[] = [];
  const marks = keyWordsOf(root, name, (note) => strayNotes.push(note));
  return {
    requirements: marks.flatMap(({requirement, first}) => (first ? [requirement] : [])),
    strayNotes,
    marks,
  };
}

/**
 * Finds every key word of every requirement, in reading order.
 * @param onStray is given each note that stands behind no requirement
 */
export function keyWordsOf(
  root: Root,
  name: DocumentName,
  onStray: (note: RequirementNote) => void = () => undefined,
): KeyWordMark[] {
  const headings = new Map(headingsOf(root).map((heading) => [heading.line, heading]));
  const marks: KeyWordMark[] = [];
  const taken = new Map<string, number>();
  let section = {text: '', anchor: ''};
  let room: number = LIMITS.requirementBlocks;
  /** Entries of requirements that speak of a table or list further down in their section. */
  let awaiting: {readonly kind: 'table' | 'list'; readonly entries: string[]}[] = [];
  const give = (kind: 'table' | 'list', names: () => readonly string[]) => {
    const waiting = awaiting.filter((one) => one.kind === kind || one.kind === 'list');
    if (waiting.length === 0) return;
    awaiting = awaiting.filter((one) => !waiting.includes(one));
    for (const {entries} of waiting) entries.push(...names());
  };
  const behindColon = (node: Nodes | undefined): readonly Block[] => {
    const found = node && room > 0 ? blocksOf({children: [node]}) : [];
    room -= found.length;
    return room < 0 ? [] : found;
  };
  const take = (block: Paragraph | TableCell, prefix: string, next?: Nodes) => {
    const inTable = block.type === 'tableCell';
    const {sentences, texts, comments} = sentencesOf(block);
    const starts = texts.map(({start}) => start);
    const notes = new Map<number, RequirementNote>();
    for (const comment of comments) {
      const note = parseRequirementNote(comment.html, comment);
      if (note && (notes.has(comment.behind) || comment.behind === -1)) onStray(note);
      else if (note) notes.set(comment.behind, note);
    }
    sentences.forEach((sentence, index) => {
      const level = levelOf(sentence.keyed);
      const note = notes.get(index) ?? null;
      const begin = index === 0 || inTable ? prefix : '';
      const alone = begin + sentence.text;
      if (!level || isKeyWordDefinition(sentence.text) || isPlaceholder(alone, section.text)) {
        if (note) onStray(note);
        return;
      }
      const announces = index === sentences.length - 1 && sentence.text.endsWith(':');
      const following = announces ? behindColon(next) : [];
      const text = [alone, ...(following.length > 0 ? [onOneLine(following)] : [])].join(' ');
      const entries = [...listedNames(sentence.content), ...listedIn(following)];
      const spokenOf = following.length > 0 ? undefined : listSpokenOf(sentence.text);
      if (spokenOf) awaiting.push({kind: spokenOf, entries});
      const requirement: Requirement = {
        // Named by its sentence alone: what a list holds changes more often.
        id: uniqueName(`REQ-${name.number}v${name.version}-${note?.name ?? requirementGist(alone)}`, taken),
        level,
        text,
        blocks: [paragraphOf([...(begin === '' ? [] : [{text: begin}]), ...sentence.content]), ...following],
        entries,
        heading: section.text,
        anchor: section.anchor,
        line: block.position?.start.line ?? 1,
        hash: textHash(text),
        note,
      };
      const words = [...sentence.keyed.matchAll(ANY_KEY_WORD)].flatMap(
        (match): Omit<KeyWordMark, 'first'>[] => {
          const offset = sentence.start + match.index;
          const place = texts[countUpTo(starts, offset) - 1];
          // A key word that is cut by emphasis (`MUST **NOT**`) is found by its first part.
          return place
            ? [
                {
                  requirement,
                  level: levelOf(match[0]) ?? level,
                  node: place.node,
                  at: offset - place.start,
                  length: Math.min(match[0].length, place.node.value.length - (offset - place.start)),
                },
              ]
            : [];
        },
      );
      marks.push(...words.map((word, order) => ({...word, first: order === 0})));
    });
  };
  const walk = (node: Nodes, leadIn: string, next?: Nodes) => {
    if (node.type === 'heading') {
      awaiting = [];
      const heading = headings.get(node.position?.start.line ?? 0);
      section = {text: heading?.text ?? toString(node), anchor: heading?.anchor ?? ''};
    } else if (node.type === 'paragraph') {
      take(node, leadIn, next);
    } else if (node.type === 'html') {
      const note = parseRequirementNote(node.value, node.position?.start ?? {line: 1, column: 1});
      if (note) onStray(note);
    } else if (node.type === 'table') {
      give('table', () => rowNames(blocksOf({children: [node]})));
      for (const row of node.children.slice(1)) {
        const subject = row.children[0] ? toString(row.children[0]).trim() : '';
        row.children.forEach((cell, index) => take(cell, index > 0 && subject ? `${subject}: ` : ''));
      }
    } else if ('children' in node && node.type !== 'blockquote') {
      if (node.type === 'list' && awaiting.length > 0)
        give('list', () => listedIn(blocksOf({children: [node]})));
      node.children.forEach((child, index, siblings) =>
        walk(
          child,
          leadInOf(siblings.slice(Math.max(0, index - 2), index + 1)),
          announcedBy(siblings.slice(index + 1, index + 3)),
        ),
      );
    }
  };
  walk(root, '');
  return marks;
}

/** A sentence that goes on after a block of code is told from its beginning: `Names like` + code + `MUST exist.` */
function leadInOf([before, code, node]: readonly Nodes[]): string {
  if (before?.type !== 'paragraph' || code?.type !== 'code' || node?.type !== 'paragraph') return '';
  const begin = sentencesOf(before).sentences.at(-1)?.text ?? '';
  const goesOn = /^(?:[a-z]|(?:MUST|SHALL|SHOULD|MAY|IS)\b)/.test(toString(node).trim());
  return goesOn && !/[.!?]$/.test(begin) ? `${begin} ${code.value.replace(/\s+/g, ' ').trim()} ` : '';
}

/** The list, table or code right behind a paragraph; a comment between them does not count. */
function announcedBy([next, second]: readonly Nodes[]): Nodes | undefined {
  const node = next?.type === 'html' && next.value.startsWith('<!--') ? second : next;
  return node?.type === 'list' || node?.type === 'table' || node?.type === 'code' ? node : undefined;
}

/** What follows a colon as part of a text; items are parted by `;` where they have no sign of their own. */
function onOneLine(blocks: readonly Block[]): string {
  return blocks
    .map(({cells}) =>
      cells
        .map((cell) => cell.map(({text}) => text).join(''))
        .join(' | ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .map((text, index, all) => (index === all.length - 1 || /[.,;:!?]$/.test(text) ? text : `${text};`))
    .join(' ');
}

/** Whether a sentence speaks of a table, or a list, that is further down. */
function listSpokenOf(sentence: string): 'table' | 'list' | undefined {
  if (/\b(?:in|of|from|by|with) (?:the|this) (?:following )?table\b|\btable below\b/i.test(sentence))
    return 'table';
  return /\blisted below\b|\bfollowing list\b|\blist below\b/i.test(sentence) ? 'list' : undefined;
}
