import {Likeness} from './likeness';
import {groupBy} from '../text/groupBy';
import type {Requirement} from './requirement';
import type {RequirementLevel} from './requirementLevel';

/** What can become of a requirement, in the order of the summary: what binds more comes first. */
export const REQUIREMENT_CHANGE_KINDS = [
  'added',
  'strengthened',
  'inverted',
  'extended',
  'exchanged',
  'shortened',
  'relaxed',
  'removed',
  'reworded',
] as const;
/** One of {@link REQUIREMENT_CHANGE_KINDS}. */
export type RequirementChangeKind = (typeof REQUIREMENT_CHANGE_KINDS)[number];

/** What a change means for who has to comply; `other` where only a reader can tell. */
export type RequirementEffect = 'stricter' | 'looser' | 'other';

/** How a requirement fared from one version to the next; `before` is null for an added, `after` for a removed one. */
export type RequirementChange = {
  readonly kind: RequirementChangeKind;
  readonly effect: RequirementEffect;
  readonly before: Requirement | null;
  readonly after: Requirement | null;
  /** Entries that its list gained and lost. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** Whether the list tells what may be chosen: a longer one demands less. */
  readonly isChoice: boolean;
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
  const [olderKeys, newerKeys] = [new Set(older.map(keyOf)), new Set(newer.map(keyOf))];
  const removed = older.filter((requirement) => !newerKeys.has(keyOf(requirement)));
  const added = newer.filter((requirement) => !olderKeys.has(keyOf(requirement)));
  const pairs = likelyPairs(removed, added)
    // The sort is stable: of those that are equally alike, the first ones of their documents belong together.
    .toSorted((a, b) => b.score - a.score);
  const matched = new Set<Requirement>();
  const changes: RequirementChange[] = [];
  for (const {before, after} of pairs) {
    if (matched.has(before) || matched.has(after)) continue;
    matched.add(before).add(after);
    changes.push(changeOf(before, after));
  }
  for (const before of removed)
    if (!matched.has(before))
      changes.push({...ALONE, kind: 'removed', effect: before.level === 'MAY' ? 'other' : 'looser', before});
  for (const after of added)
    if (!matched.has(after))
      changes.push({...ALONE, kind: 'added', effect: after.level === 'MAY' ? 'looser' : 'stricter', after});
  const line = ({before, after}: RequirementChange) => (after ?? before)?.line ?? 0;
  return changes.toSorted(
    (a, b) =>
      REQUIREMENT_CHANGE_KINDS.indexOf(a.kind) - REQUIREMENT_CHANGE_KINDS.indexOf(b.kind) ||
      line(a) - line(b),
  );
}

const ALONE = {before: null, after: null, gained: [], lost: [], isChoice: false} as const;

/** A list elsewhere that a requirement speaks of is a part of it, though not of its text. */
function keyOf({hash, entries}: Requirement): string {
  return [hash, ...entries].join('\n');
}

type Pair = {
  readonly before: Requirement;
  readonly after: Requirement;
  /** How likely they are one; 2 where an author says so, else less. */
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
      if (name !== undefined && name === after.note?.name) return [{before, after, score: 2}];
      const score = likeness.of(before.text, after.text, LIKENESS);
      // A list may be another one altogether; of two such sentences, what they list decides.
      const begin =
        before.blocks.length + after.blocks.length > 2
          ? likeness.of(before.blocks[0]?.text ?? '', after.blocks[0]?.text ?? '', LIKENESS)
          : score;
      const best = Math.max(score, begin);
      return best >= LIKENESS ? [{before, after, score: best + score / 10}] : [];
    });
  });
}

function changeOf(before: Requirement, after: Requirement): RequirementChange {
  const step = STRICTNESS[after.level] - STRICTNESS[before.level];
  const {gained, lost} = listChange(before, after);
  const isChoice = CHOICE.test(after.blocks[0]?.text ?? '') && !after.level.endsWith('NOT');
  const both = {before, after, gained, lost, isChoice};
  if (step !== 0)
    return {...both, kind: step > 0 ? 'strengthened' : 'relaxed', effect: step > 0 ? 'stricter' : 'looser'};
  if (before.level !== after.level) return {...both, kind: 'inverted', effect: 'stricter'};
  if (gained.length === 0 && lost.length === 0) return {...both, kind: 'reworded', effect: 'other'};
  if (gained.length > 0 && lost.length > 0) return {...both, kind: 'exchanged', effect: 'stricter'};
  const isLooser = gained.length > 0 === (isChoice || after.level === 'MAY');
  return {
    ...both,
    kind: gained.length > 0 ? 'extended' : 'shortened',
    effect: isLooser ? 'looser' : 'stricter',
  };
}

/** Whoever may choose has more to choose from in a longer list. */
const CHOICE = /\b(?:one|any|either) of\b|\bamong\b|\ballowed\b/i;

/** What a list gained and lost; nothing where there are two lists with nothing in common. */
function listChange(before: Requirement, after: Requirement): {gained: string[]; lost: string[]} {
  const lists =
    before.entries.length > 0 && after.entries.length > 0
      ? [before.entries, after.entries]
      : [phrasesOf(before), phrasesOf(after)];
  const [was, is] = lists.map((list) => new Set(list)) as [Set<string>, Set<string>];
  const gained = [...is].filter((entry) => !was.has(entry));
  const lost = [...was].filter((entry) => !is.has(entry));
  const byName = before.entries.length > 0 && after.entries.length > 0;
  const isOther = gained.length === is.size || (!byName && !arePhrasesOfOneList(gained, lost));
  return isOther ? {gained: [], lost: []} : {gained, lost};
}

/** A sentence cut where it enumerates, for lists of plain words. */
function phrasesOf({blocks: [sentence], entries}: Requirement): string[] {
  if (!sentence || entries.length > 0) return [];
  return sentence.text
    .replace(/[.:]$/, '')
    .split(/,? (?:and|or) |, /)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** An entry of plain words is short and no clause; and one that was reworded is no other entry. */
function arePhrasesOfOneList(gained: readonly string[], lost: readonly string[]): boolean {
  const isEntry = (phrase: string) =>
    phrase.split(' ').length <= 4 &&
    !/^(?:when|where|if|unless|which|that|so|but|as|for|e\.g)\b/i.test(phrase);
  return (gained.length === 0 || lost.length === 0) && [...gained, ...lost].every(isEntry);
}
