import {diffArrays} from 'diff';
import type {DiffSteps} from './diffSteps';
import {differing} from './diffSteps';
import type {Inline} from './blocks';
import {inline} from './blocks';

/** A stretch of words, with what became of it. */
export type Words = Inline & {readonly change: 'same' | 'inserted' | 'deleted'};

/** A word, a sign or a name in code. */
type Token = {
  readonly content: Inline;
  /** Whether white space stands before it. */
  readonly gap: boolean;
};

/** What differs between two stretches that are the same. */
type Difference = {readonly deleted: Token[]; readonly inserted: Token[]};
/** Words that are the same, as they stood and as they stand: styles and gaps may differ. */
type Same = {readonly before: Token[]; readonly after: Token[]};

/**
 * Compares two texts word by word. What differs is told in phrases, not in single words between words that happen to be
 * the same, and nothing that is deleted touches what is inserted.
 */
export function wordDiff(before: readonly Inline[], after: readonly Inline[], steps: DiffSteps): Words[] {
  const [older, newer] = [tokensOf(before), tokensOf(after)];
  const numbers = new Map<string, number>();
  const numberOf = ({content: {text, styles}}: Token): number => {
    const key = styles?.includes('code') ? `\`${text}` : text;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const changes = diffArrays(older.map(numberOf), newer.map(numberOf), {maxEditLength: steps.most});
  steps.spend(changes && differing(changes));
  if (!changes) return shown([{before: [], after: []}], [{deleted: older, inserted: newer}]);
  const sames: Same[] = [{before: [], after: []}];
  const differences: Difference[] = [];
  let [atBefore, atAfter] = [0, 0];
  let inChange = false;
  for (const {count, added, removed} of changes) {
    if ((added || removed) && !inChange) differences.push({deleted: [], inserted: []});
    if (!added && !removed && inChange) sames.push({before: [], after: []});
    inChange = added || removed;
    const [wasThere, isThere] = [
      older.slice(atBefore, added ? atBefore : (atBefore += count)),
      newer.slice(atAfter, removed ? atAfter : (atAfter += count)),
    ];
    if (inChange) {
      push(differences.at(-1)?.deleted, wasThere);
      push(differences.at(-1)?.inserted, isThere);
    } else {
      push(sames.at(-1)?.before, wasThere);
      push(sames.at(-1)?.after, isThere);
    }
  }
  return shown(...inPhrases(sames, differences));
}

/** Marks all of a text as one change. */
export function wholeWords(content: readonly Inline[], change: Words['change']): Words[] {
  return spaced([{change, tokens: tokensOf(content)}]);
}

const push = (list: Token[] | undefined, more: readonly Token[]) => {
  for (const token of more) list?.push(token);
};

/** Words with what belongs inside them, such as `24.04` and `best-practices`, or single signs. */
const TOKEN = /\s+|[\p{L}\p{N}_]+(?:[-.'’][\p{L}\p{N}_]+)*|[^\s]/gu;

function tokensOf(content: readonly Inline[]): Token[] {
  const tokens: Token[] = [];
  let gap = false;
  for (const {text, styles = [], url} of content) {
    const pieces = styles.includes('code') ? [text.replace(/\s+/g, ' ').trim()] : (text.match(TOKEN) ?? []);
    for (const piece of pieces) {
      if (piece.trim() === '') gap = true;
      else {
        tokens.push({content: inline(piece, styles, url), gap: gap && tokens.length > 0});
        gap = false;
      }
    }
  }
  return tokens;
}

/** Words that are the same between two changes are no island if there are this many, or if a name is among them. */
const ISLAND_WORDS = 4;

/**
 * Takes the few words between two changes into one change with these, where they are shorter than what changed: `Of the`
 * that became `Two of the three` is easier to read as one phrase than as two insertions around a word.
 */
function inPhrases(
  sames: readonly Same[],
  differences: readonly Difference[],
): [readonly Same[], readonly Difference[]] {
  const keptSames = sames.slice(0, 1);
  const kept = differences.slice(0, 1);
  // A phrase can take in thousands of words, which are counted once.
  let left = sizeOf(differences[0]);
  differences.slice(1).forEach((difference, index) => {
    const between = sames[index + 1];
    const last = kept.at(-1);
    if (!between || !last) return;
    const right = sizeOf(difference);
    if (isIsland(between) || !isShort(between, left, right)) {
      keptSames.push(between);
      kept.push(difference);
      left = right;
      return;
    }
    push(last.deleted, [...between.before, ...difference.deleted]);
    push(last.inserted, [...between.after, ...difference.inserted]);
    const same = lengthOf(between.after);
    left = {deleted: left.deleted + same + right.deleted, inserted: left.inserted + same + right.inserted};
  });
  return [[...keptSames, ...sames.slice(Math.max(1, differences.length))], kept];
}

function isIsland({after}: Same): boolean {
  return (
    after.filter(({content}) => /[\p{L}\p{N}]/u.test(content.text)).length >= ISLAND_WORDS ||
    after.some(({content}) => content.styles?.includes('code'))
  );
}

/** Characters that went, and that came. */
type Size = {readonly deleted: number; readonly inserted: number};

function sizeOf(difference: Difference | undefined): Size {
  return {deleted: lengthOf(difference?.deleted ?? []), inserted: lengthOf(difference?.inserted ?? [])};
}

function isShort({after}: Same, left: Size, right: Size): boolean {
  // Insertions alone, or deletions alone, are read in their sentence.
  const both = left.deleted + right.deleted > 0 && left.inserted + right.inserted > 0;
  const length = lengthOf(after);
  return both && [left, right].every(({deleted, inserted}) => length <= Math.max(deleted, inserted));
}

function lengthOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, {content}) => sum + content.text.length, 0);
}

