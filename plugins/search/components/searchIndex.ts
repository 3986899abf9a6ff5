import type {IsoDate} from '@site/plugins/core/text/isoDate';
import {datesOfMeta, endOf} from '@site/plugins/ui/searchAttributes';

/** A page that was found, not loaded yet. */
export type Hit = {readonly id: string; load(): Promise<FoundPage>};

/** A page that was found. */
export type FoundPage = {
  readonly url: string;
  /** HTML with `<mark>` around what was searched for. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  /** Sections in which something was found. */
  readonly sub_results: readonly {readonly title: string; readonly url: string}[];
};

type SearchResult = {readonly id: string; readonly score: number; data(): Promise<FoundPage>};
type EndsFilter = 'yes' | {readonly none: 'yes'};

/** The part of the index's own script that is used here. */
type SearchIndex = {
  readonly search: (
    text: string,
    options: {filters: {ends: EndsFilter}},
  ) => Promise<{results: readonly SearchResult[]}>;
};

/** What a search has to know of site and reader. */
export type SearchSite = {
  /** Path of the site, with a slash at both ends. */
  readonly base: string;
  /** The reader's day. */
  readonly today: IsoDate;
};

let index: Promise<SearchIndex> | undefined;

/** Loaded once somebody searches, never before. */
function loadIndex(base: string): Promise<SearchIndex> {
  // A variable keeps the bundler from looking for a file that is made after it.
  const address = `${base}pagefind/pagefind.js`;
  index ??= import(/* webpackIgnore: true */ address) as Promise<SearchIndex>;
  return index;
}

/**
 * Searches the site: the best first, but standards that have ended on the reader's day after all others.
 * @throws what the browser says where the index cannot be loaded
 */
export async function searchSite(text: string, {base, today}: SearchSite): Promise<Hit[]> {
  const {search} = await loadIndex(base);
  const [lasting, ending] = await Promise.all([
    search(text, {filters: {ends: {none: 'yes'}}}),
    search(text, {filters: {ends: 'yes'}}),
  ]);
  // Few standards have an end at all, so their days can be looked at before anything is shown.
  const ends = await Promise.all(
    ending.results.map(async (result) => ({result, end: endOfPage(await result.data())})),
  );
  const ended = ends.filter(({end}) => end !== null && end <= today).map(({result}) => result);
  const living = [...lasting.results, ...ending.results.filter((result) => !ended.includes(result))].toSorted(
    (a, b) => b.score - a.score,
  );
  return [...living, ...ended].map((result) => ({id: result.id, load: () => result.data()}));
}

function endOfPage({meta}: FoundPage): IsoDate | null {
  const dates = datesOfMeta(meta);
  return dates ? endOf(dates) : null;
}
