import fs from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {TOLERATED} from '../attacks/authors';
import {nastySite} from '../support/sites';
import {newContext, settled} from './open';

const ORIGIN = 'http://nasty.example';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

test('nothing of a nasty author runs in a browser, whatever is clicked', {timeout: 180_000}, async () => {
  const site = await nastySite();
  const context = await newContext();
  const page = await context.newPage();
  const left: string[] = [];
  // The allow-list has to do without the policy that stands behind it.
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await page.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== ORIGIN) {
      left.push(url.href);
      return route.abort();
    }
    const file = site.fileOf(url.pathname);
    if (file === undefined) return route.fulfill({status: 404, body: ''});
    return route.fulfill({
      body: fs.readFileSync(file),
      contentType: TYPES[path.extname(file)] ?? 'application/octet-stream',
    });
  });
  for (const address of new Set(TOLERATED.flatMap(({pages}) => pages))) {
    await settled(page, () => page.goto(ORIGIN + address));
    expect([address, await page.locator('main').count()]).toEqual([address, 1]);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) fold.open = true;
      // Links to other pages would end the test.
      const tempting = document.querySelectorAll<HTMLElement>(
        'main b, main img, main a[href^="#"], main svg',
      );
      for (const element of tempting)
        for (const kind of ['mouseover', 'focus', 'click'])
          element.dispatchEvent(new MouseEvent(kind, {bubbles: true, cancelable: true}));
    });
    const state = await page.evaluate(() => ({
      hacked: 'hacked' in window,
      // Mermaid draws with a style of its own inside its picture.
      scripts: document.querySelectorAll('main script, main iframe, main object, main :not(svg) > style')
        .length,
      handlers: [...document.querySelectorAll('main *')].filter((element) =>
        [...element.attributes].some(({name}) => name.startsWith('on')),
      ).length,
      code: [...document.querySelectorAll('main [href], main [src]')].filter((element) =>
        /^\s*(?:javascript|data|vbscript):/i.test(
          element.getAttribute('href') ?? element.getAttribute('src') ?? '',
        ),
      ).length,
    }));
    expect([address, state]).toEqual([address, {hacked: false, scripts: 0, handlers: 0, code: 0}]);
  }
  expect(left).toEqual([]);
  expect(refused).toEqual([]);
  await context.close();
});
