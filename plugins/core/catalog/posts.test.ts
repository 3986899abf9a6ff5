import {expect, test} from 'vitest';
import {catalogOf} from '../../../tests/support/catalogOf';
import {authorsOf, listedPosts, postListParts, publishedPosts, taggedPosts} from './posts';

const post = (fields: string) => `---\ntitle: Post\n${fields}\n---\n\nText.\n`;
const catalog = catalogOf({
  'blog/authors.yml':
    'one:\n  name: One\n  image_url: https://example.org/x.png\n  url: https://example.org/\n',
  'blog/tags.yml': 'sec:\n  label: Security\n  permalink: /security\n  description: Faults\n',
  'blog/2026-01-01-a.md': post('tags: [sec, Q&A]\nauthors: [one, {name: Guest}]'),
  'blog/2026-01-02-b.md': post('tags: [Security, "!"]'),
  'blog/2026-01-03-hidden.md': post('tags: [sec, hidden]\nunlisted: true'),
  'blog/2026-01-04-draft.md': post('tags: [sec, draft]\ndraft: true'),
});
const dates = (posts: readonly {readonly date: string | null}[]) => posts.map(({date}) => date);

test('a draft has no page, and what is unlisted stands in no list', () => {
  expect(dates(publishedPosts(catalog))).toEqual(['2026-01-03', '2026-01-02', '2026-01-01']);
  expect(dates(listedPosts(catalog))).toEqual(['2026-01-02', '2026-01-01']);
});

test('tags of one address are one, under the name that the list of tags gives them', () => {
  expect(taggedPosts(catalog).map(({label, slug, posts}) => [label, slug, dates(posts)])).toEqual([
    ['Q&A', 'q-a', ['2026-01-01']],
    ['Security', 'security', ['2026-01-02', '2026-01-01']],
  ]);
});

test('an author is known by key, or stands in the post', () => {
  const written = catalog.posts.find(({date}) => date === '2026-01-01');
  expect(written && authorsOf(catalog, written)).toEqual([
    {name: 'One', title: undefined, url: 'https://example.org/'},
    {name: 'Guest'},
  ]);
});

test('a list is cut into pages of ten, and an empty one has a page too', () => {
  const [first] = catalog.posts;
  const posts = Array.from({length: 21}, () => first).flatMap((one) => one ?? []);
  expect(postListParts(posts, '/blog').map((part) => [part.address, part.parts, part.posts.length])).toEqual([
    ['/blog', 3, 10],
    ['/blog/page/2', 3, 10],
    ['/blog/page/3', 3, 1],
  ]);
  expect(postListParts([], '/blog')).toEqual([{address: '/blog', part: 1, parts: 1, posts: []}]);
});
