import {processWide} from '@site/plugins/core/text/processWide';
import {routes, withBase} from '@site/plugins/core/text/routes';
import {previewEvents} from './previewEvents';

/** A page's data, as its component gets it, and the safe HTML of its text. */
export type PageContent = {readonly data: unknown; readonly html: string};

type StoredPage = {readonly data: string; readonly html: string; readonly ids: readonly string[]};

/** What `files/pageStore.ts` keeps for the pages that are rendered; nothing in a browser. */
export function serverPage(address: string): StoredPage | undefined {
  return processWide('pages', () => new Map<string, StoredPage>()).get(address);
}

/** Pages that were fetched, or came with the first one. */
const known = new Map<string, PageContent>();

/**
 * A page that needs no waiting for; `missing` where the server has answered with a page that has no data, which is the
 * one for addresses that don't exist.
 */
export function knownPage(address: string): PageContent | 'missing' | undefined {
  const found = known.get(address);
  if (found) return found;
  if (typeof document === 'undefined') {
    const stored = serverPage(address);
    return stored ? {data: JSON.parse(stored.data), html: stored.html} : 'missing';
  }
  // An author's heading can have the same id, but no author can write a script.
  const element = document.querySelector<HTMLElement>('script#scs-page-data');
  if (element?.dataset.address === address && element.textContent) {
    const html = document.querySelector('[data-page-html]')?.innerHTML ?? '';
    const page = {data: JSON.parse(element.textContent) as unknown, html};
    known.set(address, page);
    return page;
  }
  return isFirstPage() && isServed() ? 'missing' : undefined;
}

/** Until hydration is done, what stands in the document is what the server sent. */
const isFirstPage = () => document.documentElement.dataset.hasHydrated !== 'true';
/** The preview sends an empty page for every address. */
const isServed = () => document.querySelector('#__docusaurus > *') !== null;

/**
 * Fetches a page.
 * @param base URL of the site's root, with a slash at its end
 * @throws Error where there is none, or it cannot be reached
 */
export async function fetchPage(address: string, base: string): Promise<PageContent> {
  const response = await fetch(withBase(base, routes.pageData(address)));
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  const page = (await response.json()) as PageContent;
  known.set(address, page);
  return page;
}

/** Tells of changes to a page while it is shown, in the preview; nothing changes on a built site. */
export function subscribePage(address: string, onChange: () => void): () => void {
  if (process.env.NODE_ENV === 'production') return () => undefined;
  const source = previewEvents();
  const listen = ({data}: MessageEvent<string>) => {
    known.delete(data);
    if (data === address) onChange();
  };
  source.addEventListener('message', listen);
  return () => source.removeEventListener('message', listen);
}
