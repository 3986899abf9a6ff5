import {diffArrays, diffWordsWithSpace} from 'diff';
import type {Block} from './blocks';

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
  rows.forEach((row, index) => {
    const last = folded.at(-1);
    if (kept[index]) folded.push(row);
    else if (last?.change === 'folded')
      folded[folded.length - 1] = {change: 'folded', rows: [...last.rows, row]};
    else folded.push({change: 'folded', rows: [row]});
  });
  return folded;
}

/** Blocks that share less than this part of their words are no new wording of each other. */
const LIKENESS = 0.4;

/**
 * Compares two documents block by block: unchanged, reworded (with the words that differ), added, removed, or moved,
 * which is told as such and not as a rewrite.
 * @returns rows in reading order of the new document, removed ones where they stood
 */
export function redline(before: readonly Block[], after: readonly Block[]): RedlineRow[] {
  const parts = blockDiff(before, after);
  const moved = movedKeys(parts);
  const rows: RedlineRow[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i];
    const next = parts[i + 1];
    if (!part) continue;
    if (part.removed && next?.added) {
      rows.push(...paired(part.value, next.value, moved));
      i += 1;
    } else if (part.added) {
      rows.push(...part.value.map((block) => whole(block, moved.has(keyOf(block)) ? 'moved-to' : 'added')));
    } else if (part.removed) {
      rows.push(
        ...part.value.map((block) => whole(block, moved.has(keyOf(block)) ? 'moved-from' : 'removed')),
      );
    } else {
      rows.push(...part.value.map((block) => whole(block, 'same')));
    }
  }
  return rows;
}

function keyOf({kind, depth, text}: Block): string {
  return `${kind} ${depth} ${text}`;
}

type Part = {readonly value: readonly Block[]; readonly added: boolean; readonly removed: boolean};

/** Compares keys and not blocks: each is made once, however often it is looked at. */
function blockDiff(before: readonly Block[], after: readonly Block[]): Part[] {
  let positionBefore = 0;
  let positionAfter = 0;
  return diffArrays(before.map(keyOf), after.map(keyOf)).map(({count, added, removed}) => {
    const value = removed
      ? before.slice(positionBefore, positionBefore + count)
      : after.slice(positionAfter, positionAfter + count);
    if (!added) positionBefore += count;
    if (!removed) positionAfter += count;
    return {value, added, removed};
  });
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
  moved: ReadonlySet<string>,
): RedlineRow[] {
  const rows: RedlineRow[] = [];
  let from = 0;
  for (const block of added) {
    const match = moved.has(keyOf(block))
      ? -1
      : removed.findIndex(
          (before, index) =>
            index >= from &&
            !moved.has(keyOf(before)) &&
            before.kind === block.kind &&
            likeness(before.text, block.text) >= LIKENESS,
        );
    if (match === -1) {
      rows.push(whole(block, moved.has(keyOf(block)) ? 'moved-to' : 'added'));
      continue;
    }
    for (const before of removed.slice(from, match))
      rows.push(whole(before, moved.has(keyOf(before)) ? 'moved-from' : 'removed'));
    from = match + 1;
    const {kind, depth} = block;
    rows.push({kind, depth, change: 'changed', words: wordDiff(removed[match]?.text ?? '', block.text)});
  }
  for (const before of removed.slice(from))
    rows.push(whole(before, moved.has(keyOf(before)) ? 'moved-from' : 'removed'));
  return rows;
}

function wordDiff(before: string, after: string): Words[] {
  return diffWordsWithSpace(before, after).map(({value, added, removed}) => ({
    text: value,
    change: added ? 'inserted' : removed ? 'deleted' : 'same',
  }));
}

/** Share of words that two texts have in common, 0 to 1 (Dice over sets of words, case ignored); 1 for none at all. */
export function likeness(a: string, b: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []);
  const [left, right] = [words(a), words(b)];
  if (left.size + right.size === 0) return 1;
  let common = 0;
  for (const word of left) if (right.has(word)) common += 1;
  return (2 * common) / (left.size + right.size);
}
