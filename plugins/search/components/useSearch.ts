import {useEffect, useMemo, useState} from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type {SearchThing} from '@site/plugins/core/exports/searchThings';
import {routes, withBase} from '@site/plugins/core/text/routes';
import {useToday} from '@site/plugins/ui/useToday';
import {textQuery} from './query';
import type {Results} from './results';
import {joinResults} from './results';
import type {TextHit, TextSearch} from './textSearch';
import {fetchJson, loadPageWords, loadTextSearch} from './textSearch';
import type {ThingsFound} from './thingSearch';
import {ThingSearch} from './thingSearch';

/** Loads something once for all; a failure is forgotten, so that the next time tries again. */
function once<T>(load: (base: string) => Promise<T>): (base: string) => Promise<T> {
  let loading: Promise<T> | undefined;
  return (base) => {
    loading ??= load(base).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** The things of the site, ready to be searched. */
export const thingSearchOf = once(
  async (base: string) =>
    new ThingSearch(await fetchJson<readonly SearchThing[]>(withBase(base, routes.searchThings()))),
);
const textSearchOf = once(loadTextSearch);
const pageWordsOf = once(loadPageWords);

/** So long after the last letter, in ms, texts are searched; things are found with each letter. */
const PAUSE = 120;

/** What a component sees of a search under way. */
export type Search = {
  /** Undefined while the index is loaded, and where nothing is asked. */
  readonly results: Results | undefined;
  readonly found: ThingsFound | undefined;
  /** What texts were searched for; other than the query where a typo in it was corrected. */
  readonly query: string;
  /** True while texts are searched. */
  readonly isBusy: boolean;
  /** True where the index could not be loaded. */
  readonly hasFailed: boolean;
  /** True where texts cannot be searched. */
  readonly hasNoTexts: boolean;
  /** The index of things, once it is loaded. */
  readonly things: ThingSearch | undefined;
};

const NO_WORDS: readonly string[] = [];

/** Searches names and texts of the site while somebody types; the first use loads the index. */
export function useSearch(text: string): Search {
  const base = useBaseUrl('/');
  const day = useToday();
  const [things, setThings] = useState<ThingSearch>();
  const [texts, setTexts] = useState<TextSearch | null>();
  const [words, setWords] = useState(NO_WORDS);
  const [hasFailed, setFailed] = useState(false);
  const [hits, setHits] = useState<{readonly query: string; readonly hits: readonly TextHit[]}>();

  useEffect(
    () =>
      whileShown((set) => {
        thingSearchOf(base).then(
          set(setThings),
          set(() => setFailed(true)),
        );
        textSearchOf(base).then(
          set((loaded: TextSearch) => setTexts(loaded)),
          set(() => setTexts(null)),
        );
      }),
    [base],
  );

  const isAsked = text.trim() !== '';
  const found = useMemo(
    () => (things && isAsked ? things.find(text, day, words) : undefined),
    [things, isAsked, text, day, words],
  );
  const hasTypo = found !== undefined && found.corrected.size + found.unknown.length > 0;
  useEffect(
    () =>
      whileShown((set) => {
        if (hasTypo) pageWordsOf(base).then(set(setWords), () => undefined);
      }),
    [hasTypo, base],
  );

  const query = found ? textQuery(text, replacements(found, words)) : '';
  useEffect(
    () =>
      whileShown((set) => {
        if (!texts || query === '') return undefined;
        const show = set((list: readonly TextHit[]) => setHits({query, hits: list}));
        const timer = setTimeout(() => {
          texts.find(query).then(show, () => show([]));
        }, PAUSE);
        return () => clearTimeout(timer);
      }),
    [texts, query],
  );

  const results = useMemo(() => {
    if (!things || !found) return undefined;
    return joinResults({
      things: found.found,
      // What was found for the letters before stays until there is something newer.
      texts: query === '' ? [] : (hits?.hits ?? []),
      at: (address) => {
        const thing = things.at(address);
        return thing && {thing, state: things.stateOf(thing, day)};
      },
    });
  }, [things, found, query, hits, day]);

  return {
    results,
    found,
    query,
    isBusy: isAsked && !hasFailed && (!results || (texts !== null && query !== '' && hits?.query !== query)),
    hasFailed,
    hasNoTexts: texts === null,
    things,
  };
}

/**
 * What the words of a query are replaced by when texts are searched: a typo by what was meant. A word of letters that no
 * page has is left out, since the index of texts would guess.
 */
function replacements({corrected, unknown}: ThingsFound, words: readonly string[]): Map<string, string> {
  const nowhere = words.length === 0 ? [] : unknown.filter((word) => /^\p{L}{4,}$/u.test(word));
  return new Map([...corrected, ...nowhere.map((word) => [word, ''] as const)]);
}

/** Runs an effect whose late answers count only while its component still wants them. */
function whileShown(
  run: (set: <T>(use: (value: T) => void) => (value: T) => void) => (() => void) | undefined | void,
): () => void {
  let isShown = true;
  const stop = run((use) => (value) => {
    if (isShown) use(value);
  });
  return () => {
    isShown = false;
    stop?.();
  };
}
