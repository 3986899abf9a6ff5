import {generateKeyPairSync} from 'node:crypto';
import fs from 'node:fs';
import {createRequire} from 'node:module';
import {PDFDocument} from 'pdf-lib';
import {chromium} from 'playwright-core';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest';
import {makeManifest} from '../../plugins/compliance/makeManifest';
import {CHROMIUM_FLAGS, ensureChromium} from '../support/chromium';
import {TEST_DAY} from './serveSite';
import {hasShared} from '../support/paths';
import {readShared} from '../support/shared';

const axeSource = fs.readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const siteUrl = inject('siteUrl');

const PAGES = {
  home: '/',
  overview: '/standards',
  track: '/standards/iaas',
  'a number': '/standards/iaas/scs-0102',
  'a number with many versions': '/standards/scopes/scs-0501',
  'the requirements of a standard': '/standards/scs-0102-v2-image-metadata/requirements',
  search: '/search?q=image',
  requirements: '/standards/requirements',
  'a comparison': '/standards/iaas/scs-0102/v1...v2',
  'a standard': '/standards/scs-0102-v2-image-metadata',
  'a supplement': '/standards/scs-0302-w1-domain-manager-implementation-notes',
  scopes: '/scopes/',
  'a scope': '/scopes/scs-compatible-iaas/',
  'a scope version': '/scopes/scs-compatible-iaas/v6/',
  'release notes': '/scopes/scs-compatible-iaas/v6/release-notes',
  'release notes for customers': '/scopes/scs-compatible-iaas/v6/release-notes?view=customer',
  'release notes of another pair': '/scopes/scs-compatible-iaas/upgrade/v4...v6/release-notes',
  'an install checklist': '/scopes/scs-compatible-iaas/v5.1/install',
  'an upgrade checklist': '/scopes/scs-compatible-iaas/upgrade/v5.1...v6',
  certification: '/certification/',
  'an environment': '/certification/castle-in-the-air/',
  register: '/certification/register',
  badges: '/badges/',
  'verifying a badge': '/badges/verify',
  calendar: '/calendar/',
  security: '/security/',
  blog: '/blog',
  'an advisory': '/blog/cve-2026-33551-ec2-credentials',
};

type Violation = {id: string; impact: string | null; nodes: {target: string[]; failureSummary?: string}[]};

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: CHROMIUM_FLAGS,
  });
});
afterAll(() => browser?.close());

/** Opens a page in a context of its own, and collects what goes wrong on it. */
async function open(
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

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const {axe} = window as unknown as {axe: {run(): Promise<{violations: Violation[]}>}};
    return (await axe.run()).violations;
  });
  return found
    .filter(({impact}) => impact === 'serious' || impact === 'critical')
    .map(
      ({id, nodes}) =>
        `${id}: ${nodes
          .map(({target, failureSummary}) => `${target.join(' ')} (${failureSummary ?? ''})`)
          .slice(0, 3)
          .join('; ')}`,
    );
}

describe.each(Object.entries(PAGES))('%s', (_name, address) => {
  test.each([
    ['in light colours on a desk', {width: 1280, height: 900}, 'light'],
    ['in dark colours on a phone', {width: 360, height: 740}, 'dark'],
  ] as const)('is sound %s', async (_where, viewport, colorScheme) => {
    const {page, context, faults} = await open(address, {viewport, colorScheme});
    expect(faults).toEqual([]);
    expect(await violations(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(viewport.width);
    expect(await page.locator('h1').count()).toBe(1);
    await context.close();
  });
});

describe('states follow the reader', () => {
  test('the day of the reader decides, not that of the build', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date('2024-01-15T12:00:00Z'));
    await page.goto(`${siteUrl}/standards/scs-0210-v1-k8s-new-version-policy`, {waitUntil: 'networkidle'});
    await expect.poll(() => page.locator('.scs-band strong').textContent()).toContain('In force, ends soon');
    await page.clock.setFixedTime(new Date('2024-02-08T12:00:00Z'));
    await page.reload({waitUntil: 'networkidle'});
    await expect.poll(() => page.locator('.scs-band strong').textContent()).toContain('Deprecated');
    await context.close();
  });

  test('results that have expired since the build are no longer certain', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date('2026-11-29T12:00:00Z'));
    await page.goto(`${siteUrl}/certification/cuckoo-land/`, {waitUntil: 'networkidle'});
    const before = await page.locator('.scs-band strong').textContent();
    await page.clock.setFixedTime(new Date('2027-01-10T12:00:00Z'));
    await page.reload({waitUntil: 'networkidle'});
    await expect.poll(() => page.locator('.scs-band strong').textContent()).toContain('Unconfirmed');
    // Where the build itself ran after the results had expired, nothing was certain to begin with.
    expect(before).toMatch(/Passing|Unconfirmed/);
    await context.close();
  });
});

