import fs from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {documentHtml, settleLinks} from '../../plugins/core/text/documentHtml';
import {headingsOf, parseMarkdown} from '../../plugins/core/text/markdown';
import {contentPolicy, policyElement} from '../../plugins/policy/contentPolicy';
import {TOLERATED} from '../attacks/authors';
import {XSS} from '../attacks/html';
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
  const thrown: string[] = [];
  page.on('pageerror', ({message}) => thrown.push(message));
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
        'main b, main img, main a[href^="#"], main svg, main svg .node',
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
  expect(thrown).toEqual([]);
  await context.close();
});

test('no HTML that is known to run does so under the policy, and none needs the policy for that', async () => {
  const context = await newContext();
  const page = await context.newPage();
  const told: string[] = [];
  page.on('dialog', (dialog) => {
    told.push(`ran: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on('console', (message) => told.push(message.text()));
  page.on('request', (request) => told.push(`asks for ${request.url()}`));
  const head = `<!doctype html><meta charset="utf-8">${policyElement(contentPolicy({scripts: [], pictureHosts: []}))}`;
  for (const markdown of XSS) {
    const root = parseMarkdown(markdown);
    const html = settleLinks(documentHtml(root, headingsOf(root)), {
      linkOf: (url) => ({url, external: false}),
      pictureOf: () => undefined,
    });
    told.length = 0;
    await page.setContent(`${head}<main>${html}</main><footer>after</footer>`);
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('main *'))
        for (const kind of ['mouseover', 'focus', 'toggle']) element.dispatchEvent(new Event(kind));
    });
    // What an author opens ends where the author's text does.
    const after = await page.locator('body > footer').count();
    expect([markdown, told, after]).toEqual([markdown, [], 1]);
  }
  await context.close();
});
