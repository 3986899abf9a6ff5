import type {LastingVerdict} from '@site/plugins/core/compliance/certainty';
import {lastingVerdictOn} from '@site/plugins/core/compliance/certainty';
import type {ReactNode} from 'react';
import {RESULT} from '@site/plugins/core/compliance/wording';
import {verdictKey} from '@site/plugins/core/compliance/resultKey';
import {Mark} from '@site/plugins/ui/StateMark';
import {useToday} from '@site/plugins/ui/useToday';

/** The verdict on the reader's day, in a word. */
export default function Verdict({standing}: {readonly standing: LastingVerdict}): ReactNode {
  const result = lastingVerdictOn(standing, useToday());
  return <Mark wording={RESULT[verdictKey(result)]} />;
}
