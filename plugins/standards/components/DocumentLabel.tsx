import type {ReactNode} from 'react';
import type {LifecycleDates} from '@site/plugins/core/standards/lifecycle';
import {strings} from '@site/plugins/standards/strings';
import {LifecycleDot} from '@site/plugins/ui/StateMark';

type Props = {
  readonly document: LifecycleDates & {
    readonly kind: 'standard' | 'supplement';
    readonly version: number;
  };
};

/** What a document is called below its number: its version with its state, or that it is notes. */
export function DocumentLabel({document}: Props): ReactNode {
  return document.kind === 'standard' ? (
    <>
      {strings.version(document.version)} <LifecycleDot dates={document} />
    </>
  ) : (
    strings.notesLabel(document.version)
  );
}