type Run = {readonly change: Words['change']; readonly tokens: readonly Token[]; readonly before?: Token};

/** Puts what is the same and what differs in turn, the deleted before the inserted. */
function shown(sames: readonly Same[], differences: readonly Difference[]): Words[] {
  // A text that begins with a change has no words before it.
  const runs = sames.flatMap(({before, after}, index): Run[] => {
    const {deleted = [], inserted = []} = differences[index] ?? {};
    const [first] = before;
    return [
      {change: 'same', tokens: after, ...(first ? {before: first} : {})},
      {change: 'deleted', tokens: deleted},
      {change: 'inserted', tokens: inserted},
    ];
  });
  return spaced(runs.filter(({tokens}) => tokens.length > 0));
}

/** Joins the words of each run; what stands between two runs belongs to neither. */
function spaced(runs: readonly Run[]): Words[] {
  return runs.flatMap(({change, tokens, before}, index): Words[] => {
    const previous = runs[index - 1];
    const words = joined(tokens, change);
    const parted =
      previous !== undefined &&
      (tokens[0]?.gap === true ||
        (previous.change === 'deleted' && (change === 'inserted' || before?.gap === true)));
    return parted ? [{text: ' ', change: 'same'}, ...words] : words;
  });
}

function joined(tokens: readonly Token[], change: Words['change']): Words[] {
  const words: Words[] = [];
  tokens.forEach(({content, gap}, index) => {
    const last = words.at(-1);
    const space = gap && index > 0 ? ' ' : '';
    const isCode = content.styles?.includes('code') === true;
    if (last && !isCode && isSameStyle(last, content)) {
      words[words.length - 1] = {...last, text: last.text + space + content.text};
      return;
    }
    if (space !== '') words.push({text: space, change});
    words.push({...content, change});
  });
  return words;
}

function isSameStyle(a: Inline, b: Inline): boolean {
  return a.url === b.url && (a.styles ?? []).join() === (b.styles ?? []).join();
}

/** Compares two blocks of code line by line, and lines that took the place of others word by word; no blank is lost. */
export function codeDiff(
  before: string,
  after: string,
  {steps, isAlike}: {readonly steps: DiffSteps; readonly isAlike: (a: string, b: string) => boolean},
): Words[] {
  const [older, newer] = [before.split('\n'), after.split('\n')];
  const changes = diffArrays(older, newer, {maxEditLength: steps.most});
  steps.spend(changes && differing(changes));
  const line = (text: string, change: Words['change']): Words => ({text: `${text}\n`, change});
  if (!changes) return [line(before, 'deleted'), line(after, 'inserted')];
  return changes.flatMap(({value, added, removed}, index): Words[] => {
    const next = changes[index + 1];
    if (!added && !removed) return value.map((text) => line(text, 'same'));
    const [was, is] = removed ? [value, next?.added ? next.value : []] : [[], value];
    if (added && changes[index - 1]?.removed) return [];
    if (was.length !== is.length || !was.every((text, at) => isAlike(text, is[at] ?? '')))
      return [...was.map((text) => line(text, 'deleted')), ...is.map((text) => line(text, 'inserted'))];
    return was.flatMap((text, at) => [
      ...lineDiff(text, is[at] ?? '', steps),
      {text: '\n', change: 'same' as const},
    ]);
  });
}

function lineDiff(before: string, after: string, steps: DiffSteps): Words[] {
  const [older, newer] = [before.match(TOKEN) ?? [], after.match(TOKEN) ?? []];
  const changes = diffArrays(older, newer, {maxEditLength: steps.most});
  steps.spend(changes && differing(changes));
  if (!changes) {
    return [
      {text: before, change: 'deleted'},
      {text: after, change: 'inserted'},
    ];
  }
  return changes.map(({value, added, removed}) => ({
    text: value.join(''),
    change: added ? 'inserted' : removed ? 'deleted' : 'same',
  }));
}
