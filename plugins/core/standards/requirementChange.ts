import {Likeness} from './likeness';
import {groupBy} from '../text/groupBy';
import type {Requirement} from './requirement';
import type {RequirementLevel} from './requirementLevel';

/** What can become of a requirement, in the order of the summary: what binds more comes first. */
export const REQUIREMENT_CHANGE_KINDS = ['added', 'strengthened', 'relaxed', 'removed', 'reworded'] as const;
/** One of {@link REQUIREMENT_CHANGE_KINDS}. */
export type RequirementChangeKind = (typeof REQUIREMENT_CHANGE_KINDS)[number];

/** How a requirement fared from one version to the next; `before` is null for an added, `after` for a removed one. */
export type RequirementChange = {
  readonly kind: RequirementChangeKind;
  readonly before: Requirement | null;
  readonly after: Requirement | null;
};

/** How strictly a level binds; doing and not doing are equally strict. */
const STRICTNESS: Record<RequirementLevel, number> = {
  MUST: 3,
  'MUST NOT': 3,
  SHOULD: 2,
  'SHOULD NOT': 2,
  MAY: 1,
};

/** Sentences that share less than this part of their words are different requirements. */
const LIKENESS = 0.6;

/**
 * Compares the requirements of two versions of a standard. Unchanged ones are left out, wherever they moved.
 * Of those that differ, the ones that an author gave one name are the same, and then the most alike.
 * @returns by kind, in the order of {@link REQUIREMENT_CHANGE_KINDS}, then by line
 */
export function compareRequirements(
  older: readonly Requirement[],
  newer: readonly Requirement[],
): RequirementChange[] {
  const olderHashes = new Set(older.map(({hash}) => hash));
  const newerHashes = new Set(newer.map(({hash}) => hash));
  const removed = older.filter(({hash}) => !newerHashes.has(hash));
  const added = newer.filter(({hash}) => !olderHashes.has(hash));
  const pairs = likelyPairs(removed, added)
    // The sort is stable: of those that are equally alike, the first ones of their documents belong together.
    .toSorted((a, b) => b.score - a.score);
  const matched = new Set<Requirement>();
  const changes: RequirementChange[] = [];
  for (const {before, after} of pairs) {
    if (matched.has(before) || matched.has(after)) continue;
    matched.add(before).add(after);
    const step = STRICTNESS[after.level] - STRICTNESS[before.level];
    changes.push({kind: step > 0 ? 'strengthened' : step < 0 ? 'relaxed' : 'reworded', before, after});
  }
  for (const before of removed)
    if (!matched.has(before)) changes.push({kind: 'removed', before, after: null});
  for (const after of added) if (!matched.has(after)) changes.push({kind: 'added', before: null, after});
  const line = ({before, after}: RequirementChange) => (after ?? before)?.line ?? 0;
  return changes.toSorted(
    (a, b) =>
      REQUIREMENT_CHANGE_KINDS.indexOf(a.kind) - REQUIREMENT_CHANGE_KINDS.indexOf(b.kind) ||
      line(a) - line(b),
  );
}

type Pair = {
  readonly before: Requirement;
  readonly after: Requirement;
  /** How likely they are one, 0 to 1; 2 where an author says so. */
  readonly score: number;
};

/** Requirements that can be one, in the order of their documents; past what a comparison may cost, by their names alone. */
function likelyPairs(removed: readonly Requirement[], added: readonly Requirement[]): Pair[] {
  const likeness = new Likeness();
  const named = groupBy(
    added.filter(({note}) => note?.name !== undefined),
    ({note}) => note?.name,
  );
  return removed.flatMap((before): Pair[] => {
    const name = before.note?.name;
    const same = (name !== undefined && named.get(name)) || [];
    if (likeness.isSpent) return same.map((after) => ({before, after, score: 2}));
    return added.flatMap((after): Pair[] => {
      const score =
        name !== undefined && name === after.note?.name ? 2 : likeness.of(before.text, after.text, LIKENESS);
      return score >= LIKENESS ? [{before, after, score}] : [];
    });
  });
}
