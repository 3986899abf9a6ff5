import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import * as z from 'zod';
import {certificatesSchema, environmentsSchema} from '../plugins/core/compliance/environment';
import {snapshotSchema} from '../plugins/core/compliance/snapshot';
import {policySchema} from '../plugins/core/scopes/policy';
import {groupsSchema, scopeSchema} from '../plugins/core/scopes/scopeSchema';
import {advisorySchema, writtenOut} from '../plugins/core/advisories/advisory';
import {readReport} from '../plugins/core/scopes/report';
import {REPORT, validSources} from './support/validSources';

const SETS = fc.sample(validSources, {seed: 20_261_125, numRuns: 60});
const FILES = SETS.flatMap((set) => Object.entries(set));

/** The keys of everything that a schema takes, each with the way to it; names of a mapping are left out. */
function keysOf(schema: z.ZodType): ReadonlySet<string> {
  const keys = new Set<string>();
  const walk = (node: unknown, way: string) => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, part] of Object.entries(node)) {
      if (name === 'properties')
        for (const [key, value] of Object.entries(part as object)) {
          keys.add(`${way}${key}`);
          walk(value, `${way}${key}.`);
        }
      else if (name === 'anyOf' || name === 'oneOf') for (const one of part as unknown[]) walk(one, way);
      else if (name === 'items') walk(part, way);
      else if (name === 'additionalProperties') walk(part, `${way}*.`);
    }
  };
  walk(z.toJSONSchema(schema, {io: 'input', unrepresentable: 'any'}), '');
  return keys;
}

/** The keys of the schema that a value has. */
function present(value: unknown, known: ReadonlySet<string>, way = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => present(item, known, way));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    known.has(way + key)
      ? [way + key, ...present(part, known, `${way}${key}.`)]
      : present(part, known, `${way}*.`),
  );
}

const frontMatter = (text: string): unknown => JSON.parse(text.split('\n')[1] ?? '');

describe('the valid sources of tests keep up with what authors can write', () => {
  test.each([
    [
      'scopes with modules',
      scopeSchema,
      /^scopes\/scs-[^/]*\.yaml$/,
      (text: string) => (text.includes('"modules":') ? JSON.parse(text) : undefined),
    ],
    [
      'scopes with groups',
      groupsSchema,
      /^scopes\/scs-[^/]*\.yaml$/,
      (text: string) => (text.includes('"groups":') ? JSON.parse(text) : undefined),
    ],
    ['the policy', policySchema, /policy\.yaml$/, JSON.parse],
    ['environments', environmentsSchema, /environments\.yaml$/, JSON.parse],
    ['certificates', certificatesSchema, /certificates\.yaml$/, JSON.parse],
    ['snapshots', snapshotSchema, /\.json$/, JSON.parse],
    [
      'advisories',
      advisorySchema,
      /^blog\/.*\.md$/,
      (text: string) => writtenOut((frontMatter(text) as {advisory?: unknown}).advisory),
    ],
  ] as const)(
    '%s: each key of the schema is there, and each file fits it',
    (_name, schema, pattern, read) => {
      const values = FILES.filter(([file]) => pattern.test(file)).flatMap(
        ([, text]) => (read(text) as unknown) ?? [],
      );
      const known = keysOf(schema);
      for (const value of values) expect(schema.safeParse(value).error).toBeUndefined();
      const seen = new Set(values.flatMap((value) => present(value, known)));
      expect([...known].filter((key) => !seen.has(key))).toEqual([]);
    },
  );

  test('a checklist takes their reports, of both forms', () => {
    const forms = new Set<string>();
    for (const {[REPORT]: report = '', ...sources} of SETS) {
      const scopes = Object.entries(sources).filter(([file]) => /^scopes\/scs-[^/]*\.yaml$/.test(file));
      const scope = scopes
        .map(([, text]) => JSON.parse(text) as {readonly uuid: string; readonly name: string})
        .find(({uuid}) => report.includes(uuid));
      if (!scope) continue;
      expect(readReport(report, scope)).toMatchObject({results: expect.any(Map) as Map<string, number>});
      forms.add(report.includes('"creator"') ? 'new' : 'today');
    }
    expect([...forms].toSorted()).toEqual(['new', 'today']);
  });
});
