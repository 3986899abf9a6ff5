import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import * as z from 'zod';
import {formatDiagnostic} from './diagnostic';
import {fit, fitLeniently, pathText, shapeDiagnostics} from './shape';
import {parseYaml} from './yaml';

/** What is found in a text, and what is left of it. */
function read<T>(schema: z.ZodType<T>, text: string) {
  const {value: document} = parseYaml({path: 'x.yaml', text});
  if (!document) throw new Error('the text is no YAML');
  const {value, issues} = fitLeniently(schema, document.value);
  return {value, found: shapeDiagnostics(document, issues, 'x-shape').map(formatDiagnostic)};
}

describe('a finding says what is expected', () => {
  const schema = z.strictObject({
    text: z.string().min(1).max(3).optional(),
    long: z.string().min(2).optional(),
    whole: z.int().min(1).max(9).optional(),
    flag: z.boolean().optional(),
    list: z.array(z.string()).min(1).max(2).optional(),
    map: z.record(z.string(), z.string()).optional(),
    part: z.strictObject({id: z.string()}).optional(),
    word: z.enum(['a', 'b', 'c']).optional(),
    day: z
      .string()
      .refine((text) => text === 'today', 'the day of today')
      .optional(),
    shape: z.string().regex(/^x/, 'an x').optional(),
    either: z
      .union([z.string(), z.strictObject({ref: z.string()})], {error: 'A name or a reference'})
      .optional(),
  });
  test.each([
    ['text: 1', 'error: Unexpected value `1` for `text`, expected a text.'],
    ['text: ""', 'error: Unexpected value `` for `text`, expected something that is not empty.'],
    ['text: long', 'error: Unexpected value `long` for `text`, expected at most 3 characters.'],
    ['long: a', 'error: Unexpected value `a` for `long`, expected at least 2 characters.'],
    ['whole: x', 'error: Unexpected value `x` for `whole`, expected a number.'],
    ['whole: 1.5', 'error: Unexpected value `1.5` for `whole`, expected a whole number.'],
    ['whole: 0', 'error: Unexpected value `0` for `whole`, expected at least 1.'],
    ['whole: 10', 'error: Unexpected value `10` for `whole`, expected at most 9.'],
    ['flag: 1', 'error: Unexpected value `1` for `flag`, expected `true` or `false`.'],
    ['list: x', 'error: Unexpected value `x` for `list`, expected a list.'],
    ['list: []', 'error: Unexpected value `[]` for `list`, expected something that is not empty.'],
    ['list: [a, b, c]', 'error: Unexpected value `["a","b","c"]` for `list`, expected at most 2 items.'],
    ['list: [a, 2]', 'error: Unexpected value `2` for `list[1]`, expected a text.'],
    ['map: x', 'error: Unexpected value `x` for `map`, expected a mapping of keys to values.'],
    ['part: x', 'error: Unexpected value `x` for `part`, expected a mapping of keys to values.'],
    ['part: {}', 'error: Missing `part.id`, expected a text.'],
    ['word: d', 'error: Unexpected value `d` for `word`, expected `a`, `b` or `c`.'],
    ['day: soon', 'error: Unexpected value `soon` for `day`, expected the day of today.'],
    ['shape: y', 'error: Unexpected value `y` for `shape`, expected an x.'],
    ['either: 1', 'error: Unexpected value `1` for `either`, expected a name or a reference.'],
  ])('%s', (text, expected) => {
    const {found} = read(schema, text);
    expect(found).toEqual([expect.stringMatching(/^x\.yaml:1:\d+: error: .* \[x-shape\]$/)]);
    expect(found[0]).toContain(expected);
  });

  test('of the whole document where that is wrong, or empty', () => {
    expect(read(schema, 'x').found[0]).toContain(
      'Unexpected value `x` for `the whole document`, expected a mapping',
    );
    expect(read(z.string().optional().nonoptional(), '').found[0]).toContain('`the whole document`');
    const {value: document} = parseYaml({path: 'x.yaml', text: ''});
    const missing = fit(z.string(), undefined);
    expect(document && shapeDiagnostics({...document, value: undefined}, missing.issues, 'x')).toMatchObject([
      {message: 'Missing `content`, expected a text.'},
    ]);
  });
});

