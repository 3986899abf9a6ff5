import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseJson} from './json';

const parse = (text: string) => parseJson({path: 'answer.json', text});
/** `line:column message` of the one finding. */
const finding = (text: string) => {
  const {value, diagnostics} = parse(text);
  expect(value).toBeUndefined();
  expect(diagnostics).toHaveLength(1);
  return diagnostics.map(({line, column, message}) => `${line}:${column} ${message}`)[0];
};
const reads = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('what is JSON is read, be there a byte order mark or not', () => {
  expect(parse('\uFEFF {"a": [1, -2.5e3, true, null, "\\u00e9\\n"], "b": {}} \r\n\t').value).toEqual({
    a: [1, -2500, true, null, 'é\n'],
    b: {},
  });
});

test('a fault is told with its place, and with no more of the text than its start', () => {
  expect(finding('')).toBe('1:1 Unexpected empty file, expected complete JSON.');
  expect(finding('<!doctype html>')).toBe('1:1 Unexpected HTML, expected complete JSON.');
  expect(finding('{"a": {"b": ')).toBe(
    '1:13 Unexpected text in a file that starts with `{"a": {"b":`, expected complete JSON.',
  );
  expect(finding('{\n "a": 1,\n "b": tru\n}')).toMatch(/^3:7 /);
  expect(finding('\uFEFF[,]')).toMatch(/^1:2 /);
});

test('a secret behind the start of the file is quoted nowhere', () => {
  const secret = 'S3cr3t'.repeat(2000);
  for (const text of [
    `{"a": {"results": {}, "name-of-it": 0, "token": ${secret}}}`,
    `{"a": {"results": {}}, "token-of-the-monitor": "${secret}`,
    `[${' '.repeat(50)}"${secret}" "${secret}"]`,
    `${' '.repeat(50)}${JSON.stringify({a: '-'.repeat(60), b: secret})},`,
  ]) {
    expect(finding(text)).not.toContain('S3cr3t');
  }
  expect(
    finding(secret)
      ?.match(/S3cr3t\w*/g)
      ?.map(({length}) => length),
  ).toEqual([40]);
});

test.each([
  ['{"a": 1, "b": 2, "a": 3}', '1:18 Unexpected second key `a`, expected one of each name.'],
  ['{"a": 1, "\\u0061": 3}', '1:10 Unexpected second key `a`, expected one of each name.'],
  ['{"x": {"__proto__": {}}}', '1:8 Unexpected key `__proto__`, expected another name.'],
])('what would be dropped without a word is refused: %s', (text, expected) =>
  expect(finding(text)).toBe(expected),
);

test('names that every object has are keys like any other', () => {
  expect(
    parse('{"constructor": 1, "toString": {"constructor": 2}, "x": ["constructor"]}').diagnostics,
  ).toEqual([]);
});

describe('depth', () => {
  const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);
  test('40 levels are read', () => expect(parse(nested('[', ']', 40)).diagnostics).toEqual([]));
  test.each([
    ['lists', nested('[', ']', 41)],
    ['lists that nobody closes', '['.repeat(10_000)],
    ['a million lists', nested('[', ']', 1_000_000)],
    ['mappings', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ])('%s beyond that are a finding, without a stack', (_name, text) => {
    expect(finding(text)).toMatch(/^1:\d+ Unexpected nesting, expected at most 40 levels\.$/);
  });
});

test('it takes and refuses what the language does', () => {
  const broken = fc
    .tuple(
      fc.json({maxDepth: 5}),
      fc.nat(),
      fc.nat(3),
      fc.constantFrom(...'{}[]",:\\0-1.eE+tnu \n\u0001'.split('')),
    )
    .map(([text, place, length, char]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + char + text.slice(at + length);
    });
  fc.assert(
    fc.property(fc.oneof(fc.json(), broken), (text) => {
      const {diagnostics} = parse(text);
      const dropped = diagnostics.some(({message}) => /second key|__proto__/.test(message));
      expect([text, diagnostics.length === 0]).toEqual([text, reads(text) && !dropped]);
    }),
    {numRuns: 5000},
  );
});
