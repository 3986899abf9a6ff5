import MiniSearch from 'minisearch';
import type {Query, SearchResult} from 'minisearch';
import type {SearchThing} from '../../core/exports/searchThings';
import type {Versioned} from '../../core/standards/lifecycle';
import {preferredVersion} from '../../core/standards/lifecycle';
import type {IsoDate} from '../../core/text/isoDate';
import {groupBy} from '../../core/text/groupBy';
import {trimSlash} from '../../core/text/routes';
import {strings} from '../strings';
import {corrections, nameKey, namedBy, wantedWords, wordsIn} from './query';
import type {FoundKind, ShownState, Standing, Thing} from './things';
import {allThings, stateOn} from './things';

/** A thing that was found. */
export type FoundThing = {
  readonly thing: Thing;
  readonly state: ShownState | undefined;
  /** True where the query is a name of it. */
  readonly isNamed: boolean;
};

/** What a search for things brought. */
export type ThingsFound = {
  /** The best first: what the query names, then all else, then what has ended. */
  readonly found: readonly FoundThing[];
  /** Words as they stand in what was found: those of the query, each with the typo in it corrected. */
  readonly words: readonly string[];
  /** Words of the query that were not found, and what was found in their place. */
  readonly corrected: ReadonlyMap<string, string>;
  /** Words of the query that no name has, nor one with a typo in it. */
  readonly unknown: readonly string[];
  /** True where nothing has all words of the query, so that some of them were enough. */
  readonly isPartial: boolean;
};

/** How much a kind weighs: standards before what is made of them. */
const WEIGHT: Readonly<Record<FoundKind, number>> = {
  standard: 1,
  procedure: 1,
  decision: 0.7,
  environment: 0.5,
  scope: 1,
  'scope-version': 0.9,
  advisory: 1,
  page: 0.8,
  post: 0.6,
  supplement: 0.5,
  coverage: 0.45,
  number: 0.4,
  'release-notes': 0.4,
  testcase: 0.4,
  certificate: 0.4,
  checklist: 0.35,
  comparison: 0.2,
  requirement: 0.2,
};
/** Every kind, the weightiest first. */
export const KINDS = (Object.keys(WEIGHT) as FoundKind[]).toSorted((a, b) => WEIGHT[b] - WEIGHT[a]);

/** How much a kind weighs in the order of results, 1 for the most. */
export function weightOf(kind: FoundKind): number {
  return WEIGHT[kind];
}

const STANDING_WEIGHT: Readonly<Record<Standing, number>> = {
  'in-force': 1,
  coming: 0.8,
  draft: 0.7,
  ended: 0.5,
};

/** Of several versions in force, the newest is the one to read. */
const PREFERRED = 1.1;

/** Words shorter than this are looked for as they are, unless one is still being typed. */
const PREFIX_LETTERS = 3;

type Entry = {readonly index: number; readonly title: string; readonly names: string; readonly words: string};

/**
 * The things of a site, ready to be searched. It is made in the browser of what the site publishes, in a few
 * milliseconds for a hundred documents.
 */
export class ThingSearch {
  readonly things: readonly Thing[];
  readonly #index: MiniSearch<Entry>;
  /** Every word of the index, but those of requirements: their ids repeat what authors mistyped. */
  readonly #words: readonly string[];
  readonly #requirementWords: readonly string[];
  readonly #byName = new Map<string, Thing[]>();
  readonly #byAddress = new Map<string, Thing>();
  readonly #preferred = new Map<IsoDate, ReadonlyMap<string, Thing>>();
  readonly #states = new Map<IsoDate, ReadonlyMap<string, ShownState | undefined>>();

