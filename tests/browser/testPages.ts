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

type Violation = {id: string; impact: string | null; nodes: {target: string[]; failureSummary?: string}[]};

/** What axe finds wrong with a page as it is. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const {axe} = window as unknown as {
      axe: {run(options: {resultTypes: string[]}): Promise<{violations: Violation[]}>};
    };
    // What passes need not be told.
    return (await axe.run({resultTypes: ['violations']})).violations;
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
      // Last: a page may ask for more after it has settled.
      expect(faults).toEqual([]);
    });
  });
}
