import {describe, expect, test} from 'vitest';
import {LIMITS} from '../text/limits';
import {parseSnapshot} from './snapshot';
import {compactStatus} from './status';

const uuid = '00000000-0000-4000-8000-000000000001';
const status = (subject: string, results: unknown) =>
  JSON.stringify({[subject]: {[uuid]: {results, result: 1}}});
const take = (text: string, allowEmpty = false) =>
  compactStatus({path: 'status.json', text}, '2026-11-16', {allowEmpty});
const checked = (checkedAt: string, result: unknown = 1) => ({result, checked_at: checkedAt});
const NOON = '2026-11-16T12:00:00';

test('results survive the way into a snapshot and back, everything else is dropped', () => {
  const results = {
    b: {result: -1, checked_at: '2026-11-16T01:00:00.5', report: 'x'},
    a: {result: 1, checked_at: '2026-11-16T01:00:00.5', report: 'x'},
    c: {result: 0, checked_at: '2026-11-15T01:00:00+01:00', report: 'y'},
    d: {result: null, checked_at: '2026-11-15T01:00:00', report: 'z'},
  };
  const {value: text, diagnostics} = take(status('cloud-1', results));
  expect(diagnostics).toEqual([]);
  const {value} = parseSnapshot({path: 'snapshots/2026-11-16.json', text: text ?? ''});
  expect(value?.subjects['cloud-1']?.[uuid]).toEqual({
    a: {result: 1, checked_at: '2026-11-16T01:00:00.5'},
    b: {result: -1, checked_at: '2026-11-16T01:00:00.5'},
    c: {result: 0, checked_at: '2026-11-15T00:00:00'},
  });
  expect(text).not.toContain('report');
});

test('the order of keys does not matter', () => {
  const one = {[uuid]: {results: {t: checked(NOON), s: checked(NOON, -1)}}};
  const other = {[uuid]: {results: {s: checked(NOON, -1), t: checked(NOON)}}};
  expect(take(JSON.stringify({a: one, b: {}})).value).toBe(take(JSON.stringify({b: {}, a: other})).value);
});

test('results of years to come are left out, each with its subject and its testcase', () => {
  const {value, diagnostics} = take(
    status('cloud-1', {now: checked('2026-11-17T23:59:59'), later: checked('2026-11-18T00:00:00')}),
  );
  expect(
    Object.keys(
      parseSnapshot({path: '2026-11-16.json', text: value ?? ''}).value?.subjects['cloud-1']?.[uuid] ?? {},
    ),
  ).toEqual(['now']);
  expect(diagnostics.map(({severity, ruleId, message}) => [severity, ruleId, message])).toEqual([
    [
      'warning',
      'status-moment',
      'Unexpected time `2026-11-18T00:00:00` of `later` of `cloud-1`, expected `2026-11-17` or earlier.',
    ],
  ]);
});

test('of many results that are left out the first are named and the others counted', () => {
  const late = Array.from({length: 30}, (_, index) => [`t${index}`, checked('2027-01-01T00:00:00')] as const);
  const good = late.map(([testcase]) => [`good-${testcase}`, checked(NOON)] as const);
  const {diagnostics} = take(status('a', Object.fromEntries([...good, ...late])));
  expect(diagnostics).toHaveLength(21);
  expect(diagnostics.at(-1)?.message).toBe(
    'Unexpected times of 10 more results, expected `2026-11-17` or earlier.',
  );
});

test('an answer that is stored under too early a day is refused: most of its results would be left out', () => {
  const late = {b: checked('2026-11-20T00:00:00'), c: checked('2026-11-20T00:00:00')};
  const {value, diagnostics} = take(status('cloud-1', {a: checked(NOON), ...late}), true);
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ruleId, message}) => `${ruleId}: ${message}`)).toEqual([
    'status-moment: Unexpected day `2026-11-16`, expected a later one: 2 of 3 results are after it.',
  ]);
});

test.each([
  '9999-06-01T00:00:00',
  '9999-12-31T23:59:59-14:00',
  '0001-01-01T00:00:00+14:00',
  '0001-01-01T00:00:00',
  '1969-12-31T23:59:59',
  '3000-01-01T00:00:00',
  '2026-02-30T00:00:00',
  'soon',
  '',
])('the moment "%s" refuses the answer, and names testcase and subject', (moment) => {
  const {value, diagnostics} = take(
    status('cloud-1', {good: checked(NOON), 'scs-0100-check': checked(moment)}),
  );
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([
    {
      severity: 'error',
      ruleId: 'status-moment',
      message: `Unexpected time \`${moment}\` of \`scs-0100-check\` of \`cloud-1\`, expected a time as YYYY-MM-DDTHH:mm:ss of a day from 1970-01-01 to 2199-12-31.`,
    },
  ]);
});

