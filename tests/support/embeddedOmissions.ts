import type {RequirementLevel} from '../../plugins/core/standards/requirementLevel';
import {REQUIREMENT_LEVELS} from '../../plugins/core/standards/requirementLevel';
import type {Statement} from './bindingStatements';
import {plain} from './namedThings';

/** A demand of an original that ours does not name with the same key word. */
export type Omission = {
  readonly level: RequirementLevel;
  /** What it names; for a sentence that names nothing, its gist. */
  readonly thing: string;
  /** False where `thing` is a gist. */
  readonly isNamed: boolean;
  /** In the original, from 1. */
  readonly line: number;
  /** Other key words under which ours names the thing. */
  readonly levelsOfOurs: readonly RequirementLevel[];
};

/** Key word -> things, as the reviewed list has them. */
type ThingsByLevel = {readonly [Level in RequirementLevel]?: readonly string[]};

/** What a person decided about the omissions of one document. */
export type Review = {
  /** Titles in the original whose lists and tables bind, since a requirement elsewhere points at them. */
  readonly bindingSections?: Readonly<Record<string, RequirementLevel>>;
  /** Why ours has no requirement at all. */
  readonly everything?: string;
  /** Key word -> what the original names, or its gist -> name of the requirement of ours that says it in other words. */
  readonly said?: {readonly [Level in RequirementLevel]?: Readonly<Record<string, string>>};
  readonly omitted?: readonly (ThingsByLevel & {readonly reason: string})[];
  /** What ours demands and the original names nowhere. */
  readonly added?: readonly (ThingsByLevel & {readonly reason: string})[];
};

/** An original and our edition of it. */
export type Editions = {
  readonly original: readonly Statement[];
  /** The whole original, its front matter left out. */
  readonly originalText: string;
  readonly ours: readonly Statement[];
};

/** A thing that a requirement of ours names and that stands nowhere in the original; the line is that of ours. */
export type Addition = Pick<Omission, 'level' | 'thing' | 'line'>;

/** Pairs of key word and thing in the original that ours lacks, each once, by their lines. */
export function omissionsOf({original, ours}: Pick<Editions, 'original' | 'ours'>): Omission[] {
  const found = new Map<string, Omission>();
  const add = (omission: Omission) => {
    const key = keyOf(omission);
    if (!found.has(key)) found.set(key, omission);
  };
  for (const {level, things, gist, id, line} of original) {
    for (const [thing, at] of things) {
      const levels = new Set(ours.filter(({words}) => words.includes(` ${thing} `)).map(({level}) => level));
      if (!levels.has(level))
        add({
          level,
          thing,
          isNamed: true,
          line: at,
          levelsOfOurs: REQUIREMENT_LEVELS.filter((level) => levels.has(level)),
        });
    }
    if (things.size === 0 && id !== undefined)
      add({level, thing: gist, isNamed: false, line, levelsOfOurs: []});
  }
  return [...found.values()].toSorted((a, b) => a.line - b.line);
}

/** Pairs of key word and thing that ours adds, each once, in reading order. */
export function additionsOf({originalText, ours}: Pick<Editions, 'originalText' | 'ours'>): Addition[] {
  const words = ` ${plain(originalText)} `;
  const found = new Map<string, Addition>();
  for (const {level, things} of ours)
    for (const [thing, line] of things) {
      const addition = {level, thing, line};
      if (!words.includes(` ${thing} `) && !found.has(keyOf(addition))) found.set(keyOf(addition), addition);
    }
  return [...found.values()];
}

/** How the reviewed list names an omission. */
export function keyOf({level, thing}: Pair): string {
  return `${level} ${thing}`;
}

/** What the reviewed list says of an omission: a reason, or where ours says it; undefined where it says nothing. */
export function reviewOf(
  {everything, omitted = [], said = {}}: Review,
  {level, thing}: Omission,
): string | undefined {
  const elsewhere = Object.hasOwn(said[level] ?? {}, thing) ? said[level]?.[thing] : undefined;
  return (
    omitted.find((entry) => entry[level]?.includes(thing))?.reason ??
    (elsewhere === undefined ? everything : `said by ${elsewhere}`)
  );
}

