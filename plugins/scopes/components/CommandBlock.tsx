import type {ReactNode} from 'react';
import {checklistStrings} from '@site/plugins/core/scopes/checklistStrings';
import {CopyButton} from '@site/plugins/ui/CopyButton';

/** Shell commands to read and to copy. */
export function CommandBlock({command}: {readonly command: string}): ReactNode {
  return (
    <div className="scs-command">
      {/* A command can be wider than the page; the keyboard must be able to scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} aria-label={checklistStrings.command}>
        {command}
      </pre>
      <CopyButton text={command} label={checklistStrings.copyCommand} isSmall />
    </div>
  );
}
