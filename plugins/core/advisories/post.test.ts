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