  constructor(published: readonly SearchThing[]) {
    this.things = allThings(published);
    this.#index = new MiniSearch<Entry>({
      idField: 'index',
      fields: ['title', 'names', 'words'],
      tokenize: wordsIn,
      processTerm: (word) => word,
      searchOptions: {boost: {title: 6, names: 3, words: 1}, weights: {prefix: 0.6, fuzzy: 0.4}},
    });
    const entries = this.things.map(entryOf);
    this.#index.addAll(entries);
    const wordsOf = (isOfRequirement: boolean) => [
      ...new Set(
        entries
          .filter(({index}) => (this.things[index]?.kind === 'requirement') === isOfRequirement)
          .flatMap(({title, names, words}) => [title, names, words].flatMap(wordsIn)),
      ),
    ];
    this.#words = wordsOf(false);
    this.#requirementWords = wordsOf(true);
    for (const thing of this.things) {
      for (const key of keysOf(thing)) this.#byName.set(key, [...(this.#byName.get(key) ?? []), thing]);
      const address = trimSlash(thing.address);
      if (!this.#byAddress.has(address)) this.#byAddress.set(address, thing);
    }
  }

  /** The thing at a site-absolute address, with or without a slash at its end. */
  at(address: string): Thing | undefined {
    return this.#byAddress.get(trimSlash(address));
  }

  /** How a thing stands on a day; undefined for what has no state. */
  stateOf(thing: Thing, day: IsoDate): ShownState | undefined {
    return this.#statesOn(day).get(thing.address);
  }

  /**
   * Finds things by name or by words, while they are typed.
   * @param text what somebody typed, however long
   * @param day the reader's
   * @param otherWords words that stand on pages: a query that has one of them has no typo there
   */
  find(text: string, day: IsoDate, otherWords: readonly string[] = []): ThingsFound {
    const wanted = wantedWords(text);
    const last = wanted.at(-1);
    const corrected = new Map<string, string>();
    const unknown: string[] = [];
    const others = wanted.map((word): string[] => {
      const begins = (other: string) => other.startsWith(word);
      if (this.#words.some(begins) || otherWords.some(begins)) return [word];
      const nearest = corrections(word, [...this.#words, ...otherWords], word === last);
      if (this.#requirementWords.some(begins)) return [word, ...nearest];
      if (nearest[0] === undefined) unknown.push(word);
      else corrected.set(word, nearest[0]);
      return nearest.length > 0 ? nearest : [word];
    });
    const states = this.#statesOn(day);
    const preferred = new Set(this.#preferredOn(day).values());
    const search = (words: readonly (readonly string[])[], combineWith: 'AND' | 'OR') =>
      this.#index.search(queryOf(words, combineWith), {
        boostDocument: (id: number) => {
          const thing = this.things[id];
          const standing = thing && states.get(thing.address)?.standing;
          return (
            (thing ? WEIGHT[thing.kind] : 0) *
            (standing ? STANDING_WEIGHT[standing] : 1) *
            (thing && preferred.has(thing) ? PREFERRED : 1)
          );
        },
      });
    const named = this.#named(text, day);
    const {number} = namedBy(text);
    const withAll = wanted.length === 0 ? [] : search(others, 'AND');
    const isPartial = withAll.length === 0 && wanted.length > 1;
    // What belongs to a number is more than what shares any word with it; letters are in everything.
    const some =
      number !== undefined && named.length > 0
        ? [[number]]
        : others.filter(([word = '']) => word.length >= PREFIX_LETTERS);
    const results = isPartial ? search(some, 'OR') : withAll;
    return {
      found: this.#ranked({named, number}, phrasesFirst(results, this.things, others), day),
      words: [...new Set([...others.flat(), ...results.slice(0, 20).flatMap(({terms}) => terms)])],
      corrected,
      unknown,
      isPartial: isPartial && named.length === 0 && results.length > 0,
    };
  }

  /** Every state on a day; computed once for it. */
  #statesOn(day: IsoDate): ReadonlyMap<string, ShownState | undefined> {
    const known = this.#states.get(day);
    if (known) return known;
    const states = new Map<string, ShownState | undefined>();
    // Things that share in the state of others never share in that of each other.
    for (const shares of [false, true]) {
      for (const {address, state} of this.things) {
        if ((state !== undefined && 'of' in state) === shares)
          states.set(
            address,
            stateOn(state, day, (other) => states.get(other)),
          );
      }
    }
    this.#states.set(day, states);
    return states;
  }

  /** What the query is a name of. Of a number, it is the version that a reader should read. */
  #named(text: string, day: IsoDate): Thing[] {
    const {keys, number, version, path} = namedBy(text);
    const there = path === undefined ? undefined : this.at(path);
    const first = keys.map((key) => this.#byName.get(key) ?? []).find((things) => things.length > 0) ?? [];
    // Who asks for a version that there is not is answered with the one that there is.
    const wantsNumber = version === undefined || first.length === 0;
    const preferred = number !== undefined && wantsNumber ? this.#preferredOn(day).get(number) : undefined;
    return [...new Set([there, preferred, ...first].filter((thing) => thing !== undefined))];
  }

  /** Number -> the version that a reader should read on a day; computed once for it. */
  #preferredOn(day: IsoDate): ReadonlyMap<string, Thing> {
    const known = this.#preferred.get(day);
    if (known) return known;
    const preferred = new Map(
      [...groupBy(this.things.flatMap(versionOf), ({number}) => number)].flatMap(([number, versions]) => {
        const version = preferredVersion(versions, day);
        return version ? [[number, version.thing] as const] : [];
      }),
    );
    this.#preferred.set(day, preferred);
    return preferred;
  }

  #ranked(
    {named, number}: {named: readonly Thing[]; number: string | undefined},
    results: readonly SearchResult[],
    day: IsoDate,
  ): FoundThing[] {
    const found = (thing: Thing, isNamed: boolean): FoundThing => ({
      thing,
      isNamed,
      state: this.stateOf(thing, day),
    });
    const rest = results
      .flatMap(({id}) => {
        const thing = this.things[id as number];
        return thing && !named.includes(thing) ? [found(thing, false)] : [];
      })
      // All documents of a number that was asked for come before what is made of them.
      .toSorted((a, b) => Number(isDocumentOf(b.thing, number)) - Number(isDocumentOf(a.thing, number)));
    const hasEnded = ({state}: FoundThing) => state?.standing === 'ended';
    return [
      ...named.map((thing) => found(thing, true)),
      ...rest.filter((one) => !hasEnded(one)),
      ...rest.filter(hasEnded),
    ];
  }
}

