import {describe, expect, test} from 'vitest';
import {parseAdvisory, parsePost} from './post';
import {severityOf} from './severity';

const front = (advisory: string) => `---\ntitle: A fault\ntags: [security]\n${advisory}---\n\n## Impact\n`;
const good =
  'advisory:\n  id: SCS-2026-001\n  cves: [CVE-2026-33551]\n  summary: A fault.\n  revisions:\n  - {version: "1.0", date: 2026-04-09T08:30:00Z, text: Published.}\n';
const VECTOR = 'CVSS:3.1/AV:N/AC:H/PR:L/UI:N/S:U/C:H/I:H/A:N';
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

test('everything that an advisory states is read once: moments are UTC, versions are ranges, ratings follow from vectors', () => {
  const {value, diagnostics} = read(
    front(`advisory:
  id: SCS-2026-002
  summary: Two faults.
  cves:
  - CVE-2026-1111
  - id: CVE-2026-2222
    text: The worse one.
    cvss:
    - {vector: "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", severity: critical}
    - CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H
  cvss: {vector: "${VECTOR}", score: 6.8}
  upstream: [OSSA-2026-005, GHSA-jfh8-c2jp-5v3q]
  embargo_until: 2026-04-07T17:00:00+02:00
  components: [{name: keystone, ecosystem: PyPI, versions: "<26.1.2"}, {name: kernel, ecosystem: Linux, package: Kernel}]
  distributions: [{name: OSISM, status: fixed, fixed_in: "9.4.1", url: "https://osism.tech/", time: 2026-04-08T11:45:00Z}]
  mitigations: [Disable it.]
  check: {command: openstack credential list}
  standards: [SCS-0123]
  acknowledgements: [{name: A, affiliation: B}, {name: C}]
  revisions:
  - {version: 0.9, date: 2026-04-08T13:45:00+02:00, text: Draft.}
  - {version: 1, date: 2026-04-09T08:30:00Z, text: Published.}
`),
  );
  expect(diagnostics).toEqual([]);
  const medium = {vector: VECTOR, version: '3.1', score: 6.8, severity: 'medium'};
  expect(value?.advisory).toMatchObject({
    cves: ['CVE-2026-1111', 'CVE-2026-2222'],
    vulnerabilities: [
      {cve: 'CVE-2026-1111', ratings: [medium], text: null},
      {
        cve: 'CVE-2026-2222',
        ratings: [
          {version: '4.0', score: 9.3},
          {version: '3.1', score: 9.8},
        ],
        text: 'The worse one.',
      },
    ],
    rating: {score: 9.8, severity: 'critical'},
    disclosedAt: '2026-04-07T15:00:00',
    embargoUntil: '2026-04-07T15:00:00',
    components: [
      {
        name: 'keystone',
        package: 'keystone',
        versions: [{from: null, to: {version: '26.1.2', isIncluded: false}}],
      },
      {name: 'kernel', package: 'Kernel', ecosystem: 'Linux', versions: null},
    ],
    distributions: [{name: 'OSISM', status: 'fixed', fixedIn: '9.4.1', time: '2026-04-08T11:45:00'}],
    check: {command: 'openstack credential list', text: null},
    standards: ['scs-0123'],
    acknowledgements: [
      {name: 'A', affiliation: 'B'},
      {name: 'C', affiliation: null},
    ],
    revisions: [
      {version: '0.9', date: '2026-04-08T11:45:00'},
      {version: '1', date: '2026-04-09T08:30:00'},
    ],
  });
});

test('a finding on a rating says what follows from the vector', () =>
  expect(
    read(front(`${good}  cvss: {vector: "${VECTOR}", score: 7.5, severity: high}\n`)).diagnostics.map(
      ({message}) => message,
    ),
  ).toEqual([
    'Unexpected value `7.5` for `advisory.cvss.score`, expected 6.8, the base score of the vector.',
    'Unexpected value `high` for `advisory.cvss.severity`, expected `medium`, the severity of 6.8.',
  ]));

