import type {LastingVerdict} from '@site/plugins/core/compliance/certainty';
import {lastingVerdictOn, certaintyOf} from '@site/plugins/core/compliance/certainty';
import type {ReactNode} from 'react';
import {CERTAINTY, RESULT} from '@site/plugins/core/compliance/wording';
import {verdictKey} from '@site/plugins/core/compliance/resultKey';
import {Mark} from '@site/plugins/ui/StateMark';
import {useToday} from '@site/plugins/ui/useToday';

/** The verdict on the reader's day, in a word. */
export default function Verdict({standing}: {readonly standing: LastingVerdict}): ReactNode {
  const result = lastingVerdictOn(standing, useToday());
  return <Mark wording={RESULT[verdictKey(result)]} />;
}

/** How sure we are, in a sentence. */
export function CertaintySentence({standing}: {readonly standing: LastingVerdict}): ReactNode {
  return CERTAINTY[certaintyOf(lastingVerdictOn(standing, useToday()))];
}