/** What the reviewed list says of an addition: its reason; undefined where it says nothing. */
export function reasonOf({added = []}: Review, {level, thing}: Addition): string | undefined {
  return added.find((entry) => entry[level]?.includes(thing))?.reason;
}

/**
 * Compares the omissions and additions of a document with what was reviewed.
 * @returns what is new, stale or contradictory, in sentences that say where and what to do; none where all is well
 */
export function reviewFaults(document: string, review: Review, editions: Editions): string[] {
  const omissions = omissionsOf(editions);
  const additions = additionsOf(editions);
  const said = REQUIREMENT_LEVELS.flatMap((level) =>
    Object.entries(review.said?.[level] ?? {}).map(([thing, name]) => ({level, thing, name})),
  );
  const omitted = [...pairsOf(review.omitted), ...said];
  const added = pairsOf(review.added);
  return [
    ...omissions.filter((omission) => reviewOf(review, omission) === undefined).map(describeOmission),
    ...additions.filter((addition) => reasonOf(review, addition) === undefined).map(describeAddition),
    ...without(omitted, omissions).map(
      (entry) => `reviewed ${quote(entry)} is no omission (any more): take it off the list`,
    ),
    ...without(added, additions).map(
      (entry) => `reviewed ${quote(entry)} is no addition (any more): take it off the list`,
    ),
    ...[...twice(omitted), ...twice(added)].map((entry) => `${quote(entry)} is reviewed twice: leave one`),
    ...said
      .filter(({level, name}) => !editions.ours.some((one) => one.level === level && isCalled(one, name)))
      .map(
        (entry) =>
          `${quote(entry)} is reviewed as said by \`${entry.name}\`, and ours has no ${entry.level} of that name: name the requirement that says it`,
      ),
    ...[...(review.omitted ?? []), ...(review.added ?? [])]
      .filter(({reason}) => reason.trim() === '')
      .map((entry) => `reviewed without a reason: ${pairsOf([entry]).map(quote).join(', ')}`),
    ...(review.everything !== undefined && editions.ours.some(({id}) => id !== undefined)
      ? ['reviewed as a whole, but ours has requirements: review its omissions one by one']
      : []),
  ].map((fault) => `${document}: ${fault}`);
}

type Pair = Pick<Omission, 'level' | 'thing'>;

function pairsOf(entries: readonly ThingsByLevel[] = []): Pair[] {
  return entries.flatMap((entry) =>
    REQUIREMENT_LEVELS.flatMap((level) => (entry[level] ?? []).map((thing) => ({level, thing}))),
  );
}

function without(pairs: readonly Pair[], others: readonly Pair[]): Pair[] {
  const keys = new Set(others.map(keyOf));
  return pairs.filter((pair) => !keys.has(keyOf(pair)));
}

function twice(pairs: readonly Pair[]): Pair[] {
  const keys = pairs.map(keyOf);
  return pairs.filter((pair, index) => keys.indexOf(keyOf(pair)) < index);
}

function describeOmission(omission: Omission): string {
  const {line, level, isNamed, levelsOfOurs} = omission;
  const where = `line ${line} of the original: ${quote(omission)}`;
  if (!isNamed)
    return `${where} goes for a sentence that names nothing: enter under \`said\` which requirement of ours says it, or under \`omitted\` why none does`;
  return levelsOfOurs.length > 0
    ? `${where} is ${levelsOfOurs.join(' and ')} in ours: give it the level ${level}, or enter under \`omitted\` why not`
    : `${where} is in no requirement of ours: say it, or enter under \`omitted\` why not`;
}

function describeAddition(addition: Addition): string {
  return `line ${addition.line} of ours: ${quote(addition)} stands nowhere in the original: take it out, or enter under \`added\` where it comes from`;
}

const quote = (pair: Pair): string => `\`${keyOf(pair)}\``;

/** By its whole id, or by what stands behind the document's part of it. */
function isCalled({id}: Statement, name: string): boolean {
  return id === name || id?.replace(/^REQ-\d{4}v\d+-/, '') === name;
}
