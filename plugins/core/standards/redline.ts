import {diffArrays} from 'diff';
import type {Block} from './blocks';
import {DiffSteps, differing} from './diffSteps';
import {Likeness} from './likeness';
import type {BlockMatch} from './movedBlocks';
import {movedBlocks, movesOf} from './movedBlocks';
import type {Words} from './wordDiff';
import {codeDiff, wholeWords, wordDiff} from './wordDiff';

/** One block of a redline, with the words of both versions in reading order. */
export type RedlineRow = Pick<Block, 'kind' | 'depth' | 'path' | 'within' | 'number'> & {
  readonly change: 'same' | 'changed' | 'added' | 'removed' | 'moved-from' | 'moved-to';
  /** Cell by cell; everything but the row of a table is one cell. */
  readonly cells: readonly (readonly Words[])[];
  /** Of a block that moved: the number of the move, from 1, which blocks that moved together share. */
  readonly move?: number;
};

/** Blocks that share less than this part of their words are no new wording of each other. */
const LIKENESS = 0.4;
/** Shorter blocks repeat by chance: they move with what is around them only. */
const CHANCE_CHARACTERS = 20;
/** In two longer runs, the first block that is alike is taken, not the most alike. */
const MOST_PAIRS = 10_000;

/**
 * Compares two documents block by block: unchanged, reworded (with the words that differ), added, removed, or moved,
 * which is told as such and not as a rewrite, with the words that changed on the way. Where they differ in so much that
 * finding out what goes with what would pass `LIMITS`, the rest is told as removed and added.
 * @returns rows in reading order of the new document; removed ones, and places from which others moved, where they stood
 */
export function redline(before: readonly Block[], after: readonly Block[]): RedlineRow[] {
  const context: Context = {steps: new DiffSteps(), likeness: new Likeness()};
  const parts = blockDiff(before, after, context.steps);
  const gone = parts.flatMap(({change, from, count}) => (change === 'removed' ? range(from, count) : []));
  const come = parts.flatMap(({change, from, count}) => (change === 'added' ? range(from, count) : []));
  const keyed = {before: before.map(keyOf), after: after.map(keyOf)};
  const movesAlone = (at: number) => (before[at]?.text.length ?? 0) > CHANCE_CHARACTERS;
  const exact = movedBlocks(keyed, {gone, come}, movesAlone);
  const taken = {before: new Set(exact.map(([from]) => from)), after: new Set(exact.map(([, to]) => to))};
  const inPlace = parts.flatMap((part, index) => {
    const next = parts[index + 1];
    if (part.change !== 'removed' || next?.change !== 'added') return [];
    const [was, is] = [
      range(part.from, part.count).filter((at) => !taken.before.has(at)),
      range(next.from, next.count).filter((at) => !taken.after.has(at)),
    ];
    return pairsOf({was, is, before, after}, context.likeness);
  });
  for (const [from, to] of inPlace) {
    taken.before.add(from);
    taken.after.add(to);
  }
  const alike = movedAndChanged(
    {
      was: gone.filter((at) => !taken.before.has(at)),
      is: come.filter((at) => !taken.after.has(at)),
      before,
      after,
    },
    context.likeness,
  );
  const moves = movesOf([...exact, ...alike]);
  return emit(
    {before, after, parts, pairs: new Map(inPlace.map(([from, to]) => [to, from])), moves},
    context,
  );
}

type Context = {readonly steps: DiffSteps; readonly likeness: Likeness};

const range = (from: number, count: number) => Array.from({length: count}, (_, index) => from + index);

function keyOf({kind, depth, path, text}: Block): string {
  return `${kind} ${depth} ${path.join()} ${text}`;
}

/** A run of blocks that are the same in both, or in one of the documents only. */
type Part = {
  readonly change: 'same' | 'added' | 'removed';
  /** Of the first block: in the old document for removed ones, else in the new one. */
  readonly from: number;
  readonly count: number;
};

