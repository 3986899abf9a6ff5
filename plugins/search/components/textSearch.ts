/** A page in whose text something was found; what it says is not loaded yet. */
export type TextHit = {
  readonly id: string;
  /** Site-absolute. */
  readonly address: string;
  readonly score: number;
  load(): Promise<FoundText>;
};

/** What a page says about a query. */
export type FoundText = {
  readonly title: string;
  /** HTML with `<mark>` around what was searched for. */
  readonly excerpt: string;
  /** Sections in which something was found, with their anchors. */
  readonly sections: readonly {readonly title: string; readonly anchor: string}[];
};

/** The texts of a site's pages. */
export type TextSearch = {
  /** The best first. */
  readonly find: (text: string) => Promise<readonly TextHit[]>;
};

type PagefindData = {
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly {readonly title: string; readonly url: string}[];
};
type PagefindResult = {readonly id: string; readonly score: number; data(): Promise<PagefindData>};
/** The part of the index's own script that is used here. */
type Pagefind = {readonly search: (text: string) => Promise<{results: readonly PagefindResult[]}>};

/** Reads a JSON file of the site. */
export async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`Unexpected answer ${response.status} for \`${address}\`, expected 200.`);
  return (await response.json()) as T;
}

/**
 * Loads the index of texts; what a query needs of it is loaded with the query.
 * @param base path of the site, with a slash at both ends
 * @throws where there is no index, as in the preview
 */
export async function loadTextSearch(base: string): Promise<TextSearch> {
  // A variable keeps the bundler from looking for a file that is made after it.
  const script = `${base}pagefind/pagefind.js`;
  // First: where there are no pages, there is no script, and a browser would complain of what it gets instead.
  const pages = await fetchJson<Readonly<Record<string, string>>>(`${base}pagefind/pages.json`);
  const {search} = (await import(/* webpackIgnore: true */ script)) as Pagefind;
  return {
    find: async (text) =>
      (await search(text)).results.flatMap((result) => {
        const address = pages[result.id];
        return address === undefined
          ? []
          : [{id: result.id, address, score: result.score, load: async () => foundText(await result.data())}];
      }),
  };
}

function foundText({excerpt, meta, sub_results}: PagefindData): FoundText {
  return {
    title: meta.title ?? '',
    excerpt,
    sections: sub_results.flatMap(({title, url}) => {
      const anchor = url.split('#')[1];
      return anchor === undefined ? [] : [{title, anchor}];
    }),
  };
}

/** Words of all pages, the most frequent first; none where there is no index. */
export function loadPageWords(base: string): Promise<readonly string[]> {
  return fetchJson<readonly string[]>(`${base}pagefind/words.json`).catch(() => []);
}
