/**
 * Groups items by a key, keys and items in the order in which they come.
 * @example groupBy(['a', 'bb', 'c'], (text) => text.length) // => Map {1 => ['a', 'c'], 2 => ['bb']}
 */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