describe('the overview', () => {
  const rows = (page: Page) => page.locator('main tbody tr').count();

  test('is filtered, and the address carries the filter', async () => {
    const {page, context} = await open('/standards');
    const all = await rows(page);
    await page.getByRole('combobox', {name: 'State'}).selectOption('draft');
    await expect.poll(() => rows(page)).toBeLessThan(all);
    expect(page.url()).toContain('state=draft');
    const filtered = await rows(page);
    await page.reload({waitUntil: 'networkidle'});
    expect(await rows(page)).toBe(filtered);
    await page.getByRole('button', {name: 'Clear'}).click();
    await expect.poll(() => rows(page)).toBe(all);
    await context.close();
  });

  test('shows the states of a day that the reader picks', async () => {
    const {page, context, faults} = await open('/standards?on=2023-03-01&text=scs-0210');
    await expect
      .poll(() => page.locator('main tbody tr').first().textContent())
      .toContain('In force, ends soon');
    await page.getByLabel('As of').fill('2024-02-08');
    await expect.poll(() => page.locator('main tbody tr').first().textContent()).toContain('Deprecated');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('is the full table without JavaScript', async () => {
    const {page, context} = await open('/standards?state=draft', {javaScriptEnabled: false});
    expect(await page.locator('main tbody tr').count()).toBeGreaterThan(15);
    await context.close();
  });
});

describe('a document', () => {
  test('names its neighbours to machines', async () => {
    const {page, context} = await open('/standards/scs-0102-v2-image-metadata');
    const rel = (name: string) => page.locator(`head link[rel="${name}"]`).getAttribute('href');
    expect(await rel('predecessor-version')).toMatch(/scs-0102-v1-image-metadata$/);
    expect(await rel('latest-version')).toMatch(/scs-0102-v1-image-metadata$/);
    expect(await page.locator('head link[rel="successor-version"]').count()).toBe(0);
    await context.close();
  });

  test('stays out of search engines once it is deprecated', async () => {
    const robots = async (address: string) => {
      const {page, context} = await open(address);
      const content = await page.locator('head meta[name="robots"]').count();
      await context.close();
      return content;
    };
    expect(await robots('/standards/scs-0100-v1-flavor-naming')).toBe(1);
    expect(await robots('/standards/scs-0100-v3-flavor-naming')).toBe(0);
  });

  test('offers a citation and its Markdown', async () => {
    const {page, context} = await open('/standards/scs-0102-v1-image-metadata');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', {name: 'Cite this'}).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^scs-0102-v1, "Image metadata", version 1, in force on \d{4}-\d{2}-\d{2}\. https:\/\//);
    expect(await (await fetch(`${siteUrl}/standards/scs-0102-v1-image-metadata.md`)).text()).toMatch(
      /^---\ntitle: Image metadata/,
    );
    await context.close();
  });

  test('explains its key words, and a click on one copies the address of its requirement', async () => {
    const {page, context} = await open('/standards/scs-0102-v2-image-metadata');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const word = page.locator('article a.scs-kw[id]').first();
    expect(await word.getAttribute('title')).toContain('does not conform');
    await word.focus();
    // The browser shows a title to the mouse only, so the style sheet does for the keyboard.
    expect(await word.evaluate((element) => getComputedStyle(element, '::after').content)).toContain(
      'does not conform',
    );
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/\/standards\/scs-0102-v2-image-metadata#REQ-0102v2-technical-properties$/);
    expect(await page.getByRole('status').allTextContents()).toContain(
      'Link to REQ-0102v2-technical-properties copied',
    );
    await context.close();
  });

  test('leads to its notes, section by section', async () => {
    const {page, context} = await open('/standards/scs-0102-v2-image-metadata');
    await page
      .getByRole('region', {name: 'Notes and tests'})
      .getByRole('link', {name: 'Automated tests'})
      .click();
    await page.waitForURL(/scs-0102-w1-[^#]*#automated-tests$/);
    expect(await page.locator('#automated-tests').count()).toBe(1);
    await context.close();
  });

  test.each([
    [
      'under another slug',
      '/standards/scs-0102-v2-a-name-of-old#updates',
      '/standards/scs-0102-v2-image-metadata#updates',
    ],
    ['by its id alone', '/standards/scs-0102-v2', '/standards/scs-0102-v2-image-metadata'],
    ['by its number, in force', '/standards/scs-0100', '/standards/scs-0100-v3-flavor-naming'],
  ])('is found %s', async (_how, address, expected) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(siteUrl + address);
    const place = () => page.evaluate(() => location.pathname.replace(/\/$/, '') + location.hash);
    await expect.poll(place, {timeout: 10_000}).toBe(expected);
    await context.close();
  });

  test('that never was is told to be missing', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${siteUrl}/standards/scs-0102-v77-nothing`, {waitUntil: 'networkidle'});
    expect(await page.locator('h1').textContent()).toBe('There is no such page');
    await context.close();
  });
});

describe('the requirements of a standard', () => {
  const address = '/standards/scs-0102-v2-image-metadata/requirements';

  test('can be asked for those without a test', async () => {
    const {page, context} = await open(address);
    const cards = page.locator('.scs-cards > li');
    const all = await cards.count();
    await page.getByRole('combobox', {name: 'Check'}).selectOption('none');
    await expect.poll(() => cards.count()).toBeLessThan(all);
    expect(page.url()).toContain('coverage=none');
    expect(await cards.filter({hasText: 'Automated test'}).count()).toBe(0);
    await context.close();
  });

  test('tell how many environments pass today, by the day of the reader', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const told = () =>
      page.locator('.scs-tests li', {hasText: 'scs-0102-prop-architecture'}).first().textContent();
    await page.clock.setFixedTime(new Date('2031-01-01T12:00:00Z'));
    await page.goto(siteUrl + address, {waitUntil: 'networkidle'});
    await expect.poll(told).toMatch(/ 0 of \d+ listed environments pass it today/);
    await context.close();
  });
});

describe('the picture of a number', () => {
  test('can be walked by keyboard, and is told in words', async () => {
    const {page, context} = await open('/standards/iaas/scs-0102');
    const box = page.getByRole('link', {name: 'v2, draft'});
    await box.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/scs-0102-v2-image-metadata/);
    await page.goBack({waitUntil: 'networkidle'});
    await page.getByText('The picture in words').click();
    expect(await page.locator('.scs-relations li').allTextContents()).toEqual(
      expect.arrayContaining([
        'scs-0102-v1 is replaced by scs-0102-v2.',
        'scs-0102-w1 explains scs-0102-v1.',
        'SCS-compatible IaaS v6 includes v2.',
      ]),
    );
    await context.close();
  });
});

describe('the search', () => {
  const titles = (page: Page) => page.locator('ol.scs-cards h2').allTextContents();

  test('is asked from the head of any page, and ranks standards that have ended last', async () => {
    const {page, context, faults} = await open('/');
    await page.getByRole('searchbox', {name: 'Search the site'}).fill('flavor naming');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=flavor\+naming$/);
    const more = page.getByRole('button', {name: 'More'});
    await expect.poll(() => titles(page)).not.toHaveLength(0);
    while ((await more.count()) > 0) await more.click();
    await expect.poll(() => titles(page)).toContain('Flavor naming v1');
    const found = await titles(page);
    const ended = found.map((title) => ['Flavor naming v1', 'Flavor naming v2'].includes(title));
    expect(ended.indexOf(true)).toBeGreaterThan(found.indexOf('Flavor naming v3'));
    // Behind the first one that has ended, there are only such.
    for (const card of await page.locator('ol.scs-cards > li').all()) {
      const index = found.indexOf((await card.locator('h2').textContent()) ?? '');
      if (index > ended.indexOf(true))
        expect(await card.locator('.scs-mark').textContent()).toMatch(/Deprecated|Rejected/);
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  test('knows what had not ended on the day of the reader', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date('2023-01-15T12:00:00Z'));
    await page.goto(`${siteUrl}/search?q=scs-0100-v1`, {waitUntil: 'networkidle'});
    await expect.poll(() => page.locator('ol.scs-cards > li').first().textContent()).toContain('In force');
    await context.close();
  });
});

describe('a comparison', () => {
  const address = '/standards/iaas/scs-0102/v1...v2';

  test('goes from change to change by key', async () => {
    const {page, context} = await open(address);
    const focused = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[data-change]')].indexOf(document.activeElement as Element),
      );
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    expect(await focused()).toBe(1);
    await page.keyboard.press('p');
    expect(await focused()).toBe(0);
    await context.close();
  });

  test('unfolds what did not change without JavaScript', async () => {
    const {page, context} = await open(address, {javaScriptEnabled: false});
    const fold = page.locator('.scs-redline__fold').first();
    expect(await fold.locator('[data-kind]').first().isVisible()).toBe(false);
    await fold.locator('summary').click();
    expect(await fold.locator('[data-kind]').first().isVisible()).toBe(true);
    await context.close();
  });

  test('has its words too when it is reached from another page', async () => {
    const {page, context, faults} = await open('/standards/scopes/scs-0501');
    await page.getByText('Any other two versions').click();
    await page.getByRole('link', {name: 'What changed from v1 to v6'}).click();
    await expect.poll(() => page.locator('.scs-redline [data-change]').count()).toBeGreaterThan(3);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('can be read side by side, and inline again', async () => {
    const {page, context} = await open(address);
    await page.getByRole('button', {name: 'Side by side'}).click();
    expect(await page.locator('.scs-sides').count()).toBeGreaterThan(3);
    expect(
      await page.locator('.scs-sides > div:first-child ins, .scs-sides > div:last-child del').count(),
    ).toBe(0);
    await page.getByRole('button', {name: 'Side by side'}).click();
    expect(await page.locator('.scs-sides').count()).toBe(0);
    await context.close();
  });
});

describe('release notes', () => {
  const address = '/scopes/scs-compatible-iaas/v6/release-notes';
  /** Without the mark for copying a link. */
  const headings = async (page: Page) =>
    (await page.locator('main h2').allTextContents()).map((text) => text.replaceAll('\u200b', ''));

  test('tell providers what to do first, and customers what they gain and lose', async () => {
    const {page, context, faults} = await open(address);
    expect(await headings(page)).toEqual([
      'How far listed environments are',
      'Action required',
      'Relaxed',
      'Timeline',
    ]);
    await page.getByRole('combobox', {name: 'Seen by'}).selectOption('customer');
    await expect
      .poll(() => headings(page))
      .toEqual([
        'How far listed environments are',
        'What you gain',
        'What is no longer promised',
        'The same for you',
        'Timeline',
      ]);
    expect(page.url()).toContain('view=customer');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('weave in what people wrote on a change', async () => {
    const {page, context} = await open(address);
    const {remarks} = (await (await fetch(`${siteUrl}${address}.json`)).json()) as {
      remarks: Record<string, {markdown: string}[]>;
    };
    const [[id, words] = ['', []]] = Object.entries(remarks);
    const shown = (await page.locator(`#${id}`).textContent())?.replace(/\s+/g, ' ');
    expect(shown).toContain(words[0]?.markdown.replace(/\s+/g, ' ').slice(0, 60));
    await context.close();
  });

  test('of another pair are reached from those of the version, and stay out of search engines', async () => {
    const {page, context} = await open(address);
    await page.getByRole('navigation', {name: 'Compared with'}).getByRole('link', {name: 'v4'}).click();
    await page.waitForURL('**/upgrade/v4...v6/release-notes');
    await expect.poll(() => page.locator('h1').textContent()).toContain('v4 to v6');
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    await context.close();
  });
});

describe('a checklist', () => {
  const address = '/scopes/scs-compatible-iaas/upgrade/v5.1...v6';

  test('keeps its ticks when the page is loaded again', async () => {
    const {page, context} = await open(address);
    const box = page.getByRole('checkbox').first();
    await box.check();
    await expect.poll(() => page.locator('.scs-progress-line strong').textContent()).toMatch(/^1 of /);
    await page.reload({waitUntil: 'networkidle'});
    await expect.poll(() => page.getByRole('checkbox').first().isChecked()).toBe(true);
    await context.close();
  });

  const report = (uuid: string) =>
    Buffer.from(
      `spec:\n  uuid: ${uuid}\n  name: SCS-compatible KaaS\nsubject: here\nchecked_at: 2026-11-20 01:00:00\nrun:\n  invocations:\n    a:\n      results:\n        scs-0102-os_purpose-uniqueness: 1\n        scs-0102-prop-os_purpose: 1\n        scs-0104-image-ubuntu-2404: -1\n`,
    );
  const load = (page: Page, buffer: Buffer) =>
    page
      .getByLabel('Report of the test runner')
      .setInputFiles({name: 'report.yaml', mimeType: 'text/yaml', buffer});
  const ticked = (page: Page) =>
    page
      .locator('.scs-step:has(input[type=checkbox]:checked)')
      .evaluateAll((steps) => steps.map(({id}) => id));

  test('ticks what passes by a report, and refuses one of another scope with a word on why', async () => {
    const {page, context, faults} = await open(address);
    await page.getByText('Tick what passes already').click();
    await load(page, report('1fffebe6-fd4b-44d3-a36c-fc58b4bb0180'));
    await expect
      .poll(() => page.locator('details p[role=status]').first().textContent())
      .toContain('expected one for `SCS-compatible IaaS`');
    expect(await ticked(page)).toEqual([]);
    await load(page, Buffer.from('spec:\n  uuid: [cut'));
    await expect
      .poll(() => page.locator('details p[role=status]').first().textContent())
      .toContain('cut off');
    await load(page, report('50393e6f-2ae1-4c5c-a62c-3b75f2abef3f'));
    await expect.poll(() => ticked(page)).toEqual(['tests-scs-0102-v2']);
    await page.getByRole('combobox', {name: 'State'}).selectOption('open');
    await expect.poll(() => page.locator('#tests-scs-0102-v2').count()).toBe(0);
    expect(page.url()).toContain('left=open');
    expect(faults).toEqual([]);
    await context.close();
  });

  test.runIf(hasShared)('reads a report as the test runner writes it', async () => {
    const install = '/scopes/scs-compatible-iaas/v5.1/install';
    const {page, context, faults} = await open(install);
    const text = readShared('corpus', 'reports', 'new-cirrus-2026-11-19.yaml');
    const passed = new Set([...text.matchAll(/^ {8}([\w-]+): 1$/gm)].map(([, id]) => id));
    expect(passed.size).toBeGreaterThan(50);
    await page.getByText('Tick what passes already').click();
    await load(page, Buffer.from(text));
    const checklist = (await (await fetch(`${siteUrl}${install}.json`)).json()) as {
      steps: {id: string; testcases: string[]}[];
    };
    const expected = checklist.steps.filter(
      ({testcases}) => testcases.length > 0 && testcases.every((id) => passed.has(id)),
    );
    expect(expected.length).toBeGreaterThan(5);
    expect(expected.length).toBeLessThan(
      checklist.steps.filter(({testcases}) => testcases.length > 0).length,
    );
    await expect.poll(() => ticked(page)).toEqual(expected.map(({id}) => id));
    expect(faults).toEqual([]);
    await context.close();
  });

  test('keeps a huge file out, and goes on working', async () => {
    const {page, context} = await open(address);
    await page.getByText('Tick what passes already').click();
    await load(page, Buffer.alloc(6_000_000, 'a: 1\n'));
    await expect
      .poll(() => page.locator('details p[role=status]').first().textContent())
      .toContain('expected a report of at most');
    await page.getByRole('checkbox').first().check();
    expect(await ticked(page)).toHaveLength(1);
    await context.close();
  });

  test('is a form as PDF, with a box per step and whole addresses behind its links', async () => {
    const pdf = await PDFDocument.load(await (await fetch(`${siteUrl}${address}.pdf`)).arrayBuffer());
    const {steps} = (await (await fetch(`${siteUrl}${address}.json`)).json()) as {steps: {id: string}[]};
    expect(
      pdf
        .getForm()
        .getFields()
        .map((field) => field.getName()),
    ).toEqual(steps.map(({id}) => id));
    const links = pdf
      .getPages()
      .flatMap((page) => page.node.Annots()?.asArray() ?? [])
      .flatMap((ref) => /\/URI \(([^)]*)\)/.exec(String(pdf.context.lookup(ref)))?.[1] ?? []);
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect(link).toMatch(/^https:\/\/docs\.scs\.community\/standards\//);
  });

  test('wakes steps as the reader gets near, and all of them once a filter is chosen', async () => {
    const {page, context} = await open('/scopes/scs-compatible-iaas/v5.1/install');
    const last = page.locator('.scs-step').last();
    const box = last.getByRole('checkbox');
    // As the server wrote it: nothing listens yet.
    expect(await last.evaluate((step) => step.getBoundingClientRect().top > 2 * window.innerHeight)).toBe(
      true,
    );
    await last.scrollIntoViewIfNeeded();
    await box.check();
    await expect.poll(() => page.locator('.scs-progress-line strong').textContent()).toMatch(/^1 of /);
    await page.getByRole('combobox', {name: 'Track'}).selectOption('IAM');
    await expect.poll(() => page.locator('.scs-step').count()).toBeLessThan(8);
    expect(page.url()).toContain('track=IAM');
    await context.close();
  });

  test('leads from what to read to the comparison of the two standards', async () => {
    const {page, context} = await open(address);
    await page.locator('#read-scs-0102-v2').getByRole('link', {name: 'What changed, word by word'}).click();
    await page.waitForURL('**/standards/iaas/scs-0102/v1...v2');
    await expect.poll(() => page.locator('h1').textContent()).toBe('Image metadata: v1 to v2');
    await context.close();
  });

  test('ticks what a listed environment passes', async () => {
    const {page, context} = await open(address);
    await page.getByText('Tick what passes already').click();
    await page.getByRole('combobox', {name: 'Or a listed environment'}).selectOption({index: 1});
    await expect
      .poll(() => page.locator('details p[role=status]').first().textContent())
      .toMatch(/\d+ of \d+ steps with tests pass already/);
    await context.close();
  });

  test('takes ticks and reasons over from a list that was copied', async () => {
    const first = await open(address);
    await first.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await first.page.getByRole('checkbox').first().check();
    const step = first.page.locator('.scs-step').nth(1);
    await step.getByText('More', {exact: true}).click();
    await step.getByLabel('Does not apply, because').fill('we have no images');
    await step.getByRole('button', {name: 'Leave out'}).click();
    await first.page.getByRole('button', {name: 'Copy as task list'}).click();
    await expect
      .poll(() => first.page.evaluate(() => navigator.clipboard.readText()))
      .toContain('*(not applicable: we have no images)*');
    const copied = await first.page.evaluate(() => navigator.clipboard.readText());
    const before = await ticked(first.page);
    await first.context.close();
    expect(before).toHaveLength(2);

    const {page, context} = await open(address);
    expect(await ticked(page)).toEqual([]);
    await page.getByText('Go on with a copied list').click();
    await page.getByLabel('A task list that was copied here').fill(copied);
    await page.getByRole('button', {name: 'Take over'}).click();
    await expect.poll(() => ticked(page)).toEqual(before);
    await expect
      .poll(() => page.locator('.scs-step').nth(1).textContent())
      .toContain('Does not apply: we have no images');
    await context.close();
  });

  test('is printed without navigation and controls', async () => {
    const {page, context} = await open(address);
    await page.emulateMedia({media: 'print'});
    for (const hidden of ['nav.navbar', 'footer', '.scs-filters', '.scs-crumbs', '.scs-step__more']) {
      expect([hidden, await page.locator(hidden).first().isVisible()]).toEqual([hidden, false]);
    }
    expect(await page.locator('.scs-step').first().isVisible()).toBe(true);
    await context.close();
  });

  test('can be ticked with the keyboard alone', async () => {
    const {page, context} = await open(address);
    await page.getByRole('checkbox').first().focus();
    await page.keyboard.press('Space');
    expect(await page.getByRole('checkbox').first().isChecked()).toBe(true);
    await context.close();
  });

  test('is copied as a task list, the same as its Markdown twin', async () => {
    const {page, context} = await open(address);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', {name: 'Copy as task list'}).click();
    await expect.poll(() => page.getByRole('button', {name: 'Copied'}).count()).toBe(1);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const twin = await (await fetch(`${siteUrl}${address}.md`)).text();
    expect(copied).toBe(twin);
    expect(copied.match(/^- \[ \] \*\*.+\*\*.*<!-- step:[a-z0-9-]+ -->$/gm)?.length).toBe(
      await page.getByRole('checkbox').count(),
    );
    await context.close();
  });
});

describe('verifying a badge', () => {
  const badge = '/badges/cuckoo-land/scs-compatible-iaas.svg';
  const drop = async (page: Page, buffer: Buffer) =>
    page
      .getByLabel('Badge or status file')
      .setInputFiles({name: 'badge.svg', mimeType: 'image/svg+xml', buffer});
  const told = (page: Page) => page.locator('main [role=status]').textContent();

  test('finds a published file, says that the list is unsigned, and leads to the proof', async () => {
    const {page, context, faults} = await open('/badges/verify');
    await drop(page, Buffer.from(await (await fetch(siteUrl + badge)).arrayBuffer()));
    await expect.poll(() => told(page)).toContain('is a file that this site published');
    expect(await told(page)).toContain('The list is unsigned.');
    await page.getByRole('link', {name: 'How it stands today'}).click();
    await page.waitForURL('**/certification/cuckoo-land/');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('does not find one that was changed', async () => {
    const {page, context} = await open('/badges/verify');
    const changed = (await (await fetch(siteUrl + badge)).text()).replace('certified', 'certified!');
    await drop(page, Buffer.from(changed));
    await expect.poll(() => told(page)).toContain('is not among the files');
    await context.close();
  });

  test.each([
    ['good', (files: Record<string, string>) => files, 'the signature is good'],
    [
      'bad',
      (files: Record<string, string>) => ({...files, '/badges/x/y.svg': '0'.repeat(64)}),
      'the signature is wrong',
    ],
  ])('tells a %s signature', async (_name, change, expected) => {
    const {privateKey} = generateKeyPairSync('ed25519');
    const pem = privateKey.export({type: 'pkcs8', format: 'pem'}).toString();
    const manifest = makeManifest([{path: badge, content: 'x'}], '2026-11-21', pem);
    const {page, context} = await open('/badges/verify');
    await page.route('**/badges/manifest.json', (route) =>
      route.fulfill({json: {...manifest, files: change({...manifest.files})}}),
    );
    await drop(page, Buffer.from('x'));
    await expect.poll(() => told(page)).toContain(expected);
    expect(await told(page)).toMatch(/public key: [0-9a-f]{64}/);
    await context.close();
  });
});

describe('the overview of certified clouds', () => {
  const names = (page: Page) => page.locator('tbody th a').allTextContents();

  test('is filtered and ordered, and the address carries it', async () => {
    const {page, context} = await open('/certification/');
    expect(await names(page)).toHaveLength(3);
    await page.getByRole('combobox', {name: 'Tests today'}).selectOption('fail');
    await expect.poll(() => names(page)).toEqual(['Teapot Kubernetes (made up)']);
    expect(page.url()).toContain('tests=fail');
    await page.getByRole('combobox', {name: 'Tests today'}).selectOption('');
    await page.getByLabel('Name, operator or platform').fill('yaook');
    await expect.poll(() => names(page)).toEqual(['Castle in the Air (made up)']);
    await context.close();
  });

  test('says so when its data is old', async () => {
    const {page, context} = await open('/certification/');
    expect(await page.getByText('Old data').count()).toBe(0);
    await page.clock.setFixedTime(new Date('2027-01-15T12:00:00Z'));
    await page.reload({waitUntil: 'networkidle'});
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
    const strip = page.locator('.scs-strip--tall');
    expect(await strip.getAttribute('aria-label')).toMatch(
      /^SCS-compatible KaaS: \d+ days passing, .*\d+ days no data; \w+ since \d{4}/,
    );
    await page.getByText('As a table').click();
    const rows = page.getByRole('table', {name: 'History of SCS-compatible KaaS'}).locator('tbody tr');
    expect(await rows.count()).toBeGreaterThan(5);
    expect(await page.locator('.scs-strips').count()).toBe(1);
    await page.getByText('By test of v1').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.scs-strips').count()).toBe(2);
    expect(await page.locator('.scs-strips').last().locator('li').count()).toBe(3);
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
      'neither verdict nor badge depends on it',
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
  expect(ids.length).toBeGreaterThan(files.length * 2);
  expect(new Set(ids).size).toBe(ids.length);
  for (const svg of files) {
    for (const [, id] of svg.matchAll(/(?:url\(#|href="#)([^")]+)/g)) expect(svg).toContain(`id="${id}"`);
    expect(svg.replace(/<desc[\s\S]*?<\/desc>/, '').match(/<title[^>]*>[^<]*<\/title>/)?.[0]).not.toMatch(
      /v\d|\d{4}/,
    );
  }
});

test('every page says that this is a demonstration edition', async () => {
  for (const address of Object.values(PAGES)) {
    expect([
      address,
      (await (await fetch(siteUrl + address)).text()).includes('Demonstration edition'),
    ]).toEqual([address, true]);
  }
});
