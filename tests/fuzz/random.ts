/**
 * Numbers that look random and are the same for the same seeds, on every machine: mulberry32 (Tommy Ettinger, public
 * domain). Each case has a generator of its own, so that it does not matter in which order threads take them.
 */
export class Random {
  private state: number;

  /** @param seeds e.g. the seed of the run and the number of the case; each changes everything */
  constructor(...seeds: readonly number[]) {
    this.state = 0x9e3779b9;
    for (const seed of seeds) this.state = Math.imul(this.state ^ seed, 0x85ebca6b) ^ this.next32();
  }

  /** A whole number from 0, below the bound; 0 where the bound is 0. */
  below(bound: number): number {
    return Math.floor((this.next32() / 2 ** 32) * bound);
  }

  /** True once in so many times. */
  once(inTimes: number): boolean {
    return this.below(inTimes) === 0;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    const picked = list[this.below(list.length)];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  }

  /** So many of a list, in its order; all of a shorter one. */
  some<T>(list: readonly T[], count: number): T[] {
    let wanted = Math.min(count, list.length);
    return list.filter((_item, index) => {
      const taken = this.below(list.length - index) < wanted;
      if (taken) wanted -= 1;
      return taken;
    });
  }

  private next32(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
}
