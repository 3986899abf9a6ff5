import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {serveFolder} from '../support/serve';
import {embeddedSite, TINY_BASE, tinySite} from '../support/sites';
import type {WatchedPage} from './open';
import {open, watchedPage} from './open';

/** Where a site is served, with a page on it. */
type Host = {readonly opened: WatchedPage; readonly stop: () => void};

async function hosted(dir: string, base = '/'): Promise<Host> {
  const server = await serveFolder(dir, {base, addsSlash: true});
  return {opened: await watchedPage({}, server.url + base.slice(0, -1)), stop: server.stop};
}

/** Searches, and goes to the first result. */
async function searchAndFollow({page}: WatchedPage, words: string): Promise<void> {
  await page.getByRole('searchbox').last().fill(words);
  const result = page.locator('main a[href*="/standards/scs-"]').first();
  await result.click();
  await page.waitForURL(/\/(?:standards|scopes)\//);
}

describe('an unzipped folder on a plain file server', () => {
  let host: Host;
  beforeAll(async () => {
    host = await hosted((await embeddedSite()).dir);
  });
  afterAll(() => host?.stop());

  test.each([
    ['/', 'SCS'],
    ['/standards/scs-0102-v2-image-metadata', 'Image metadata'],
    ['/standards/iaas/scs-0102/v1...v2', 'v2'],
    ['/scopes/scs-compatible-iaas/v5.1/install', 'v5.1'],
    ['/certification/cuckoo-land', 'Cuckoo Land'],
  ])('%s answers and comes to life', async (address, title) => {
    const {page, faults, visit} = host.opened;
    await visit(address);
    expect(await page.title()).toContain(title);
    // It leads to the address with a slash, and the page is the same.
    expect(new URL(page.url()).pathname).toBe(address === '/' ? '/' : `${address}/`);
    expect(faults).toEqual([]);
  });

  test('from page to page, and through the search', async () => {
    const {page, faults, visit} = host.opened;
    await visit('/standards/');
    await page.locator('main a[href$="/standards/scs-0102-v2-image-metadata"]').first().click();
    await page.getByRole('heading', {level: 1, name: /Image metadata/}).waitFor();
    await visit('/search/?q=image');
    await searchAndFollow(host.opened, 'image metadata');
    expect(faults).toEqual([]);
  });
});

describe('a site below a path of its host', () => {
  let host: Host;
  beforeAll(async () => {
    host = await hosted((await tinySite()).dir, TINY_BASE);
  });
  afterAll(() => host?.stop());

  test.each([
    '/',
    '/standards',
    '/standards/iaas/scs-0100',
    '/scopes/scs-compatible-iaas/v1/install',
    '/scopes/scs-compatible-iaas/v1/release-notes',
    '/certification/',
    '/calendar/',
  ])('%s asks for nothing beside it', async (address) => {
    const {page, faults, visit} = host.opened;
    await visit(address);
    expect(await page.getByRole('heading', {level: 1}).count()).toBe(1);
    expect(faults).toEqual([]);
  });

  test('from page to page, and through the search', async () => {
    const {page, faults, visit} = host.opened;
    await visit('/standards');
    await page.locator('main a[href*="/standards/scs-0100-v1"]').first().click();
    await page.waitForURL(`**${TINY_BASE}standards/scs-0100-v1*`);
    await visit('/search?q=scs-0100');
    await searchAndFollow(host.opened, 'scs-0100');
    expect(new URL(page.url()).pathname.startsWith(TINY_BASE)).toBe(true);
    expect(faults).toEqual([]);
  });
});

test.each([
  ['1970-01-02', /This device's date is 1970-01-02, but this page was built on 2026-11-21/],
  ['2041-06-01', /This page was built on 2026-11-21, more than a year before .* 2041-06-01/],
])('a clock at %s: pages stay usable and say what is the matter', async (day, said) => {
  const {page, faults, context} = await open('/');
  expect(await page.locator('.scs-clock').count()).toBe(0);
  await page.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
  for (const address of ['/', '/certification/cuckoo-land/']) {
    await page.goto(new URL(address, page.url()).href);
    await page.getByText(said).waitFor();
  }
  expect(faults).toEqual([]);
  await context.close();
});
