import {useCallback, useEffect, useState} from 'react';
import type {ReactNode} from 'react';
import {clsx} from 'clsx';
import {PageHtml} from '@site/plugins/ui/PageHtml';
import {Sentence} from '@site/plugins/ui/Sentence';
import {strings} from '@site/plugins/standards/strings';

/** Every word of two versions, inline or side by side, with a way from change to change. */
export function Redline(): ReactNode {
  const [sideBySide, setSideBySide] = useState(false);
  useChangeKeys();
  const arrange = useCallback(
    (element: HTMLElement, html: string) => {
      if (!sideBySide) return undefined;
      element.querySelectorAll('[data-kind]').forEach(splitRow);
      return () => {
        element.innerHTML = html;
      };
    },
    [sideBySide],
  );
  return (
    <>
      <p className="scs-links">
        <button
          type="button"
          className="scs-button"
          aria-pressed={sideBySide}
          onClick={() => setSideBySide(!sideBySide)}
        >
          {strings.comparison.sideBySide}
        </button>
        <button type="button" className="scs-button" onClick={() => jump(-1)}>
          <Sentence parts={strings.comparison.previous(<kbd>p</kbd>)} />
        </button>
        <button type="button" className="scs-button" onClick={() => jump(1)}>
          <Sentence parts={strings.comparison.next(<kbd>n</kbd>)} />
        </button>
      </p>
      <PageHtml
        className={clsx('scs-redline', sideBySide && 'scs-redline--side-by-side')}
        onReady={arrange}
      />
    </>
  );
}

/** Shows a row twice: as it was, and as it is. */
function splitRow(row: Element): void {
  const [before, after] = ['ins', 'del'].map((dropped) => {
    const half = document.createElement('div');
    half.append(...[...row.childNodes].map((node) => node.cloneNode(true)));
    half.querySelectorAll(dropped).forEach((node) => node.remove());
    return half;
  });
  if (!before || !after) return;
  row.replaceChildren(before, after);
  row.classList.add('scs-sides');
}

/** Moves the focus to the next or previous change; at an end it stays. */
function jump(step: 1 | -1): void {
  const changes = [...document.querySelectorAll<HTMLElement>('.scs-redline [data-change]')];
  const current = changes.findIndex((element) => element === document.activeElement);
  const next = changes[current === -1 ? (step === 1 ? 0 : changes.length - 1) : current + step];
  if (!next) return;
  next.tabIndex = -1;
  next.focus();
  next.scrollIntoView({block: 'center'});
}

/** `n` and `p` go from change to change, but not while somebody types. */
function useChangeKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, [contenteditable]') !== null;
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'n') jump(1);
      if (event.key === 'p') jump(-1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
