import {afterEach, expect, test} from 'vitest';
import {dataPages, internalTarget, legacyRedirects, publishedAddress, routes} from './routes';
import {OWN_SITE, ROUTE_BASES, setSiteSettings} from './siteSettings';
import {mayBeOfHost} from '../catalog/knownPages';
import {proofOf} from '../compliance/badgeReference';
import {resolveLink} from '../standards/link';

const MOVED = {
  routes: {
    ...ROUTE_BASES,
    standards: '/norms',
    certification: '/norms/clouds',
    badges: '/marks',
    api: '/norms/v1',
  },
  parts: {...OWN_SITE.parts, home: false, blog: false},
};

afterEach(() => setSiteSettings(OWN_SITE));

test('sections begin where a site says', () => {
  setSiteSettings(MOVED);
  expect([
    routes.document('scs-0100-v1-a'),
    routes.environment('castle'),
    routes.badge('castle', 'iaas', 'dark'),
    routes.api.standards(),
    routes.scopes(),
  ]).toEqual([
    '/norms/scs-0100-v1-a',
    '/norms/clouds/castle/',
    '/marks/castle/iaas.dark.svg',
    '/norms/v1/standards.json',
    '/scopes/',
  ]);
  expect(dataPages().every((pattern) => pattern.startsWith('/norms/'))).toBe(true);
  expect(legacyRedirects(['a'])).toEqual([]);
});

test('what authors link to as published is found where it is', () => {
  setSiteSettings(MOVED);
  expect(internalTarget('https://docs.scs.community/standards/scs-0100-v1-a#x')).toMatchObject({
    path: '/norms/scs-0100-v1-a',
    anchor: 'x',
  });
  expect(internalTarget('/certification/castle/')).toMatchObject({path: '/norms/clouds/castle'});
  expect(resolveLink('./scs-0100-v1-a.md', 'https://example.org/')).toMatchObject({
    path: '/norms/scs-0100-v1-a',
  });
  expect(internalTarget('/docs/a')).toMatchObject({path: '/docs/a'});
  expect(internalTarget('https://docs.scs.community/docs/a')).toBeUndefined();
  expect(internalTarget('https://docs.scs.community/standardsx')).toBeUndefined();
});

test('an address on the site has one as published', () => {
  setSiteSettings(MOVED);
  expect(publishedAddress('/norms/clouds/castle/')).toBe('/certification/castle/');
  expect(publishedAddress('/norms/scs-0100')).toBe('/standards/scs-0100');
  expect(publishedAddress('/elsewhere')).toBe('/elsewhere');
  expect(proofOf('/marks/castle/iaas.svg')).toBe('/norms/clouds/castle/');
});

test.each([
  ['/docs/a', true],
  ['/standards/certification/overview', true],
  ['/standards/introduction', true],
  ['/standards/scs-0100-v1-none', false],
  ['/scopes/none', false],
  ['/certification/none', false],
])('a page that we do not know at %s may be of the host: %s', (address, may) => {
  expect(mayBeOfHost(address)).toBe(false);
  setSiteSettings({...OWN_SITE, parts: MOVED.parts});
  expect(mayBeOfHost(address)).toBe(may);
});
