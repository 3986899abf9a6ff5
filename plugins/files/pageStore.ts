import type {Asset} from './assets';

/**
 * What a page is made of when it is no module of the bundler: the server writes both into the page, and a browser that
 * comes from another page fetches them from {@link pageDataPath}.
 */
export type StoredPage = {
  /** JSON of the data that its component gets. */
  readonly data: string;
  /** Safe HTML of its text; empty where there is none. */
  readonly html: string;
  /** Fragments that the HTML has, for the check of links. */
  readonly ids: readonly string[];
};

/** By address without base URL and without trailing slash. */
type Pages = Map<string, StoredPage>;

/**
 * The bundle that renders pages and the plugins are evaluated apart, so that a variable of a module would not be shared;
 * the registry of symbols is. `ui/dataPage.tsx` reads it under the same name.
 */
const pages = ((globalThis as {[key: symbol]: unknown})[Symbol.for('scs.pages')] ??= new Map()) as Pages;

/** Puts all pages of a plugin in the place of those that it had before. */
export function storePages(owner: string, stored: ReadonlyMap<string, StoredPage>): void {
  const before = new Map((owned.get(owner) ?? []).map((address) => [address, pages.get(address)]));
  for (const address of before.keys()) pages.delete(address);
  owned.set(owner, [...stored.keys()]);
  for (const [address, page] of stored) pages.set(address, page);
  for (const address of new Set([...before.keys(), ...stored.keys()])) {
    const [old, now] = [before.get(address), stored.get(address)];
    if (old && (old.data !== now?.data || old.html !== now.html)) listeners.forEach((tell) => tell(address));
  }
}

/** Who wants to know of pages that have changed: the browsers of a preview. */
const listeners = ((globalThis as {[key: symbol]: unknown})[Symbol.for('scs.pageListeners')] ??=
  new Set()) as Set<(address: string) => void>;

/** Calls back with the address of each page that changes; returns what ends that. */
export function onPageChange(listener: (address: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The page of an address; undefined where none is stored. */
export function storedPage(address: string): StoredPage | undefined {
  return pages.get(address);
}

const owned = ((globalThis as {[key: symbol]: unknown})[Symbol.for('scs.pageOwners')] ??= new Map()) as Map<
  string,
  readonly string[]
>;

/** The files that browsers fetch. */
export function* pageAssets(stored: ReadonlyMap<string, StoredPage>): Generator<Asset> {
  for (const [address, {data, html}] of stored) {
    yield {path: pageDataPath(address), content: pageDataText({data, html})};
  }
}

/** What a browser fetches of a page. */
export function pageDataText({data, html}: Pick<StoredPage, 'data' | 'html'>): string {
  return `{"data":${data},"html":${JSON.stringify(html)}}`;
}

/** @example pageDataPath('/standards/iaas/scs-0102') // => '/standards/iaas/scs-0102.page.json' */
export function pageDataPath(address: string): string {
  return `${address}.page.json`;
}
