import * as z from 'zod';
import type {Diagnostic, Parsed, SourceFile} from '../text/diagnostic';
import {atStart, compareText, quote} from '../text/diagnostic';
import type {IsoDate} from '../text/isoDate';
import {isSiteDay} from '../text/limits';
import {day} from '../text/shapes';
import {addDays, normalizeDateTime} from '../text/isoDate';
import {jsonShapeDiagnostics, locateJson, MAX_FINDINGS, parseJson} from '../text/json';
import {oversize} from '../text/limits';
import {plural} from '../text/plural';
import {resultKey} from './resultKey';
import {MOMENT_FORM, scopeKey, subjectName, testcaseId, tooManySubjects} from './resultShapes';
import {parseSnapshot} from './snapshot';

const resultNumber = z.literal([1, 0, -1, null]);

/** The part of the monitor's `/status` answer that is kept: results, and its own verdicts to compare with. */
const statusSchema = z.record(
  subjectName,
  z.record(
    scopeKey,
    z.looseObject({
      result: resultNumber.optional(),
      // Moments are looked at one by one: a finding on one has to name its testcase and its subject.
      results: z.record(testcaseId, z.looseObject({result: resultNumber, checked_at: z.string()})),
    }),
  ),
);
type Status = z.infer<typeof statusSchema>;

/**
 * Takes a `/status` answer of the compliance monitor in. A result that was checked more than a day after the snapshot's
 * date is left out with a warning: one cloud's wrong clock must not hold up the results of all others. Where most are, and
 * for whatever else is wrong, the answer is refused as a whole.
 * @param answer its body with where it came from (for findings)
 * @param date day to store it under, `YYYY-MM-DD`
 * @param allowEmpty take an answer without any result too, which else would replace good ones (`status-empty`)
 * @returns the text of the snapshot file, sorted and ending in a newline, which {@link parseSnapshot} has read again; no
 *   value where the answer lacks its shape, or nobody could read what it leaves
 */
export function compactStatus(
  answer: SourceFile,
  date: IsoDate,
  {allowEmpty = false}: {readonly allowEmpty?: boolean} = {},
): Parsed<string> {
  const refuse = (...diagnostics: readonly Diagnostic[]) => ({value: undefined, diagnostics});
  const badDay = day.safeParse(date).error?.issues[0];
  if (badDay) {
    return refuse(
      atStart(answer, 'snapshot-shape', `Unexpected day ${quote(date)}, expected ${badDay.message}.`),
    );
  }
  const json = parseJson(answer);
  if (json.diagnostics.length > 0) return refuse(...json.diagnostics);
  const crowd = tooManySubjects(answer, json.value, 'status-shape');
  if (crowd) return refuse(crowd);
  const fitted = statusSchema.safeParse(json.value);
  if (!fitted.success) return refuse(...jsonShapeDiagnostics(answer, fitted.error.issues, 'status-shape'));
  // A day of slack: who asks around midnight, or stores an answer under the day on which it was asked for, is no liar.
  const lastDay = addDays(date, 1);
  const {subjects, count, broken, late} = takeResults(fitted.data, lastDay);
  if (broken.length > 0) return refuse(...momentFindings(answer, broken, BROKEN_MOMENT));
  const leftOut = momentFindings(answer, late, {
    severity: 'warning',
    expected: `${quote(lastDay)} or earlier`,
    advice: 'It is left out. Check the clock of the test and the day of the snapshot.',
  });
  if (late.length > count) {
    // Clocks go wrong one by one; where most results are late, it is the day that is wrong.
    const message = `Unexpected day ${quote(date)}, expected a later one: ${late.length} of ${late.length + count} results are after it.`;
    return refuse(atStart(answer, 'status-moment', message));
  }
  if (count === 0 && !allowEmpty) {
    const message = 'Unexpected response without results, expected at least one.';
    return refuse(atStart(answer, 'status-empty', message));
  }
  const verdicts = sortedMap(fitted.data, (scopes) =>
    sortedMap(
      Object.fromEntries(Object.entries(scopes).filter(([, {result}]) => result !== undefined)),
      ({result}) => resultKey(result ?? null),
    ),
  );
  const text = `${JSON.stringify({date, subjects, verdicts}, null, 1)}\n`;
  const refused = refusedByReader({path: `${date}.json`, text});
  return refused.length > 0 ? refuse(...refused) : {value: text, diagnostics: leftOut};
}

