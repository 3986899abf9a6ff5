import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parseMarkdown} from '../text/markdown';
import {blocksOf} from './blocks';
import {comparablePairs} from './comparablePairs';
import {parseDocumentName} from './documentId';
import {foldUnchanged} from './foldedRows';
import type {RedlineRow} from './redline';
import {redline} from './redline';
import {placesOf, redlineHtml} from './redlineHtml';
import {requirementsOf} from './requirement';
import {compareRequirements} from './requirementChange';

const blocks = (body: string) => blocksOf(parseMarkdown(body));
const told = ({cells}: RedlineRow) =>
  cells
    .map((words) =>
      words
        .map(({text, change: how}) =>
          how === 'inserted' ? `[+${text}]` : how === 'deleted' ? `[-${text}]` : text,
        )
        .join(''),
    )
    .join(' | ');
const brief = (before: string, after: string) =>
  redline(blocks(before), blocks(after))
    .filter(({change}) => change !== 'same')
    .map((row) => `${row.change}: ${told(row)}`);

test('a document is cut into headings, paragraphs, rows and code, each with what it lies in', () => {
  expect(
    blocks(
      '## A\n\nText `x`\nmore.\n\n- one\n  - two\n\n3. three\n\n| a | b |\n| - | - |\n| c | d |\n\n```\nx  y\n```\n',
    ).map(({kind, path, within, number, text}) => [kind, path.join('>'), within, number, text]),
  ).toEqual([
    ['heading', '', 0, undefined, 'A'],
    ['paragraph', '', 0, undefined, 'Text `x` more.'],
    ['paragraph', 'ul>li', 0, undefined, 'one'],
    ['paragraph', 'ul>li>ul>li', 2, undefined, 'two'],
    ['paragraph', 'ol>li', 0, 3, 'three'],
    ['head', 'table', 0, undefined, 'a | b'],
    ['row', 'table', 1, undefined, 'c | d'],
    ['code', '', 0, undefined, 'x  y'],
  ]);
});

test('a line break parts words, other HTML does not stand in for text', () => {
  expect(blocks('a<br>b <b>c</b> ![d](e.png)').map(({text}) => text)).toEqual(['a b c d']);
});

test('words that differ are marked, the rest of the block is not', () => {
  expect(brief('Images SHOULD have a good name.', 'Images MUST have a good name.')).toEqual([
    'changed: Images [-SHOULD] [+MUST] have a good name.',
  ]);
});

test.each([
  [
    'what went never touches what came',
    'Of it we know.',
    'Two things we know.',
    '[-Of it] [+Two things] we know.',
  ],
  [
    'words that only happen to be the same are a part of the phrase',
    'Whenever there are several images that coincide, only one of them may be generic in the list.',
    'For each value there must be one image that meets it, and no other of them is in the list.',
    undefined,
  ],
  [
    'a name in code is one word',
    'It has `a` and `a_b`.',
    'It has `a` and `a_c`.',
    'It has a and [-a_b] [+a_c].',
  ],
  ['a sign belongs to the word before it', 'One, two.', 'One; two.', 'One[-,] [+;] two.'],
  ['a first word that goes leaves no gap behind', 'Only two.', 'two.', '[-Only] two.'],
])('%s', (_name, before, after, expected) => {
  const [row] = redline(blocks(before), blocks(after));
  if (!row) throw new Error('there is a row');
  const text = told(row);
  expect(text).not.toMatch(/[\p{L}\d]\[[+-][\p{L}\d]|[\p{L}\d]\][\p{L}\d]|\]\[/u);
  if (expected === undefined) expect(text.split('[').length).toBeLessThan(8);
  else expect(text).toBe(expected);
});

test('code is compared line by line, and no blank of it is lost', () => {
  expect(brief('```\na:\n  b: 1\nc\n```', '```\na:\n  b: 2\nc\nd\n```')).toEqual([
    'changed: a:\n  b: [-1][+2]\nc\n[+d\n]',
  ]);
});

test('cells are compared with those of their column, and a new column leaves the others alone', () => {
  const table = (...rows: string[]) => rows.join('\n');
  expect(
    brief(
      table('| name | use |', '| - | - |', '| a | some use |'),
      table('| name | from | use |', '| - | - | - |', '| a | v1 | some use |', '| b | v2 | other |'),
    ),
  ).toEqual([
    'changed: name | [+from] | use',
    'changed: a | [+v1] | some use',
    'added: [+b] | [+v2] | [+other]',
  ]);
});

test('line breaks are no change', () => expect(brief('one two\nthree', 'one\ntwo three')).toEqual([]));

