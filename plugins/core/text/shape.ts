import * as z from 'zod';
import type {Diagnostic} from './diagnostic';
import {quote, quoteList} from './diagnostic';
import {unknownKey} from './unknownKey';
import type {LocatedYaml} from './yaml';

type Issue = z.core.$ZodIssue;

/**
 * Turns the findings of a schema into diagnostics at the line of the offending key.
 * Unknown keys are warnings (they do no harm but are mostly misspelt), everything else is an error.
 * @param document the parsed YAML that the schema was run on
 * @param issues as {@link fit} or {@link fitLeniently} give them, with paths from the root of the document
 * @param ruleId of the shape rule, e.g. `scope-shape`
 */
export function shapeDiagnostics(
  document: LocatedYaml,
  issues: readonly Issue[],
  ruleId: string,
): Diagnostic[] {
  return issues.flatMap((issue): Diagnostic[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        ...document.placeOfKey([...issue.path, key]),
        ...unknownKey(key, issue.message.split(KEY_SEPARATOR), inside(issue.path)),
      }));
    }
    if (issue.code === 'invalid_key') {
      return [
        {
          ...document.placeOfKey(issue.path),
          severity: 'error',
          ruleId: 'unsafe-name',
          message: `Unexpected name ${quote(String(issue.path.at(-1)))}, expected ${issue.issues[0]?.message ?? 'another one'}.`,
        },
      ];
    }
    const value = valueAt(document.value, issue.path);
    const missing = value === undefined;
    return [
      {
        ...document.placeOfKey(issue.path),
        severity: 'error',
        ruleId,
        message: missing
          ? `Missing ${quote(pathText(issue.path) || 'content')}, expected ${expectation(issue)}.`
          : `Unexpected value ${quote(value)} for ${quote(pathText(issue.path) || 'the whole document')}, expected ${expectation(issue)}.`,
      },
    ];
  });
}

function inside(path: readonly PropertyKey[]): string {
  return path.length > 0 ? ` in ${quote(pathText(path))}` : '';
}

/**
 * A path in a document as messages show it; empty for the root.
 * @example pathText(['modules', 2, 'id']) // => 'modules[2].id'
 */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${String(step)}`))
    .join('');
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let current = root;
  for (const step of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Reflect.get(current, step);
  }
  return current;
}

const ARTICLE: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a mapping of keys to values',
  record: 'a mapping of keys to values',
};

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return ARTICLE[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return quoteList(issue.values.map(String));
    case 'too_small':
      return issue.minimum === 1 && issue.origin !== 'number'
        ? 'something that is not empty'
        : `at least ${issue.minimum}${issue.origin === 'string' ? ' characters' : ''}`;
    case 'too_big':
      return `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' items' : ''}`;
    case 'invalid_format':
    case 'custom':
      return issue.message;
    default:
      return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
  }
}

/** No name of a key in a schema has it. */
const KEY_SEPARATOR = '\n';

/** Issues carry no more than a message: that of an unknown key names the keys that its schema has. */
function validKeys({code, inst}: z.core.$ZodRawIssue): string | undefined {
  if (code !== 'unrecognized_keys' || !(inst instanceof z.ZodObject)) return undefined;
  return Object.keys(inst.shape).join(KEY_SEPARATOR);
}

/** What a parser needs of a schema: the value if it fits, else undefined and the issues; never throws. */
export function fit<T>(
  schema: z.ZodType<T>,
  value: unknown,
): {value: T | undefined; issues: readonly Issue[]} {
  const result = schema.safeParse(value, {error: validKeys});
  return result.success ? {value: result.data, issues: []} : {value: undefined, issues: result.error.issues};
}

/**
 * Like {@link fit} for strict objects, but unknown keys alone do not spoil the value:
 * they are removed and the rest is tried again, so that one misspelt key costs one warning.
 * @returns the issues of the first try, also beside a value
 */
export function fitLeniently<T>(
  schema: z.ZodType<T>,
  value: unknown,
): {value: T | undefined; issues: readonly Issue[]} {
  const first = fit(schema, value);
  const unknown = first.issues.filter((issue) => issue.code === 'unrecognized_keys');
  if (unknown.length === 0 || unknown.length < first.issues.length) return first;
  const copy: unknown = structuredClone(value);
  for (const issue of unknown) {
    const owner = valueAt(copy, issue.path);
    if (typeof owner === 'object' && owner !== null)
      for (const key of issue.keys) Reflect.deleteProperty(owner, key);
  }
  return {value: fit(schema, copy).value, issues: first.issues};
}
