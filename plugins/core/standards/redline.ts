import {diffArrays, diffWordsWithSpace} from 'diff';
import {LIMITS} from '../text/limits';
import type {Block} from './blocks';
import {Likeness} from './likeness';

/** A stretch of words within a changed block. */
export type Words = {readonly text: string; readonly change: 'same' | 'inserted' | 'deleted'};

/** One block of a redline, with the words of both versions in reading order. */
export type RedlineRow = Pick<Block, 'kind' | 'depth'> & {
  readonly change: 'same' | 'changed' | 'added' | 'removed' | 'moved-from' | 'moved-to';
  readonly words: readonly Words[];
};

/** A stretch of unchanged blocks that a comparison folds. */
export type FoldedRows = {readonly change: 'folded'; readonly rows: readonly RedlineRow[]};

/** Unchanged blocks that stay visible before and after a change. */
const CONTEXT = 1;

/** Folds what did not change, but for one block of context on each side of a change. */
export function foldUnchanged(rows: readonly RedlineRow[]): (RedlineRow | FoldedRows)[] {
  const kept = rows.map(
    (row, index) =>
      row.change !== 'same' ||
      rows.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({change}) => change !== 'same'),
  );
  const folded: (RedlineRow | FoldedRows)[] = [];
  let fold: RedlineRow[] | undefined;
  rows.forEach((row, index) => {
    if (kept[index]) {
      fold = undefined;
      folded.push(row);
    } else if (fold) fold.push(row);
    else {
      fold = [row];
      folded.push({change: 'folded', rows: fold});
    }
  });
  return folded;
}

/** Blocks that share less than this part of their words are no new wording of each other. */
const LIKENESS = 0.4;

/**
 * Compares two documents block by block: unchanged, reworded (with the words that differ), added, removed, or moved,
 * which is told as such and not as a rewrite. Where they differ in so much that finding out what goes with what would
 * pass {@link LIMITS}, the rest is told as removed and added.
 * @returns rows in reading order of the new document, removed ones where they stood
 */
export function redline(before: readonly Block[], after: readonly Block[]): RedlineRow[] {
  const steps = new Steps();
  const parts = blockDiff(before, after, steps);
  const context = {moved: movedKeys(parts), likeness: new Likeness(), steps};
  return parts.flatMap((part, index) => {
    const next = parts[index + 1];
    if (part.removed && next?.added) return paired(part.value, next.value, context);
    if (part.added && parts[index - 1]?.removed) return [];
    const {moved} = context;
    return part.value.map((block) => {
      if (part.added) return whole(block, moved.has(keyOf(block)) ? 'moved-to' : 'added');
      return whole(block, !part.removed ? 'same' : moved.has(keyOf(block)) ? 'moved-from' : 'removed');
    });
  });
}

/** What a comparison may cost: that of one difference grows with the square of what differs. */
class Steps {
  private left = LIMITS.differenceSteps;

  /** How much may differ. */
  get most(): number {
    return Math.floor(Math.sqrt(Math.max(0, this.left)));
  }

  /** @param differing parts that differ; undefined where there were more than {@link most} */
  spend(differing: number | undefined): void {
    this.left -= (differing ?? this.most) ** 2;
  }
}

type Context = {
  readonly moved: ReadonlySet<string>;
  readonly likeness: Likeness;
  readonly steps: Steps;
};

function keyOf({kind, depth, text}: Block): string {
  return `${kind} ${depth} ${text}`;
}

type Part = {readonly value: readonly Block[]; readonly added: boolean; readonly removed: boolean};