/** A version of a standard with the dates of its life; none for anything else. */
function versionOf(thing: Thing): (Versioned & {readonly thing: Thing; readonly number: string})[] {
  const {id = '', state} = thing;
  const [, number, version] = /^scs-(\d{4})-v(\d+)$/.exec(id) ?? [];
  if (number === undefined || !state || !('stable' in state)) return [];
  const {stable: stabilizedAt, deprecated: deprecatedAt, rejected: rejectedAt} = state;
  return [{thing, number, version: Number(version), stabilizedAt, deprecatedAt, rejectedAt}];
}

/** All words have to be found, or some; of the words that one can stand for, any. */
function queryOf(words: readonly (readonly string[])[], combineWith: 'AND' | 'OR'): Query {
  return {
    combineWith,
    queries: words.map((same, place) => ({
      combineWith: 'OR',
      prefix: (word: string) => place === words.length - 1 || word.length >= PREFIX_LETTERS,
      queries: [...same],
    })),
  };
}

/** A title that has the words side by side and in their order, as `standard flavors`, is better than one that has them. */
const PHRASE = 1.5;

function phrasesFirst(
  results: readonly SearchResult[],
  things: readonly Thing[],
  words: readonly (readonly string[])[],
): readonly SearchResult[] {
  if (words.length < 2) return results;
  const isPhrase = ({id}: SearchResult) => {
    const title = wordsIn(things[id as number]?.title ?? '');
    return title.some((_, at) =>
      words.every((same, place) => same.some((word) => title[at + place]?.startsWith(word))),
    );
  };
  return results
    .map((result) => ({result, score: result.score * (isPhrase(result) ? PHRASE : 1)}))
    .toSorted((a, b) => b.score - a.score)
    .map(({result}) => result);
}

function entryOf(thing: Thing, index: number): Entry {
  const {kind, title, id = '', names = [], words = '', about = '', track = ''} = thing;
  const isId = kind === 'testcase' || kind === 'requirement';
  return {
    index,
    // An id is a name: its parts are no words of a title.
    title: isId ? '' : title,
    names: [id, ...names, ...(isId ? [title] : [])].join(' '),
    words: [strings.kinds[kind].one, words, about, track].join(' '),
  };
}

function isDocument(kind: FoundKind): boolean {
  return kind === 'standard' || kind === 'procedure' || kind === 'decision' || kind === 'supplement';
}

/** True for documents with a number, and for the list of them. */
function isDocumentOf({kind, id = ''}: Thing, number: string | undefined): boolean {
  return number !== undefined && (isDocument(kind) || kind === 'number') && id.startsWith(`scs-${number}`);
}

/** Keys of the names that mean exactly this thing. */
function keysOf({kind, id, title, names = [], address}: Thing): Set<string> {
  const page = address.split('#')[0]?.split('/').at(-1) ?? '';
  const keys = [
    ...names,
    // Comparisons and pages of requirements bear the id of what they are about.
    ...(id === undefined || kind === 'comparison' || kind === 'coverage' ? [] : [id]),
    // Versions of a standard share a title.
    ...(isDocument(kind) || kind === 'comparison' || kind === 'coverage' ? [] : [title]),
    ...(kind === 'requirement' ? [title.replace(/^REQ-/, '')] : []),
    ...(id !== undefined && page.startsWith(id) ? [page] : []),
    ...names.flatMap((name) => /^CVE-\d{4}-(\d{5,})$/.exec(name)?.[1] ?? []),
  ];
  return new Set(keys.map(nameKey).filter((key) => key !== ''));
}
