import {expect, test} from 'vitest';
import {describeWithShared, readShared} from '../../../tests/support/shared';
import {MAX_REPORT_BYTES, readReport} from './report';

const scope = {uuid: '50393e6f-2ae1-4c5c-a62c-3b75f2abef3f', name: 'SCS-compatible IaaS'};
const report = (results: string, uuid = scope.uuid) =>
  `---\nspec:\n  uuid: ${uuid}\n  name: Some scope\nchecked_at: 2026-11-20 01:52:12.309081\nsubject: here\nrun:\n  invocations:\n    a:\n      results: ${results}\n    b:\n      results: {y: 1}\n`;

test('a report tells the results of all its invocations, the worst where one repeats', () => {
  const read = readReport(report('{x: 1, y: -1}'), scope);
  expect(read).toEqual({
    subject: 'here',
    checkedAt: '2026-11-20',
    results: new Map([
      ['x', 1],
      ['y', -1],
    ]),
  });
});

test.each([
  [
    'of another scope',
    report('{x: 1}', '1fffebe6-fd4b-44d3-a36c-fc58b4bb0180'),
    /for `Some scope`, expected one for `SCS-compatible IaaS`/,
  ],
  ['that is cut off', report('{x: 1').slice(0, -20), /^Line \d+: .*may be truncated\.$/],
  ['without results', 'spec: {uuid: a, name: b}\n', /Unexpected or missing `subject`/],
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
});
