import {LIMITS} from '../text/limits';

/** Tells how alike texts are, until what a comparison may cost is used up. */
export class Likeness {
  private left = LIMITS.likenessSteps;
  private readonly known = new Map<string, ReadonlySet<string>>();

  /** True once nothing more is compared: what is left then counts as unlike. */
  get isSpent(): boolean {
    return this.left <= 0;
  }

  /**
   * Share of words that two texts have in common, 0 to 1 (Dice over sets of words, case ignored); 1 for none at all.
   * @param least below it, 0 is as good an answer
   */
  of(a: string, b: string, least: number): number {
    const [left, right] = [this.words(a), this.words(b)];
    const total = left.size + right.size;
    if (total === 0) return 1;
    const [few, many] = left.size < right.size ? [left, right] : [right, left];
    this.left -= 1;
    if ((2 * few.size) / total < least) return 0;
    this.left -= few.size;
    let common = 0;
    for (const word of few) if (many.has(word)) common += 1;
    return (2 * common) / total;
  }

  private words(text: string): ReadonlySet<string> {
    const known = this.known.get(text) ?? new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu));
    this.known.set(text, known);
    return known;
  }
}
