import {LIMITS} from '../text/limits';

/** What a comparison may cost: that of one difference grows with the square of what differs. */
export class DiffSteps {
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

/** How many parts differ. */
export function differing(
  changes: readonly {readonly count: number; readonly added: boolean; readonly removed: boolean}[],
): number {
  return changes.reduce((sum, {count, added, removed}) => sum + (added || removed ? count : 0), 0);
}
