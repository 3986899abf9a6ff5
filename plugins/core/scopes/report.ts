import * as z from 'zod';
import {LIMITS} from '../text/limits';
import {parseYaml} from '../text/yaml';

/** Larger ones are no reports; a browser looks at the size of a file before it reads it. */
export const MAX_REPORT_BYTES = LIMITS.reportBytes;

/** What the test runner writes today (scs-0003-v1, Reports); the rest of it does not matter here. */
const reportSchema = z.object({
  spec: z.object({uuid: z.string(), name: z.string()}),
  subject: z.string(),
  checked_at: z.string(),
  run: z.object({
    invocations: z.record(z.string(), z.object({results: z.record(z.string(), z.number()).nullish()})),
  }),
});

/** What the scripts write that know groups (standards#1237); its sign is `creator`. */
const newReportSchema = z.object({
  creator: z.string(),
  scope: z.string(),
  subject: z.string(),
  checked_at: z.string(),
  tests: z.record(z.string(), z.looseObject({result: z.number()})).nullish(),
});

/** Reports of one file, as far as a checklist needs them. */
export type Report = {
  /** The subject; several are joined by commas. */
  readonly subject: string;
  /** Day of the newest run, as the first ten characters of its moment: `YYYY-MM-DD`. */
  readonly checkedAt: string;
  /**
   * Testcase id -> result: PASS 1, ABORT 0, FAIL -1. The newest of a subject counts. Of several subjects it is the worst, and
   * one that any of them lacks is not there unless another fails it.
   */
  readonly results: ReadonlyMap<string, number>;
};

/** One run against one subject. */
type Run = {
  readonly scope: string;
  /** Name of the scope; its uuid where the report does not say it. */
  readonly scopeName: string;
  readonly subject: string;
  readonly checkedAt: string;
  readonly results: ReadonlyMap<string, number>;
};

/**
 * Reads what a provider drops onto a checklist: a report of today, or one or several of the form to come.
 * @param text YAML, as the test suite writes it; several documents are parted by `---`
 * @param scope the scope that they have to be about
 * @returns the reports together, or one sentence that says what is wrong with them
 */
export function readReport(
  text: string,
  scope: {readonly uuid: string; readonly name: string},
): Report | string {
  if (text.length > MAX_REPORT_BYTES)
    return `Unexpected size of ${text.length} characters, expected a report of at most ${MAX_REPORT_BYTES}.`;
  const runs: Run[] = [];
  for (const part of documentsOf(text)) {
    const run = readRun(part);
    if (typeof run === 'string') return run;
    if (run.scope !== scope.uuid)
      return `Unexpected report for \`${run.scopeName}\`, expected one for \`${scope.name}\`.`;
    runs.push(run);
  }
  return together(runs);
}

/** The documents of a file, each with the line on which it begins; lines within values never start with `---`. */
function documentsOf(text: string): {readonly text: string; readonly line: number}[] {
  const documents: {text: string; line: number}[] = [];
  let line = 0;
  for (const part of text.split(/^---(?=\s|$)/m)) {
    if (part.trim() !== '') documents.push({text: part, line});
    line += part.split('\n').length - 1;
  }
  return documents.length === 0 ? [{text, line: 0}] : documents;
}

function readRun({text, line: before}: {readonly text: string; readonly line: number}): Run | string {
  const {value: document, diagnostics} = parseYaml({path: 'report', text});
  if (!document) {
    const {line, message} = diagnostics[0] ?? {line: 1, message: ''};
    return `Line ${before + line}: ${message} Expected the YAML written by the test runner. The file may be truncated.`;
  }
  const {value} = document;
  const has = (key: string) => typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  if (has('creator')) return readNewRun(value);
  if (typeof value === 'object' && value !== null && !has('spec') && !has('run'))
    return `Line ${before + 1}: Unexpected YAML with neither \`spec\` nor \`creator\`, expected a report as the test runner writes it.`;
  return readTodaysRun(value);
}

function readTodaysRun(value: unknown): Run | string {
  const parsed = reportSchema.safeParse(value);
  if (!parsed.success) return missing(parsed.error);
  const {spec, subject, checked_at: checkedAt, run} = parsed.data;
  // As the monitor does: what a later invocation says of a testcase counts.
  const results = Object.values(run.invocations).flatMap((part) => Object.entries(part.results ?? {}));
  return {scope: spec.uuid, scopeName: spec.name, subject, checkedAt, results: new Map(results)};
}

function readNewRun(value: unknown): Run | string {
  const parsed = newReportSchema.safeParse(value);
  if (!parsed.success) return missing(parsed.error);
  const {scope, subject, checked_at: checkedAt, tests} = parsed.data;
  const results = Object.entries(tests ?? {}).map(([testcase, {result}]) => [testcase, result] as const);
  return {scope, scopeName: scope, subject, checkedAt, results: new Map(results)};
}

function missing({issues}: z.ZodError): string {
  const where = issues[0]?.path.join('.') ?? '';
  return `Unexpected or missing \`${where === '' ? 'report' : where}\`, expected the YAML written by the test runner.`;
}

function together(runs: readonly Run[]): Report {
  const oldestFirst = runs.toSorted((a, b) =>
    a.checkedAt < b.checkedAt ? -1 : a.checkedAt > b.checkedAt ? 1 : 0,
  );
  const bySubject = new Map<string, Map<string, number>>();
  for (const {subject, results} of oldestFirst) {
    const known = bySubject.get(subject) ?? new Map<string, number>();
    results.forEach((result, testcase) => known.set(testcase, result));
    bySubject.set(subject, known);
  }
  const subjects = [...bySubject.keys()];
  const testcases = new Set([...bySubject.values()].flatMap((results) => [...results.keys()]));
  const worst = [...testcases].flatMap((testcase) => {
    const all = [...bySubject.values()].map((results) => results.get(testcase));
    const told = all.filter((result) => result !== undefined);
    const result = Math.min(...told);
    return told.length === all.length || result < 0 ? [[testcase, result] as const] : [];
  });
  return {
    subject: subjects.join(', '),
    checkedAt: oldestFirst.at(-1)?.checkedAt.slice(0, 10) ?? '',
    results: new Map(worst),
  };
}
