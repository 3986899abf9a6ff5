import type {ChecklistStep} from './checklist';

/** Testcase id -> PASS 1, ABORT 0, FAIL -1; a testcase that is not there has no result. */
export type TestResults = ReadonlyMap<string, number>;

/** What results say about a step, apart from whether somebody has ticked it. */
export const STEP_RESULTS = ['passing', 'failing', 'none', 'untested'] as const;
/** One of {@link STEP_RESULTS}: `none` where a test has no certain result, `untested` where the step has no tests to pass. */
export type StepResult = (typeof STEP_RESULTS)[number];

/** What results say about a step: one failing test outweighs all others, one without a certain result those that pass. */
export function stepResult(
  {kind, testcases}: Pick<ChecklistStep, 'kind' | 'testcases'>,
  results: TestResults,
): StepResult {
  // What is no longer mandatory need not be passed.
  if (kind === 'drop' || testcases.length === 0) return 'untested';
  const found = testcases.map((id) => results.get(id));
  if (found.includes(-1)) return 'failing';
  return found.every((result) => result === 1) ? 'passing' : 'none';
}

/** How many steps of each result there are. */
export function countResults(
  steps: readonly Pick<ChecklistStep, 'kind' | 'testcases'>[],
  results: TestResults,
): Readonly<Record<StepResult, number>> {
  const counts = {passing: 0, failing: 0, none: 0, untested: 0};
  for (const step of steps) counts[stepResult(step, results)] += 1;
  return counts;
}
