import {expect, test} from 'vitest';
import {open, siteUrl} from './open';
import {PAGES, testPages} from './testPages';

testPages({width: 320, height: 740}, 'dark');

test('the menu has the tree of standards, fetched once it is opened', async () => {
  const {page, context, faults} = await open('/', {viewport: {width: 320, height: 740}});
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.getByRole('button', {name: 'Toggle navigation bar'}).click();
  expect(fetched).not.toContain('/api/v1/standards.json');
  await page.getByText('All standards by track').click();
  const track = page.locator('.scs-menu details', {hasText: '0102'});
  await track.locator('summary').click();
  await track
    .getByRole('listitem')
    .filter({hasText: '0102 Image metadata'})
    .getByRole('link', {name: 'v2 Draft'})
    .click();
  await page.waitForURL(/\/standards\/scs-0102-v2-image-metadata$/);
  await page.getByRole('heading', {level: 1, name: 'Image metadata v2'}).waitFor();
  expect(fetched).toContain('/api/v1/standards.json');
  expect(faults).toEqual([]);
  // On its page, what is known of it is folded into a line.
  const [line, folded] = [
    page.locator('article summary').first(),
    page.locator('article .scs-facts').first(),
  ];
  expect([await line.isVisible(), await folded.isVisible()]).toEqual([true, false]);
  await line.click();
  expect(await folded.isVisible()).toBe(true);
  await context.close();
});

test('the matrix of a scope is stacked, and names the version above each of its modules', async () => {
  const {page, context} = await open('/scopes/scs-compatible-iaas/', {viewport: {width: 320, height: 740}});
  const cells = await page
    .locator('main td', {hasText: 'scs-0102-v2'})
    .evaluateAll((found) =>
      found.map((cell) => [cell.getAttribute('data-label'), getComputedStyle(cell).display]),
    );
  expect(cells).toEqual([['v6', 'block']]);
  await context.close();
});

test('every page says that this is a demonstration edition', async () => {
  for (const address of Object.values(PAGES)) {
    const html = await (await fetch(siteUrl + address)).text();
    expect([address, html.includes('Demonstration edition')]).toEqual([address, true]);
  }
});
