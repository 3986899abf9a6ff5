import {inTrackOrder, TRACK_NAME} from '../../core/standards/tracks';
import {trimSlash} from '../../core/text/routes';
import type {TextHit} from './textSearch';
import type {FoundThing} from './thingSearch';
import {KINDS, weightOf} from './thingSearch';
import type {FoundKind, ShownState, Standing, Thing} from './things';
import {STANDINGS} from './things';

/** A result as it is shown. */
export type Result = {
  readonly key: string;
  /** Site-absolute. */
  readonly address: string;
  readonly kind: FoundKind;
  /** Undefined for a page that is found by its text only. */
  readonly thing: Thing | undefined;
  readonly state: ShownState | undefined;
  /** What its text says about the query; undefined where only its name was found. */
  readonly text: TextHit | undefined;
};

/** Names of groups of results, in their order. */
export const GROUPS = ['best', 'texts', 'ended'] as const;
/** Results by group, each the best first. What has ended is last, unless it was asked for by its name. */
export type Results = Readonly<Record<(typeof GROUPS)[number], readonly Result[]>>;

type Found = {
  readonly things: readonly FoundThing[];
  readonly texts: readonly TextHit[];
  /** The thing at an address, with its state on the reader's day. */
  readonly at: (address: string) => Omit<FoundThing, 'isNamed'> | undefined;
};

/** Joins what was found by name with what was found in texts: each page once, by its name where that was found. */
export function joinResults({things, texts, at}: Found): Results {
  const textOf = new Map(texts.map((text) => [trimSlash(text.address), text]));
  const shown = new Set<string>();
  const byName = things.map(({thing, state, isNamed}): Result & {isNamed: boolean} => {
    const address = trimSlash(thing.address);
    shown.add(address);
    return {
      key: thing.address,
      address: thing.address,
      kind: thing.kind,
      thing,
      state,
      text: textOf.get(address),
      isNamed,
    };
  });
  const byText = texts
    .filter(({address}) => !shown.has(trimSlash(address)))
    .map((text): Result & {score: number} => {
      const {thing, state} = at(text.address) ?? {thing: undefined, state: undefined};
      const kind = thing?.kind ?? 'page';
      const address = thing?.address ?? text.address;
      return {key: text.id, address, kind, thing, state, text, score: text.score * weightOf(kind)};
    })
    .toSorted((a, b) => b.score - a.score);
  const hasEnded = ({state}: Result) => state?.standing === 'ended';
  return {
    best: byName.filter((result) => result.isNamed || !hasEnded(result)),
    texts: byText.filter((result) => !hasEnded(result)),
    ended: [...byName.filter((result) => !result.isNamed && hasEnded(result)), ...byText.filter(hasEnded)],
  };
}

/** What readers narrow results down by; an empty text leaves it open. */
export type Facets = {
  readonly kind: FoundKind | '';
  readonly track: string;
  readonly state: Standing | '';
};

/** Reads facets from the parameters of an address; what is not understood is left open. */
export function facetsOf(values: {get(name: string): string | null}): Facets {
  const one = <T extends string>(name: string, known: readonly T[]): T | '' =>
    known.find((value) => value === values.get(name)) ?? '';
  const track = values.get('track') ?? '';
  return {
    kind: one('kind', KINDS),
    track: TRACK_NAME.test(track) ? track : '',
    state: one('state', STANDINGS),
  };
}

function passes({kind, thing, state}: Result, facets: Facets): boolean {
  return (
    (facets.kind === '' || facets.kind === kind) &&
    (facets.track === '' || facets.track === thing?.track) &&
    (facets.state === '' || facets.state === state?.standing)
  );
}

/** The results that facets leave. */
export function narrowed(results: Results, facets: Facets): Results {
  const kept = (list: readonly Result[]) => list.filter((result) => passes(result, facets));
  return {best: kept(results.best), texts: kept(results.texts), ended: kept(results.ended)};
}

/** Number of all results. */
export function countOf({best, texts, ended}: Results): number {
  return best.length + texts.length + ended.length;
}

/** The values that a facet can have beside the other facets, with how many results each leaves; in a fixed order. */
export function facetOptions<Name extends keyof Facets>(
  results: Results,
  facets: Facets,
  name: Name,
): {readonly value: Exclude<Facets[Name], ''>; readonly count: number}[] {
  const tracks = GROUPS.flatMap((group) => results[group]).flatMap(({thing}) => thing?.track ?? []);
  const known: Readonly<Record<keyof Facets, readonly string[]>> = {
    kind: KINDS,
    track: inTrackOrder(tracks),
    state: STANDINGS,
  };
  return known[name].flatMap((value) => {
    const count = countOf(narrowed(results, {...facets, [name]: value}));
    return count === 0 ? [] : [{value: value as Exclude<Facets[Name], ''>, count}];
  });
}
