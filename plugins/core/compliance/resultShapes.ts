import * as z from 'zod';
import type {Diagnostic, SourceFile} from '../text/diagnostic';
import {atStart} from '../text/diagnostic';
import {SITE_DAYS} from '../text/limits';
import {momentAs} from '../text/shapes';

/** Subjects come from outside and end up in addresses and tables: no slashes, no leading dot, nothing hidden. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,99}$/;

/** There are two dozen real ones. */
const MAX_SUBJECTS = 5_000;

/** A subject's name. */
export const subjectName = z.string().regex(NAME, 'a subject name of letters, digits, `.`, `-`, `_`');
/** A testcase's id, in the same letters. */
export const testcaseId = z.string().regex(NAME, 'a testcase id of letters, digits, `.`, `-`, `_`');
/** The uuid of a scope, which need not be one of ours. */
export const scopeKey = z.string().min(1).max(100);
/** The form of {@link resultMoment} in words. */
export const MOMENT_FORM = `a time as YYYY-MM-DDTHH:mm:ss of ${SITE_DAYS}`;
/** The moment of a check. */
export const resultMoment = momentAs('YYYY-MM-DDTHH:mm:ss');

/**
 * The finding on more subjects than there can be. They are counted before they are looked at: each costs time.
 * @param subjects the mapping by subject, as it was read; anything else has none
 */
export function tooManySubjects(
  source: SourceFile,
  subjects: unknown,
  ruleId: string,
): Diagnostic | undefined {
  const count = typeof subjects === 'object' && subjects !== null ? Object.keys(subjects).length : 0;
  if (count <= MAX_SUBJECTS) return undefined;
  return atStart(source, ruleId, `Unexpected ${count} subjects, expected at most ${MAX_SUBJECTS}.`);
}
