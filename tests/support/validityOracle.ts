import {expect} from 'vitest';
import type {Scope} from '../../plugins/core';
import {validityOn} from '../../plugins/core';
import {readSharedJson} from './shared';

type Days = readonly {
  readonly date: string;
  readonly versions: Readonly<
    Record<string, {readonly validity: string; readonly explicit_validity: string | null}>
  >;
}[];

/**
 * Expects the validity of every version on every day that a file of the oracle names.
 * @param scopeOf reads a scope by its name, in the grammar that the file is about
 * @returns how many days were compared
 */
export function validityCompared(file: string, scopeOf: (name: string) => Scope): number {
  let compared = 0;
  for (const [name, days] of Object.entries(readSharedJson<Readonly<Record<string, Days>>>('oracle', file))) {
    const scope = scopeOf(name);
    for (const {date, versions} of days) {
      const expected = Object.fromEntries(
        Object.entries(versions).map(([label, {validity, explicit_validity}]) => [
          label,
          {validity, explicit: explicit_validity !== null},
        ]),
      );
      expect({date, ...validityOn(scope, date)}).toEqual({date, ...expected});
      compared += 1;
    }
  }
  return compared;
}
