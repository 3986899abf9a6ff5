import type {Paragraph, PhrasingContent, TableCell, Text} from 'mdast';
import type {Inline, InlineStyle} from './blocks';
import {STYLE_OF, inline} from './blocks';

/** A sentence of a block. */
export type Sentence = {
  /** White space folded. */
  readonly text: string;
  /** The same with its styles, white space as written. */
  readonly content: readonly Inline[];
  /** The same with code, quoted words and link texts blanked, white space as written. */
  readonly keyed: string;
  /** Offset in the text of the block, in UTF-16 code units. */
  readonly start: number;
};

/** A block cut into sentences. */
export type Sentences = {
  readonly sentences: readonly Sentence[];
  /** Texts in which a key word counts, with their offsets in the block. */
  readonly texts: readonly {readonly node: Text; readonly start: number}[];
  /** HTML comments, with the number of the sentence that they stand behind; -1 before the first. */
  readonly comments: readonly {
    readonly html: string;
    readonly line: number;
    readonly column: number;
    readonly behind: number;
  }[];
};

/** What a part of a block lies in. */
type Around = {
  /** Whether a key word counts in it. */
  readonly counts: boolean;
  readonly styles: readonly InlineStyle[];
  readonly url: string | undefined;
};

/** Abbreviations do not end a sentence. */
const ABBREVIATION = /\b(?:e\.g|i\.e|cf|etc|vs|resp|no|nr|approx)\.$/i;

/** Splits a block into sentences; neither code nor an abbreviation ends one. */
export function sentencesOf(block: Paragraph | TableCell): Sentences {
  let text = '';
  let keyed = '';
  const texts: {node: Text; start: number}[] = [];
  const html: {html: string; line: number; column: number; at: number}[] = [];
  const styled: {content: Inline; start: number}[] = [];
  const add = (node: PhrasingContent, {counts, styles, url}: Around) => {
    const style = (value: string, own: readonly InlineStyle[] = styles) => {
      if (value !== '') styled.push({content: inline(value, own, url), start: text.length});
    };
    if (node.type === 'inlineCode') {
      style(node.value, [...styles, 'code']);
      text += node.value;
      // Blanks would let a sentence end inside code; a letter does not.
      keyed += 'x'.repeat(node.value.length);
    } else if (node.type === 'html') {
      html.push({
        html: node.value,
        line: node.position?.start.line ?? 1,
        column: node.position?.start.column ?? 1,
        at: text.length,
      });
    } else if (node.type === 'break') {
      style(' ');
      text += ' ';
      keyed += ' ';
    } else if ('children' in node) {
      const own = STYLE_OF[node.type];
      const inner = {
        counts: counts && node.type !== 'link' && node.type !== 'linkReference',
        styles: own && !styles.includes(own) ? [...styles, own] : styles,
        url: node.type === 'link' ? node.url : url,
      };
      node.children.forEach((child) => add(child, inner));
    } else if (node.type === 'text') {
      style(node.value);
      if (counts) texts.push({node, start: text.length});
      text += node.value;
      keyed += counts ? blankQuoted(node.value) : 'x'.repeat(node.value.length);
    }
  };
  block.children.forEach((child) => add(child, {counts: true, styles: [], url: undefined}));

  const sentences: Sentence[] = [];
  let start = 0;
  let reached = 0;
  /** Sentences are cut in order, and each looks at its own content only. */
  const contentBetween = (from: number, to: number): Inline[] => {
    const content: Inline[] = [];
    for (; reached < styled.length; reached += 1) {
      const part = styled[reached];
      if (!part || part.start >= to) break;
      const own = part.content.text.slice(Math.max(0, from - part.start), to - part.start);
      if (own !== '') content.push({...part.content, text: own});
      if (part.start + part.content.text.length > to) break;
    }
    return content;
  };
  const cut = (end: number) => {
    const sentence = text.slice(start, end).replace(/\s+/g, ' ').trim();
    const content = sentence ? contentBetween(start, end) : [];
    if (sentence) sentences.push({text: sentence, content, keyed: keyed.slice(start, end), start});
    start = end;
  };
  for (const match of keyed.matchAll(/[.!?]["')\]]*(?=\s+[A-Z0-9("'`x])/g)) {
    const end = match.index + match[0].length;
    // An abbreviation is short: nothing before it has to be looked at.
    if (!ABBREVIATION.test(keyed.slice(Math.max(start, end - 20), end))) cut(end);
  }
  cut(text.length);
  const begins = sentences.map(
    (sentence) => sentence.start + sentence.keyed.length - sentence.keyed.trimStart().length,
  );
  const comments = html.map(({at, ...comment}) => ({
    ...comment,
    behind: countUpTo(begins, at - 1) - 1,
  }));
  return {sentences, texts, comments};
}

/** How many of some rising numbers are at most `limit`. */
export function countUpTo(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((rising[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A word alone between quotation marks is spoken of, not used. */
function blankQuoted(value: string): string {
  return value.replace(/["“”'‘’][A-Z]+(?: [A-Z]+)?["“”'‘’]/g, (quoted) => quoted.replace(/[A-Z ]/g, 'x'));
}