test('what has nothing in common is removed and added, not reworded', () => {
  expect(brief('Alpha beta gamma delta.', 'Nothing whatever in common here.')).toEqual([
    'added: [+Nothing whatever in common here.]',
    'removed: [-Alpha beta gamma delta.]',
  ]);
});

test('a block that moved is told as moved', () => {
  const long = 'This paragraph is long enough to be recognised.';
  expect(brief(`${long}\n\nFirst.\n\nSecond.`, `First.\n\nSecond.\n\n${long}`)).toEqual([
    `moved-from: ${long}`,
    `moved-to: ${long}`,
  ]);
});

test('what stands beside a block that moved goes with it, and words that changed on the way are marked', () => {
  const long = (word: string) =>
    `The values of these properties follow the pages of the OpenStack project, which ${word} them one by one.`;
  const rest = ['First.', 'Second.', 'Third.', 'Fourth.'].join('\n\n');
  const before = `The property that follows is recommended:\n\n- one\n\n${long('lists')}\n\n${rest}`;
  const after = `${rest}\n\nThe property that follows is recommended:\n\n- one\n\n${long('explains')}`;
  expect(brief(before, after).filter((line) => line.startsWith('moved-to'))).toEqual([
    'moved-to: The property that follows is recommended:',
    'moved-to: one',
    `moved-to: ${long('[-lists] [+explains]')}`,
  ]);
  const moves = redline(blocks(before), blocks(after)).flatMap(({move}) => move ?? []);
  expect(new Set(moves)).toEqual(new Set([1]));
});