/** Compares numbers and not blocks: blocks that are equal have one number, however long they are. */
function blockDiff(before: readonly Block[], after: readonly Block[], steps: Steps): Part[] {
  const numbers = new Map<string, number>();
  const numberOf = (block: Block): number => {
    const key = keyOf(block);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const changes = diffArrays(before.map(numberOf), after.map(numberOf), {maxEditLength: steps.most});
  steps.spend(changes && differing(changes));
  if (!changes) return wholeParts(before, after);
  let positionBefore = 0;
  let positionAfter = 0;
  return changes.map(({count, added, removed}) => {
    const value = removed
      ? before.slice(positionBefore, positionBefore + count)
      : after.slice(positionAfter, positionAfter + count);
    if (!added) positionBefore += count;
    if (!removed) positionAfter += count;
    return {value, added, removed};
  });
}

function differing(
  changes: readonly {readonly count: number; readonly added: boolean; readonly removed: boolean}[],
) {
  return changes.reduce((sum, {count, added, removed}) => sum + (added || removed ? count : 0), 0);
}

/** What both begin and end with is the same; all between is removed and added. */
function wholeParts(before: readonly Block[], after: readonly Block[]): Part[] {
  const most = Math.min(before.length, after.length);
  const isSame = (a: Block | undefined, b: Block | undefined) => a && b && keyOf(a) === keyOf(b);
  let head = 0;
  while (head < most && isSame(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < most - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const part = (value: readonly Block[], added = false, removed = false): Part => ({value, added, removed});
  return [
    part(after.slice(0, head)),
    part(before.slice(head, before.length - tail), false, true),
    part(after.slice(head, after.length - tail), true),
    part(after.slice(after.length - tail)),
  ].filter(({value}) => value.length > 0);
}

/** Blocks that went in one place and came in another; very short ones repeat by chance and do not count. */
function movedKeys(parts: readonly Part[]): Set<string> {
  const keys = (wanted: 'added' | 'removed') =>
    parts
      .filter((part) => part[wanted])
      .flatMap(({value}) => value)
      .filter(({text}) => text.length > 20)
      .map(keyOf);
  const added = new Set(keys('added'));
  return new Set(keys('removed').filter((key) => added.has(key)));
}

function whole({kind, depth, text}: Block, change: RedlineRow['change']): RedlineRow {
  const words =
    change === 'added' || change === 'moved-to' ? 'inserted' : change === 'same' ? 'same' : 'deleted';
  return {kind, depth, change, words: [{text, change: words}]};
}

/** Of a run of removed and one of added blocks, those that are alike are one reworded block, in order. */
function paired(
  removed: readonly Block[],
  added: readonly Block[],
  {moved, likeness, steps}: Context,
): RedlineRow[] {
  const rows: RedlineRow[] = [];
  const movedBlocks = new Set(removed.filter((block) => moved.has(keyOf(block))));
  const isMoved = (block: Block) => movedBlocks.has(block);
  let from = 0;
  for (const block of added) {
    let match = moved.has(keyOf(block)) ? removed.length : from;
    for (; match < removed.length; match += 1) {
      const before = removed[match];
      if (likeness.isSpent) match = removed.length;
      else if (
        before?.kind === block.kind &&
        !isMoved(before) &&
        likeness.of(before.text, block.text, LIKENESS) >= LIKENESS
      )
        break;
    }
    if (match >= removed.length) {
      rows.push(whole(block, moved.has(keyOf(block)) ? 'moved-to' : 'added'));
      continue;
    }
    for (const before of removed.slice(from, match))
      rows.push(whole(before, moved.has(keyOf(before)) ? 'moved-from' : 'removed'));
    from = match + 1;
    const {kind, depth} = block;
    rows.push({
      kind,
      depth,
      change: 'changed',
      words: wordDiff(removed[match]?.text ?? '', block.text, steps),
    });
  }
  for (const before of removed.slice(from))
    rows.push(whole(before, moved.has(keyOf(before)) ? 'moved-from' : 'removed'));
  return rows;
}

function wordDiff(before: string, after: string, steps: Steps): Words[] {
  const changes = diffWordsWithSpace(before, after, {maxEditLength: steps.most});
  steps.spend(changes && differing(changes));
  if (!changes) {
    return [
      {text: before, change: 'deleted'},
      {text: after, change: 'inserted'},
    ];
  }
  return changes.map(({value, added, removed}) => ({
    text: value,
    change: added ? 'inserted' : removed ? 'deleted' : 'same',
  }));
}
