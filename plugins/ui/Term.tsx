import {useEffect, useId, useState} from 'react';
import type {ReactNode} from 'react';
import {clsx} from 'clsx';
import type {GlossaryTerm} from '@site/plugins/core/text/glossary';
import {glossary} from '@site/plugins/core/text/glossary';
import {Inline} from './Inline';

type Props = {
  readonly name: GlossaryTerm;
  /** The word as it stands in its sentence. */
  readonly children: ReactNode;
};

/**
 * A term at its first use. What it means appears on hover, with the keyboard's focus and on a tap, goes with Escape, and
 * is read out as the description of the word.
 */
export function Term({name, children}: Props): ReactNode {
  const id = useId();
  // On which side of the word there is room for the explanation.
  const [side, setSide] = useState<'start' | 'end'>();
  const open = ({currentTarget}: {readonly currentTarget: Element}) =>
    setSide(currentTarget.getBoundingClientRect().left > window.innerWidth / 2 ? 'end' : 'start');
  const close = () => setSide(undefined);
  const isOpen = side !== undefined;
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKey = ({key}: KeyboardEvent) => key === 'Escape' && setSide(undefined);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOpen]);
  return (
    <span className="scs-term" onPointerEnter={open} onPointerLeave={close}>
      <dfn>
        <button type="button" aria-describedby={id} onFocus={open} onBlur={close} onClick={open}>
          {children}
        </button>
      </dfn>
      <span
        role="tooltip"
        id={id}
        className={clsx('scs-term__meaning', isOpen && `scs-term__meaning--${side}`)}
        data-pagefind-ignore
      >
        <Inline text={glossary[name]} />
      </span>
    </span>
  );
}