test('a vulnerability without a CVE can be rated', () =>
  expect(
    read(front(good.replace('  cves: [CVE-2026-33551]\n', '  cvss: {score: 9}\n'))).value?.advisory,
  ).toMatchObject({
    cves: [],
    vulnerabilities: [{cve: null}],
    rating: {vector: null, score: 9, severity: 'critical'},
  }));

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
    ['an unknown key of a rating', `${good}  cvss: {score: 5, vectr: x}\n`, '10:20 warning unknown-key'],
    ['an unknown key', `${good}  severety: high\n`, '10:3 warning unknown-key'],
    ['a time without zone', good.replace('08:30:00Z', '08:30:00'), '9:22 error advisory-shape'],
    ['a day without time', good.replace('T08:30:00Z', ''), '9:22 error advisory-shape'],
    ['a revision without text', good.replace(', text: Published.', ''), '9:5 error advisory-shape'],
    [
      'a revision with an empty text',
      good.replace('text: Published.', 'text: ""'),
      '9:50 error advisory-shape',
    ],
    [
      'revisions out of order by time',
      `${good}  - {version: "1.1", date: 2026-04-09T10:00:00+02:00, text: Link.}\n`,
      '10:22 error advisory-shape',
    ],
    [
      'revisions out of order by version',
      `${good}  - {version: "0.9", date: 2026-04-10T10:00:00Z, text: Link.}\n`,
      '10:6 error advisory-shape',
    ],
    [
      'a gap in versions',
      `${good}  - {version: "3.0", date: 2026-04-10T10:00:00Z, text: Link.}\n`,
      '10:6 error advisory-shape',
    ],
    ['a first version of 2', good.replace('"1.0"', '"2.0"'), '9:6 error advisory-shape'],
    ['a version that is none', good.replace('"1.0"', '1.0-beta'), '9:6 error advisory-shape'],
    [
      'a vector and a score that disagree',
      `${good}  cvss: {vector: "${VECTOR}", score: 7.5}\n`,
      '10:66 error advisory-shape',
    ],
    [
      'a vector and a severity that disagree',
      `${good}  cvss: {vector: "${VECTOR}", severity: high}\n`,
      '10:66 error advisory-shape',
    ],
    ['a vector with a gap', `${good}  cvss: "CVSS:3.1/AV:N"\n`, '10:3 error advisory-shape'],
    ['a rating of nothing', `${good}  cvss: {severity: low}\n`, '10:3 error advisory-shape'],
    [
      'a range that no parser understands',
      `${good}  components: [{name: nova, versions: all before May}]\n`,
      '10:29 error advisory-shape',
    ],
    [
      'ranges that would be all versions',
      `${good}  components: [{name: nova, versions: ">=1.0, <2.0"}]\n`,
      '10:29 error advisory-shape',
    ],
    [
      'an unknown status of a distribution',
      `${good}  distributions: [{name: OSISM, status: mostly fixed}]\n`,
      '10:33 error advisory-shape',
    ],
    [
      'markup in the name of a distribution',
      `${good}  distributions: [{name: "<b>OSISM</b>", status: fixed}]\n`,
      '10:20 error advisory-shape',
    ],
    [
      'markup in the name of a finder',
      `${good}  acknowledgements:\n  - {name: "<img src=x onerror=alert(1)>"}\n`,
      '11:6 error advisory-shape',
    ],
    ['a mark of secrecy', `${good}  tlp: amber\n`, '10:3 error advisory-shape'],
    ['a CVE among the ids of others', `${good}  upstream: [CVE-2026-1111]\n`, '10:14 error advisory-shape'],
    ['an id of OpenStack of another form', `${good}  upstream: [OSSA-26-1]\n`, '10:14 error advisory-shape'],
    ['an id of GitHub of another form', `${good}  upstream: [GHSA-1]\n`, '10:14 error advisory-shape'],
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
  [10, 'Critical', {unit: 'hours', count: 3}],
  [9, 'Critical', {unit: 'hours', count: 3}],
  [8.9, 'High', {unit: 'days', count: 3}],
  [6.9, 'Medium', {unit: 'months', count: 1}],
  [3.9, 'Low', {unit: 'months', count: 3}],
  [0, 'Low', {unit: 'months', count: 3}],
])('a score of %s is %s and wants a reaction within %o', (score, label, reaction) =>
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
