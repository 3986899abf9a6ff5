import type {ReactNode} from 'react';
import {CopyButton} from './CopyButton';
import {strings} from './strings';

/** Shell commands to read and to copy. */
export function CommandBlock({command}: {readonly command: string}): ReactNode {
  return (
    <div className="scs-command">
      {/* A command can be wider than the page; the keyboard must be able to scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} aria-label={strings.command}>
        {command}
      </pre>
      <CopyButton text={command} label={strings.copyCommand} isSmall />
    </div>
  );
}
