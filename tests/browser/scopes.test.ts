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

  const report = (uuid: string) =>
    Buffer.from(
      `spec:\n  uuid: ${uuid}\n  name: SCS-compatible KaaS\nsubject: here\nchecked_at: 2026-11-20 01:00:00\nrun:\n  invocations:\n    a:\n      results:\n        scs-0102-os_purpose-uniqueness: 1\n        scs-0102-prop-os_purpose: 1\n        scs-0104-image-ubuntu-2404: -1\n`,
    );
  const load = (page: Page, buffer: Buffer) =>
    page
      .getByLabel('Report of your test run')
      .setInputFiles({name: 'report.yaml', mimeType: 'text/yaml', buffer});
  const ticked = (page: Page) =>
    page
      .locator('.scs-step:has(input[type=checkbox]:checked)')
      .evaluateAll((steps) => steps.map(({id}) => id));

  test('ticks what passes by a report, and refuses one of another scope with a word on why', async () => {
    const {page, context, faults} = await open(address);
    await page.getByText('Tick steps that already pass').click();
    await load(page, report('1fffebe6-fd4b-44d3-a36c-fc58b4bb0180'));
    await expect
      .poll(() => page.locator('details p[role=status]').first().textContent())
      .toContain('expected one for `SCS-compatible IaaS`');
    expect(await ticked(page)).toEqual([]);
    await load(page, Buffer.from('spec:\n  uuid: [cut'));
    await expect
      .poll(() => page.locator('details p[role=status]').first().textContent())
      .toContain('The file may be truncated.');
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
    await page.getByText('Tick steps that already pass').click();
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
    await page.getByText('Tick steps that already pass').click();
    await load(page, Buffer.alloc(6_000_000, 'a: 1\n'));
    await expect
      .poll(() => page.locator('details p[role=status]').first().textContent())
      .toContain('a report has at most');
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
    const links = pdfLinks(pdf);
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

  test('ticks what a listed environment passes', async () => {
    const {page, context} = await open(address);
    await page.getByText('Tick steps that already pass').click();
    await page
      .getByRole('combobox', {name: 'Or the results of a listed environment'})
      .selectOption({index: 1});
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
    await page.getByText('Restore ticks from a copied list').click();
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