describe('an answer without any result', () => {
  test.each([
    ['no subject', '{}'],
    ['subjects without scopes', '{"a": {}, "b": {}}'],
    ['scopes without results', status('a', {})],
    ['results that are null', status('a', {t: checked(NOON, null)})],
  ])('is refused unless it is asked for: %s', (_name, text) => {
    const {value, diagnostics} = take(text);
    expect(value).toBeUndefined();
    expect(diagnostics.at(-1)).toMatchObject({severity: 'error', ruleId: 'status-empty'});
    expect(take(text, true).value).toContain('"date": "2026-11-16"');
  });
});

describe('what the reader would refuse is not taken in', () => {
  test('a snapshot beyond the size that is read', () => {
    const names = Array.from({length: 100_000}, (_, index) => `${'t'.repeat(90)}-${index}`);
    const text = status('a', Object.fromEntries(names.map((name) => [name, checked(NOON)])));
    expect(text.length).toBeLessThan(LIMITS.answerBytes);
    const {value, diagnostics} = take(text);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{path: '2026-11-16.json', ruleId: 'size-limit'}]);
  });

  test.each(['9999-12-31', '1969-12-31', '0001-01-01'])('a snapshot of %s', (date) => {
    const {value, diagnostics} = compactStatus(
      {path: 'status.json', text: status('a', {t: checked(`${date}T00:00:00`)})},
      date,
    );
    expect(value).toBeUndefined();
    expect(diagnostics.map(({message}) => message)).toEqual([
      `Unexpected day \`${date}\`, expected a day from 1970-01-01 to 2199-12-31.`,
    ]);
  });
});

test('a long value in a wrong place is shown by its start', () => {
  const secret = 'S3cr3t'.repeat(1700);
  for (const text of [
    status('a', {t: {result: secret, checked_at: NOON}}),
    status('a', {t: checked(secret)}),
    status('a', {t: {result: 1, checked_at: {secret}}}),
    status('a', {[secret]: checked(NOON)}),
    status('a', secret),
    JSON.stringify({[secret]: {}}),
    JSON.stringify({a: secret}),
    JSON.stringify([secret]),
    JSON.stringify(secret),
  ]) {
    const shown = take(text).diagnostics.map(({message}) => message);
    expect(shown).toHaveLength(1);
    const quoted = shown[0]?.match(/`[^`]*`/g)?.filter((part) => part.includes('S3cr3t')) ?? [];
    expect(quoted.map(({length}) => length <= 82)).toEqual([true]);
    expect(shown[0]?.length).toBeLessThan(350);
  }
});

describe('refused with one clear finding', () => {
  const result = (value: unknown) => ({t: checked(NOON, value)});
  test.each([
    ['HTML', '<!doctype html><title>Bad gateway</title>', 'json-syntax', /HTML.*expected complete JSON/],
    ['nothing', '', 'json-syntax', /empty file/],
    ['a truncated answer', '{"a": {"b": ', 'json-syntax', /expected complete JSON/],
    ['a subject that stands there twice', '{"a": {}, "a": {}}', 'json-syntax', /second key `a`/],
    ['a scope that would vanish', '{"a": {"__proto__": {"results": {}}}}', 'json-syntax', /`__proto__`/],
    ['a subject that is a path', status('../../x', {}), 'unsafe-name', /`\.\.\/\.\.\/x`/],
    ['a subject with a control character', status('a\u0007b', {}), 'unsafe-name', /expected a subject name/],
    [
      'a testcase that is a path',
      status('a', {'../t': result(1).t}),
      'unsafe-name',
      /expected a testcase id/,
    ],
    ['an unknown result', status('a', result(2)), 'status-shape', /`1`, `0`, `-1` or `null`/],
    ['a list', '[]', 'status-shape', /expected a mapping/],
  ])('%s', (_name, text, ruleId, message) => {
    const {value, diagnostics} = take(text);
    expect(value).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.ruleId).toBe(ruleId);
    expect(diagnostics[0]?.message).toMatch(message);
  });
});
