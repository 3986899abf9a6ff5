import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readShell} from './shell';

const commands = (script: string) =>
  readShell(script).commands.map(({words}) => words.map(({text, literal}) => (literal ? text : `${text}…`)));

test.each([
  ['a -b "c d" \'e\'f', [['a', '-b', 'c d', 'ef']]],
  ['a | b && c || d; e &', [['a'], ['b'], ['c'], ['d'], ['e']]],
  ['a \\\n  --b', [['a', '--b']]],
  [
    'for i in $(a b); do c "$i"; done',
    [
      ['a', 'b'],
      ['c', '…'],
    ],
  ],
  [
    'X=1 a --x="$Y"/z `b c`',
    [
      ['a', '--x=…', '…'],
      ['b', 'c'],
    ],
  ],
  ['a < in > out 2>&1 <(b) <<EOF\n<any>\nEOF', [['a', '…'], ['b']]],
  ['if a; then b; fi; (c); { d; }; e() { f; }', [['a'], ['b'], ['c'], ['d'], ['f']]],
  ['# a <b>\nc', [['c']]],
])('%j runs %j', (script, expected) => expect(commands(script)).toEqual(expected));

test('what becomes any number of words is known to do so', () => {
  const {words = []} = readShell('a $B "$C" *.y {d,e} "$@" "${F[@]}" $((1+1)) g').commands[0] ?? {};
  expect(words.map(({splits}) => splits)).toEqual([false, true, false, true, true, true, true, false, false]);
});

describe('placeholders', () => {
  const placeholders = (script: string) =>
    readShell(script).placeholders.map(({text, offset}) => [text, offset]);

  test.each([
    ['a <b> c', [['<b>', 2]]],
    ['a <rule-id>', [['<rule-id>', 2]]],
    ['a https://<node>:10250/pods', [['<node>', 10]]],
    [
      'a "<b c>" \'<d>\'',
      [
        ['<b c>', 3],
        ['<d>', 11],
      ],
    ],
    ['a $(b <c>)', [['<c>', 6]]],
    ['X="<b>"', [['<b>', 3]]],
  ])('are found in %j', (script, expected) => expect(placeholders(script)).toEqual(expected));

  test.each([
    'a < b > c',
    'a <b >c',
    'a <<EOF\n<b>\nEOF',
    'a <(b) >(c)',
    'a <<< "b"',
    "grep '<title>' x | sed 's/<b>//'",
    '# <a>',
    'a 2<b>c',
  ])('are none in %j', (script) => expect(placeholders(script)).toEqual([]));

  test('are no errors beside, and no command is lost by one', () => {
    const read = readShell('a <b>\nc --d <e> f');
    expect(read.errors).toEqual([]);
    expect(read.commands.map(({text}) => text)).toEqual(['a <b>', 'c --d <e> f']);
  });
});

test.each([
  ['a "b', 'unterminated'],
  ['if a; then b', "'fi'"],
  ['a | ', ''],
  ['echo $(a', ''],
])('%j is no script', (script, message) => {
  const {errors} = readShell(script);
  expect(errors).not.toEqual([]);
  expect(errors[0]?.text).toContain(message);
});

test('variables are those that a script uses and does not set', () => {
  const script =
    'A=1; for b in x; do echo "$A $b $C ${D} ${E:-no} $1 $?"; done; read -r f; echo "$f"; cat <<EOF\n$G\nEOF\necho \'$H\'';
  const {variables, sets} = readShell(script);
  expect(variables.map(({text}) => text)).toEqual(['C', 'D', 'G']);
  expect(sets).toEqual(expect.arrayContaining(['A', 'b', 'f']));
});

test('what stands in backticks within backticks is at the place of the outer ones', () => {
  const {commands: read} = readShell('a; b `c \\`d $E\\``');
  expect(read.map(({text, offset}) => [text, offset])).toEqual([
    ['a', 0],
    ['b `c \\`d $E\\``', 3],
    ['c `d $E`', 5],
    ['d $E', 5],
  ]);
});

test.each([
  ['long', 'a '.repeat(3000), '6000 characters'],
  ['deep', '"$('.repeat(200), '200 substitutions'],
])('a script that is too %s is not read', (_name, script, message) => {
  const {errors, commands: read} = readShell(script);
  expect(errors).toEqual([{text: expect.stringContaining(message), offset: 0}]);
  expect(read).toEqual([]);
});

test('no text is too much: whatever it is, it is read within its own length', () => {
  const piece = fc.constantFrom(
    '$(',
    '`',
    '"',
    "'",
    '<',
    '>',
    '<a>',
    '\n',
    '\\',
    '{',
    '}',
    '(',
    ')',
    '<<E',
    'for',
    ' ',
    'a',
    '$A',
    '|',
  );
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 60}), (pieces) => {
      const script = pieces.join('');
      const read = readShell(script);
      for (const {offset} of [...read.commands, ...read.placeholders, ...read.errors, ...read.variables])
        expect(offset >= 0 && offset <= script.length).toBe(true);
    }),
    {seed: 1, numRuns: 500},
  );
  for (const one of [
    '$(',
    '"$(',
    '<(',
    '$((',
    '<a ',
    '"<a>',
    '<a>',
    '`',
    '<<E\n',
    'a|',
    '{',
    '((',
    "bash -c '",
  ]) {
    for (const length of [300, 4999]) {
      const started = performance.now();
      readShell(one.repeat(Math.floor(length / one.length)));
      expect([one, performance.now() - started < 500]).toEqual([one, true]);
    }
  }
});
