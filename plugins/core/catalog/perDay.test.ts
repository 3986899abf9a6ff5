import {expect, test, vi} from 'vitest';
import {buildCatalog} from './catalog';
import {perDay} from './perDay';

test('a result is computed once for each catalog and day, and for each function', () => {
  const [one, other] = [buildCatalog([]), buildCatalog([])];
  const compute = vi.fn((_catalog: unknown, today: string) => ({today}));
  const results = perDay('test-a', compute);
  expect(results(one, '2026-01-01')).toBe(results(one, '2026-01-01'));
  expect(results(one, '2026-01-02')).toEqual({today: '2026-01-02'});
  expect(results(other, '2026-01-01')).not.toBe(results(one, '2026-01-01'));
  expect(compute).toHaveBeenCalledTimes(3);
  expect(perDay('test-b', () => 'b')(one, '2026-01-01')).toBe('b');
});
