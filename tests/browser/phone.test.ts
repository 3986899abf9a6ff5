import {expect, test} from 'vitest';
import {siteUrl} from './open';
import {PAGES, testPages} from './testPages';

testPages({width: 360, height: 740}, 'dark');

test('every page says that this is a demonstration edition', async () => {
  for (const address of Object.values(PAGES)) {
    const html = await (await fetch(siteUrl + address)).text();
    expect([address, html.includes('Demonstration edition')]).toEqual([address, true]);
  }
});
