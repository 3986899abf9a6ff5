import type {IsoDate} from '../text/isoDate';
import type {Catalog} from './catalog';

type Results = WeakMap<Catalog, Map<string, unknown>>;

/**
 * Results by catalog. Each plugin evaluates the core's modules for itself, so that only something global is shared by
 * all; it goes with its catalog.
 */
const results: Results = ((globalThis as {[key: symbol]: unknown})[Symbol.for('scs.per-day')] ??=
  new WeakMap()) as Results;

/**
 * Makes a function of a catalog and a day compute only once for each pair.
 * @param name tells the functions apart; no two may share one
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
