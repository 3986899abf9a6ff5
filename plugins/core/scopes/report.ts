import * as z from 'zod';
import {LIMITS} from '../text/limits';
import {parseYaml} from '../text/yaml';

/** Larger ones are no reports; a browser looks at the size of a file before it reads it. */
export const MAX_REPORT_BYTES = LIMITS.reportBytes;

/** What the test runner writes (scs-0003, Reports); the rest of it does not matter here. */
const reportSchema = z.object({
  spec: z.object({uuid: z.string(), name: z.string()}),
  subject: z.string(),
  checked_at: z.string(),
  run: z.object({
    invocations: z.record(z.string(), z.object({results: z.record(z.string(), z.number()).nullish()})),
  }),
});

/** A report of one test run, as far as a checklist needs it. */
export type Report = {
  readonly subject: string;
  /** Day of the run, as the first ten characters of its moment: `YYYY-MM-DD`. */
  readonly checkedAt: string;
  /** Testcase id -> the worst of its results: PASS 1, ABORT 0, FAIL -1. */
  readonly results: ReadonlyMap<string, number>;
};

/**
 * Reads a report that a provider drops onto a checklist.
 * @param text YAML, as the test runner writes it
 * @param scope the scope that it has to be about
 * @returns the report, or one sentence that says what is wrong with it
 */
export function readReport(
  text: string,
  scope: {readonly uuid: string; readonly name: string},
): Report | string {
  if (text.length > MAX_REPORT_BYTES)
    return `Unexpected size of ${text.length} characters, expected a report of at most ${MAX_REPORT_BYTES}.`;
  const {value: document, diagnostics} = parseYaml({path: 'report', text});
  if (!document) {
    const {line, message} = diagnostics[0] ?? {line: 1, message: ''};
    return `Line ${line}: ${message} Expected the YAML written by the test runner. The file may be truncated.`;
  }
  const parsed = reportSchema.safeParse(document.value);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    return `Unexpected or missing \`${where === '' ? 'report' : where}\`, expected the YAML written by the test runner.`;
  }
  const {spec, subject, checked_at: checkedAt, run} = parsed.data;
  if (spec.uuid !== scope.uuid)
    return `Unexpected report for \`${spec.name}\`, expected one for \`${scope.name}\`.`;
  const results = new Map<string, number>();
  for (const {results: part} of Object.values(run.invocations)) {
    for (const [testcase, result] of Object.entries(part ?? {})) {
      results.set(testcase, Math.min(result, results.get(testcase) ?? 1));
    }
  }
  return {subject, checkedAt: checkedAt.slice(0, 10), results};
}