test('each finding stands at the line of its key', () => {
  const schema = z.strictObject({list: z.array(z.strictObject({id: z.string(), n: z.int()}))});
  expect(read(schema, 'list:\n- id: a\n  n: 1\n- id: 2\n  n: b\n').found).toEqual([
    expect.stringMatching(/^x\.yaml:4:\d+: error: Unexpected value `2` for `list\[1\]\.id`/),
    expect.stringMatching(/^x\.yaml:5:\d+: error: Unexpected value `b` for `list\[1\]\.n`/),
  ]);
});

test('a name that may not be one is a fault of its own', () => {
  const schema = z.record(z.string().regex(/^[a-z]+$/, 'a name of small letters'), z.int());
  expect(read(schema, 'ok: 1\n../x: 2\n').found).toEqual([
    'x.yaml:2:1: error: Unexpected name `../x`, expected a name of small letters. [unsafe-name]',
  ]);
});

describe('a key that nobody knows', () => {
  const schema = z.strictObject({id: z.string(), parts: z.array(z.strictObject({n: z.int()})).optional()});

  test('is a warning at its own line, and the rest is read', () => {
    expect(read(schema, 'id: a\nidd: b\n')).toEqual({
      value: {id: 'a'},
      found: [
        'x.yaml:2:1: warning: Unexpected key `idd`, expected one of `id` or `parts`. Did you mean `id`? As it is, the key is ignored. [unknown-key]',
      ],
    });
  });

  test('is told with the place that it stands in, each one by itself', () => {
    const {value, found} = read(schema, 'id: a\nparts:\n- n: 1\n- n: 2\n  m: 3\n  o: 4\n');
    expect(value).toEqual({id: 'a', parts: [{n: 1}, {n: 2}]});
    expect(found.map((finding) => finding.split(', ')[0])).toEqual([
      'x.yaml:5:3: warning: Unexpected key `m` in `parts[1]`',
      'x.yaml:6:3: warning: Unexpected key `o` in `parts[1]`',
    ]);
  });

  test('does not save a value that is wrong otherwise', () => {
    const {value, found} = read(schema, 'id: 1\nidd: b\n');
    expect(value).toBeUndefined();
    expect(found.map((finding) => /: (error|warning):/.exec(finding)?.[1])).toEqual(['error', 'warning']);
  });

  test('does not hide what is wrong with the whole once it is gone', () => {
    const range = z.strictObject({from: z.int(), to: z.int()}).refine(({from, to}) => from <= to, 'an order');
    expect(read(range, 'from: 1\nto: 2\nidd: 3\n').value).toEqual({from: 1, to: 2});
    const {value, found} = read(range, 'from: 2\nto: 1\nidd: 3\n');
    expect(value).toBeUndefined();
    expect(found).toEqual([
      expect.stringContaining('warning: Unexpected key `idd`'),
      expect.stringContaining('expected an order'),
    ]);
  });

  test('leaves what was given as it is', () => {
    const given = {id: 'a', idd: 'b'};
    fitLeniently(schema, given);
    expect(given).toEqual({id: 'a', idd: 'b'});
  });

  test('changes nothing of what is known', () => {
    const known = fc.record(
      {
        id: fc.string(),
        parts: fc.array(fc.record({n: fc.integer()}, {noNullPrototype: true})),
      },
      {noNullPrototype: true},
    );
    const unknown = fc.dictionary(
      fc.string().filter((key) => !['id', 'parts', '__proto__'].includes(key)),
      fc.jsonValue(),
      {
        noNullPrototype: true,
      },
    );
    fc.assert(
      fc.property(known, unknown, (value, more) => {
        const result = fitLeniently(schema, {...more, ...value});
        expect(result.value).toEqual(value);
        expect(result.issues.length > 0).toBe(Object.keys(more).length > 0);
      }),
    );
  });
});

test.each([
  [[], ''],
  [['modules', 2, 'id'], 'modules[2].id'],
  [[0, 'a'], '[0].a'],
])('the path %j is written "%s"', (path, expected) => expect(pathText(path)).toBe(expected));
