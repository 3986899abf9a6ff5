import {expect, test} from 'vitest';
import {textHash} from './textHash';

// These values stand in authors' notes and in published data: a change of them is a fault of the change.
test.each([
  ['', '811c9fc5'],
  ['a', 'e40df673'],
  ['ab', '4d24c292'],
  ['ba', '3c2a784f'],
  ['It MUST be.', '19bf994e'],
  ['Größe ≥ 10 GiB', '51f8d708'],
  ['🙂', '8d30982d'],
])('%j is %s', (text, hash) => expect(textHash(text)).toBe(hash));

test('white space counts as one blank, and none at the ends', () =>
  expect(textHash(' It\n\tMUST  be. ')).toBe(textHash('It MUST be.')));
