import type {Page, Route} from 'playwright-core';
import {describe, expect, test} from 'vitest';
import {makeManifest, signersOf} from '../../plugins/compliance/makeManifest';
import {throwAwayKey} from '../support/signing';
import {TEST_DAY} from '../support/sites';
import {newContext, open, settled, siteUrl} from './open';

test('results that have expired since the build are no longer certain', async () => {
  const context = await newContext();
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date('2026-11-29T12:00:00Z'));
  await settled(page, () => page.goto(`${siteUrl}/certification/cuckoo-land/`));
  const before = await page.locator('.scs-band strong').textContent();
  await page.clock.setFixedTime(new Date('2027-01-10T12:00:00Z'));
  await settled(page, () => page.reload());
  await expect.poll(() => page.locator('.scs-band strong').textContent()).toContain('unconfirmed now');
  expect(before).toContain('Certified: SCS-compatible IaaS');
  await context.close();
});

describe('verifying a badge', () => {
  const badge = '/badges/cuckoo-land/scs-compatible-iaas.svg';
  const own = throwAwayKey();
  const drop = async (page: Page, buffer: Buffer, name = 'badge.svg') =>
    page
      .getByLabel('Badge, certificate or status file')
      .setInputFiles({name, mimeType: 'image/svg+xml', buffer});
  const message = (page: Page) => page.locator('main [role=status]').textContent();
  const CHECK_MARK = /✓|(?<!Not v)\bVerified/;
  const published = async () => Buffer.from(await (await fetch(siteUrl + badge)).arrayBuffer());
  const signedManifest = (pem = own.pem, pinned = own.pinned) =>
    makeManifest([{path: badge, content: 'x'}], '2026-11-21', signersOf(pem, [pinned], '2026-11-21'));

  /** The page as a build with that key in `keys.yaml` makes it: its data is part of its program. */
  const openWithKey = async () => {
    const context = await newContext();
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date(TEST_DAY));
    let pinned = 0;
    const pin = async (route: Route) => {
      const response = await route.fetch();
      const text = await response.text();
      const body = text.replace(EMPTY_KEYS, (_, quote: string) => {
        pinned += 1;
        return `${quote}keys${quote}:${JSON.stringify([own.pinned])}`;
      });
      await route.fulfill({response, body});
    };
    await page.route('**/assets/js/*.js', (route) =>
      pin(route).catch((error: unknown) => {
        // What a page fetches ahead may outlive it.
        if (!/disposed|closed/.test(String(error))) throw error;
      }),
    );
    await settled(page, () => page.goto(`${siteUrl}/badges/verify`));
    expect(pinned).toBe(1);
    return {page, context};
  };
  const EMPTY_KEYS = /(?<![\w"])("?)keys\1:\[\]/;

  const answer = (page: Page, json: unknown) =>
    page.route('**/badges/manifest.json', (route) => route.fulfill({json}));

  test('of an edition without keys finds a published file, gives no check mark, and leads to the proof', async () => {
    const {page, context, faults} = await open('/badges/verify');
    await drop(page, await published());
    await expect.poll(() => message(page)).toContain('Not verified: this site signs nothing');
    expect(await message(page)).toContain(`On the list as ${badge}`);
    expect(await message(page)).toContain('The list is from 2026-11-21, 0 days old.');
    expect(await message(page)).not.toMatch(CHECK_MARK);
    const text = page.getByLabel('Address, Markdown, HTML, reStructuredText or AsciiDoc');
    await text.fill(
      `[![SCS](${siteUrl}${badge})](https://cloud.example/)\n<img src="https://x.example/b.svg">`,
    );
    await page.getByRole('button', {name: 'Check', exact: true}).click();
    await expect.poll(() => message(page)).toContain('Line 1, column');
    expect(await message(page)).toContain('expected one to /certification/cuckoo-land/');
    expect(await message(page)).toContain('Line 2, column 11: Unexpected picture from x.example');
    expect(await message(page)).toContain(`On the list as ${badge}`);
    await page.getByRole('link', {name: 'See the current state'}).click();
    await page.waitForURL('**/certification/cuckoo-land/');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('tells a changed file, and a list that does not load', async () => {
    const {page, context} = await open('/badges/verify');
    const changed = Buffer.from((await published()).toString().replace('certified', 'certified!'));
    await drop(page, changed);
    await expect.poll(() => message(page)).toContain('not on the list');
    await drop(page, changed, 'scs-compatible-iaas.svg');
    await expect.poll(() => message(page)).toContain('the file differs');
    const {files, ...others} = makeManifest([{path: badge, content: changed}], '2026-11-16');
    await page.route('**/badges/manifests/index.json', (route) =>
      route.fulfill({
        json: {manifests: [{as_of: '2026-11-16', address: '/badges/manifests/2026-11-16.json'}]},
      }),
    );
    await page.route('**/badges/manifests/2026-11-16.json', (route) =>
      route.fulfill({json: {...others, files}}),
    );
    await drop(page, changed, 'old.svg');
    await expect.poll(() => message(page)).toContain('Not current: published earlier');
    expect(await message(page)).toContain(`Published on 2026-11-16 as ${badge}`);
    await page.route('**/badges/manifest.json', (route) => route.fulfill({status: 404, body: ''}));
    await drop(page, changed, 'again.svg');
    await expect.poll(() => message(page)).toContain('the list did not load');
    expect(await message(page)).not.toMatch(CHECK_MARK);
    await context.close();
  });

  test('gives the check mark for a good signature by a pinned key', async () => {
    const {page, context} = await openWithKey();
    await answer(page, signedManifest());
    await drop(page, Buffer.from('x'));
    await expect.poll(() => message(page)).toMatch(/^✓ Verified/);
    expect(await message(page)).toContain(own.pinned.fingerprint);
    expect(await page.locator('main').textContent()).toContain(`throw-away, from ${own.pinned.from}`);
    await context.close();
  });

  const other = throwAwayKey();
  const good = signedManifest();
  test.each([
    ['a stripped signature', {...good, signature: null, signatures: []}, 'the list is unsigned'],
    [
      'a changed list',
      {...good, files: {...good.files, '/badges/x/y.svg': '0'.repeat(64)}},
      'Alert: wrong signature',
    ],
    ['a list that another key has signed', signedManifest(other.pem, other.pinned), 'unknown key'],
    [
      'another key that takes the name of ours',
      {
        ...signedManifest(other.pem, other.pinned),
        signatures: [
          {...signedManifest(other.pem, other.pinned).signatures[0], fingerprint: own.pinned.fingerprint},
        ],
      },
      'Alert: wrong signature',
    ],
    [
      'garbage as key',
      {...good, signature: {...good.signature, public_key: '???'}, signatures: []},
      'invalid key',
    ],
    ['an HTML page', '<!doctype html>', 'the list cannot be read'],
  ])('gives none for %s', async (_name, manifest, expected) => {
    const {page, context} = await openWithKey();
    await answer(page, manifest);
    await drop(page, Buffer.from('x'));
    await expect.poll(() => message(page)).toContain(expected);
    expect(await message(page)).not.toMatch(CHECK_MARK);
    await context.close();
  });

  test('gives none in a browser without Ed25519, nor for an old list', async () => {
    const {page, context} = await openWithKey();
    await answer(page, good);
    await page.clock.setFixedTime(new Date('2026-12-27T12:00:00Z'));
    await settled(page, () => page.reload());
    await drop(page, Buffer.from('x'));
    await expect.poll(() => message(page)).toContain('Not verified: the list is outdated');
    await page.clock.setFixedTime(new Date(TEST_DAY));
    await page.addInitScript(() => {
      crypto.subtle.importKey = () => Promise.reject(new DOMException('no', 'NotSupportedError'));
    });
    await settled(page, () => page.reload());
    await drop(page, Buffer.from('x'));
    await expect.poll(() => message(page)).toContain('this browser cannot check signatures');
    expect(await message(page)).not.toMatch(CHECK_MARK);
    await context.close();
  });
});

describe('the overview of certified clouds', () => {
  const names = (page: Page) => page.locator('tbody th a').allTextContents();

  test('is filtered and ordered, and the address carries it', async () => {
    const {page, context} = await open('/certification/');
    expect(await names(page)).toHaveLength(3);
    await page.getByRole('combobox', {name: 'Tests today'}).selectOption('fail');
    await expect.poll(() => names(page)).toEqual(['Teapot Kubernetes (fictional)']);
    expect(page.url()).toContain('tests=fail');
    await page.getByRole('combobox', {name: 'Tests today'}).selectOption('');
    await page.getByLabel('Name, operator or platform').fill('yaook');
    await expect.poll(() => names(page)).toEqual(['Castle in the Air (fictional)']);
    await page.getByLabel('Name, operator or platform').fill('');
    // Once as usual, once the other way round; by keyboard.
    const [since] = await page.getByRole('button', {name: 'Certified since'}).all();
    await since?.press('Enter');
    const order = page.getByRole('columnheader', {name: 'Certified since'}).first();
    await expect.poll(() => order.getAttribute('aria-sort')).toBe('ascending');
    expect((await names(page))[0]).toBe('Cloud Cuckoo Land (fictional)');
    await since?.press('Space');
    await expect.poll(() => names(page).then(([first]) => first)).toBe('Castle in the Air (fictional)');
    expect([await order.getAttribute('aria-sort'), new URL(page.url()).search]).toEqual([
      'descending',
      '?sort=-since',
    ]);
    await context.close();
  });

  test('says so when its data is old', async () => {
    const {page, context} = await open('/certification/');
    expect(await page.getByText('Old data').count()).toBe(0);
    await page.clock.setFixedTime(new Date('2027-01-15T12:00:00Z'));
    await settled(page, () => page.reload());
    await expect.poll(() => page.getByText('Old data').count()).toBe(1);
    await context.close();
  });
});

describe('the register', () => {
  test('shows old entries on request, and finds by kind', async () => {
    const {page, context} = await open('/certification/register');
    const rows = page.locator('tbody tr');
    expect(await rows.count()).toBe(3);
    await page.getByRole('combobox', {name: 'Age'}).selectOption('all');
    await expect.poll(() => rows.count()).toBe(4);
    await page.getByRole('combobox', {name: 'Kind'}).selectOption('integrator');
    await expect.poll(() => page.locator('tbody th').allTextContents()).toEqual(['DEMO-2026-002']);
    await context.close();
  });
});

describe('a status page', () => {
  const address = '/certification/teapot/';

  test('tells 18 months as a picture with words, as a table, and test by test on request', async () => {
    const {page, context, faults} = await open(address);
    expect(await page.locator('.scs-band').textContent()).toContain(
      'Not certified, and failing now, because version-policy-check failed for teapot-1.35',
    );
    const modules = page.locator('.scs-evidence > details');
    expect(await modules.first().getAttribute('open')).not.toBeNull();
    expect(await modules.nth(1).getAttribute('open')).toBeNull();
    const strip = page.locator('.scs-strip--tall');
    expect(await strip.getAttribute('aria-label')).toMatch(
      /^SCS-compatible KaaS: Passing: \d+ days; .*No data: \d+ days; Current state: \w+, since \d{4}/,
    );
    await page.getByText('Show as a table', {exact: true}).click();
    const rows = page.getByRole('table', {name: 'History of SCS-compatible KaaS'}).locator('tbody tr');
    expect(await rows.count()).toBeGreaterThan(5);
    expect(await page.locator('.scs-strips').count()).toBe(1);
    await page.getByText('By test of v1').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.scs-strips').count()).toBe(2);
    expect(await page.locator('.scs-strips').last().locator('li').count()).toBe(3);
    await page.getByText('Show these strips as a table').last().click();
    await expect
      .poll(() => page.getByRole('table', {name: 'version-policy-check'}).locator('tbody tr').count())
      .toBeGreaterThan(3);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('counts the days that its picture shows', async () => {
    const {scopes} = (await (await fetch(`${siteUrl}${address}status.json`)).json()) as {
      scopes: {
        history: {days: Record<string, number>; verdict: {from: string; to: string; state: string}[]};
      }[];
    };
    for (const {history} of scopes) {
      const days: Record<string, number> = {pass: 0, abort: 0, missing: 0, fail: 0, nodata: 0};
      for (const {from, to, state} of history.verdict)
        days[state] = (days[state] ?? 0) + (Date.parse(to) - Date.parse(from)) / 86_400_000;
      expect(days).toEqual(history.days);
    }
  });

  test('marks what it tells of a coming version as a preview', async () => {
    const {page, context} = await open(address);
    expect(await page.getByRole('complementary', {name: 'Preview of v2'}).textContent()).toContain(
      'does not affect the verdict or the badge',
    );
    await context.close();
  });
});

test('a badge leads to its proof and names what it shows', async () => {
  const {page, context} = await open('/badges/');
  const image = page.locator('img[src="/badges/cuckoo-land/scs-compatible-iaas.svg"]');
  expect(await image.getAttribute('alt')).toMatch(/^SCS-compatible IaaS: /);
  expect(await image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBeGreaterThan(150);
  await context.close();
});

test('several badges can stand inline in one page without sharing an id', async () => {
  const names = [
    'cuckoo-land/scs-compatible-iaas',
    'castle-in-the-air/scs-compatible-iaas',
    'teapot/scs-compatible-kaas',
  ];
  const files = await Promise.all(
    names.map(async (name) => (await fetch(`${siteUrl}/badges/${name}.svg`)).text()),
  );
  const ids = files.flatMap((svg) => [...new Set([...svg.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id))]);
  // Of its title and its description.
  expect(ids.length).toBeGreaterThanOrEqual(files.length * 2);
  expect(new Set(ids).size).toBe(ids.length);
  for (const svg of files) {
    for (const [, id] of svg.matchAll(/(?:url\(#|href="#)([^")]+)/g)) expect(svg).toContain(`id="${id}"`);
    expect(svg.replace(/<desc[\s\S]*?<\/desc>/, '').match(/<title[^>]*>[^<]*<\/title>/)?.[0]).not.toMatch(
      /v\d|\d{4}/,
    );
  }
});
