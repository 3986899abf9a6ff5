import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {RequirementLevel} from '@site/plugins/core/standards/requirementLevel';
import {KEY_WORD_MEANING} from '@site/plugins/core/standards/wording';

/** The level of a requirement with its meaning; it leads to the requirement in its document. */
export function KeyWord({level, to}: {readonly level: RequirementLevel; readonly to: string}): ReactNode {
  return (
    <Link
      to={to}
      className={`scs-kw scs-kw--${level.split(' ')[0]?.toLowerCase() ?? ''}`}
      title={KEY_WORD_MEANING[level]}
    >
      {level}
    </Link>
  );
}
