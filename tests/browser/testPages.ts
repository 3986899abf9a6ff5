import fs from 'node:fs';
import {createRequire} from 'node:module';
import type {Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {WatchedPage} from './open';
import {watchedPage} from './open';

const axeSource = fs.readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** A page of each kind. */
export const PAGES: Readonly<Record<string, string>> = {
  home: '/',
  overview: '/standards',
  track: '/standards/iaas',
  'a number': '/standards/iaas/scs-0102',
  'a number with many versions': '/standards/scopes/scs-0501',
  'the requirements of a standard': '/standards/scs-0102-v2-image-metadata/requirements',
  search: '/search?q=image',
  glossary: '/glossary',
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
  'seals to print': '/badges/sheet?environment=cuckoo-land',
  'verifying a badge': '/badges/verify',
  calendar: '/calendar/',
  security: '/security/',
  blog: '/blog',
  'a tag of posts': '/blog/tags/security',
  'the archive of posts': '/blog/archive',
  'an advisory': '/blog/cve-2026-33551-ec2-credentials',
};

/** WCAG 2.2 up to AA, whose newest rules axe leaves out unless they are asked for, and what it advises besides. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Violation = {id: string; nodes: {target: string[]; failureSummary?: string}[]};

/** Violations of any impact, with everything unfolded. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async (runOnly) => {
    const {axe} = window as unknown as {
      axe: {run(options: {resultTypes: string[]; runOnly: string[]}): Promise<{violations: Violation[]}>};
    };
    for (const details of document.querySelectorAll('details')) details.open = true;
    // What passes need not be told.
    return (await axe.run({resultTypes: ['violations'], runOnly})).violations;
  }, RULES);
  return found.map(
    ({id, nodes}) =>
      `${id}: ${nodes
        .map(({target, failureSummary}) => `${target.join(' ')} (${failureSummary ?? ''})`)
        .slice(0, 3)
        .join('; ')}`,
  );
}

/** Cells of stacked tables that don't say which column they are of, and letters of drawings below 12 px. */
function unreadable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isShown = (element: Element) => element.getClientRects().length > 0;
    const isStacked = (cell: Element) => getComputedStyle(cell).display !== 'table-cell';
    const cells = [...document.querySelectorAll('main .scs-table--stack td:not([data-label])')].filter(
      (cell) => isStacked(cell) && isShown(cell),
    );
    const letters = [...document.querySelectorAll<SVGTextElement>('main svg text')].filter(
      (text) =>
        isShown(text) &&
        Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1) < 12,
    );
    return [...cells, ...letters].map((element) => element.outerHTML.slice(0, 80));
  });
}

/** Tests that each kind of page is sound on a screen; a file for each screen, since files run side by side. */
export function testPages(
  viewport: {readonly width: number; readonly height: number},
  colorScheme: 'light' | 'dark',
): void {
  describe(`${colorScheme}, ${viewport.width} px wide`, () => {
    let reader: WatchedPage;
    // One reader looks at them all: a new window costs a browser more than a page does.
    beforeAll(async () => {
      reader = await watchedPage({viewport, colorScheme});
    });
    afterAll(() => reader.context.close());

    test.each(Object.entries(PAGES))('%s is sound', async (_name, address) => {
      const {page, faults, visit} = reader;
      await visit(address);
      expect(await violations(page)).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(viewport.width);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await unreadable(page)).toEqual([]);
      // Last: a page may ask for more after it has settled.
      expect(faults).toEqual([]);
    });
  });
}
