import {RESULT_KEYS, resultKey} from './resultKey';
import type {ResultKey} from './resultKey';
import * as z from 'zod';
import type {Diagnostic, Parsed, SourceFile} from '../text/diagnostic';
import {compareText, quote} from '../text/diagnostic';
import type {IsoDate} from '../text/isoDate';
import {normalizeDateTime} from '../text/isoDate';
import {day, momentAs} from '../text/shapes';
import {shapeDiagnostics} from '../text/shape';
import {parseYaml} from '../text/yaml';
import {baseName} from '../standards/documentId';
import type {Result, Results, Verdict} from './verdict';

/** Subjects come from outside and end up in addresses and tables: no slashes, no leading dot, nothing hidden. */
export const SUBJECT_NAME = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,99}$/;

/** One broken answer can have thousands of faults of one kind; the first ones say it all. */
const MAX_FINDINGS = 20;

/** Results of one day, as stored in `compliance/snapshots/YYYY-MM-DD.json`. */
export type Snapshot = {
  readonly date: IsoDate;
  /** Subject -> scope uuid -> testcase -> result. */
  readonly subjects: Readonly<Record<string, Readonly<Record<string, Results>>>>;
  /** What the monitor itself made of them: subject -> scope uuid -> verdict. For comparison only. */
  readonly verdicts: Readonly<Record<string, Readonly<Record<string, ResultKey>>>>;
  readonly source: SourceFile;
};

const monitorVerdict = z.enum(RESULT_KEYS);

const moment = momentAs('YYYY-MM-DDTHH:mm:ss');
const subjectName = z.string().regex(SUBJECT_NAME, 'a subject name of letters, digits, `.`, `-`, `_`');
const testcaseId = z.string().regex(SUBJECT_NAME, 'a testcase id of letters, digits, `.`, `-`, `_`');
const resultWord = monitorVerdict.exclude(['missing']);

/**
 * Stored form: subject -> scope uuid -> moment of the run (`YYYY-MM-DDTHH:mm:ss`, UTC) -> result -> testcase ids, since
 * one run checks dozens at once.
 */
export const snapshotSchema = z.strictObject({
  date: day,
  subjects: z.record(
    subjectName,
    z.record(
      z.string().min(1).max(100),
      z.record(
        moment,
        z.record(resultWord, z.array(testcaseId)).or(z.partialRecord(resultWord, z.array(testcaseId))),
      ),
    ),
  ),
  verdicts: z.record(subjectName, z.record(z.string().min(1).max(100), monitorVerdict)).optional(),
});

/** The part of the monitor's `/status` answer that is kept: results, and its own verdicts to compare with. */
const statusSchema = z.record(
  subjectName,
  z.record(
    z.string().min(1).max(100),
    z.looseObject({
      result: z
        .union([z.literal(1), z.literal(0), z.literal(-1), z.null()], {error: '`1`, `0`, `-1` or `null`'})
        .optional(),
      results: z.record(
        testcaseId,
        z.looseObject({
          result: z.union([z.literal(1), z.literal(0), z.literal(-1), z.null()], {
            error: '`1`, `0`, `-1` or `null`',
          }),
          checked_at: moment,
        }),
      ),
    }),
  ),
);

const VALUE: Record<z.infer<typeof resultWord>, Exclude<Verdict, null>> = {pass: 1, abort: 0, fail: -1};

/**
 * Reads a stored snapshot; never throws.
 * @returns no value where it is no JSON, lacks its shape, or is of another day than its file name
 */
export function parseSnapshot(source: SourceFile): Parsed<Snapshot> {
  const json = parseJson(source);
  if (json.diagnostics.length > 0) return {value: undefined, diagnostics: json.diagnostics};
  const fitted = snapshotSchema.safeParse(json.value);
  if (!fitted.success)
    return {value: undefined, diagnostics: jsonFindings(source, fitted.error.issues, 'snapshot-shape')};
  const fileDate = baseName(source.path).replace(/\.json$/, '');
  if (fileDate !== fitted.data.date) {
    const message = `Unexpected date ${quote(fitted.data.date)} in the snapshot ${quote(fileDate)}, expected the day of its file name.`;
    return {value: undefined, diagnostics: [atStart(source, 'snapshot-shape', message)]};
  }
  const subjects = mapValues(fitted.data.subjects, (scopes) => mapValues(scopes, resultsOfRuns));
  return {
    value: {date: fitted.data.date, subjects, verdicts: fitted.data.verdicts ?? {}, source},
    diagnostics: [],
  };
}

