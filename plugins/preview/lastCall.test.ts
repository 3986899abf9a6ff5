import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {lastCall} from './lastCall';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('of several calls in a moment only the last goes on', async () => {
  const change = lastCall(() => Promise.resolve());
  const done: string[] = [];
  const call = (name: string) => void change().then(() => done.push(name));
  call('one');
  await vi.advanceTimersByTimeAsync(30);
  call('two');
  await vi.advanceTimersByTimeAsync(50);
  expect(done).toEqual([]);
  await vi.advanceTimersByTimeAsync(50);
  expect(done).toEqual(['two']);
  call('three');
  await vi.advanceTimersByTimeAsync(100);
  expect(done).toEqual(['two', 'three']);
});

test('it waits for what an earlier one has begun, and gives way to one that comes meanwhile', async () => {
  let settle = () => {};
  const change = lastCall(() => new Promise<void>((resolve) => (settle = resolve)));
  const done: string[] = [];
  const call = (name: string) => void change().then(() => done.push(name));
  call('one');
  await vi.advanceTimersByTimeAsync(100);
  const first = settle;
  call('two');
  first();
  await vi.advanceTimersByTimeAsync(100);
  expect(done).toEqual([]);
  settle();
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toEqual(['two']);
});
