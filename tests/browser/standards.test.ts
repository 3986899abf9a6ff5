import type {Page} from 'playwright-core';
import {describe, expect, test} from 'vitest';
import {newContext, open, settled, siteUrl} from './open';
import {violations} from './testPages';

test('the day of the reader decides, not that of the build', async () => {
  const context = await newContext();
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date('2024-01-15T12:00:00Z'));
  await settled(page, () => page.goto(`${siteUrl}/standards/scs-0210-v1-k8s-new-version-policy`));
  await expect.poll(() => page.locator('.scs-band strong').textContent()).toContain('In force, ends soon');
  await page.clock.setFixedTime(new Date('2024-02-08T12:00:00Z'));
  await settled(page, () => page.reload());
  await expect.poll(() => page.locator('.scs-band strong').textContent()).toContain('Deprecated');
  await context.close();
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
    await settled(page, () => page.reload());
    expect(await rows(page)).toBe(filtered);
    await page.getByRole('button', {name: 'Clear filters'}).click();
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
    await page.getByRole('button', {name: 'Copy citation'}).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(
        /^scs-0102-v1, "Image metadata", version 1\. State on \d{4}-\d{2}-\d{2}: In force\. https:\/\//,
      );
    await page.getByRole('button', {name: 'Copy page as Markdown'}).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(
        /^---\ntitle: Image metadata[\s\S]*\n> State on \d{4}-\d{2}-\d{2}: In force, since 2022-10-31\./,
      );
    const twin = await page.locator('head link[type="text/markdown"]').getAttribute('href');
    expect((await fetch(siteUrl + (twin ?? ''))).status).toBe(200);
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
    await page.getByRole('link', {name: 'REQ-0102v2-version-number'}).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/#REQ-0102v2-version-number$/);
    const passes = page.locator('.scs-req__passes');
    expect(await passes.first().textContent()).toMatch(/^[1-9]\d* of \d+ clouds pass$/);
    // Results expire; whoever reads the page much later sees that.
    await page.clock.setFixedTime(new Date('2031-01-15T12:00:00Z'));
    await page.reload();
    await expect.poll(() => passes.first().textContent()).toMatch(/^0 of \d+ clouds pass$/);
    await context.close();
  });

  test('leads to its notes, section by section', async () => {
    const {page, context} = await open('/standards/scs-0102-v2-image-metadata');
    await page
      .getByRole('region', {name: 'Notes and tests'})
      .getByRole('link', {name: 'Automated tests'})
      .click();
    await page.waitForURL(/scs-0102-w1-[^#]*#automated-tests$/);
    // Its text is fetched, and the place in it is gone to once it is there.
    await page.locator('#automated-tests').waitFor();
    await page.waitForFunction(() => window.scrollY > 100);
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
    const context = await newContext();
    const page = await context.newPage();
    await page.goto(siteUrl + address);
    const place = () => page.evaluate(() => location.pathname.replace(/\/$/, '') + location.hash);
    await expect.poll(place, {timeout: 10_000}).toBe(expected);
    await context.close();
  });

  test('that never was is told to be missing, with what is nearest', async () => {
    const context = await newContext();
    const page = await context.newPage();
    await settled(page, () => page.goto(`${siteUrl}/standards/scs-0102-v77-nothing`));
    expect(await page.locator('h1').textContent()).toBe('Page not found');
    const nearest = page.getByRole('main').getByRole('link').first();
    await expect.poll(() => nearest.getAttribute('href')).toBe('/standards/scs-0102-v1-image-metadata');
    await page.getByRole('main').getByRole('button', {name: 'Search'}).click();
    await page.waitForURL(/\/search\?q=scs-0102-v77/);
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
    const context = await newContext();
    const page = await context.newPage();
    const message = () =>
      page.locator('.scs-tests li', {hasText: 'scs-0102-prop-architecture'}).first().textContent();
    await page.clock.setFixedTime(new Date('2031-01-01T12:00:00Z'));
    await settled(page, () => page.goto(siteUrl + address));
    await expect.poll(message).toMatch(/ 0 of \d+ listed environments pass it today/);
    await context.close();
  });
});

