import {expect, test} from 'vitest';
import {catalogOf} from '../../../tests/support/catalogOf';
import {securityPageView} from './securityPage';

const post = (fields: string) => `---\ntitle: Post\n${fields}\n---\n\nText.\n`;
const ADVISORY =
  'advisory: {id: SCS-2026-001, summary: S, revisions: [{version: 1, date: 2026-01-03T10:00:00Z, text: First}]}';
const {entries} = securityPageView(
  catalogOf({
    'blog/2026-01-01-tagged.md': post('tags: [news, security]'),
    'blog/2026-01-02-other.md': post('tags: [insecurity]'),
    'blog/2026-01-03-advisory.md': post(ADVISORY),
    'blog/2026-01-04-both.md': post(`tags: [security]\n${ADVISORY.replace('001', '002')}`),
  }),
);

test('advisories and posts tagged `security` are listed once each, newest first, and no other post', () => {
  expect(entries.map(({url, date}) => [url, date])).toEqual([
    ['/blog/2026/01/04/both', '2026-01-04'],
    ['/blog/2026/01/03/advisory', '2026-01-03'],
    ['/blog/2026/01/01/tagged', '2026-01-01'],
  ]);
});

test('a post without `advisory:` front matter claims none', () =>
  expect(entries.map(({advisory}) => advisory && advisory.id)).toEqual([
    'SCS-2026-002',
    'SCS-2026-001',
    null,
  ]));

test('an advisory that is a draft or unlisted is told nowhere', () => {
  const hidden = catalogOf({
    'blog/2026-01-01-draft.md': post(`draft: true\n${ADVISORY}`),
    'blog/2026-01-02-unlisted.md': post(`unlisted: true\n${ADVISORY.replace('001', '002')}`),
  });
  expect(securityPageView(hidden).entries).toEqual([]);
});
