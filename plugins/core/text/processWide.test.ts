import {expect, test} from 'vitest';
import {processWide} from './processWide';

test('all who ask for a name share what the first of them made', () => {
  const first = processWide('test-shared', () => new Map([['a', 1]]));
  expect(processWide('test-shared', () => new Map())).toBe(first);
  expect(processWide('test-other', () => new Map())).not.toBe(first);
});
