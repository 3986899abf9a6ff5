import {expect, test} from 'vitest';
import {inlineScripts} from '../policy/contentPolicy';
import {redirectPage} from './redirectPage';

const page = redirectPage({
  to: '/standards/a"><script>alert(1)</script>',
  canonical: 'https://docs.scs.community/standards/a',
  script: '/assets/follow.js',
});

test('a page that leads on has no script of its own, whatever the address', () => {
  expect(inlineScripts(page)).toEqual([]);
  expect(page).not.toContain('<script>');
});

test('it leads on without scripts too, and tells search engines where to', () => {
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/standards/a&quot;&gt;');
  expect(page).toContain('<link rel="canonical" href="https://docs.scs.community/standards/a">');
  expect(page).toContain('<meta name="robots" content="noindex">');
});
