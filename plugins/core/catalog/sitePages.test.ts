import {expect, test} from 'vitest';
import {exampleDocument, exampleScope} from '../rules/rule';
import {linkTarget} from '../rules/link-target';
import {trimSlash} from '../text/routes';
import {buildCatalog} from './catalog';
import {knownPages} from './knownPages';
import {scopeDocuments} from './scopeDocuments';
import {redirectsOn, sitePages, unlistedRoutes} from './sitePages';

const FILES = {
  'standards/scs-0100-v1-example.md': exampleDocument(
    'type: Standard\nstatus: Stable\nstabilized_at: 2024-01-01\nrenamed_from: [scs-0100-v1-sample.md]',
    '## Decision\n\nIt MUST be.\n',
  ),
  'standards/scs-0100-v2-example.md': exampleDocument(
    'type: Standard\nstatus: Draft\nreplaces: scs-0100-v1-example.md',
  ),
  'standards/scs-0100-w1-example.md': exampleDocument(
    'type: Supplement\nsupplements: [scs-0100-v1-example.md]',
  ),
  'standards/scs-0101-v1-broken.md': '## No front matter\n',
  'scopes/scs-compatible-iaas.yaml': exampleScope({
    versions:
      'versions:\n- version: v3\n  include: [scs-0100-v1]\n- version: v2\n  include: [scs-0100-v1]\n- version: v1\n  include: [scs-0100-v1]',
  }),
  'compliance/environments.yaml':
    'environments:\n- id: cloud\n  name: Cloud\n  operator: Nobody\n  subjects: [cloud]\n  formerly: [old-cloud]\n',
  'blog/2026-01-01-news.md': '---\ntitle: News\n---\n\n## More\n\nText.\n',
};
const catalogOf = (files: Readonly<Record<string, string>>) =>
  buildCatalog(Object.entries(files).map(([path, text]) => ({path, text})));
const catalog = catalogOf(FILES);
const pages = sitePages(catalog);

test('every page is listed once', () => {
  const addresses = pages.map(({address}) => trimSlash(address));
  expect(addresses).toEqual([...new Set(addresses)]);
  expect(pages.map(({kind, address}) => `${kind} ${address}`).toSorted()).toEqual([
    'apply /certification/apply',
    'badge-sheet /badges/sheet',
    'badges /badges/',
    'blog /blog',
    'calendar /calendar/',
    'certification /certification/',
    'comparison /standards/iaas/scs-0100/v1...v2',
    'coverage /standards/scs-0100-v1-example/requirements',
    'document /standards/scs-0100-v1-example',
    'document /standards/scs-0100-v2-example',
    'document /standards/scs-0100-w1-example',
    'document /standards/scs-0101-v1-broken',
    'environment /certification/cloud/',
    'glossary /glossary',
    'home /',
    'install /scopes/scs-compatible-iaas/v1/install',
    'install /scopes/scs-compatible-iaas/v2/install',
    'install /scopes/scs-compatible-iaas/v3/install',
    'number /standards/iaas/scs-0100',
    'post /blog/2026/01/01/news',
    'post-list /blog/archive',
    'post-list /blog/authors',
    'post-list /blog/tags',
    'redirect /certification/old-cloud/',
    'redirect /standards/certification/overview',
    'redirect /standards/certification/pipeline',
    'redirect /standards/scs-0100',
    'redirect /standards/scs-0100-v1',
    'redirect /standards/scs-0100-v1-sample',
    'redirect /standards/scs-0100-v2',
    'redirect /standards/scs-0100-w1',
    'redirect /standards/scs-compatible-iaas',
    'redirect /standards/standards/overview',
    'register /certification/register',
    'release-notes /scopes/scs-compatible-iaas/upgrade/v1...v3/release-notes',
    'release-notes /scopes/scs-compatible-iaas/v1/release-notes',
    'release-notes /scopes/scs-compatible-iaas/v2/release-notes',
    'release-notes /scopes/scs-compatible-iaas/v3/release-notes',
    'requirements /standards/requirements',
    'scope /scopes/scs-compatible-iaas/',
    'scope-version /scopes/scs-compatible-iaas/v1/',
    'scope-version /scopes/scs-compatible-iaas/v2/',
    'scope-version /scopes/scs-compatible-iaas/v3/',
    'scopes /scopes/',
    'search /search',
    'security /security/',
    'security-policy /security/policy',
    'standards /standards',
    'track /standards/iaas',
    'upgrade /scopes/scs-compatible-iaas/upgrade/v1...v2',
    'upgrade /scopes/scs-compatible-iaas/upgrade/v1...v3',
    'upgrade /scopes/scs-compatible-iaas/upgrade/v2...v3',
    'verify-badge /badges/verify',
  ]);
});

test.each(pages.map(({address}) => [address]))('an author may link to %s', (address) => {
  const linking = catalogOf({
    ...FILES,
    'blog/2026-01-02-links.md': `---\ntitle: Links\n---\n\n[here](${address}) [there](https://docs.scs.community${address})\n`,
  });
  expect(linkTarget.check(linking)).toEqual([]);
});

test('pages know their anchors, kept addresses lead to pages', () => {
  const known = knownPages(catalog);
  expect([...(known.get('/standards/scs-0100-v2-example')?.anchors ?? [])]).toEqual(['decision']);
  expect(known.get('/blog/2026/01/01/news')?.anchors?.has('more')).toBe(true);
  expect(known.has('/scopes/scs-compatible-iaas/v4')).toBe(false);
  for (const {leadsTo} of pages) {
    if (leadsTo !== undefined) expect(known.get(trimSlash(leadsTo))).toMatchObject({leadsTo: undefined});
  }
});

test('the address of a number leads to the version in force, and to all versions where none is', () => {
  const to = (day: string) => redirectsOn(catalog, day).find(({from}) => from === '/standards/scs-0100')?.to;
  expect(to('2024-01-01')).toBe('/standards/scs-0100-v1-example');
  expect(to('2023-12-31')).toBe('/standards/iaas/scs-0100');
});

test('a page wins over a redirect of the same address', () => {
  const both = catalogOf({
    ...FILES,
    'compliance/environments.yaml': `${FILES['compliance/environments.yaml']}- id: old-cloud\n  name: Old\n  operator: Nobody\n  subjects: [old]\n`,
  });
  expect(knownPages(both).get('/certification/old-cloud')?.leadsTo).toBeUndefined();
});

test('all that is made of scope versions is listed, at the address that it is made for', () => {
  const known = knownPages(catalog);
  const made = scopeDocuments(catalog, '2026-01-01').flatMap(({checklists, releaseNotes}) =>
    [...checklists, ...releaseNotes].map(({address}) => address),
  );
  expect(made.length).toBeGreaterThan(8);
  expect(made.filter((address) => !known.has(trimSlash(address)))).toEqual([]);
});

test('routes and list are compared both ways', () => {
  const answered = pages.filter(({kind}) => kind !== 'redirect').map(({address}) => address);
  expect(unlistedRoutes(pages, [...answered, '/404.html'])).toEqual({unlisted: [], unanswered: []});
  const lacking = answered.filter((address) => address !== '/search' && address !== '/scopes/');
  expect(unlistedRoutes(pages, [...lacking, '/qa/', '/standards/iaas/'])).toEqual({
    unlisted: ['/qa'],
    unanswered: ['/scopes', '/search'],
  });
});
