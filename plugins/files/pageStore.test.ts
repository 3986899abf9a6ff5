import {expect, test} from 'vitest';
import {onPageChange, pageAssets, storedPage, storePages} from './pageStore';

const page = (data: string, html = '') => ({data, html, ids: []});

test('a page is published as one file of data and HTML', () => {
  const [asset] = pageAssets(new Map([['/standards/x', page('{"a":1}', '<p>"b"</p>')]]));
  expect(asset?.path).toBe('/standards/x.page.json');
  expect(JSON.parse(String(asset?.content))).toEqual({data: {a: 1}, html: '<p>"b"</p>'});
});

test('pages of a plugin take the place of those that it had; those of others stay', () => {
  storePages(
    'one',
    new Map([
      ['/a', page('1')],
      ['/b', page('2')],
    ]),
  );
  storePages('two', new Map([['/c', page('3')]]));
  const changed: string[] = [];
  const stop = onPageChange((address) => changed.push(address));
  storePages(
    'one',
    new Map([
      ['/a', page('1')],
      ['/d', page('4')],
    ]),
  );
  storePages('two', new Map([['/c', page('3', 'other')]]));
  stop();
  storePages('two', new Map([['/c', page('3')]]));
  expect(['/a', '/b', '/c', '/d'].map((address) => storedPage(address)?.data)).toEqual([
    '1',
    undefined,
    '3',
    '4',
  ]);
  // A new page, too: somebody may be looking at the page that stands for missing ones.
  expect(changed).toEqual(['/b', '/d', '/c']);
});
