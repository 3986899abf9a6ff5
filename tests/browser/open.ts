import {chromium} from 'playwright-core';
import type {Browser, BrowserContext, Page} from 'playwright-core';
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

/** A context of its own, for tests that set its clock themselves. */
export const newContext = (options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> =>
  browser.newContext(options);

/** Opens a page in a context of its own, and collects what goes wrong on it. */
export async function open(
  address: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{page: Page; context: BrowserContext; faults: string[]}> {
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
      !request.url().startsWith(siteUrl) &&
      !request.url().startsWith('data:') &&
      faults.push(`leaves the site: ${request.url()}`),
  );
  await page.goto(siteUrl + address, {waitUntil: 'networkidle'});
  return {page, context, faults};
}
