import type {IsoDate} from '../text/isoDate';
import {processWide} from '../text/processWide';
import type {Catalog} from './catalog';

/** Results by catalog, with which they go. */
const results = processWide('per-day', () => new WeakMap<Catalog, Map<string, unknown>>());

/**
 * Makes a function of a catalog and a day compute only once for each pair.
 * @param name tells the functions apart, in all of the process; no two may share one
 */
export function perDay<Value>(
  name: string,
  compute: (catalog: Catalog, today: IsoDate) => Value,
): (catalog: Catalog, today: IsoDate) => Value {
  return (catalog, today) => {
    const known = results.get(catalog) ?? new Map<string, unknown>();
    results.set(catalog, known);
    const key = `${name} ${today}`;
    if (!known.has(key)) known.set(key, compute(catalog, today));
    return known.get(key) as Value;
  };
}
