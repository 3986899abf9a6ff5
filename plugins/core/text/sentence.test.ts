import {expect, test} from 'vitest';
import {sentence} from './sentence';

const link = (text: string) => ({link: text});

test('a sentence keeps its words and its parts in order', () => {
  expect(sentence`See ${link('the register')}, ${2} entries.`).toEqual([
    'See ',
    {link: 'the register'},
    ', ',
    '2',
    ' entries.',
  ]);
});

test.each([
  ['a part at the start', sentence`${link('A')} b`, [{link: 'A'}, ' b']],
  ['a part at the end', sentence`a ${link('B')}`, ['a ', {link: 'B'}]],
  ['an empty part', sentence`a${''}b`, ['a', 'b']],
])('%s leaves no empty text', (_name, parts, expected) => expect(parts).toEqual(expected));
