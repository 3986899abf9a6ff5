import type {RedlineRow} from './redline';

/** A stretch of unchanged blocks that a comparison folds. */
export type FoldedRows = {readonly change: 'folded'; readonly rows: readonly RedlineRow[]};

/** Unchanged blocks that stay visible before and after a change. */
const CONTEXT = 1;
/** Tables with a change stay whole up to so many rows: what is cut out of one has no columns. */
const WHOLE_TABLE = 60;
/** Fewer blocks are not worth a fold. */
const LEAST = 2;

/**
 * Folds what did not change, but for one block of context on each side of a change, the headings that a change stands
 * under, and the rest of its table.
 */
export function foldUnchanged(rows: readonly RedlineRow[]): (RedlineRow | FoldedRows)[] {
  const kept = rows.map(({change}) => change !== 'same');
  rows.forEach(({change}, index) => {
    if (change === 'same') return;
    for (let near = index - CONTEXT; near <= index + CONTEXT; near += 1) if (rows[near]) kept[near] = true;
  });
  keepHeadings(rows, kept);
  keepTables(rows, kept);
  const folded: (RedlineRow | FoldedRows)[] = [];
  let fold: RedlineRow[] = [];
  const close = () => {
    folded.push(...(fold.length < LEAST ? fold : [{change: 'folded' as const, rows: fold}]));
    fold = [];
  };
  rows.forEach((row, index) => {
    if (!kept[index]) {
      fold.push(row);
      return;
    }
    close();
    folded.push(row);
  });
  close();
  return folded;
}

function keepHeadings(rows: readonly RedlineRow[], kept: boolean[]): void {
  let above: {readonly index: number; readonly depth: number}[] = [];
  rows.forEach(({kind, depth, change}, index) => {
    if (kind === 'heading') {
      above = above.filter((heading) => heading.depth < depth);
      above.push({index, depth});
    }
    if (change === 'same') return;
    for (const heading of above) kept[heading.index] = true;
  });
}

function keepTables(rows: readonly RedlineRow[], kept: boolean[]): void {
  const inTable = (index: number) => rows[index]?.path.includes('table') === true;
  for (let start = 0; start < rows.length; start += 1) {
    if (!inTable(start)) continue;
    let end = start + 1;
    while (inTable(end) && rows[end]?.kind !== 'head') end += 1;
    const changed = kept.slice(start, end).includes(true);
    if (changed && end - start <= WHOLE_TABLE) kept.fill(true, start, end);
    else if (changed && rows[start]?.kind === 'head') kept[start] = true;
    start = end - 1;
  }
}
