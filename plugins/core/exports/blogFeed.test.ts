import {XMLParser, XMLValidator} from 'fast-xml-parser';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {catalogOf} from '../../../tests/support/catalogOf';
import {blogFeeds} from './blogFeed';

const feedsOf = (files: Record<string, string>, html = '<p>x</p>') =>
  blogFeeds({
    catalog: catalogOf(files),
    siteUrl: 'https://docs.scs.community',
    title: 'Blog',
    description: 'News',
    htmlOf: () => html,
  });
const post = (fields: Readonly<Record<string, unknown>>) => `---\n${JSON.stringify(fields)}\n---\n\nText.\n`;

type Entry = {
  title: {'#text': string};
  content: {'#text': string};
  summary: {'#text': string};
  category: {label: string; term: string};
  id: string;
};
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => name === 'entry',
  processEntities: {enabled: true, maxTotalExpansions: 100_000},
});
const entriesOf = (atom: string) => (parser.parse(atom) as {feed: {entry?: Entry[]}}).feed.entry ?? [];

test('a feed lists what is published, newest first, without drafts and what is unlisted', () => {
  const {atom, json} = feedsOf({
    'blog/2026-01-01-a.md': post({title: 'A'}),
    'blog/2026-01-02-b.md': post({title: 'B'}),
    'blog/2026-01-03-c.md': post({title: 'C', draft: true}),
    'blog/2026-01-04-d.md': post({title: 'D', unlisted: true}),
  });
  expect(entriesOf(atom).map(({id}) => id)).toEqual([
    'https://docs.scs.community/blog/2026/01/02/b',
    'https://docs.scs.community/blog/2026/01/01/a',
  ]);
  const {items} = JSON.parse(json) as {items: {title: string; date_modified: string}[]};
  expect(items.map(({title, date_modified}) => [title, date_modified])).toEqual([
    ['B', '2026-01-02T00:00:00.000Z'],
    ['A', '2026-01-01T00:00:00.000Z'],
  ]);
});

test('whatever a post says, the feeds are well-formed, and its title is text', () => {
  const words = fc
    .oneof(
      fc.string({unit: 'binary'}),
      fc.constantFrom('Q&A', '<img src=x onerror=alert(1)>', ']]>', '\u0000\u000b', '\ud800'),
    )
    .map((text) => `x${text}`)
    .filter((text) => text.length < 70);
  fc.assert(
    fc.property(words, words, (title, tag) => {
      const {atom, rss, json} = feedsOf(
        {'blog/2026-01-01-a.md': post({title, description: title, tags: [tag]})},
        `<p>${title}</p>`,
      );
      expect(XMLValidator.validate(atom)).toBe(true);
      expect(XMLValidator.validate(rss)).toBe(true);
      expect(entriesOf(atom)[0]?.title['#text']).not.toMatch(/[<>]/);
      expect(entriesOf(atom)[0]?.summary['#text']).not.toMatch(/[<>]/);
      expect(JSON.parse(json)).toMatchObject({
        items: [{url: 'https://docs.scs.community/blog/2026/01/01/a'}],
      });
    }),
  );
});
