import * as z from 'zod';
import type {Parsed, SourceFile} from '../text/diagnostic';
import {atStart, quote} from '../text/diagnostic';
import type {IsoDate} from '../text/isoDate';
import {normalizeDateTime} from '../text/isoDate';
import {jsonShapeDiagnostics, parseJson} from '../text/json';
import {day} from '../text/shapes';
import {baseName} from '../standards/documentId';
import type {ResultKey} from './resultKey';
import {RESULT_KEYS} from './resultKey';
import {resultMoment, scopeKey, subjectName, testcaseId, tooManySubjects} from './resultShapes';
import type {Result, Results, Verdict} from './verdict';

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
      scopeKey,
      z.record(
        resultMoment,
        z.record(resultWord, z.array(testcaseId)).or(z.partialRecord(resultWord, z.array(testcaseId))),
      ),
    ),
  ),
  verdicts: z.record(subjectName, z.record(scopeKey, monitorVerdict)).optional(),
});

const VALUE: Record<z.infer<typeof resultWord>, Exclude<Verdict, null>> = {pass: 1, abort: 0, fail: -1};

/**
 * Reads a stored snapshot; never throws.
 * @returns no value where it is no JSON, lacks its shape, or is of another day than its file name
 */
export function parseSnapshot(source: SourceFile): Parsed<Snapshot> {
  const json = parseJson(source);
  if (json.diagnostics.length > 0) return {value: undefined, diagnostics: json.diagnostics};
  const crowd = tooManySubjects(source, subjectsOf(json.value), 'snapshot-shape');
  if (crowd) return {value: undefined, diagnostics: [crowd]};
  const fitted = snapshotSchema.safeParse(json.value);
  if (!fitted.success)
    return {
      value: undefined,
      diagnostics: jsonShapeDiagnostics(source, fitted.error.issues, 'snapshot-shape'),
    };
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

function subjectsOf(snapshot: unknown): unknown {
  return typeof snapshot === 'object' && snapshot !== null && 'subjects' in snapshot
    ? snapshot.subjects
    : undefined;
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
