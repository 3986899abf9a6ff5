import {XMLValidator} from 'fast-xml-parser';
import {expect, test} from 'vitest';
import {catalogOf} from '../../../tests/support/catalogOf';
import {publicAdvisories} from '../catalog/posts';
import {advisoryFeeds} from './advisoryFeed';

const SITE = 'https://docs.scs.community';
type Item = {
  id: string;
  url: string;
  title: string;
  date_modified: string;
  date_published: string;
  content_html: string;
};
const post = (
  id: string,
  {title = 'A', text = 'Text.', summary = 'S', revisions = ['1.0 2026-01-01', '1.1 2026-02-02']} = {},
) =>
  `---\ntitle: ${JSON.stringify(title)}\nadvisory:\n  id: ${id}\n  summary: ${JSON.stringify(summary)}\n  revisions:\n${revisions
    .map(
      (one) =>
        `  - {version: "${one.split(' ')[0]}", date: ${one.split(' ')[1]}T10:00:00Z, text: "What <b>changed</b>"}\n`,
    )
    .join('')}---\n\n${text}\n`;
const feedsOf = (files: Record<string, string>) =>
  advisoryFeeds(publicAdvisories(catalogOf(files), '2026-11-25T00:00:00'), SITE);
const itemsOf = (files: Record<string, string>) => (JSON.parse(feedsOf(files).json) as {items: Item[]}).items;

test('advisories alone, the one revised last first, dated by their revisions', () =>
  expect(
    itemsOf({
      'blog/2026-01-01-a.md': post('SCS-2026-001'),
      'blog/2026-01-20-b.md': post('SCS-2026-002', {revisions: ['0.9 2026-01-19', '1.0 2026-01-20']}),
      'blog/2026-03-01-c.md': '---\ntitle: No advisory\ntags: [security]\n---\n\nText.\n',
    }).map(({id, title, date_modified, date_published}) => [id, title, date_modified, date_published]),
  ).toEqual([
    [
      `${SITE}/security/#SCS-2026-001`,
      'SCS-2026-001: A (updated)',
      '2026-02-02T10:00:00.000Z',
      '2026-01-01T10:00:00.000Z',
    ],
    [
      `${SITE}/security/#SCS-2026-002`,
      'SCS-2026-002: A',
      '2026-01-20T10:00:00.000Z',
      '2026-01-20T10:00:00.000Z',
    ],
  ]));

test('a change of the text alone changes nothing; a revision does, but not the id', () => {
  const file = (more: Parameters<typeof post>[1]) =>
    feedsOf({'blog/2026-01-01-a.md': post('SCS-2026-001', more)});
  expect(file({text: 'Another text.'})).toEqual(file({}));
  const revised = file({revisions: ['1.0 2026-01-01', '1.1 2026-02-02', '1.2 2026-03-03']});
  expect(revised).not.toEqual(file({}));
  expect(revised.atom).toContain('<updated>2026-03-03T10:00:00.000Z</updated>');
  expect(revised.atom).toContain(`<id>${SITE}/security/#SCS-2026-001</id>`);
});

test('what authors write is text', () => {
  const {atom, json} = feedsOf({
    'blog/2026-01-01-a.md': post('SCS-2026-001', {title: '<img src=x>', summary: '<script>a</script> & b'}),
  });
  expect(XMLValidator.validate(atom)).toBe(true);
  const [item] = (JSON.parse(json) as {items: Item[]}).items;
  expect(item?.content_html).not.toMatch(/<(?:script|b|img)/);
  expect(atom).not.toMatch(/<img|<script/);
});