/** Compares numbers and not blocks: blocks that are equal have one number, however long they are. */
function blockDiff(before: readonly Block[], after: readonly Block[], steps: DiffSteps): Part[] {
  const numbers = new Map<string, number>();
  const numberOf = (block: Block): number => {
    const key = keyOf(block);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const [older, newer] = [before.map(numberOf), after.map(numberOf)];
  const changes = diffArrays(older, newer, {maxEditLength: steps.most});
  steps.spend(changes && differing(changes));
  if (!changes) return wholeParts(older, newer);
  let positionBefore = 0;
  let positionAfter = 0;
  return changes.map(({count, added, removed}) => {
    const from = removed ? positionBefore : positionAfter;
    if (!added) positionBefore += count;
    if (!removed) positionAfter += count;
    return {change: added ? 'added' : removed ? 'removed' : 'same', from, count};
  });
}

/** What both begin and end with is the same; all between is removed and added. */
function wholeParts(before: readonly number[], after: readonly number[]): Part[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const parts: Part[] = [
    {change: 'same', from: 0, count: head},
    {change: 'removed', from: head, count: before.length - tail - head},
    {change: 'added', from: head, count: after.length - tail - head},
    {change: 'same', from: after.length - tail, count: tail},
  ];
  return parts.filter(({count}) => count > 0);
}

/** Blocks of both documents, by their places, that may belong together. */
type Candidates = {
  readonly was: readonly number[];
  readonly is: readonly number[];
  readonly before: readonly Block[];
  readonly after: readonly Block[];
};

/** Of a run of removed and one of added blocks, those that are alike are one reworded block, in order. */
function pairsOf({was, is, before, after}: Candidates, likeness: Likeness): BlockMatch[] {
  const scoreOf = (from: number, to: number): number => {
    const [old, now] = [before[from], after[to]];
    if (!old || !now || old.kind !== now.kind || likeness.isSpent) return 0;
    const score = likeness.of(old.text, now.text, LIKENESS);
    return score >= LIKENESS ? score : 0;
  };
  return was.length * is.length > MOST_PAIRS ? firstPairs(was, is, scoreOf) : bestPairs(was, is, scoreOf);
}

type Score = (from: number, to: number) => number;

function firstPairs(was: readonly number[], is: readonly number[], scoreOf: Score): BlockMatch[] {
  const pairs: BlockMatch[] = [];
  let from = 0;
  for (const to of is) {
    for (let match = from; match < was.length; match += 1) {
      const old = was[match] ?? 0;
      if (scoreOf(old, to) === 0) continue;
      pairs.push([old, to]);
      from = match + 1;
      break;
    }
  }
  return pairs;
}

/** The pairs in order that are most alike in sum. */
function bestPairs(was: readonly number[], is: readonly number[], scoreOf: Score): BlockMatch[] {
  const width = is.length + 1;
  const scores = was.map((from) => is.map((to) => scoreOf(from, to)));
  // The best sum of all that lies behind a place in both runs.
  const best = Array.from<number>({length: (was.length + 1) * width}).fill(0);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  for (let row = was.length - 1; row >= 0; row -= 1) {
    for (let column = is.length - 1; column >= 0; column -= 1) {
      const score = scores[row]?.[column] ?? 0;
      best[row * width + column] = Math.max(
        at(row + 1, column),
        at(row, column + 1),
        score > 0 ? score + at(row + 1, column + 1) : 0,
      );
    }
  }
  const pairs: BlockMatch[] = [];
  let [row, column] = [0, 0];
  while (row < was.length && column < is.length) {
    const score = scores[row]?.[column] ?? 0;
    if (score > 0 && at(row, column) === score + at(row + 1, column + 1)) {
      pairs.push([was[row] ?? 0, is[column] ?? 0]);
      row += 1;
      column += 1;
    } else if (at(row, column) === at(row + 1, column)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Blocks that were moved and changed on the way share at least this part of their words, and are this long. */
const MOVED_LIKENESS = 0.75;
const MOVED_CHARACTERS = 60;

function movedAndChanged({was, is, before, after}: Candidates, likeness: Likeness): BlockMatch[] {
  const isLong = (block: Block | undefined) => (block?.text.length ?? 0) >= MOVED_CHARACTERS;
  const left = new Set(was.filter((at) => isLong(before[at])));
  const matches: BlockMatch[] = [];
  for (const to of is) {
    const now = after[to];
    if (!now || !isLong(now)) continue;
    let best: {readonly from: number; readonly score: number} | undefined;
    for (const from of left) {
      const old = before[from];
      if (likeness.isSpent) return matches;
      if (old?.kind !== now.kind) continue;
      const score = likeness.of(old.text, now.text, MOVED_LIKENESS);
      if (score >= MOVED_LIKENESS && score > (best?.score ?? 0)) best = {from, score};
    }
    if (!best) continue;
    left.delete(best.from);
    matches.push([best.from, to]);
  }
  return matches;
}

type Found = {
  readonly before: readonly Block[];
  readonly after: readonly Block[];
  readonly parts: readonly Part[];
  /** Place in the new document -> place in the old one, of blocks that were reworded where they stand. */
  readonly pairs: ReadonlyMap<number, number>;
  readonly moves: ReturnType<typeof movesOf>;
};

function emit({before, after, parts, pairs, moves}: Found, context: Context): RedlineRow[] {
  const rows: RedlineRow[] = [];
  const went = (from: number) => {
    const block = before[from];
    if (!block) return;
    const move = moves.byOld.get(from);
    if (move) rows.push({...whole(block, 'moved-from'), move: move.number});
    else rows.push(whole(block, 'removed'));
  };
  const came = (to: number) => {
    const block = after[to];
    if (!block) return;
    const move = moves.byNew.get(to);
    const old = move && before[move.from];
    if (old) rows.push({...compared([old, block], 'moved-to', context), move: move.number});
    else rows.push(whole(block, 'added'));
  };
  parts.forEach((part, index) => {
    const places = range(part.from, part.count);
    if (part.change === 'same') {
      for (const at of places) {
        const block = after[at];
        if (block) rows.push(whole(block, 'same'));
      }
      return;
    }
    const next = parts[index + 1];
    if (part.change === 'removed' && next?.change !== 'added') return places.forEach(went);
    if (part.change === 'added' && parts[index - 1]?.change !== 'removed') return places.forEach(came);
    if (part.change === 'added' || !next) return;
    let from = part.from;
    for (const to of range(next.from, next.count)) {
      const old = pairs.get(to);
      if (old === undefined) came(to);
      else {
        for (; from < old; from += 1) went(from);
        from += 1;
        const [was, is] = [before[old], after[to]];
        if (was && is) rows.push(compared([was, is], 'changed', context));
      }
    }
    for (; from < part.from + part.count; from += 1) went(from);
  });
  return rows;
}

/** What of a block does not depend on the other document. */
function frameOf({kind, depth, path, within, number}: Block): Omit<RedlineRow, 'change' | 'cells'> {
  return {kind, depth, path, within, ...(number === undefined ? {} : {number})};
}

function whole(block: Block, change: RedlineRow['change']): RedlineRow {
  const words = change === 'added' ? 'inserted' : change === 'removed' ? 'deleted' : 'same';
  return {...frameOf(block), change, cells: block.cells.map((cell) => wholeCell(block, cell, words))};
}

function wholeCell({kind}: Block, cell: Block['cells'][number], change: Words['change']): Words[] {
  return kind === 'code' ? [{text: cell[0]?.text ?? '', change}] : wholeWords(cell, change);
}

function compared(
  [old, now]: readonly [Block, Block],
  change: 'changed' | 'moved-to',
  {steps, likeness}: Context,
): RedlineRow {
  const isAlike = (a: string, b: string) => !likeness.isSpent && likeness.of(a, b, LIKENESS) >= LIKENESS;
  const cells =
    now.kind === 'code'
      ? [codeDiff(old.cells[0]?.[0]?.text ?? '', now.cells[0]?.[0]?.text ?? '', {steps, isAlike})]
      : cellDiff(old, now, steps);
  return {...frameOf(now), change, cells};
}

/** Cells beside each other are compared; where a column came or went, the others find their own. */
function cellDiff(old: Block, now: Block, steps: DiffSteps): (readonly Words[])[] {
  if (old.cells.length === now.cells.length)
    return now.cells.map((cell, column) => wordDiff(old.cells[column] ?? [], cell, steps));
  const text = (cell: Block['cells'][number]) => cell.map((part) => part.text).join('');
  const changes = diffArrays(old.cells.map(text), now.cells.map(text), {maxEditLength: steps.most});
  steps.spend(changes && differing(changes));
  let [from, to] = [0, 0];
  const whole = (cells: Block['cells'], how: Words['change']) => cells.map((cell) => wholeWords(cell, how));
  if (!changes) return [...whole(old.cells, 'deleted'), ...whole(now.cells, 'inserted')];
  return changes.flatMap(({count, added, removed}, index) => {
    if (!added && !removed) {
      from += count;
      to += count;
      return whole(now.cells.slice(to - count, to), 'same');
    }
    const next = changes[index + 1];
    if (added && changes[index - 1]?.removed) return [];
    const was = removed ? old.cells.slice(from, (from += count)) : [];
    const coming = added ? count : next?.added ? next.count : 0;
    const is = now.cells.slice(to, (to += coming));
    const both = Math.min(was.length, is.length);
    return [
      ...is.slice(0, both).map((cell, column) => wordDiff(was[column] ?? [], cell, steps)),
      ...whole(was.slice(both), 'deleted'),
      ...whole(is.slice(both), 'inserted'),
    ];
  });
}
