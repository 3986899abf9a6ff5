import {describe, expect, test} from 'vitest';
import {compactStatus, parseSnapshot} from './snapshot';

const uuid = '00000000-0000-4000-8000-000000000001';
const status = (subject: string, results: unknown) =>
  JSON.stringify({[subject]: {[uuid]: {results, result: 1}}});
const take = (text: string) => compactStatus({path: 'status.json', text}, '2026-11-16');

test('results survive the way into a snapshot and back, everything else is dropped', () => {
  const results = {
    b: {result: -1, checked_at: '2026-11-16T01:00:00.5', report: 'x'},
    a: {result: 1, checked_at: '2026-11-16T01:00:00.5', report: 'x'},
    c: {result: 0, checked_at: '2026-11-15T01:00:00+01:00', report: 'y'},
  };
  const {value: text} = take(status('cloud-1', results));
  const {value} = parseSnapshot({path: 'snapshots/2026-11-16.json', text: text ?? ''});
  expect(value?.subjects['cloud-1']?.[uuid]).toEqual({
    a: {result: 1, checked_at: '2026-11-16T01:00:00.5'},
    b: {result: -1, checked_at: '2026-11-16T01:00:00.5'},
    c: {result: 0, checked_at: '2026-11-15T00:00:00'},
  });
  expect(text).not.toContain('report');
});

test('the order of keys does not matter', () => {
  const one = take(JSON.stringify({b: {}, a: {}})).value;
  expect(take(JSON.stringify({a: {}, b: {}})).value).toBe(one);
});

describe('refused with one clear finding', () => {
  const result = (value: unknown) => ({t: {result: value, checked_at: '2026-11-16T01:00:00'}});
  test.each([
    ['HTML', '<!doctype html><title>Bad gateway</title>', 'json-syntax', /HTML.*expected complete JSON/],
    ['nothing', '', 'json-syntax', /empty file/],
    ['a truncated answer', '{"a": {"b": ', 'json-syntax', /expected complete JSON/],
    ['a subject that is a path', status('../../x', {}), 'unsafe-name', /`\.\.\/\.\.\/x`/],
    ['a subject with a control character', status('a\u0007b', {}), 'unsafe-name', /expected a subject name/],
    [
      'a testcase that is a path',
      status('a', {'../t': result(1).t}),
      'unsafe-name',
      /expected a testcase id/,
    ],
    ['an unknown result', status('a', result(2)), 'status-shape', /`1`, `0`, `-1` or `null`/],
    [
      'a moment that does not exist',
      status('a', {t: {result: 1, checked_at: '2026-02-30T00:00:00'}}),
      'status-shape',
      /expected a moment/,
    ],
    ['a list', '[]', 'status-shape', /expected a mapping/],
  ])('%s', (_name, text, ruleId, message) => {
    const {value, diagnostics} = take(text);
    expect(value).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.ruleId).toBe(ruleId);
    expect(diagnostics[0]?.message).toMatch(message);
  });

  test('a snapshot under another day than its own', () => {
    const {diagnostics} = parseSnapshot({
      path: 'snapshots/2026-11-17.json',
      text: '{"date":"2026-11-16","subjects":{}}',
    });
    expect(diagnostics.map(({ruleId}) => ruleId)).toEqual(['snapshot-shape']);
  });
});
