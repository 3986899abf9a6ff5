import fc from 'fast-check';
import {expect, test} from 'vitest';
import {documentLinks} from './documentLinks';
import type {KnownPage} from './knownPages';

const pages = new Map<string, KnownPage>([
  ['/', {anchors: undefined, leadsTo: undefined}],
  ['/standards', {anchors: undefined, leadsTo: undefined}],
  ['/standards/scs-0100-v1-a', {anchors: new Set(['one', 'größe']), leadsTo: undefined}],
  ['/standards/scs-compatible-iaas', {anchors: undefined, leadsTo: '/scopes/scs-compatible-iaas/'}],
  ['/scopes/scs-compatible-iaas', {anchors: undefined, leadsTo: undefined}],
]);
const sourceUrl = 'https://example.org/repo/Standards/';
const below = documentLinks(pages, {sourceUrl, baseUrl: '/preview/'});

test.each([
  ['a document by its file name', './scs-0100-v1-a.md', '/preview/standards/scs-0100-v1-a'],
  [
    'a document by its published address',
    'https://docs.scs.community/standards/scs-0100-v1-a',
    '/preview/standards/scs-0100-v1-a',
  ],
  ['a heading that exists', 'scs-0100-v1-a.md#one', '/preview/standards/scs-0100-v1-a#one'],
  [
    'a heading, written in percents',
    'scs-0100-v1-a.md#gr%C3%B6%C3%9Fe',
    '/preview/standards/scs-0100-v1-a#größe',
  ],
  ['a heading that does not exist: the page', 'scs-0100-v1-a.md#two', '/preview/standards/scs-0100-v1-a'],
  [
    'a place on a page whose headings nobody knows',
    '/scopes/scs-compatible-iaas/#v6',
    '/preview/scopes/scs-compatible-iaas#v6',
  ],
  [
    'where a kept address leads now',
    '/standards/scs-compatible-iaas#v6',
    '/preview/scopes/scs-compatible-iaas/#v6',
  ],
  ['the home page', '/', '/preview/'],
])('a link to %s stays on the site', (_name, url, expected) =>
  expect(below(url)).toEqual({url: expected, external: false}),
);

test('a link within the page is left as it is written', () =>
  expect(below('#two')).toEqual({url: '#two', external: false}));

test.each([
  ['https://example.com/x', 'https://example.com/x'],
  ['HTTP://example.com/x', 'HTTP://example.com/x'],
  ['//example.com/x', '//example.com/x'],
  ['https://docs.scs.community/docs/iaas', 'https://docs.scs.community/docs/iaas'],
  ['../Tests/iaas/x.py', 'https://example.org/repo/Tests/iaas/x.py'],
  ['README.md', 'https://example.org/repo/Standards/README.md'],
])('%s leads out of the site', (url, expected) =>
  expect(below(url)).toEqual({url: expected, external: true}),
);

test('a mail address is no other site', () =>
  expect(below('mailto:a@example.org')).toEqual({url: 'mailto:a@example.org', external: false}));

test.each(['scs-0999-v1-x.md', '/standards/scs-0999-v1-x', 'https://docs.scs.community/scopes/gone'])(
  '%s, a page of ours that does not exist, leads nowhere',
  (url) => expect(below(url)).toBeUndefined(),
);

test('a filter in an address is not lost', () => {
  expect(below('/standards?track=IaaS')?.url).toBe('/preview/standards?track=IaaS');
  expect(below('https://docs.scs.community/standards/?track=IaaS&state=effective#list')?.url).toBe(
    '/preview/standards?track=IaaS&state=effective#list',
  );
});

test('an address of the site is settled once and for all, and lies below the path of the site', () => {
  const atRoot = documentLinks(pages, {sourceUrl, baseUrl: '/'});
  const address = fc
    .tuple(
      fc.constantFrom('', 'https://docs.scs.community'),
      fc.constantFrom(...[...pages.keys()].filter((path) => path !== '/')),
      fc.constantFrom('', '?text=a', '?a=1&b=%20'),
      fc.constantFrom('', '#one', '#two', '#größe'),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(address, (url) => {
      const settled = atRoot(url)?.url ?? '';
      // Routes may end in a slash; addresses that authors write are looked up without.
      expect(atRoot(settled)?.url).toBe(settled.replace(/\/(?=[?#]|$)/, ''));
      expect(below(url)?.url).toBe(`/preview${settled}`);
    }),
  );
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  ' data:text/html,x',
  'vbscript:x',
  'blob:x',
])('an address that runs leads nowhere: %j', (url) => expect(below(url)).toBeUndefined());

test.each(['https://x.example/', 'mailto:a@x.example', '#part'])(
  'an address that does not run is kept: %j',
  (url) => expect(below(url)?.url).toBe(url),
);
