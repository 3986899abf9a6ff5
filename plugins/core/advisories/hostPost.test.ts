import {afterEach, expect, test} from 'vitest';
import {buildCatalog} from '../catalog/catalog';
import {sitePages} from '../catalog/sitePages';
import {checkCatalog} from '../rules';
import {routes} from '../text/routes';
import {OWN_SITE, setSiteSettings} from '../text/siteSettings';
import {parseHostPost} from './hostPost';

const post = (relative: string, text: string) => parseHostPost({path: `blog/${relative}`, relative, text});
const SECURITY = '---\ntags: [security]\n---\n';
const HOST = {...OWN_SITE, parts: {...OWN_SITE.parts, home: false, blog: false}};

afterEach(() => setSiteSettings(OWN_SITE));

// What @docusaurus/plugin-content-blog 3.10.2 gives these, as its parseBlogFileName does.
test.each([
  ['2026-02-17-hole.md', '/blog/2026/02/17/hole', '2026-02-17'],
  ['2026-02-17-hole/index.md', '/blog/2026/02/17/hole', '2026-02-17'],
  ['2026-02-17-hole.mdx', '/blog/2026/02/17/hole', '2026-02-17'],
  ['security/2026-02-17-hole.md', '/blog/2026/02/17/security/hole', '2026-02-17'],
  ['2026/02/17/hole.md', '/blog/2026/02/17/hole', '2026-02-17'],
  ['2026-2-7-hole.md', '/blog/2026/2/7/hole', '2026-02-07'],
  ['hole/index.md', '/blog/hole', null],
])('%s has the address that the blog gives it', (file, url, date) =>
  expect(post(file, SECURITY).value).toMatchObject({url, date}),
);

test('a slug wins over the name, and a date over that in the name', () =>
  expect(
    post('2026-02-17-a.md', '---\nslug: /hole\ndate: 2026-03-01T10:00\ntags:\n- {label: security}\n---\n')
      .value,
  ).toMatchObject({url: '/blog/hole', date: '2026-03-01'}));

test.each([
  ['no front matter', '# Party\n'],
  ['other tags', '---\ntags: [party]\n---\n'],
  ['YAML that is broken', '---\ntags: [security\n---\n'],
  ['a list in the place of front matter', '---\n- a\n---\n'],
])('a post with %s is none of ours, and no fault', (_what, text) =>
  expect(post('2026-01-01-a.md', text)).toEqual({value: undefined, diagnostics: []}),
);

test('what our own posts may not have is left to the blog; what is wrong in `advisory` is told', () => {
  const text =
    '---\ntitle: A\nimage: /a.png\nauthors: [{name: B, image_url: x}]\nadvisory: {id: 5}\n---\nimport A from "a";\n';
  const {value, diagnostics} = post('2026-01-01-a.mdx', text);
  expect(value?.title).toBe('A');
  expect(diagnostics.length).toBeGreaterThan(0);
  expect(new Set(diagnostics.map(({ruleId}) => ruleId))).toEqual(new Set(['advisory-shape']));
});

test('the title of a post without one is its first heading', () =>
  expect(post('2026-01-01-a.md', `${SECURITY}\n# Hole in *a* wall\n`).value?.title).toBe('Hole in *a* wall'));

test('the blog of a host has no pages of ours, and links in it are not judged', () => {
  setSiteSettings(HOST);
  const text = `${SECURITY}\n[nowhere](/standards/scs-0100-v1-none)\n`;
  const catalog = buildCatalog([
    {path: 'blog/2026-01-01-a.md', relative: '2026-01-01-a.md', text, kind: 'host-post'},
  ]);
  expect(catalog.posts.map(({url}) => url)).toEqual([routes.post('2026/01/01/a')]);
  expect(checkCatalog(catalog, '2026-01-01')).toEqual([]);
  expect(sitePages(catalog).filter(({kind}) => ['post', 'blog', 'post-list', 'home'].includes(kind))).toEqual(
    [],
  );
});
