import type {Versioned} from './lifecycle';

/**
 * The pairs of versions that a comparison page is made for: each version that has not ended, with the one before it.
 * Comparing every two would cost a large repository more pages than readers ask for.
 */
export function comparablePairs<T extends Versioned>(versions: readonly T[]): {from: T; to: T}[] {
  const rising = versions.toSorted((a, b) => a.version - b.version);
  return rising.flatMap((to) => {
    const from = rising.findLast(({version}) => version < to.version);
    return from && to.deprecatedAt === null && to.rejectedAt === null ? [{from, to}] : [];
  });
}
