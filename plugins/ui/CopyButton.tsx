import {useState} from 'react';
import type {ReactNode} from 'react';
import {clsx} from 'clsx';
import {putOnClipboard} from './clipboard';
import {strings} from './strings';

type CopyState = 'idle' | 'copied' | 'failed';

/** How long it is shown what became of it; a failure tells what to do instead, which takes longer to read. */
const SHOWN_MS = {copied: 2500, failed: 8000};

type Props = {
  /** What is copied, or what fetches it. */
  readonly text: string | (() => Promise<string>);
  readonly label: string;
  readonly main?: boolean;
  /** Shows a picture instead of the label: for narrow places. */
  readonly isSmall?: boolean;
};

/**
 * A button that puts a text on the clipboard and says so, also to screen readers. It stays as wide as it is: what stands
 * beside it does not move.
 */
export function CopyButton({text, label, main = false, isSmall = false}: Props): ReactNode {
  const [state, setState] = useState<CopyState>('idle');
  const finish = (next: 'copied' | 'failed') => {
    setState(next);
    setTimeout(() => setState('idle'), SHOWN_MS[next]);
  };
  const copy = () => {
    putOnClipboard(text).then(
      () => finish('copied'),
      () => finish('failed'),
    );
  };
  const copied = state === 'copied';
  return (
    <span className="scs-copy" data-pagefind-ignore>
      <button
        type="button"
        className={clsx('scs-button', main && 'scs-button--main', isSmall && 'scs-button--small')}
        title={isSmall ? label : undefined}
        onClick={copy}
      >
        {isSmall ? <CopyPicture isDone={copied} /> : null}
        <span className={isSmall ? 'scs-visually-hidden' : 'scs-copy__words'}>
          <span className={clsx(copied && 'scs-copy__other')}>{label}</span>
          <span className={clsx(!copied && 'scs-copy__other')}>{strings.copied}</span>
        </span>
      </button>
      <span role="status" className={state === 'failed' ? 'scs-copy__message' : 'scs-visually-hidden'}>
        {state === 'idle' ? '' : copied ? strings.copied : strings.copyFailed}
      </span>
    </span>
  );
}

/** Two sheets; once it is done, a tick. */
function CopyPicture({isDone}: {readonly isDone: boolean}): ReactNode {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    >
      {isDone ? <path d="M3 8.5l3.5 3.5L13 4.5" /> : <path d="M6 5.5h7.5v9H6zM10 5.5v-4H2.5v9H6" />}
    </svg>
  );
}
