import {describe, expect, test} from 'vitest';
import {parseAdvisory, parsePost} from './post';
import {severityOf} from './severity';

const front = (advisory: string) => `---\ntitle: A fault\ntags: [security]\n${advisory}---\n\n## Impact\n`;
const good =
  'advisory:\n  id: SCS-2026-001\n  cves: [CVE-2026-33551]\n  summary: A fault.\n  revisions:\n  - {version: "1.0", date: 2026-04-09T08:30:00Z, text: Published.}\n';
const read = (text: string, path = 'blog/2026-04-08-a-fault.md') => parseAdvisory({path, text});

test('a post with advisory data is an advisory', () => {
  const {value, diagnostics} = read(front(good));
  expect(diagnostics).toEqual([]);
  expect(value).toMatchObject({
    title: 'A fault',
    date: '2026-04-08',
    url: '/blog/2026/04/08/a-fault',
    advisory: {id: 'SCS-2026-001', cves: ['CVE-2026-33551']},
  });
});

test('a post without is a post', () => {
  expect(read(front('')).value).toBeUndefined();
  expect(parsePost({path: 'blog/2026-04-08-a.md', text: front('slug: mine\n')}).value).toMatchObject({
    url: '/blog/mine',
    tags: ['security'],
    advisory: undefined,
  });
});

describe('each fault gets one finding at its line', () => {
  test.each([
    ['an id of another form', good.replace('SCS-2026-001', 'X-1'), '5:3 error advisory-shape'],
    ['a CVE that is none', good.replace('CVE-2026-33551', '2026-33551'), '6:10 error advisory-shape'],
    ['no revision', good.replace(/ {2}revisions:[\s\S]*/, ''), '4:1 error advisory-shape'],
    ['a moment that does not exist', good.replace('04-09', '02-30'), '9:22 error advisory-shape'],
    [
      'a link that is a script',
      `${good}  references:\n  - {title: x, url: "javascript:alert(1)"}\n`,
      '11:16 error advisory-shape',
    ],
    ['an unknown key', `${good}  severety: high\n`, '10:3 warning unknown-key'],
  ])('%s', (_name, advisory, expected) => {
    expect(
      read(front(advisory)).diagnostics.map(
        ({line, column, severity, ruleId}) => `${line}:${column} ${severity} ${ruleId}`,
      ),
    ).toEqual([expected]);
  });

  test('a post without a date', () => {
    expect(read(front(good), 'blog/a-fault.md').diagnostics.map(({ruleId}) => ruleId)).toEqual(['post-date']);
    for (const day of ['1969-12-31', '2200-01-01', '2026-02-30']) {
      const {value, diagnostics} = read(front(good), `blog/${day}-a-fault.md`);
      expect([value?.date, diagnostics.map(({ruleId}) => ruleId)]).toEqual([null, ['post-date']]);
    }
  });
});

test.each([
  [10, 'Critical', 'within three hours'],
  [9, 'Critical', 'within three hours'],
  [8.9, 'High', 'within three days'],
  [6.9, 'Medium', 'within one month'],
  [3.9, 'Low', 'within three months'],
  [0, 'Low', 'within three months'],
])('a score of %s is %s and wants a reaction %s', (score, label, reaction) =>
  expect(severityOf(score)).toMatchObject({label, reaction}),
);

describe('the address of a post', () => {
  const url = (path: string, fields = '') =>
    parsePost({path, text: `---\ntitle: A\n${fields}---\n`}).value?.url;

  test.each([
    ['blog/2026-04-08-a.md', '', '/blog/2026/04/08/a'],
    ['blog/2026-04-08-a.md', 'date: 2026-05-01\n', '/blog/2026/05/01/a'],
    ['blog/words.md', 'date: 2026-05-01\n', '/blog/words'],
    ['blog/2026-04-08-a.md', 'slug: mine\n', '/blog/mine'],
    ['blog/2026-04-08-a.md', 'slug: /news/v5.1/\n', '/blog/news/v5.1'],
  ])('of %s with "%s" is %s', (path, fields, expected) => expect(url(path, fields)).toBe(expected));

  test.each([
    ['/../certification/cuckoo-land'],
    ['/../../../x/x'],
    ['a/./b'],
    ['.hidden'],
    ['a//b'],
    ['a%2fb'],
    ['a b'],
    ['""'],
    ['"a\\\\b"'],
    ['a?b'],
    ['x.page.json'],
    ['index.html'],
    ['Tags/x'],
    ['archive'],
    [`"${'a'.repeat(201)}"`],
  ])('is never %s', (slug) => {
    const {value, diagnostics} = parsePost({
      path: 'blog/2026-04-08-a.md',
      text: `---\ntitle: A\nslug: ${slug}\n---\n`,
    });
    expect(value).toBeUndefined();
    expect(diagnostics.map(({line, column, ruleId}) => `${line}:${column} ${ruleId}`)).toEqual([
      '3:7 post-slug',
    ]);
  });

  test('follows from a file name of letters only, and whoever has another one is told', () => {
    expect(parsePost({path: 'blog/2026-04-08-a b.md', text: ''}).diagnostics).toMatchObject([
      {ruleId: 'post-slug', line: 1, advice: expect.stringContaining('set `slug:`')},
    ]);
  });
});

test('of the front matter only what has an effect is taken, and the rest is told', () => {
  const {value, diagnostics} = parsePost({
    path: 'blog/2026-04-08-a.md',
    text: '---\ntitle: 2026\nmdx: {format: mdx}\nhide_table_of_contents: true\nauthors: me\ntags: [a, 7, a]\ndraft: true\nunlisted: true\n---\n',
  });
  expect(value).toMatchObject({
    title: '2026',
    authors: ['me'],
    tags: ['a', '7'],
    isDraft: true,
    isUnlisted: true,
  });
  expect(diagnostics.map(({line, ruleId, severity}) => `${line} ${ruleId} ${severity}`)).toEqual([
    '3 unknown-key warning',
    '4 unknown-key warning',
  ]);
});

test.each([
  ['title: [a]', '2:1 post-shape'],
  ['title: {a: b}', '2:1 post-shape'],
  ['date: tomorrow', '2:1 post-shape'],
  ['draft: "yes"', '2:1 post-shape'],
  ['authors: [{name: A, url: "javascript:alert(1)"}]', '2:21 post-shape'],
  ['tags: [{a: b}]', '2:8 post-shape'],
])('front matter with %s is a finding', (fields, expected) => {
  const {value, diagnostics} = parsePost({
    path: 'blog/2026-04-08-a.md',
    text: `---\n${fields}\n---\n`,
  });
  expect(value).toBeUndefined();
  expect(diagnostics.map(({line, column, ruleId}) => `${line}:${column} ${ruleId}`)).toEqual([expected]);
});

test.each(['2026-05-01', "'2026-05-01'", "'2026-05-01T10:00:00Z'", '2026-05-01T10:00:00Z'])(
  'the date %s is a day, be it a text or not',
  (date) =>
    expect(
      parsePost({path: 'blog/2026-04-08-a.md', text: `---\ntitle: A\ndate: ${date}\n---\n`}),
    ).toMatchObject({value: {date: '2026-05-01'}, diagnostics: []}),
);
