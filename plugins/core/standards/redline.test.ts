import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parseMarkdown} from '../text/markdown';
import type {Block} from './blocks';
import {blocksOf} from './blocks';
import {comparablePairs} from './comparablePairs';
import {parseDocumentName} from './documentId';
import {foldUnchanged, redline} from './redline';
import {redlineHtml} from './redlineHtml';
import {requirementsOf} from './requirement';
import {compareRequirements} from './requirementChange';

const blocks = (body: string) => blocksOf(parseMarkdown(body));
const brief = (before: string, after: string) =>
  redline(blocks(before), blocks(after))
    .filter(({change}) => change !== 'same')
    .map(
      ({change, words}) =>
        `${change}: ${words.map(({text, change: how}) => (how === 'inserted' ? `[+${text}]` : how === 'deleted' ? `[-${text}]` : text)).join('')}`,
    );

test('a document is cut into headings, paragraphs, items, rows and code', () => {
  expect(
    blocks(
      '## A\n\nText `x`\nmore.\n\n- one\n  - two\n\n| a | b |\n| - | - |\n| c | d |\n\n```\nx  y\n```\n',
    ).map(({kind, depth, text}) => [kind, depth, text]),
  ).toEqual([
    ['heading', 2, 'A'],
    ['paragraph', 0, 'Text `x` more.'],
    ['item', 1, 'one'],
    ['item', 2, 'two'],
    ['row', 0, 'a | b'],
    ['row', 0, 'c | d'],
    ['code', 0, 'x  y'],
  ]);
});

test('words that differ are marked, the rest of the block is not', () => {
  expect(brief('Images SHOULD have a good name.', 'Images MUST have a good name.')).toEqual([
    'changed: Images [-SHOULD][+MUST] have a good name.',
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
    `moved-from: [-${long}]`,
    `moved-to: [+${long}]`,
  ]);
});

test('both documents can be read back from a redline', () => {
  const block = fc.record({
    kind: fc.constantFrom<Block['kind']>('paragraph', 'item'),
    depth: fc.constant(0),
    text: fc.stringMatching(/^[a-c]( [a-c]){0,4}$/),
    anchor: fc.constant(''),
  });
  fc.assert(
    fc.property(fc.array(block, {maxLength: 8}), fc.array(block, {maxLength: 8}), (before, after) => {
      const rows = redline(before, after);
      const read = (skip: 'inserted' | 'deleted') =>
        rows
          .map(({words}) =>
            words
              .filter(({change}) => change !== skip)
              .map(({text}) => text)
              .join(''),
          )
          .filter((text) => text !== '')
          .toSorted();
      expect(read('inserted')).toEqual(before.map(({text}) => text).toSorted());
      expect(read('deleted')).toEqual(after.map(({text}) => text).toSorted());
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

const name = parseDocumentName('scs-0100-v1-a.md');
const requirements = (body: string) => (name ? requirementsOf(parseMarkdown(body), name).requirements : []);
const kinds = (before: string, after: string) =>
  compareRequirements(requirements(before), requirements(after)).map(({kind}) => kind);

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
    '<div data-kind="paragraph" data-change="changed"><del>Old</del><ins>New</ins> word.</div>' +
      '<div data-kind="paragraph">One <code>x</code>.</div>' +
      '<details class="scs-redline__fold"><summary>2 unchanged parts</summary>' +
      '<div data-kind="paragraph">Two.</div><div data-kind="paragraph">Three.</div></details>',
  );
});

test('nothing of an author gets into a redline as HTML', () => {
  const markup = fc
    .array(fc.constantFrom('<', '>', '"', "'", '&', '`', 'script', 'img onerror=x', 'a', ' ', '\n\n', '    '))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(markup, markup, (before, after) => {
      const tags = html(before, after).match(/<[^>]*>?/g) ?? [];
      const ours =
        /^<(?:\/?(?:ins|del|code|summary)|\/(?:div|details)|div data-kind="\w+"(?: data-depth="\d+")?(?: data-change="[\w-]+")?|details class="scs-redline__fold")>$/;
      expect(tags.filter((tag) => !ours.test(tag))).toEqual([]);
    }),
  );
});