/** Testcases of one run with one outcome share their result: snapshots of 18 months hold a million of them. */
function resultsOfRuns(
  runs: Readonly<Record<string, Partial<Record<z.infer<typeof resultWord>, string[]>>>>,
): Results {
  const results: Record<string, Result> = {};
  for (const [moment, words] of Object.entries(runs)) {
    const checkedAt = normalizeDateTime(moment) ?? moment;
    for (const [word, testcases] of Object.entries(words)) {
      const result = {result: VALUE[resultWord.parse(word)], checked_at: checkedAt};
      for (const testcase of testcases) results[testcase] = result;
    }
  }
  return results;
}

/**
 * Takes a `/status` answer of the compliance monitor in.
 * @param answer its body with where it came from (for findings)
 * @param date day to store it under, `YYYY-MM-DD`
 * @returns the text of the snapshot file, sorted and ending in a newline; no value where the answer lacks its shape
 */
export function compactStatus(answer: SourceFile, date: IsoDate): Parsed<string> {
  const json = parseJson(answer);
  if (json.diagnostics.length > 0) return {value: undefined, diagnostics: json.diagnostics};
  const fitted = statusSchema.safeParse(json.value);
  if (!fitted.success)
    return {value: undefined, diagnostics: jsonFindings(answer, fitted.error.issues, 'status-shape')};
  const subjects = sortedMap(fitted.data, (scopes) =>
    sortedMap(scopes, ({results}) => {
      const runs = new Map<string, Map<string, string[]>>();
      for (const testcase of Object.keys(results).toSorted(compareText)) {
        const entry = results[testcase];
        const checkedAt = entry && normalizeDateTime(entry.checked_at);
        if (!entry || entry.result === null || !checkedAt) continue;
        const words = runs.get(checkedAt) ?? new Map<string, string[]>();
        const word = resultKey(entry.result);
        words.set(word, [...(words.get(word) ?? []), testcase]);
        runs.set(checkedAt, words);
      }
      return sortedMap(Object.fromEntries(runs), (words) =>
        sortedMap(Object.fromEntries(words), (testcases) => testcases),
      );
    }),
  );
  const verdicts = sortedMap(fitted.data, (scopes) =>
    sortedMap(
      Object.fromEntries(Object.entries(scopes).filter(([, {result}]) => result !== undefined)),
      ({result}) => resultKey(result ?? null),
    ),
  );
  return {value: `${JSON.stringify({date, subjects, verdicts}, null, 1)}\n`, diagnostics: []};
}

function parseJson(source: SourceFile): Parsed<unknown> {
  try {
    return {value: JSON.parse(source.text.replace(/^\uFEFF/, '')), diagnostics: []};
  } catch (error) {
    const start = source.text.trimStart().slice(0, 40);
    const what = start.startsWith('<') ? 'HTML' : start === '' ? 'an empty file' : quote(start);
    const reason =
      error instanceof Error && !start.startsWith('<') ? ` (${error.message.replaceAll('\n', ' ')})` : '';
    const {line, column} = jsonErrorPlace(source, error);
    return {
      value: undefined,
      diagnostics: [
        {
          path: source.path,
          line,
          column,
          severity: 'error',
          ruleId: 'json-syntax',
          message: `Unexpected ${what}, expected complete JSON${reason}.`,
        },
      ],
    };
  }
}

/** V8 tells the place in words; without it, the start of the file. */
function jsonErrorPlace(source: SourceFile, error: unknown): {line: number; column: number} {
  const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  const before = source.text.slice(0, Number(position ?? 0));
  return {line: before.split('\n').length, column: before.length - before.lastIndexOf('\n')};
}

/** JSON is YAML too, so the parser with positions tells the lines; a very large text is not read twice for that. */
function jsonFindings(source: SourceFile, issues: readonly z.core.$ZodIssue[], ruleId: string): Diagnostic[] {
  const located = source.text.length < 2_000_000 ? parseYaml(source).value : undefined;
  const start = {path: source.path, line: 1, column: 1};
  const document = located ?? {
    value: JSON.parse(source.text.replace(/^\uFEFF/, '')) as unknown,
    placeOfValue: () => start,
    placeOfKey: () => start,
    isPlain: () => false,
  };
  return shapeDiagnostics(document, issues.slice(0, MAX_FINDINGS), ruleId);
}

function atStart(source: SourceFile, ruleId: string, message: string): Diagnostic {
  return {path: source.path, line: 1, column: 1, severity: 'error', ruleId, message};
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

function sortedMap<T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  const entries = Object.entries(record).toSorted(([a], [b]) => compareText(a, b));
  return Object.fromEntries(entries.map(([key, value]) => [key, map(value)]));
}
