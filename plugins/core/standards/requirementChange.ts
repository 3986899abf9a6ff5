import {likeness} from './redline';
import type {Requirement} from './requirement';
import type {RequirementLevel} from './requirementLevel';

/** What can become of a requirement, in the order of the summary: what binds more comes first. */
export const REQUIREMENT_CHANGE_KINDS = ['added', 'strengthened', 'relaxed', 'removed', 'reworded'] as const;
export type RequirementChangeKind = (typeof REQUIREMENT_CHANGE_KINDS)[number];

/** How a requirement fared from one version to the next. */
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
 */
export function compareRequirements(
  before: readonly Requirement[],
  after: readonly Requirement[],
): RequirementChange[] {
  const oldHashes = new Set(before.map(({hash}) => hash));
  const newHashes = new Set(after.map(({hash}) => hash));
  const gone = before.filter(({hash}) => !newHashes.has(hash));
  const come = after.filter(({hash}) => !oldHashes.has(hash));
  const pairs = gone
    .flatMap((old, o) =>
      come.map((fresh, c) => ({o, c, score: isNamedAlike(old, fresh) ? 2 : likeness(old.text, fresh.text)})),
    )
    .filter(({score}) => score >= LIKENESS)
    .toSorted((a, b) => b.score - a.score || a.o - b.o || a.c - b.c);
  const matchedOld = new Set<number>();
  const matchedNew = new Set<number>();
  const changes: RequirementChange[] = [];
  for (const {o, c} of pairs) {
    const [old, fresh] = [gone[o], come[c]];
    if (!old || !fresh || matchedOld.has(o) || matchedNew.has(c)) continue;
    matchedOld.add(o);
    matchedNew.add(c);
    const step = STRICTNESS[fresh.level] - STRICTNESS[old.level];
    changes.push({
      kind: step > 0 ? 'strengthened' : step < 0 ? 'relaxed' : 'reworded',
      before: old,
      after: fresh,
    });
  }
  gone.forEach(
    (old, index) => !matchedOld.has(index) && changes.push({kind: 'removed', before: old, after: null}),
  );
  come.forEach(
    (fresh, index) => !matchedNew.has(index) && changes.push({kind: 'added', before: null, after: fresh}),
  );
  const line = ({before: old, after: fresh}: RequirementChange) => (fresh ?? old)?.line ?? 0;
  return changes.toSorted(
    (a, b) =>
      REQUIREMENT_CHANGE_KINDS.indexOf(a.kind) - REQUIREMENT_CHANGE_KINDS.indexOf(b.kind) ||
      line(a) - line(b),
  );
}

function isNamedAlike(old: Requirement, fresh: Requirement): boolean {
  return old.note?.name !== undefined && old.note.name === fresh.note?.name;
}
