import {describe, expect, test} from 'vitest';
import {parseSnapshot} from './snapshot';

const uuid = '00000000-0000-4000-8000-000000000001';
const findings = (text: string, day = '2026-11-16') => {
  const {value, diagnostics} = parseSnapshot({path: `snapshots/${day}.json`, text});
  expect(value).toBeUndefined();
  return diagnostics.map(({ruleId, message}) => `${ruleId}: ${message}`);
};
const stored = (date: string, moment: string) =>
  JSON.stringify({date, subjects: {a: {[uuid]: {[moment]: {pass: ['t']}}}}});

test('a snapshot under another day than its own is refused', () => {
  expect(findings('{"date":"2026-11-16","subjects":{}}', '2026-11-17')).toEqual([
    'snapshot-shape: Unexpected date `2026-11-16` in the snapshot `2026-11-17`, expected the day of its file name.',
  ]);
});

describe('years that nothing can be computed from are refused', () => {
  test.each([
    '9999-06-01T00:00:00',
    '9999-12-31T23:59:59-14:00',
    '0001-01-01T00:00:00',
    '1969-12-31T00:00:00',
  ])('in the moment %s', (moment) =>
    expect(findings(stored('2026-11-16', moment))).toMatchObject([
      expect.stringMatching(/^unsafe-name: .*expected (?:a day from 1970-01-01 to 2199-12-31|a time as)/),
    ]),
  );
  test.each(['9999-12-31', '1969-12-31'])('in the date %s', (date) =>
    expect(findings(stored(date, '2026-11-16T00:00:00'), date)).toEqual([
      `snapshot-shape: Unexpected value \`${date}\` for \`date\`, expected a day from 1970-01-01 to 2199-12-31.`,
    ]),
  );
});

test('more subjects than there can be are one finding', () => {
  const subjects = Object.fromEntries(Array.from({length: 100_000}, (_, index) => [`${index}/`, {}]));
  expect(findings(JSON.stringify({date: '2026-11-16', subjects}))).toEqual([
    'snapshot-shape: Unexpected 100000 subjects, expected at most 5000.',
  ]);
});
