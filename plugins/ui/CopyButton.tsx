import {useState} from 'react';
import type {ReactNode} from 'react';
import {clsx} from 'clsx';

/** A button that puts a text on the clipboard and says so, also to screen readers. */
export function CopyButton({
  text,
  label,
  main = false,
}: {
  /** What is copied, or what makes it: nobody need make what nobody copies. */
  readonly text: string | (() => string);
  readonly label: string;
  readonly main?: boolean;
}): ReactNode {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = () => {
    navigator.clipboard.writeText(typeof text === 'string' ? text : text()).then(
      () => setState('copied'),
      () => setState('failed'),
    );
    setTimeout(() => setState('idle'), 2500);
  };
  const shown = {idle: label, copied: 'Copied', failed: 'Could not copy: select the text instead'}[state];
  return (
    <button type="button" className={clsx('scs-button', main && 'scs-button--main')} onClick={copy}>
      <span aria-live="polite">{shown}</span>
    </button>
  );
}