test('both documents can be read back from a redline', () => {
  const line = fc
    .tuple(fc.constantFrom('', '- ', '## ', '1. '), fc.stringMatching(/^[a-c]( [a-c,`]){0,4}$/))
    .map(([begin, text]) => begin + text);
  const text = fc.array(line, {maxLength: 8}).map((lines) => lines.join('\n\n'));
  fc.assert(
    fc.property(text, text, (older, newer) => {
      const [before, after] = [blocks(older), blocks(newer)];
      const rows = redline(before, after);
      const read = (skip: 'inserted' | 'deleted', others: readonly RedlineRow['change'][]) =>
        rows
          .filter(({change}) => !others.includes(change))
          .map(({cells}) =>
            cells
              .flat()
              .flatMap(({text: words, change}) => (change === skip ? [] : [words]))
              .join('')
              .replace(/\s/g, ''),
          )
          .toSorted();
      const all = (side: typeof before) =>
        side
          .map(({cells}) =>
            cells
              .flat()
              .map(({text: words}) => words.replace(/\s/g, ''))
              .join(''),
          )
          .toSorted();
      expect(read('inserted', ['added', 'moved-to'])).toEqual(all(before));
      expect(read('deleted', ['removed', 'moved-from'])).toEqual(all(after));
    }),
  );
});

test('what did not change is left out but for its neighbours', () => {
  const lines = Array.from({length: 9}, (_, n) => `Line number ${n} of the text.`);
  const rows = foldUnchanged(
    redline(blocks(lines.join('\n\n')), blocks(lines.with(4, 'Line number four of the text.').join('\n\n'))),
  );
  expect(rows.map((row) => (row.change === 'folded' ? row.rows.length : row.change))).toEqual([
    3,
    'same',
    'changed',
    'same',
    3,
  ]);
});

test('the headings that a change stands under, and its table, stay in sight', () => {
  const lines = Array.from({length: 9}, (_, n) => `Line number ${n} of the text.`).join('\n\n');
  const table = (value: string) => `| a |\n| - |\n| 1 |\n| 2 |\n| 3 |\n| ${value} |\n`;
  const text = (value: string) => `## A\n\n${lines}\n\n### B\n\n${lines}\n\n${table(value)}`;
  const rows = foldUnchanged(redline(blocks(text('4')), blocks(text('5'))));
  expect(
    rows.map((row) => (row.change === 'folded' ? row.rows.length : (row.cells[0]?.[0]?.text ?? ''))),
  ).toEqual(['A', 9, 'B', 9, 'a', '1', '2', '3', '5', '4']);
});

const name = parseDocumentName('scs-0100-v1-a.md');
const requirements = (body: string) => (name ? requirementsOf(parseMarkdown(body), name).requirements : []);
const compare = (before: string, after: string) =>
  compareRequirements(requirements(before), requirements(after));
const kinds = (before: string, after: string) => compare(before, after).map(({kind}) => kind);

test.each([
  ['nothing, where only other text changed', 'Intro. It MUST be.', 'Other. It MUST be.', []],
  [
    'strengthened',
    'Images SHOULD have a name and an owner.',
    'Images MUST have a name and an owner.',
    ['strengthened'],
  ],
  ['relaxed', 'Images MUST have a name and an owner.', 'Images MAY have a name and an owner.', ['relaxed']],
  [
    'reworded',
    'Images MUST have a name and an owner.',
    'Images MUST have a good name and an owner.',
    ['reworded'],
  ],
  [
    'added and removed',
    'Images MUST have a name.',
    'Nobody SHALL ever shut down clusters.',
    ['added', 'removed'],
  ],
])('the summary says: %s', (_name, before, after, expected) =>
  expect(kinds(before, after)).toEqual(expected),
);

test.each([
  [
    'names in code',
    'Each image MUST have `a`, `b` in GiB and `c`.',
    'Each image MUST have `a`, `b` in GiB, `c` and `d`.',
    'extended stricter: d',
  ],
  ['plain words', 'It MUST run on A, B and C.', 'It MUST run on A, B, C and D.', 'extended stricter: D'],
  ['what MAY be', 'It MAY have `a` and `b`.', 'It MAY have `a`, `b` and `c`.', 'extended looser: c'],
  [
    'what may be chosen',
    'The value MUST be one of `a`, `b` and `c`.',
    'The value MUST be one of `a`, `b`.',
    'shortened stricter: -c',
  ],
  [
    'an item behind a colon',
    'It MUST have:\n\n- `a`\n- `b`',
    'It MUST have:\n\n- `a`',
    'shortened looser: -b',
  ],
  [
    'a row of the table that it speaks of',
    'The value MUST be one of those in the table.\n\n| Value |\n| - |\n| `a` |\n',
    'The value MUST be one of those in the table.\n\n| Value |\n| - |\n| `a` |\n| `b` |\n',
    'extended looser: b',
  ],
  ['one for another', 'It MUST have `a` and `b`.', 'It MUST have `a` and `c`.', 'exchanged stricter: c -b'],
  ['a prohibition', 'It MUST show `a` and `b`.', 'It MUST NOT show `a` and `b`.', 'inverted stricter: '],
  ['no list, but a word', 'It MUST have a name.', 'It MUST have a good name.', 'reworded other: '],
  [
    'no list, but a clause',
    'It MUST have a name, and an owner.',
    'It MUST have a name, and an owner, which is a person.',
    'reworded other: ',
  ],
])('a requirement whose list changes says so: %s', (_name, before, after, expected) => {
  expect(
    compare(before, after).map(
      ({kind, effect, gained, lost}) =>
        `${kind} ${effect}: ${[...gained, ...lost.map((entry) => `-${entry}`)].join(' ')}`,
    ),
  ).toEqual([expected]);
});

test('requirements that their author gave one name are the same, however they read', () => {
  expect(
    kinds(
      'It SHOULD be. <!-- requirement: a -->',
      'Nobody can do without that one, so each MUST have it. <!-- requirement: a -->',
    ),
  ).toEqual(['strengthened']);
});

test('any two versions can be compared, the newest and nearest first', () => {
  const pairs = comparablePairs([1, 2, 4].map((version) => ({version})));
  expect(pairs.map(({from, to}) => [from.version, to.version])).toEqual([
    [2, 4],
    [1, 4],
    [1, 2],
  ]);
});

const html = (before: string, after: string) =>
  redlineHtml(foldUnchanged(redline(blocks(before), blocks(after))));

test('a redline is HTML with the words that differ marked, and the rest folded', () => {
  const rest = 'One `x`.\n\nTwo.\n\nThree.';
  expect(html(`Old word.\n\n${rest}`, `New word.\n\n${rest}`)).toBe(
    '<p data-change="changed" data-hunk="1"><span class="scs-redline__label">Changed</span> ' +
      '<del><span class="scs-visually-hidden">[removed: </span>Old<span class="scs-visually-hidden">]</span></del> ' +
      '<ins><span class="scs-visually-hidden">[added: </span>New<span class="scs-visually-hidden">]</span></ins> word.</p>' +
      '<p>One <code>x</code>.</p>' +
      '<details class="scs-redline__fold"><summary>2 unchanged parts</summary><p>Two.</p><p>Three.</p></details>',
  );
});

/** Without labels, spoken words and attributes. */
const bare = (before: string, after: string) =>
  html(before, after)
    .replace(/<span[^>]*>.*?<\/span> ?/g, '')
    .replace(/ (?!value)[\w-]+="[^"]*"/g, '');

test.each([
  [
    'an item of a list',
    '- a\n- b',
    '- a\n- b\n- c',
    '<ul><li><p>a</p></li><li><p>b</p></li><li><p><ins>c</ins></p></li></ul>',
  ],
  [
    'an item in between, with its number',
    '1. one\n2. two',
    '1. one\n2. new\n3. two',
    '<ol><li value="1"><p>one</p></li><li value="2"><p><ins>new</ins></p></li><li value="3"><p>two</p></li></ol>',
  ],
  [
    'what an item has in it',
    '- a\n\n  more\n- b',
    '- a\n\n  more\n\n  and more\n- b',
    '<ul><li><p>a</p><p>more</p><p><ins>and more</ins></p></li><li><p>b</p></li></ul>',
  ],
  [
    'a row of a table',
    '| a |\n| - |\n| 1 |',
    '| a |\n| - |\n| 1 |\n| `2` |',
    '<div><table><tr><th>a</th></tr><tr><td>1</td></tr><tr><td><ins><code>2</code></ins></td></tr></table></div>',
  ],
  [
    'a list that goes',
    'A.\n\n- a\n- b',
    'A.',
    '<p>A.</p><ul><li><p><del>a</del></p></li><li><p><del>b</del></p></li></ul>',
  ],
  [
    'styles of words',
    'It is **so** good.',
    'It is **so** bad.',
    '<p>It is <strong>so</strong> <del>good</del> <ins>bad</ins>.</p>',
  ],
  [
    'code style of a name that changed',
    'Set `a` there.',
    'Set `b` there.',
    '<p>Set <del><code>a</code></del> <ins><code>b</code></ins> there.</p>',
  ],
  [
    'what its author struck out',
    '~~SCS-**2**:4~~ is old.',
    '~~SCS-**2**:4~~ is gone.',
    '<p><s>SCS-</s><s><strong>2</strong></s><s>:4</s> is <del>old</del> <ins>gone</ins>.</p>',
  ],
  ['code', '```\na\nb\n```', '```\na\nb\nc\n```', '<div><pre><code>a\nb\n<ins>c\n</ins></code></pre></div>'],
])('in its place and form: %s', (_name, before, after, expected) =>
  expect(bare(before, after)).toBe(expected),
);

test('what moved leads from its old to its new place, and back', () => {
  const long = 'This paragraph is long enough to be recognised.';
  const text = html(`${long}\n\nFirst.\n\nSecond.`, `First.\n\nSecond.\n\n${long}`);
  expect(text).toContain(`id="moved-1-from"><a href="#moved-1">Moved down: “${long}”</a>`);
  expect(text).toContain(
    `id="moved-1"><span class="scs-redline__label"><a href="#moved-1-from">Moved here from above</a></span> ${long}</p>`,
  );
  expect(text).not.toMatch(/<(?:ins|del)/);
});

test('blocks that changed beside each other are one place', () =>
  expect(placesOf(redline(blocks('a\n\nb\n\nc'), blocks('a\n\nx\n\ny\n\nc')))).toBe(1));

test('one version can be shown alone, with what the other one lacks marked', () => {
  const rows = redline(blocks('It SHOULD be:\n\n- `a`'), blocks('It MUST be:\n\n- `a`\n- `b`'));
  const sides = (['before', 'after'] as const).map((side) =>
    redlineHtml(rows, {side})
      .replace(/<span[^>]*>.*?<\/span>/g, '')
      .replace(/ +/g, ' '),
  );
  expect(sides).toEqual([
    '<p>It <del>SHOULD</del> be:</p><ul><li><p><code>a</code></p></li></ul>',
    '<p>It <ins>MUST</ins> be:</p><ul><li><p><code>a</code></p></li><li><p><ins><code>b</code></ins></p></li></ul>',
  ]);
});

test('nothing of an author gets into a redline as HTML', () => {
  const markup = fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '`',
        '- ',
        '| a |',
        'script',
        'img onerror=x',
        'a',
        ' ',
        '\n\n',
        '    ',
      ),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(markup, markup, (before, after) => {
      const tags = html(before, after).match(/<[^>]*>?/g) ?? [];
      const ours =
        /^<\/?(?:(?:ins|del|code|summary|span|details|div|p|pre|ul|ol|li|h\d|table|tr|t[hd]|blockquote|strong|em|s|a)(?: (?:class|id|data-change|data-hunk|value|role|aria-label|tabindex|scope|colspan|href)="[\w #-]*")*)>$/;
      expect(tags.filter((tag) => !ours.test(tag))).toEqual([]);
    }),
  );
});
