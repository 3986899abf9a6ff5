import {PDFDocument} from 'pdf-lib';
import type {Page} from 'playwright-core';
import {describe, expect, test} from 'vitest';
import {hasShared} from '../support/paths';
import {pdfLinks} from '../support/pdfLinks';
import {readShared} from '../support/shared';
import {open, settled, siteUrl} from './open';

describe('release notes', () => {
  const address = '/scopes/scs-compatible-iaas/v6/release-notes';
  /** Without the mark for copying a link. */
  const headings = async (page: Page) =>
    (await page.locator('main h2').allTextContents()).map((text) => text.replaceAll('\u200b', ''));

  test('tell providers what to do first, and customers what they gain and lose', async () => {
    const {page, context, faults} = await open(address);
    expect(await headings(page)).toEqual([
      'Readiness of listed environments',
      'Action required',
      'Relaxed',
      'Timeline',
    ]);
    await page.getByRole('combobox', {name: 'Shown for'}).selectOption('customer');
    await expect
      .poll(() => headings(page))
      .toEqual([
        'Readiness of listed environments',
        'What you gain',
        'No longer guaranteed',
        'Unchanged for you',
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
    await settled(page, () => page.reload());
    await expect.poll(() => page.getByRole('checkbox').first().isChecked()).toBe(true);
    await context.close();
  });

  const report = (uuid: string, ubuntu = -1) =>
    Buffer.from(
      `spec:\n  uuid: ${uuid}\n  name: SCS-compatible KaaS\nsubject: here\nchecked_at: 2026-11-20 01:00:00\nrun:\n  invocations:\n    a:\n      results:\n        scs-0102-os_purpose-uniqueness: 1\n        scs-0102-prop-os_purpose: 1\n        scs-0104-image-ubuntu-2404: ${ubuntu}\n`,
    );
  const IAAS = '50393e6f-2ae1-4c5c-a62c-3b75f2abef3f';
  const load = (page: Page, buffer: Buffer) =>
    page
      .getByLabel('Report of your test run')
      .setInputFiles({name: 'report.yaml', mimeType: 'text/yaml', buffer});
  const problem = (page: Page) => page.locator('#checklist-report [role=status]').textContent();
  const ticked = (page: Page) =>
    page
      .locator('.scs-step:has(input[type=checkbox]:checked)')
      .evaluateAll((steps) => steps.map(({id}) => id));
  /** Ids of the steps with a pill of this word. */
  const withPill = (page: Page, word: string) =>
    page
      .locator('.scs-step')
      .evaluateAll(
        (steps, wanted) =>
          steps
            .filter((step) => step.querySelector('.scs-step__result')?.textContent?.endsWith(wanted))
            .map(({id}) => id),
        word,
      );

  test('shows what a report says beside the steps, ticks nothing, and refuses others with a word on why', async () => {
    const {page, context, faults} = await open(address);
    await page.getByRole('button', {name: 'Load my report'}).click();
    await load(page, report('1fffebe6-fd4b-44d3-a36c-fc58b4bb0180'));
    await expect.poll(() => problem(page)).toContain('expected one for `SCS-compatible IaaS`');
    await load(page, report(IAAS));
    await expect.poll(() => withPill(page, 'passing')).toEqual(['tests-scs-0102-v2']);
    expect(await withPill(page, 'failing')).toEqual(['tests-scs-0104-v2']);
    expect(await page.locator('.scs-step__result').count()).toBe(await page.locator('.scs-step').count());
    expect(await ticked(page)).toEqual([]);
    expect(await page.locator('.scs-progress-line strong').textContent()).toMatch(/^0 of /);

    // Another report, an environment, and a file that is none: nothing of before is left.
    await load(page, report(IAAS, 0));
    await expect.poll(() => withPill(page, 'failing')).toEqual([]);
    await page.getByRole('checkbox').first().check();
    const own = await ticked(page);
    const environments = page.getByRole('combobox', {name: 'Or the results of a listed environment'});
    await environments.selectOption({index: 1});
    await expect.poll(() => page.locator('.scs-results').textContent()).toContain('fictional');
    expect(await page.getByLabel('Report of your test run').inputValue()).toBe('');
    const passing = await withPill(page, 'passing');
    await environments.selectOption({index: 2});
    await expect.poll(() => withPill(page, 'passing')).not.toEqual(passing);
    await page.getByRole('combobox', {name: 'State'}).selectOption('failing');
    await expect.poll(() => withPill(page, 'passing')).toEqual([]);
    expect(page.url()).toContain('left=failing');
    await page.getByRole('combobox', {name: 'State'}).selectOption('');
    await load(page, Buffer.from('spec:\n  uuid: [cut'));
    await expect.poll(() => problem(page)).toContain('The file may be truncated.');
    expect(await page.locator('.scs-step__result').count()).toBe(0);
    expect(await environments.inputValue()).toBe('');
    expect(await ticked(page)).toEqual(own);

    // Neither a huge file nor one that repeats itself keeps the page from working.
    await load(page, Buffer.alloc(6_000_000, 'a: 1\n'));
    await expect.poll(() => problem(page)).toContain('has 6 MB; a report has at most 1 MB');
    const bomb = Array.from({length: 9}, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}x]`);
    await load(page, Buffer.from(['a0: &a0 [x]', ...bomb].join('\n')));
    await expect.poll(() => problem(page)).toContain('maxAliases (20)');
    await page.getByRole('checkbox').nth(1).check();
    expect(await ticked(page)).toHaveLength(2);
    expect(faults).toEqual([]);
    await context.close();
  });

  test.runIf(hasShared)('reads a report as the test runner writes it', async () => {
    const install = '/scopes/scs-compatible-iaas/v5.1/install';
    const {page, context, faults} = await open(install);
    const text = readShared('corpus', 'reports', 'new-cirrus-2026-11-19.yaml');
    const passed = new Set([...text.matchAll(/^ {8}([\w-]+): 1$/gm)].map(([, id]) => id));
    expect(passed.size).toBeGreaterThan(50);
    await page.getByRole('button', {name: 'Load my report'}).click();
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
    await expect.poll(() => withPill(page, 'passing')).toEqual(expected.map(({id}) => id));
    expect(faults).toEqual([]);
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
    const links = pdfLinks(pdf);
    expect(links.length).toBeGreaterThan(10);
    const own = `https://docs.scs.community${address}`;
    for (const link of links.filter((url) => url !== own))
      expect(link).toMatch(/^https:\/\/docs\.scs\.community\/(?:standards\/|certification\/apply$)/);
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
    const all = await page.locator('.scs-step').count();
    await page.getByRole('combobox', {name: 'Track'}).selectOption('IAM');
    await expect.poll(() => page.locator('.scs-step').count()).toBeLessThan(all / 2);
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

  test('takes ticks and reasons over from a list that was copied', async () => {
    const first = await open(address);
    await first.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await first.page.getByRole('checkbox').first().check();
    const step = first.page.locator('.scs-step').nth(1);
    await step.getByText('Does not apply?').click();
    const field = step.getByLabel('Does not apply, because');
    await field.fill('we have no images');
    // As wide as the step has room for.
    expect((await field.boundingBox())?.width).toBeGreaterThan(600);
    await step.getByRole('button', {name: 'Mark as not applicable'}).click();
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
    await page.getByRole('button', {name: 'Restore ticks'}).click();
    await page.getByLabel('Paste a task list that you copied here').fill(copied);
    await page.getByRole('button', {name: 'Apply its ticks'}).click();
    await expect.poll(() => ticked(page)).toEqual(before);
    await expect
      .poll(() => page.locator('.scs-step').nth(1).textContent())
      .toContain('Does not apply: we have no images');
    await context.close();
  });

  test('is printed without navigation and controls', async () => {
    const {page, context} = await open(address);
    await page.emulateMedia({media: 'print'});
    for (const hidden of ['nav.navbar', 'footer', '.scs-filters', '.scs-crumbs', '.scs-step__foot']) {
      expect([hidden, await page.locator(hidden).first().isVisible()]).toEqual([hidden, false]);
    }
    expect(await page.locator('.scs-step').first().isVisible()).toBe(true);
    // What is folded is printed, and what is too long goes on in the next line.
    expect(await page.locator('.scs-step__tests li').first().isVisible()).toBe(true);
    expect(
      await page
        .locator('.scs-command pre')
        .evaluateAll((blocks) => blocks.every((block) => block.scrollWidth <= block.clientWidth)),
    ).toBe(true);
    const origin = `State on ${(await page.evaluate(() => new Date().toISOString())).slice(0, 10)}: https://docs.scs.community${address}`;
    expect(await page.locator('.scs-print-origin').textContent()).toMatch(/^Draft, /);
    expect(await page.locator('.scs-print-origin').textContent()).toContain(origin);
    const foot = await page.evaluate(() =>
      document.documentElement.style.getPropertyValue('--scs-print-foot'),
    );
    expect(foot).toContain(origin);
    await context.close();
  });

  test('can be ticked, taken back, emptied and restored with the keyboard alone', async () => {
    const {page, context} = await open(address);
    const press = async (name: string) => {
      await page.getByRole('button', {name}).focus();
      await page.keyboard.press('Enter');
    };
    for (const index of [0, 1]) {
      await page.getByRole('checkbox').nth(index).focus();
      await page.keyboard.press('Space');
    }
    const both = await ticked(page);
    expect(both).toHaveLength(2);
    await press('Reset ticks');
    await expect.poll(() => ticked(page)).toEqual([]);
    await press('Undo');
    await expect.poll(() => ticked(page)).toEqual(both);
    await page.keyboard.press('Enter');
    await expect.poll(() => ticked(page)).toEqual(both.slice(0, 1));
    await page.keyboard.press('Enter');
    await expect.poll(() => ticked(page)).toEqual([]);
    await context.close();
  });

  test('is copied as a task list, the same as its Markdown twin, but for the day; no button moves', async () => {
    const {page, context} = await open(address);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const places = () =>
      page
        .locator('.scs-actions .scs-button')
        .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().left));
    const before = await places();
    await page.getByRole('button', {name: 'Copy as task list'}).click();
    await expect.poll(() => page.getByRole('button', {name: 'Copied'}).count()).toBe(1);
    expect(await places()).toEqual(before);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    const copied = await clipboard();
    const today = (await page.evaluate(() => new Date().toISOString())).slice(0, 10);
    const origin = `State on ${today}: <https://docs.scs.community${address}>`;
    expect(copied).toContain(`\n\n${origin}\n\n`);
    expect(copied).toContain('\n\n**Draft, ');
    const twin = await (await fetch(`${siteUrl}${address}.md`)).text();
    expect(copied).toBe(twin.replace(/^State on .*$/m, origin));
    expect(copied.match(/^- \[ \] \*\*.+\*\*.*<!-- step:[a-z0-9-]+ -->$/gm)?.length).toBe(
      await page.getByRole('checkbox').count(),
    );
    const step = page.locator('.scs-step').first();
    await step.getByRole('button', {name: 'Copy step'}).click();
    await expect
      .poll(clipboard)
      .toContain(
        `<https://docs.scs.community${address}#${await step.getAttribute('id')}>. Draft, no date set for taking effect; state on ${today}.`,
      );
    await context.close();
  });

  test('says so where the browser stores nothing, or what is stored is broken, and works on', async () => {
    const {page, context, faults} = await open(address);
    const said = () => page.locator('.scs-progress-card > .scs-problem').allTextContents();
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    expect(await said()).toEqual([]);
    await page.getByRole('checkbox').first().check();
    await expect.poll(said).toEqual([expect.stringContaining('does not store your ticks')]);
    expect(await ticked(page)).toHaveLength(1);
    await settled(page, () => page.reload());
    expect(await said()).toEqual([]);
    await page.evaluate((key) => localStorage.setItem(key, '{"a'), `scs-checklist:${address}`);
    await settled(page, () => page.reload());
    await expect.poll(said).toEqual([expect.stringContaining('could not be read and were dropped')]);
    await page.getByRole('checkbox').first().check();
    expect(await ticked(page)).toHaveLength(1);
    expect(faults).toEqual([]);
    await context.close();
  });
});
