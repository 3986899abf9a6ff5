import type {FuzzFile} from './job';

/** How much may be spent on one finding. */
export type Budget = {
  /** Tries that are left. */
  tries: number;
  /** Moment to stop at, as of `performance.now()`. */
  readonly until: number;
};

/** Tells whether something smaller still shows the fault. */
type StillFails<T> = (smaller: T) => Promise<boolean>;

/**
 * Takes out of a list what the fault does not need: halves, then quarters, and so on down to single items (delta
 * debugging, Zeller and Hildebrandt 2002).
 */
async function withoutNeedless<T>(items: readonly T[], fails: StillFails<T[]>, budget: Budget): Promise<T[]> {
  let kept = [...items];
  let size = Math.ceil(kept.length / 2);
  while (size >= 1 && kept.length > 0) {
    let hasShrunk = false;
    for (let start = 0; start < kept.length;) {
      if (budget.tries <= 0 || performance.now() > budget.until) return kept;
      budget.tries -= 1;
      const smaller = [...kept.slice(0, start), ...kept.slice(start + size)];
      if (await fails(smaller)) {
        kept = smaller;
        hasShrunk = true;
      } else start += size;
    }
    if (size === 1 && !hasShrunk) break;
    size = size === 1 ? 1 : Math.ceil(size / 2);
  }
  return kept;
}

/** The shortest text that was found within the budget: lines first, then characters. */
export async function minimiseText(text: string, fails: StillFails<string>, budget: Budget): Promise<string> {
  const lines = await withoutNeedless(text.split('\n'), (fewer) => fails(fewer.join('\n')), budget);
  const characters = await withoutNeedless(
    lines.join('\n').split(''),
    (fewer) => fails(fewer.join('')),
    budget,
  );
  return characters.join('');
}

/** The fewest files that were found within the budget, with the shortest texts. */
export async function minimiseFiles(
  files: readonly FuzzFile[],
  fails: StillFails<readonly FuzzFile[]>,
  budget: Budget,
): Promise<readonly FuzzFile[]> {
  let kept: readonly FuzzFile[] = await withoutNeedless(files, fails, budget);
  for (const file of kept) {
    const replaced = (text: string) =>
      kept.map((other) => (other.path === file.path ? {...other, text} : other));
    kept = replaced(await minimiseText(file.text, (text) => fails(replaced(text)), budget));
  }
  return kept;
}
