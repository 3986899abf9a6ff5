import {expect} from 'vitest';
import type {Catalog} from '../../plugins/core/catalog/catalog';
import {buildCatalog} from '../../plugins/core/catalog/catalog';
import type {IsoDate} from '../../plugins/core/text/isoDate';

/** The catalog of a file set, path -> text; its parsers must find nothing. */
export function catalogOf(files: Readonly<Record<string, string>>): Catalog {
  const catalog = buildCatalog(Object.entries(files).map(([path, text]) => ({path, text})));
  expect(catalog.diagnostics).toEqual([]);
  return catalog;
}

/** An entry of a catalog that a test is about. */
export function theOne<T>(entry: T | undefined): T {
  if (entry === undefined) throw new Error('the fixture lacks what the test is about');
  return entry;
}

/** The uuid of every example scope. */
export const EXAMPLE_UUID = '00000000-0000-4000-8000-000000000001';

/** Results of a subject: day of the check -> outcome -> testcases. */
export type Told = Readonly<
  Record<IsoDate, Readonly<Partial<Record<'pass' | 'abort' | 'fail', readonly string[]>>>>
>;

/** A snapshot of the example scope, as the file of its day. */
export function snapshotFile(date: IsoDate, told: Readonly<Record<string, Told>>): Record<string, string> {
  const subjects = Object.fromEntries(
    Object.entries(told).map(([subject, days]) => [
      subject,
      {
        [EXAMPLE_UUID]: Object.fromEntries(
          Object.entries(days).map(([day, outcomes]) => [`${day}T01:00:00`, outcomes]),
        ),
      },
    ]),
  );
  return {[`compliance/snapshots/${date}.json`]: JSON.stringify({date, subjects})};
}

/** `environments.yaml` with listed environments, id -> subjects. */
export function environmentsFile(
  environments: Readonly<Record<string, readonly string[] | {readonly unlisted: readonly string[]}>>,
): Record<string, string> {
  const list = Object.entries(environments).map(([id, subjects]) => ({
    id,
    name: id.toUpperCase(),
    operator: 'Nobody',
    ...('unlisted' in subjects ? {subjects: subjects.unlisted, visibility: 'unlisted'} : {subjects}),
  }));
  return {'compliance/environments.yaml': JSON.stringify({environments: list})};
}
