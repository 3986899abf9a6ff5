import {expect, test} from 'vitest';
import {describeWithShared, readShared, readSharedJson} from '../../../tests/support/shared';
import {MAX_REPORT_BYTES, readReport} from './report';

const scope = {uuid: '50393e6f-2ae1-4c5c-a62c-3b75f2abef3f', name: 'SCS-compatible IaaS'};
const report = (results: string, uuid = scope.uuid) =>
  `---\nspec:\n  uuid: ${uuid}\n  name: Some scope\nchecked_at: 2026-11-20 01:52:12.309081\nsubject: here\nrun:\n  invocations:\n    a:\n      results: ${results}\n    b:\n      results: {y: 1}\n`;

test('a report tells the results of all its invocations; a later one counts', () => {
  const read = readReport(report('{x: 1, y: -1}'), scope);
  expect(read).toEqual({
    subject: 'here',
    checkedAt: '2026-11-20',
    results: new Map([
      ['x', 1],
      ['y', 1],
    ]),
  });
});

const run = (subject: string, tests: Readonly<Record<string, number>>, checkedAt = '2026-11-20 01:00:00') =>
  [
    `uuid: 093edc07-5bc5-4343-9df7-bb82578f7e91\ncreator: openstack_test.py v0.1.0\nchecked_at: ${checkedAt}`,
    `subject: ${subject}\nscope: ${scope.uuid}\ntests: ${JSON.stringify(Object.fromEntries(Object.entries(tests).map(([id, result]) => [id, {result}])))}`,
    "log:\n- 'INFO: *** x'\n- '--- not a document\n  --- either'\n",
  ].join('\n');

test('reports with a creator are read, also several in one file, with or without a line before the first', () => {
  const older = run('here', {x: -1, y: 1}, '2026-11-19 01:00:00');
  const read = readReport(`---\n${run('here', {x: 1})}---\n${older}`, scope);
  expect(read).toEqual({
    subject: 'here',
    checkedAt: '2026-11-20',
    results: new Map([
      ['x', 1],
      ['y', 1],
    ]),
  });
});

test('of several subjects the worst result counts, and none where one of them has none', () => {
  const read = readReport(`${run('east', {x: 1, y: 1, z: 1})}---\n${run('west', {x: 0, y: -1})}`, scope);
  expect(read).toMatchObject({
    subject: 'east, west',
    results: new Map([
      ['x', 0],
      ['y', -1],
    ]),
  });
  expect(readReport(`${run('east', {z: -1})}---\n${run('west', {})}`, scope)).toMatchObject({
    results: new Map([['z', -1]]),
  });
});

test('a fault in a later document is told with its line in the file', () => {
  expect(readReport(`${run('here', {x: 1})}---\nsubject: [`, scope)).toMatch(/^Line 12: /);
  expect(readReport(`${run('here', {x: 1})}---\ncreator: me\n`, scope)).toMatch(/missing `scope`/);
});

test.each([
  [
    'of another scope',
    report('{x: 1}', '1fffebe6-fd4b-44d3-a36c-fc58b4bb0180'),
    /for `Some scope`, expected one for `SCS-compatible IaaS`/,
  ],
  ['that is cut off', report('{x: 1').slice(0, -20), /^Line \d+: .*may be truncated\.$/],
  ['without results', 'spec: {uuid: a, name: b}\n', /Unexpected or missing `subject`/],
  [
    'in neither form',
    'subject: a\nresults: {x: 1}\n',
    /^Line 1: Unexpected YAML with neither `spec` nor `creator`/,
  ],
  ['that is no mapping', 'hello', /Unexpected or missing `report`/],
  ['that is empty', '', /Unexpected or missing|Line 1/],
  ['that is huge', 'x'.repeat(MAX_REPORT_BYTES + 1), /size of 1000001 characters/],
])('a file %s is refused with a word on why', (_name, text, message) =>
  expect(readReport(text, scope)).toMatch(message),
);

describeWithShared('real reports', () => {
  test('are read', () => {
    const read = readReport(readShared('corpus', 'reports', 'new-cirrus-2026-11-19.yaml'), scope);
    expect(read).toMatchObject({subject: 'cirrus', checkedAt: '2026-11-19'});
    expect(typeof read === 'string' ? 0 : read.results.size).toBeGreaterThan(40);
  });

  test.each(['script-cirrus-2026-11-19', 'check-estuary-2026-11-20'])(
    'of the form to come are read: %s',
    (name) => {
      const read = readReport(
        readShared('corpus', 'standards-repo-groups', 'reports', `${name}.yaml`),
        scope,
      );
      expect(typeof read === 'string' ? read : read.results.size).toBeGreaterThan(40);
    },
  );

  test('several clusters in one file are read together', () => {
    const read = readReport(
      readShared('corpus', 'standards-repo-groups', 'reports', 'script-kestrel-2026-11-11.yaml'),
      {uuid: '1fffebe6-fd4b-44d3-a36c-fc58b4bb0180', name: 'SCS-compatible KaaS'},
    );
    expect(read).toMatchObject({
      subject: 'kestrel-1.35, kestrel-1.34',
      results: new Map([['version-policy-check', -1]]),
    });
  });

  test('of today tell what the monitor makes of them', () => {
    type Patched = {
      subject: string;
      scope: string;
      checked_at: string;
      tests: Record<string, {result: number}>;
    };
    const {reports} = readSharedJson<{reports: {file: string; patched: Patched}[]}>(
      'oracle',
      'reports-groups.json',
    );
    expect(reports.length).toBeGreaterThan(4);
    let compared = 0;
    for (const file of new Set(reports.map((report) => report.file))) {
      const parts = reports
        .filter((report) => report.file === file)
        .map(({patched}) => patched)
        .toSorted((one, other) => (one.checked_at < other.checked_at ? -1 : 1));
      if (new Set(parts.map(({subject}) => subject)).size > 1) continue;
      compared += 1;
      const theirs = Object.assign({}, ...parts.map(({tests}) => tests)) as Patched['tests'];
      const read = readReport(readShared('corpus', 'reports', file), {uuid: parts[0]?.scope ?? '', name: ''});
      expect([file, typeof read === 'string' ? read : Object.fromEntries(read.results)]).toEqual([
        file,
        Object.fromEntries(Object.entries(theirs).map(([id, {result}]) => [id, result])),
      ]);
    }
    expect(compared).toBeGreaterThan(3);
  });
});

test('one file may hold reports of both forms; one in neither is named by its line', () => {
  const both = `${report('{x: 1, y: -1}', undefined)}---\n${run('here', {y: 1})}`;
  const read = readReport(both, scope);
  expect(typeof read === 'string' ? read : Object.fromEntries(read.results)).toMatchObject({y: 1});
  expect(readReport(`${run('here', {x: 1})}---\ntests: {}\n`, scope)).toMatch(/^Line 11: Unexpected YAML/);
});
