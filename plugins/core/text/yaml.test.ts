import {describe, expect, test} from 'vitest';
import {parseYaml} from './yaml';

const read = (text: string) => parseYaml({path: 'x.yaml', text});

test('places lead to keys and values', () => {
  const {value} = read('a: 1\nlist:\n  - x: one\n  - x: "two"\n');
  expect(value?.value).toEqual({a: 1, list: [{x: 'one'}, {x: 'two'}]});
  expect(value?.placeOfValue(['list', 1, 'x'])).toEqual({path: 'x.yaml', line: 4, column: 8});
  expect(value?.placeOfKey(['list', 1, 'x'])).toEqual({path: 'x.yaml', line: 4, column: 5});
  expect(value?.placeOfKey(['list', 7, 'y'])).toEqual({path: 'x.yaml', line: 2, column: 1});
});

test('a byte order mark and CRLF do not move places', () => {
  const {value} = read('\uFEFFa: 1\r\nb: 2\r\n');
  expect(value?.placeOfKey(['a'])).toEqual({path: 'x.yaml', line: 1, column: 1});
  expect(value?.placeOfKey(['b'])).toEqual({path: 'x.yaml', line: 2, column: 1});
});

test('days stay texts and comments do not matter', () => {
  expect(read('at: 2024-01-02 # when\n').value?.value).toEqual({at: '2024-01-02'});
});

test('quotes are told from plain scalars', () => {
  const {value} = read('a: 2024-01-05\nb: "2024-01-05"\n');
  expect([value?.isPlain(['a']), value?.isPlain(['b'])]).toEqual([true, false]);
});

describe('refused with one finding and its line', () => {
  const bomb = `a: &a [x, x]\n${Array.from({length: 30}, (_, i) => `k${i}: *a`).join('\n')}\n`;
  test.each([
    ['bad indentation', 'a:\n  b: 1\n c: 2\n', 3],
    ['a key given twice', 'a: 1\na: 2\n', 2],
    ['two documents', 'a: 1\n---\nb: 2\n', 4],
    ['a circle', 'a: &x\n  b: *x\n', 2],
    ['an unknown alias', 'a: *nowhere\n', 1],
    ['too many aliases', bomb, undefined],
    ['nesting without end', '['.repeat(200) + ']'.repeat(200), undefined],
  ])('%s', (_name, text, line) => {
    const {value, diagnostics} = read(text);
    expect(value).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.ruleId).toBe('yaml-syntax');
    if (line !== undefined) expect(diagnostics[0]?.line).toBe(line);
  });
});
