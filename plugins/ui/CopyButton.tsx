import {useState} from 'react';
import type {ReactNode} from 'react';
import {clsx} from 'clsx';
import {strings} from './strings';

/** A button that puts a text on the clipboard and says so, also to screen readers. */
export function CopyButton({
  text,
  label,
  main = false,
}: {
  /** What is copied, or what fetches it: nobody need load what nobody copies. */
  readonly text: string | (() => Promise<string>);
  readonly label: string;
  readonly main?: boolean;
}): ReactNode {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = () => {
    putOnClipboard(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
    setTimeout(() => setState('idle'), 2500);
  };
  const shown = {idle: label, copied: strings.copied, failed: strings.copyFailed}[state];
  return (
    <button type="button" className={clsx('scs-button', main && 'scs-button--main')} onClick={copy}>
      <span aria-live="polite">{shown}</span>
    </button>
  );
}

/** Rejects where the browser or the network does not let it. */
async function putOnClipboard(text: string | (() => Promise<string>)): Promise<void> {
  if (typeof text === 'string') return navigator.clipboard.writeText(text);
  // Given the promise, a browser knows that the reader's click asked for it, however long the network takes.
  const blob = text().then((fetched) => new Blob([fetched], {type: 'text/plain'}));
  return navigator.clipboard.write([new ClipboardItem({'text/plain': blob})]);
}
