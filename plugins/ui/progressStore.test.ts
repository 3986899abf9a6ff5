import {expect, test} from 'vitest';
import {parseStates, ProgressStore} from './progressStore';

const DONE = {done: true, notApplicable: null};
const OPEN = {done: false, notApplicable: null};
const KEY = 'scs-checklist:/a';

function memory(texts: Record<string, string> = {}) {
  return {
    getItem: (key: string) => texts[key] ?? null,
    setItem: (key: string, text: string) => void (texts[key] = text),
  };
}
const full = {...memory(), setItem: () => fail('QuotaExceededError')};
function fail(message: string): never {
  throw new Error(message);
}
const ticked = (store: ProgressStore) => [...parseStates(store.read(KEY)).keys()];

test('ticks and reasons are stored, and read back by the next page', () => {
  const storage = memory();
  const store = new ProgressStore(() => storage);
  store.change(KEY, new Map([['a', DONE]]));
  store.change(KEY, new Map([['b', {done: false, notApplicable: 'no images'}]]));
  store.change(
    KEY,
    new Map([
      ['a', OPEN],
      ['c', DONE],
    ]),
  );
  const next = new ProgressStore(() => storage);
  expect([...parseStates(next.read(KEY))]).toEqual([
    ['b', {done: false, notApplicable: 'no images'}],
    ['c', DONE],
  ]);
  expect([next.problem(KEY), next.undoable(KEY)]).toEqual([null, 0]);
});

test('changes are taken back one after the other, a reset among them', () => {
  const storage = memory();
  const kept = new ProgressStore(() => storage);
  expect(kept.undo(KEY)).toEqual([]);
  kept.change(KEY, new Map([['a', DONE]]));
  kept.change(KEY, new Map([['b', DONE]]));
  kept.change(KEY, new Map([['b', DONE]]));
  kept.reset(KEY);
  kept.reset(KEY);
  expect([ticked(kept), kept.undoable(KEY)]).toEqual([[], 3]);
  expect(kept.undo(KEY)).toEqual(['a', 'b']);
  expect(ticked(kept)).toEqual(['a', 'b']);
  expect(kept.undo(KEY)).toEqual(['b']);
  expect(kept.undo(KEY)).toEqual(['a']);
  expect([ticked(kept), kept.undoable(KEY)]).toEqual([[], 0]);
});

test.each([
  ['full', () => full],
  ['forbidden', () => fail('SecurityError')],
])('a storage that is %s: ticks last as long as the page, and the page can say so', (_name, storage) => {
  const store = new ProgressStore(storage);
  store.change(KEY, new Map([['a', DONE]]));
  store.change(KEY, new Map([['b', DONE]]));
  expect([ticked(store), store.problem(KEY)]).toEqual([['a', 'b'], 'unkept']);
  store.undo(KEY);
  expect(ticked(store)).toEqual(['a']);
});

test('a forbidden storage is told before anything is ticked', () =>
  expect(new ProgressStore(() => fail('SecurityError')).problem(KEY)).toBe('unkept'));

test.each([
  ['no JSON', '{"a', []],
  ['no list', '{"a":1}', []],
  ['null', 'null', []],
  ['a list of other things', '["a",7,["b"],["c","why"]]', ['a', 'c']],
])('of what is stored and broken (%s), the rest counts, and the page can say so', (_name, text, rest) => {
  const storage = memory({[KEY]: text});
  const store = new ProgressStore(() => storage);
  expect([store.problem(KEY), ticked(store)]).toEqual(['dropped', rest]);
  store.change(KEY, new Map([['new', DONE]]));
  expect(ticked(store)).toEqual([...rest, 'new']);
  expect(store.problem(KEY)).toBe('dropped');
  expect(new ProgressStore(() => storage).problem(KEY)).toBeNull();
});
