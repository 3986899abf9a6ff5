/** Places of one block in the old and in the new document. */
export type BlockMatch = readonly [from: number, to: number];

/**
 * Finds blocks that went in one place and came in another as they are, with those that went along.
 * @param keys what makes blocks equal, by place
 * @param places of blocks that are in one of the documents only, rising
 * @param movesAlone false for a block that repeats by chance; by its place in the old document
 */
export function movedBlocks(
  keys: {readonly before: readonly string[]; readonly after: readonly string[]},
  places: {readonly gone: readonly number[]; readonly come: readonly number[]},
  movesAlone: (from: number) => boolean,
): BlockMatch[] {
  const gone = new Set(places.gone);
  const come = new Set(places.come);
  const byKey = new Map<string, number[]>();
  // From the last to the first, so that the first is taken off the end first.
  for (const at of places.gone.toReversed()) {
    if (!movesAlone(at)) continue;
    const key = keys.before[at] ?? '';
    const known = byKey.get(key);
    if (known) known.push(at);
    else byKey.set(key, [at]);
  }
  const matches: BlockMatch[] = [];
  const take = (from: number, to: number): boolean => {
    if (!gone.has(from) || !come.has(to) || keys.before[from] !== keys.after[to]) return false;
    gone.delete(from);
    come.delete(to);
    matches.push([from, to]);
    return true;
  };
  for (const to of places.come) {
    if (!come.has(to)) continue;
    const known = byKey.get(keys.after[to] ?? '') ?? [];
    while (known.length > 0 && !gone.has(known.at(-1) ?? -1)) known.pop();
    const from = known.pop();
    if (from === undefined || !take(from, to)) continue;
    for (let step = 1; take(from - step, to - step); step += 1);
    for (let step = 1; take(from + step, to + step); step += 1);
  }
  return matches;
}

/** Where a block moved. */
export type Move = {
  /** From 1; blocks that moved together share it. */
  readonly number: number;
  readonly from: number;
};

/** Numbers moves in the order of the new document: blocks that follow each other in both moved as one. */
export function movesOf(matches: readonly BlockMatch[]): {
  readonly byOld: ReadonlyMap<number, Move>;
  readonly byNew: ReadonlyMap<number, Move>;
} {
  const byOld = new Map<number, Move>();
  const byNew = new Map<number, Move>();
  let number = 0;
  let previous: BlockMatch = [-2, -2];
  for (const match of matches.toSorted(([, a], [, b]) => a - b)) {
    const [from, to] = match;
    if (from !== previous[0] + 1 || to !== previous[1] + 1) number += 1;
    const move = {number, from};
    byOld.set(from, move);
    byNew.set(to, move);
    previous = match;
  }
  return {byOld, byNew};
}
