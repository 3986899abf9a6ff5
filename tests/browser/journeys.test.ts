import type {Locator, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {WatchedPage} from './open';
import {siteUrl, watchedPage} from './open';

/** Every page with controls of its own. */
const KINDS = [
  '/',
  '/standards',
  '/standards/scs-0102-v2-image-metadata',
  '/standards/scs-0102-v2-image-metadata/requirements',
  '/standards/iaas/scs-0102/v1...v2',
  '/scopes/scs-compatible-iaas/v6/release-notes',
  '/scopes/scs-compatible-iaas/upgrade/v5.1...v6',
  '/certification/',
  '/certification/castle-in-the-air/',
  '/certification/register',
  '/badges/',
  '/badges/sheet',
  '/badges/verify',
  '/search',
];

/** More stops than lie before anything on the way of these readers. */
const MOST_STOPS = 90;

/** Notes every element that gets the focus without a sign of it that eyes can see. */
function noteHiddenFocus(): void {
  const hidden: string[] = [];
  Object.assign(window, {hiddenFocus: hidden});
  document.addEventListener('focusin', ({target}) => {
    // What a program moves the focus to, when a page changes, is no stop of a keyboard.
    if (!(target instanceof HTMLElement) || !target.matches(':focus-visible')) return;
    const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(target);
    const isOutlined =
      outlineStyle !== 'none' &&
      Number.parseFloat(outlineWidth) >= 1 &&
      !/^rgba\(.*, 0\)$/.test(outlineColor);
    // A line within what is around a field does as well.
    const around = target.parentElement?.closest(':focus-within');
    const isUnderlined =
      around !== null && around !== undefined && getComputedStyle(around).boxShadow.includes('inset');
    if (!isOutlined && !isUnderlined) hidden.push(target.outerHTML.slice(0, 120));
  });
}

/** Someone who has a keyboard and nothing else. */
class Keyboard {
  constructor(private readonly page: Page) {}

  press(...keys: readonly string[]): Promise<void> {
    return keys.reduce((done, key) => done.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  /** Letter by letter, as a dialog has to keep them that is still being loaded. */
  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  paste(text: string): Promise<void> {
    return this.page.keyboard.insertText(text);
  }

  /** Walks on until something has the focus, which is never lost on the way and in sight at its end. */
  async walkTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.waitFor();
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await this.page.keyboard.press(key);
      const where = await target.evaluate((element) => {
        if (document.activeElement === document.body) return 'lost';
        if (document.activeElement !== element) return 'on the way';
        const {top, bottom} = element.getBoundingClientRect();
        return bottom > 0 && top < innerHeight ? 'there' : 'out of sight';
      });
      if (where === 'there') return;
      if (where !== 'on the way') throw new Error(`the focus is ${where} before ${String(target)}`);
    }
    throw new Error(`${MOST_STOPS} stops, and none of them is ${String(target)}`);
  }

  async pressAt(target: Locator, ...keys: readonly string[]): Promise<void> {
    await this.walkTo(target);
    await this.press(...keys);
  }

  /** Past the head of a page, as the first link of every page offers. */
  async skipHead(): Promise<void> {
    const skip = this.page.getByRole('link', {name: 'Skip to main content'});
    const isThere = () => skip.evaluate((link) => link === document.activeElement);
    // From the end of a page, the way leads through the browser.
    for (let stop = 0; stop < MOST_STOPS && !(await isThere()); stop += 1) await this.press('Tab');
    await this.press('Enter');
  }
}

describe.each([
  ['a desktop', {width: 1280, height: 900}],
  ['a phone', {width: 375, height: 740}],
])('by keyboard alone, as wide as %s', (_name, viewport) => {
  let reader: WatchedPage;
  let keys: Keyboard;
  beforeAll(async () => {
    reader = await watchedPage({viewport, permissions: ['clipboard-read', 'clipboard-write']});
    await reader.page.addInitScript(noteHiddenFocus);
    keys = new Keyboard(reader.page);
  });
  afterAll(() => reader?.context.close());

  const clipboard = () => reader.page.evaluate(() => navigator.clipboard.readText());
  /** Nothing went wrong, and the focus was always to be seen. */
  const wasWell = async () => {
    const hidden = await reader.page.evaluate(
      () => (window as unknown as {hiddenFocus: string[]}).hiddenFocus,
    );
    expect([hidden, reader.faults]).toEqual([[], []]);
  };
  const hasFocus = () => reader.page.evaluate(() => document.activeElement !== document.body);

  test('a reader finds a standard, sees what is in force, compares its versions, and finds a feed', async () => {
    const {page, visit} = reader;
    await visit('/');
    const feed = page.getByRole('link', {name: 'Normative changes (Atom)'});
    await keys.skipHead();
    await keys.walkTo(feed);
    const href = (await feed.getAttribute('href')) ?? '';
    expect(await (await fetch(siteUrl + href)).text()).toContain('<feed');
    await keys.press('/');
    await keys.type('scs-0102-v2');
    await page.getByRole('option', {selected: true}).filter({hasText: 'scs-0102-v2'}).waitFor();
    await keys.press('Enter');
    await page.waitForURL('**/standards/scs-0102-v2-image-metadata');
    const state = page.getByRole('note', {name: /state/i});
    await state.waitFor();
    expect(await state.textContent()).toMatch(/Draft.*Version 1 is in force since 2022-10-31/);
    await keys.skipHead();
    await keys.pressAt(state.getByRole('link', {name: 'Compare with v1'}), 'Enter');
    await page.waitForURL('**/v1...v2');
    await page.getByText(/^\d+ changes$/).waitFor();
    await keys.press('n', 'n');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-hunk'))).toBe('2');
    await wasWell();
  });

  test('an author gets from a standard to its source, to a requirement with its tests, and copies its Markdown', async () => {
    const {page, visit} = reader;
    await visit('/standards/scs-0102-v1-image-metadata');
    const copy = page.getByRole('button', {name: 'Copy page as Markdown'});
    const edit = page.getByRole('link', {name: 'Edit this document'});
    const tested = page.locator('.scs-req:has(summary)').first();
    const requirement = tested.locator('.scs-req__id');
    // Beside the text, where there is room, they come last; on a phone they are folded above it.
    const facts = page.locator('summary', {hasText: 'scs-0102-v1'});
    if (await facts.isVisible()) {
      await keys.skipHead();
      await keys.pressAt(facts, 'Enter');
      await keys.walkTo(edit);
      await keys.pressAt(copy, 'Enter');
    } else {
      await keys.walkTo(copy, 'Shift+Tab');
      await keys.press('Enter');
      await keys.walkTo(edit, 'Shift+Tab');
      await keys.skipHead();
    }
    await expect.poll(clipboard).toMatch(/^---\ntitle: Image metadata/);
    expect(await edit.getAttribute('href')).toMatch(/scs-0102-v1-image-metadata\.md$/);
    const id = (await requirement.textContent()) ?? '';
    await keys.pressAt(requirement, 'Enter');
    await expect.poll(clipboard).toContain(`#${id.trim()}`);
    expect(await hasFocus()).toBe(true);
    await keys.pressAt(tested.locator('summary'), 'Enter');
    await keys.walkTo(tested.getByRole('link', {name: /^scs-0102-/}).first());
    await wasWell();
  });

  test('a provider picks an environment, ticks, gives a reason, takes it back and copies the list', async () => {
    const {page, visit} = reader;
    await visit('/scopes/scs-compatible-iaas/upgrade/v5.1...v6');
    await keys.skipHead();
    await keys.pressAt(page.getByRole('button', {name: 'Load my report'}), 'Enter');
    await keys.walkTo(page.getByLabel('Or the results of a listed environment'));
    await keys.press('ArrowDown');
    await page.locator('.scs-results').waitFor();
    const [first, second] = [page.locator('.scs-step').nth(0), page.locator('.scs-step').nth(1)];
    await keys.pressAt(first.getByRole('checkbox'), 'Space');
    expect(await first.getByRole('checkbox').isChecked()).toBe(true);
    await keys.pressAt(second.getByText('Does not apply?'), 'Enter');
    await keys.walkTo(second.getByLabel('Does not apply, because'));
    await keys.paste('we have no images');
    await keys.pressAt(second.getByRole('button', {name: 'Mark as not applicable'}), 'Enter');
    await second.getByText('Does not apply: we have no images').waitFor();
    expect(await hasFocus()).toBe(true);
    await keys.pressAt(page.getByRole('button', {name: 'Copy step'}).nth(2), 'Enter');
    await expect.poll(clipboard).toContain('state on 2026-11-21');
    expect(await hasFocus()).toBe(true);
    await wasWell();
  });

  test('a provider finds the certificate and its proof, gets a snippet, and verifies it', async () => {
    const {page, visit} = reader;
    await visit('/certification/');
    await keys.skipHead();
    await keys.pressAt(page.getByRole('link', {name: 'Cloud Cuckoo Land (fictional)'}), 'Enter');
    await page.waitForURL('**/certification/cuckoo-land/');
    await page.getByRole('heading', {level: 1, name: 'Cloud Cuckoo Land'}).waitFor();
    await keys.walkTo(page.getByRole('link', {name: 'Certificate (PDF)'}));
    await visit('/badges/');
    await keys.skipHead();
    await keys.pressAt(page.getByRole('button', {name: 'Copy Markdown'}).first(), 'Enter');
    await expect.poll(clipboard).toMatch(/^\[!\[SCS status of /);
    const snippet = (await clipboard()).replaceAll('https://docs.scs.community', siteUrl);
    await visit('/badges/verify');
    await keys.skipHead();
    await keys.walkTo(page.locator('textarea'));
    await keys.paste(snippet);
    await keys.pressAt(page.getByRole('button', {name: 'Check', exact: true}), 'Enter');
    await page.locator('main [role=status]').getByText('On the list as /badges/cuckoo-land/').waitFor();
    expect(await hasFocus()).toBe(true);
    await wasWell();
  });

  test('a state is explained where it stands, or once beside a table', async () => {
    const {page, visit} = reader;
    await visit('/scopes/scs-compatible-iaas/v6/');
    await keys.skipHead();
    const pill = page.locator('.scs-title .scs-term');
    await keys.walkTo(pill.getByRole('link'));
    await pill.getByRole('tooltip').waitFor();
    expect(await pill.getByRole('tooltip').textContent()).toContain('A coming version');
    await keys.press('Escape');
    await pill.getByRole('tooltip').waitFor({state: 'hidden'});
    expect(await page.locator('main .scs-card .scs-term').count()).toBe(0);
    await keys.pressAt(page.locator('summary', {hasText: 'What the states mean'}), 'Enter');
    expect(await page.locator('.scs-states li').first().isVisible()).toBe(true);
    await wasWell();
  });
});

describe('without scripts', () => {
  let reader: WatchedPage;
  beforeAll(async () => {
    reader = await watchedPage({javaScriptEnabled: false, viewport: {width: 375, height: 740}});
  });
  afterAll(() => reader?.context.close());

  test('no button and no field is shown, for none would answer; the ways through the site are', async () => {
    const {page} = reader;
    for (const address of KINDS) {
      await page.goto(siteUrl + address);
      // `evaluate` works without scripts of the page.
      const shown = await page
        .locator('button, input, select, textarea')
        .evaluateAll((controls) =>
          controls
            .filter(
              (control) =>
                control.checkVisibility({visibilityProperty: true}) && !control.matches(':disabled'),
            )
            .map(({outerHTML}) => outerHTML.slice(0, 120)),
        );
      expect([address, shown]).toEqual([address, []]);
      expect([address, await page.locator('nav.navbar').getByText('Certification').isVisible()]).toEqual([
        address,
        true,
      ]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([address, width]).toEqual([address, 375]);
    }
  });

  test('a list can be ticked on paper', async () => {
    const {page} = reader;
    await page.goto(`${siteUrl}/scopes/scs-compatible-iaas/upgrade/v5.1...v6`);
    await page.emulateMedia({media: 'print'});
    expect(await page.getByRole('checkbox').first().isVisible()).toBe(true);
  });
});
