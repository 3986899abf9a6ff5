import type {ReactNode} from 'react';
import type {ScopeStanding} from '@site/plugins/core/catalog/standing';
import {certaintyOf} from '@site/plugins/core/compliance/certainty';
import type {Verdict as VerdictValue} from '@site/plugins/core/compliance/verdict';
import type {IsoDate} from '@site/plugins/core/text/isoDate';
import {CERTAINTY, RESULT} from '@site/plugins/core/compliance/wording';
import {verdictKey} from '@site/plugins/core/compliance/resultKey';
import {Mark} from '@site/plugins/ui/StateMark';
import {useToday} from '@site/plugins/ui/useToday';

type Standing = Pick<ScopeStanding, 'result' | 'settledUntil'>;

/** The verdict on a day: results expire between builds, and then nobody can be sure. */
export function resultToday({result, settledUntil}: Standing, today: IsoDate): VerdictValue | undefined {
  return result !== undefined && settledUntil !== null && settledUntil <= today ? null : result;
}

/** The verdict on the reader's day, in a word. */
export default function Verdict({standing}: {readonly standing: Standing}): ReactNode {
  const result = resultToday(standing, useToday());
  return <Mark wording={RESULT[verdictKey(result)]} />;
}

/** How sure we are, in a sentence. */
export function CertaintySentence({standing}: {readonly standing: Standing}): ReactNode {
  return CERTAINTY[certaintyOf(resultToday(standing, useToday()))];
}
