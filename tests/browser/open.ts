import {chromium} from 'playwright-core';
import type {Browser, BrowserContext, Page, Request} from 'playwright-core';
import {afterAll, beforeAll, inject} from 'vitest';
import {CHROMIUM_FLAGS, ensureChromium} from '../support/chromium';
import {TEST_DAY} from '../support/sites';

/** Where the built site is served. */
export const siteUrl = inject('siteUrl');

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: CHROMIUM_FLAGS,
  });
});
afterAll(() => browser?.close());

/** So long without a request, in ms, a page has all it asked for. */
const QUIET = 60;

/**
 * Goes somewhere and waits until the page answers: loaded, hydrated, and with nothing under way any more. Playwright's
 * `networkidle` waits half a second for each page, which is a minute for all of them.
 * @param hydrates false where scripts are off
 */
export async function settled(page: Page, go: () => Promise<unknown>, hydrates = true): Promise<void> {
  const underWay = new Set<Request>();
  let quietSince = Date.now();
  const begin = (request: Request) => void underWay.add(request);
  const end = (request: Request) => {
    underWay.delete(request);
    quietSince = Date.now();
  };
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
  await go();
  if (hydrates) await page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
  while (underWay.size > 0 || Date.now() - quietSince < QUIET) await page.waitForTimeout(QUIET / 3);
  page.off('request', begin).off('requestfinished', end).off('requestfailed', end);
}

/** A context of its own, for tests that set its clock themselves. */
export const newContext = (options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> =>
  browser.newContext(options);

/** A page that tells what goes wrong on it. */
export type WatchedPage = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Grows while the page is used; the next address starts with none. */
  readonly faults: string[];
  /** Goes to an address of the site, in the state that earlier ones have left. */
  readonly visit: (address: string) => Promise<void>;
};

/**
 * An empty page in a context of its own, on the day of the tests.
 * @param site address of the site, without trailing slash
 */
export async function watchedPage(
  options: Parameters<Browser['newContext']>[0] = {},
  site = siteUrl,
): Promise<WatchedPage> {
  const context = await browser.newContext({reducedMotion: 'reduce', ...options});
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(TEST_DAY));
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on(
    'response',
    (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`),
  );
  page.on(
    'request',
    (request) =>
      !request.url().startsWith(site) &&
      !request.url().startsWith('data:') &&
      faults.push(`leaves the site: ${request.url()}`),
  );
  const visit = async (address: string) => {
    faults.length = 0;
    await settled(page, () => page.goto(site + address), options.javaScriptEnabled);
  };
  return {page, context, faults, visit};
}

/** Opens an address in a context of its own, and collects what goes wrong on it. */
export async function open(
  address: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<WatchedPage> {
  const opened = await watchedPage(options);
  await opened.visit(address);
  return opened;
}
