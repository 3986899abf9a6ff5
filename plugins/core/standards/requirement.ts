import type {Nodes, Paragraph, PhrasingContent, Root, TableCell, Text} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {headingsOf} from '../text/markdown';
import {textHash} from '../text/textHash';
import type {DocumentName} from './documentId';
import type {RequirementLevel} from './requirementLevel';

/** A sentence that binds somebody, found by its RFC 2119 key word. */
export type Requirement = {
  /** Stable under edits elsewhere: derived from the document and the sentence, e.g. `REQ-0102v2-3fa94c1e`. */
  readonly id: string;
  readonly level: RequirementLevel;
  readonly text: string;
  /** Title of the section that it stands in; empty before the first heading. */
  readonly heading: string;
  /** Anchor of that section. */
  readonly anchor: string;
  readonly line: number;
  /** Hash of the sentence with white space folded. */
  readonly hash: string;
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

/** The strictest key word of a sentence; undefined for a sentence without one. */
export function levelOf(sentence: string): RequirementLevel | undefined {
  return KEY_WORDS.find(([pattern]) => pattern.test(sentence))?.[1];
}

/** The sentence that lists the key words themselves binds nobody. */
function isKeyWordDefinition(sentence: string): boolean {
  return /RFC\s*-?\s*(?:2119|8174)/i.test(sentence) && /interpreted|described|defined|meaning/i.test(sentence);
}

/** A key word in the syntax tree. */
export type KeyWordMark = {
  readonly requirement: Requirement;
  readonly level: RequirementLevel;
  /** The first key word of a requirement carries its anchor. */
  readonly first: boolean;
  readonly node: Text;
  /** Offset in the node's value. */
  readonly at: number;
  readonly length: number;
};

/**
 * Finds the requirements of a document in its syntax tree; code, quotes and link texts do not count.
 * @param root Markdown of the body, lines as in the file
 */
export function requirementsOf(root: Root, name: DocumentName): Requirement[] {
  return keyWordsOf(root, name).flatMap(({requirement, first}) => (first ? [requirement] : []));
}

/** Finds every key word of every requirement, in reading order. */
export function keyWordsOf(root: Root, name: DocumentName): KeyWordMark[] {
  const headings = headingsOf(root);
  const marks: KeyWordMark[] = [];
  const seen = new Map<string, number>();
  let section = {text: '', anchor: ''};
  const take = (block: Paragraph | TableCell, prefix: string) => {
    const {sentences, texts} = sentencesOf(block);
    for (const sentence of sentences) {
      const level = levelOf(sentence.keyed);
      if (!level || isKeyWordDefinition(sentence.text)) continue;
      const text = prefix + sentence.text;
      const hash = textHash(text);
      const count = (seen.get(hash) ?? 0) + 1;
      seen.set(hash, count);
      const requirement: Requirement = {
        id: `REQ-${name.number}v${name.version}-${hash}${count > 1 ? `-${count}` : ''}`,
        level,
        text,
        heading: section.text,
        anchor: section.anchor,
        line: block.position?.start.line ?? 1,
        hash,
      };
      const words = [...sentence.keyed.matchAll(ANY_KEY_WORD)].flatMap((match): Omit<KeyWordMark, 'first'>[] => {
        const offset = sentence.start + match.index;
        const place = texts.findLast(({start}) => start <= offset);
        // A key word that is cut by emphasis (`MUST **NOT**`) is found by its first part.
        return place ? [{requirement, level: levelOf(match[0]) ?? level, node: place.node, at: offset - place.start, length: Math.min(match[0].length, place.node.value.length - (offset - place.start))}] : [];
      });
      marks.push(...words.map((word, index) => ({...word, first: index === 0})));
    }
  };
  const walk = (node: Nodes) => {
    if (node.type === 'heading') {
      const heading = headings.find((candidate) => candidate.line === node.position?.start.line);
      section = {text: heading?.text ?? toString(node), anchor: heading?.anchor ?? ''};
    } else if (node.type === 'paragraph') {
      take(node, '');
    } else if (node.type === 'table') {
      for (const row of node.children.slice(1)) {
        const subject = row.children[0] ? toString(row.children[0]).trim() : '';
        row.children.forEach((cell, index) => take(cell, index > 0 && subject ? `${subject}: ` : ''));
      }
    } else if ('children' in node && node.type !== 'blockquote') {
      node.children.forEach(walk);
    }
  };
  walk(root);
  return marks;
}

/** `keyed` is the sentence with code and link texts blanked, white space as written; `start` its offset in the block. */
type Sentence = {text: string; keyed: string; start: number};

/** Splits a block into sentences, and tells at which offset of the block each of its counting texts starts. */
function sentencesOf(block: Paragraph | TableCell): {sentences: Sentence[]; texts: {node: Text; start: number}[]} {
  let text = '';
  let keyed = '';
  const texts: {node: Text; start: number}[] = [];
  const add = (node: PhrasingContent, counts: boolean) => {
    if (node.type === 'inlineCode' || node.type === 'html' || node.type === 'image' || node.type === 'footnoteReference') {
      const value = node.type === 'inlineCode' ? node.value : '';
      text += value;
      // Blanks would let a sentence end inside code; a letter does not.
      keyed += 'x'.repeat(value.length);
    } else if (node.type === 'break') {
      text += ' ';
      keyed += ' ';
    } else if ('children' in node) {
      const inner = counts && node.type !== 'link' && node.type !== 'linkReference';
      node.children.forEach((child) => add(child, inner));
    } else if (node.type === 'text') {
      if (counts) texts.push({node, start: text.length});
      text += node.value;
      keyed += counts ? node.value : 'x'.repeat(node.value.length);
    }
  };
  block.children.forEach((child) => add(child, true));
  const sentences: Sentence[] = [];
  let start = 0;
  const cut = (end: number) => {
    const sentence = text.slice(start, end).replace(/\s+/g, ' ').trim();
    if (sentence) sentences.push({text: sentence, keyed: keyed.slice(start, end), start});
    start = end;
  };
  for (const match of keyed.matchAll(/[.!?]["')\]]*(?=\s+[A-Z0-9("'`x])/g)) {
    const end = match.index + match[0].length;
    if (!/\b(?:e\.g|i\.e|cf|etc|vs|resp|no|nr|approx)\.$/i.test(keyed.slice(start, end))) cut(end);
  }
  cut(text.length);
  return {sentences, texts};
}
