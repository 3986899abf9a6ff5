import type {SourceFile} from '../core/text/diagnostic';
import type {DocumentHtml, TextTargets} from '../core/text/documentHtml';
import {settleLinks} from '../core/text/documentHtml';
import {processWide} from '../core/text/processWide';
import {routes} from '../core/text/routes';
import type {Asset} from './assets';
import type {AddPage} from './siteRoutes';

/**
 * What a page is made of when it is no module of the bundler: the server writes both into the page, and a browser that
 * comes from another page fetches them from `routes.pageData`.
 */
export type StoredPage = {
  /** JSON of the data that its component gets. */
  readonly data: string;
  /** Safe HTML of its text; empty where there is none. */
  readonly html: string;
  /** Fragments that the HTML has, for the check of links. */
  readonly ids: readonly string[];
};

/** A page with the name of the theme component that shows it. */
export type DataPage = StoredPage & {readonly component: string};

/** Makes a page of a component's data and of what was rendered for it. */
export function dataPage(
  component: string,
  data: unknown,
  {html = '', ids = []}: Partial<Pick<StoredPage, 'html' | 'ids'>> = {},
): DataPage {
  return {component, data: JSON.stringify(data), html, ids};
}

/**
 * What a page stores of a text that was rendered, with its links and pictures in place.
 * @throws Error for a text that was read without its HTML: a mistake of the caller
 */
export function settledText(
  {rendered, source}: {readonly rendered: DocumentHtml | undefined; readonly source: SourceFile},
  targets: TextTargets,
): Pick<StoredPage, 'html' | 'ids'> {
  if (!rendered) throw new Error(`the text of ${source.path} was read without its HTML`);
  return {html: settleLinks(rendered, targets), ids: rendered.ids};
}

/** Adds the routes of pages. */
export function addDataRoutes(addPage: AddPage, stored: ReadonlyMap<string, DataPage>): void {
  for (const [address, {component}] of stored) addPage(address, component);
}

/** By address without base URL and without trailing slash; `ui/pageData.ts` reads it under the same name. */
const pages = processWide('pages', () => new Map<string, StoredPage>());

/** Puts all pages of a plugin in the place of those that it had before. */
export function storePages(owner: string, stored: ReadonlyMap<string, StoredPage>): void {
  const previous = new Map((owned.get(owner) ?? []).map((address) => [address, pages.get(address)]));
  for (const address of previous.keys()) pages.delete(address);
  owned.set(owner, [...stored.keys()]);
  for (const [address, page] of stored) pages.set(address, page);
  for (const address of new Set([...previous.keys(), ...stored.keys()])) {
    const [before, after] = [previous.get(address), stored.get(address)];
    if (before?.data !== after?.data || before?.html !== after?.html)
      listeners.forEach((tell) => tell(address));
  }
}

/** Who wants to know of pages that have changed: the browsers of a preview. */
const listeners = processWide('pageListeners', () => new Set<(address: string) => void>());

/** Calls back with the address of each page that changes; returns what ends that. */
export function onPageChange(listener: (address: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The page of an address; undefined where none is stored. */
export function storedPage(address: string): StoredPage | undefined {
  return pages.get(address);
}

/** Addresses by plugin. */
const owned = processWide('pageOwners', () => new Map<string, readonly string[]>());

/** The files that browsers fetch. */
export function* pageAssets(stored: ReadonlyMap<string, StoredPage>): Generator<Asset> {
  for (const [address, {data, html}] of stored) {
    yield {path: routes.pageData(address), content: pageDataText({data, html})};
  }
}

/** What a browser fetches of a page. */
export function pageDataText({data, html}: Pick<StoredPage, 'data' | 'html'>): string {
  return `{"data":${data},"html":${JSON.stringify(html)}}`;
}
