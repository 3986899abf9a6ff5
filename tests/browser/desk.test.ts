import {expect, test} from 'vitest';
import {open} from './open';
import {testPages} from './testPages';

const viewport = {width: 1280, height: 900};

testPages(viewport, 'light');

test('the first screen of home tells what holds, what comes, who is certified, what is on fire, and where to start', async () => {
  const {page, context} = await open('/', {viewport});
  for (const name of [
    'In force today',
    'Coming',
    'Certified clouds',
    'Security advisories',
    'Where to start',
  ]) {
    const section = page.locator('section', {has: page.getByRole('heading', {level: 2, name})});
    const box = await section.boundingBox();
    expect([name, (box?.y ?? 0) + (box?.height ?? Infinity) <= viewport.height]).toEqual([name, true]);
    expect(await section.getByRole('link').count()).toBeGreaterThan(0);
  }
  expect(await page.locator('.scs-home .scs-timeline svg').count()).toBeGreaterThan(0);
  await context.close();
});
