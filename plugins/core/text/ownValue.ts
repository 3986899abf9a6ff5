/**
 * The value that a record itself has under a key that somebody else chose: every object inherits a `constructor` and more.
 * @returns undefined where the record lacks the key
 */
export function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