describe('a term at its first use', () => {
  test('is explained on hover, focus and tap, and Escape takes the explanation away', async () => {
    const {page, context} = await open('/standards', {hasTouch: true});
    const word = page.locator('main').getByRole('link', {name: 'standard', exact: true});
    const meaning = page.getByRole('tooltip').filter({hasText: 'A numbered document.'});
    expect(await meaning.count()).toBe(0);
    await word.focus();
    await meaning.waitFor();
    const described = await word.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described}"]`).textContent()).toContain('A numbered document.');
    await page.keyboard.press('Escape');
    await meaning.waitFor({state: 'hidden'});
    // What covers other words stays while the pointer is on it (WCAG 1.4.13).
    await word.hover();
    await meaning.hover();
    expect(await meaning.isVisible()).toBe(true);
    await page.mouse.move(0, 0);
    await meaning.waitFor({state: 'hidden'});
    // A finger cannot hover: its first tap explains, its second one follows.
    const other = page.locator('main').getByRole('link', {name: 'number', exact: true});
    await other.tap();
    await page.getByRole('tooltip').filter({hasText: 'The four digits'}).waitFor();
    await other.tap();
    await page.waitForURL(/\/glossary#number$/);
    await context.close();
  });
});

describe('the picture of a number', () => {
  test('can be walked by keyboard, and is told in words', async () => {
    const {page, context} = await open('/standards/iaas/scs-0102');
    const box = page.getByRole('link', {name: 'v2: Draft'});
    await box.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/scs-0102-v2-image-metadata/);
    await settled(page, () => page.goBack());
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
  test('opens over any page by key, lists what it finds as one types, and leads there by key', async () => {
    const {page, context, faults} = await open('/standards');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const dialog = page.getByRole('dialog', {name: 'Search the site'});
    const options = dialog.getByRole('option');
    // A field keeps the letter.
    const filter = page.getByRole('searchbox').first();
    await filter.focus();
    await page.keyboard.press('/');
    expect([await filter.inputValue(), await dialog.count()]).toEqual(['/', 0]);
    await filter.blur();
    expect(requests.filter((url) => /things\.json|pagefind/.test(url))).toEqual([]);

    await page.keyboard.press('/');
    await page.keyboard.type('flavour namng');
    await expect.poll(() => options.first().textContent()).toContain('Flavor naming scs-0100-v3');
    const selected = () => dialog.getByRole('option', {selected: true}).textContent();
    expect(await selected()).toContain('scs-0100-v3');
    expect(await dialog.getByRole('group').last().textContent()).toMatch(
      /^No longer in force.*v[12].*Deprecated/,
    );
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    expect(await selected()).not.toContain('scs-0100-v3');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/standards\/scs-0100-v3-flavor-naming$/);
    await expect.poll(() => page.locator('h1').textContent()).toBe('Flavor naming v3');
    expect(await dialog.count()).toBe(0);

    await page.keyboard.press('Control+k');
    await page.keyboard.type('scs-0102-os_purpose-uniqueness');
    await expect.poll(() => options.first().textContent()).toContain('Testcase');
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('is where it was left when the reader comes back from a result', async () => {
    const {page, context} = await open('/search?q=image');
    await page.locator('ol.scs-cards > li').nth(7).waitFor();
    await page.evaluate(() => window.scrollTo(0, 1000));
    await page.waitForFunction(() => window.scrollY > 900);
    const result = page.locator('ol.scs-cards > li').nth(5).getByRole('link').first();
    // Texts come later and move it; a click scrolls to it, too.
    await page.waitForLoadState('networkidle');
    await result.scrollIntoViewIfNeeded();
    const left = await page.evaluate(() => window.scrollY);
    await settled(page, () => result.click());
    await settled(page, () => page.goBack());
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(left);
    await context.close();
  });

  test('has a page that reads texts, narrows down, survives any query, and knows the day of the reader', async () => {
    const {page, context, faults, visit} = await open('/search?q=flavor&kind=standard');
    const cards = page.locator('ol.scs-cards > li');
    await expect.poll(() => page.locator('ol.scs-cards p mark').count()).toBeGreaterThan(1);
    await page.getByRole('combobox', {name: 'State'}).selectOption('ended');
    await expect.poll(() => page.url()).toContain('state=ended');
    await expect.poll(() => cards.filter({hasNotText: /Deprecated|Rejected/}).count()).toBe(0);

    await page.getByRole('searchbox', {name: 'Search for'}).fill('<b>x'.repeat(2500));
    await expect.poll(() => page.getByRole('main').textContent()).toContain('Only the first 200 characters');
    // What servers take for an address has a limit, too.
    expect(page.url().length).toBeLessThan(2000);
    expect(faults).toEqual([]);

    await page.clock.setFixedTime(new Date('2023-01-15T12:00:00Z'));
    await visit('/search?q=scs-0100-v1');
    await expect.poll(() => cards.first().textContent()).toContain('In force');
    await page.getByRole('searchbox', {name: 'Search for'}).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/standards\/scs-0100-v1-flavor-naming$/);
    await context.close();
  });

  test('says without scripts what there is instead', async () => {
    const {page, context} = await open('/search', {javaScriptEnabled: false});
    expect(await page.getByRole('main').textContent()).toContain('needs JavaScript');
    await context.close();
  });
});

describe('a comparison', () => {
  const address = '/standards/iaas/scs-0102/v1...v2';

  test('goes from change to change by key', async () => {
    const {page, context} = await open(address);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-hunk'));
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    expect(await focused()).toBe('2');
    await page.keyboard.press('p');
    expect(await focused()).toBe('1');
    // A button takes the focus, and still goes on from there.
    await page.getByRole('button', {name: 'Next'}).click();
    expect(await focused()).toBe('2');
    expect(await page.locator('.scs-compare [role=status]').textContent()).toMatch(/^Change 2 of \d+$/);
    await context.close();
  });

  test('unfolds what did not change without JavaScript', async () => {
    const {page, context} = await open(address, {javaScriptEnabled: false});
    const fold = page.locator('.scs-redline__fold').first();
    const first = fold.locator('summary + *');
    expect(await first.isVisible()).toBe(false);
    await fold.locator('summary').click();
    expect(await first.isVisible()).toBe(true);
    await context.close();
  });

  test('has its words too when it is reached from another page', async () => {
    const {page, context, faults} = await open('/standards/scopes/scs-0501');
    await page.getByText('Compare any other two versions').click();
    await page.getByRole('link', {name: 'Changes from v1 to v6'}).click();
    await expect.poll(() => page.locator('.scs-redline [data-change]').count()).toBeGreaterThan(3);
    await page.getByLabel('Older version').selectOption('5');
    await page.getByRole('button', {name: 'Compare'}).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/standards/scopes/scs-0501/v5...v6');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('can be read side by side, and inline again', async () => {
    const {page, context} = await open(address);
    await page.getByRole('button', {name: 'Side by side'}).click();
    expect(await page.getByRole('button', {name: 'Side by side', pressed: true}).count()).toBe(1);
    expect(await page.locator('.scs-compare__heads p').allTextContents()).toEqual([
      expect.stringContaining('v1'),
      expect.stringContaining('v2'),
    ]);
    expect(await page.locator('.scs-sides').count()).toBeGreaterThan(3);
    expect(
      await page.locator('.scs-sides > div:first-child ins, .scs-sides > div:last-child del').count(),
    ).toBe(0);
    await page.getByRole('button', {name: 'Inline'}).click();
    expect(await page.locator('.scs-sides').count()).toBe(0);
    await context.close();
  });
});
