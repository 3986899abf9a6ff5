import {expect, test} from 'vitest';
import {DEFAULT_POLICY, parsePolicy} from './policy';

const parse = (text: string) => parsePolicy({path: 'scopes/policy.yaml', text});

test('both terms are read, each into its own place', () => {
  expect(parse('announce_days: 30\noverlap_days: 7\n')).toEqual({
    value: {announceDays: 30, overlapDays: 7, stated: {announce: true, overlap: true}},
    diagnostics: [],
  });
});

test('what is left out is as ever, and nought days are no omission', () => {
  expect(DEFAULT_POLICY).toEqual({
    announceDays: 90,
    overlapDays: 42,
    stated: {announce: false, overlap: false},
  });
  expect(parse('overlap_days: 0\n').value).toEqual({
    announceDays: 90,
    overlapDays: 0,
    stated: {announce: false, overlap: true},
  });
  expect(parse('announce_days: 0\n').value).toEqual({
    announceDays: 0,
    overlapDays: 42,
    stated: {announce: true, overlap: false},
  });
});

test.each(['announce_days: -1', 'announce_days: soon', 'overlap_days: 3651'])(
  'a finding is made of "%s"',
  (text) => {
    expect(parse(`${text}\n`).diagnostics).toMatchObject([{ruleId: 'policy-shape', line: 1}]);
  },
);

test('a key that is not known is a finding', () => {
  expect(parse('overlap: 3\n').diagnostics).toMatchObject([{ruleId: 'unknown-key', line: 1}]);
});

test('what is no YAML has no value, and says so', () => {
  const {value, diagnostics} = parse('announce_days: [\n');
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([{ruleId: 'yaml-syntax'}]);
});

test('an empty file leaves everything as ever', () =>
  expect(parse('')).toEqual({value: DEFAULT_POLICY, diagnostics: []}));