/** The reader's own rules on a text that was made just now: what it would refuse must not replace what it can read. */
function refusedByReader(source: SourceFile): readonly Diagnostic[] {
  const tooLarge = oversize(source.path, new TextEncoder().encode(source.text).length);
  return tooLarge ? [tooLarge] : parseSnapshot(source).diagnostics;
}

/** A result whose moment cannot be taken as it is. */
type OddResult = {readonly path: readonly string[]; readonly checkedAt: string};

/** The results by subject, scope, run and outcome, as a snapshot stores them; apart from them what cannot be stored. */
function takeResults(status: Status, lastDay: IsoDate) {
  const broken: OddResult[] = [];
  const late: OddResult[] = [];
  let count = 0;
  const subjects = sortedMap(status, (scopes, subject) =>
    sortedMap(scopes, ({results}, scope) => {
      const runs = new Map<string, Map<string, string[]>>();
      for (const testcase of Object.keys(results).toSorted(compareText)) {
        const entry = results[testcase];
        if (!entry || entry.result === null) continue;
        const odd = {path: [subject, scope, 'results', testcase, 'checked_at'], checkedAt: entry.checked_at};
        const checkedAt = normalizeDateTime(entry.checked_at);
        if (checkedAt === undefined || !isSiteDay(checkedAt.slice(0, 10))) {
          broken.push(odd);
        } else if (checkedAt.slice(0, 10) > lastDay) {
          late.push(odd);
        } else {
          const words = runs.get(checkedAt) ?? new Map<string, string[]>();
          const word = resultKey(entry.result);
          const testcases = words.get(word) ?? [];
          testcases.push(testcase);
          words.set(word, testcases);
          runs.set(checkedAt, words);
          count += 1;
        }
      }
      return sortedMap(Object.fromEntries(runs), (words) =>
        sortedMap(Object.fromEntries(words), (testcases) => testcases),
      );
    }),
  );
  return {subjects, count, broken, late};
}

const BROKEN_MOMENT = {severity: 'error', expected: MOMENT_FORM} as const;

/** Names each result with its subject, the first ones by themselves; the others are counted. */
function momentFindings(
  answer: SourceFile,
  odd: readonly OddResult[],
  {expected, ...told}: Pick<Diagnostic, 'severity' | 'advice'> & {readonly expected: string},
): Diagnostic[] {
  if (odd.length === 0) return [];
  const document = locateJson(answer);
  const found = odd.slice(0, MAX_FINDINGS).map(({path, checkedAt}): Diagnostic => {
    const [subject, , , testcase] = path;
    return {
      ...document.placeOfKey(path),
      ...told,
      ruleId: 'status-moment',
      message: `Unexpected time ${quote(checkedAt)} of ${quote(testcase)} of ${quote(subject)}, expected ${expected}.`,
    };
  });
  const rest = odd.length - found.length;
  const more = `Unexpected times of ${plural(rest, 'more result')}, expected ${expected}.`;
  return rest === 0 ? found : [...found, {...atStart(answer, 'status-moment', more), ...told}];
}

function sortedMap<T, U>(
  record: Readonly<Record<string, T>>,
  map: (value: T, key: string) => U,
): Record<string, U> {
  const entries = Object.entries(record).toSorted(([a], [b]) => compareText(a, b));
  return Object.fromEntries(entries.map(([key, value]) => [key, map(value, key)]));
}
