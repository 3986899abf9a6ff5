import {useCallback, useEffect, useId, useState} from 'react';
import type {MouseEvent, PointerEvent, ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {clsx} from 'clsx';

type Props = {
  readonly meaning: ReactNode;
  /** Site-absolute address of where it is explained at length. */
  readonly to: string;
  /** A term of the field, which is marked up as what it is. */
  readonly isTerm?: boolean;
  /** The word as it stands in its sentence. */
  readonly children: ReactNode;
};

/**
 * A word that leads to its explanation. What it means appears on hover and with the keyboard's focus, goes with Escape, and is
 * read out as the description of the word. A finger, which cannot hover, opens it with a first tap and follows it with a second
 * one.
 */
export function Explained({meaning, to, isTerm = false, children}: Props): ReactNode {
  const id = useId();
  // On which side of the word there is room for the explanation.
  const [side, setSide] = useState<'start' | 'end'>();
  const [isTapped, setTapped] = useState(false);
  const open = ({currentTarget}: {readonly currentTarget: Element}) =>
    setSide(currentTarget.getBoundingClientRect().left > window.innerWidth / 2 ? 'end' : 'start');
  const close = useCallback(() => {
    setSide(undefined);
    setTapped(false);
  }, []);
  const isOpen = side !== undefined;
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKey = ({key}: KeyboardEvent) => key === 'Escape' && close();
    const onPress = ({target}: Event) => {
      const word = document.getElementById(id)?.parentElement;
      if (target instanceof Node && !word?.contains(target)) close();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
    };
  }, [isOpen, id, close]);
  const onPointerDown = ({pointerType}: PointerEvent) => setTapped(pointerType === 'touch' && !isOpen);
  const onClick = (event: MouseEvent) => {
    if (!isTapped) return;
    event.preventDefault();
    setTapped(false);
  };
  const isMouse = (act: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerType !== 'touch') act(event);
  };
  const word = (
    <Link
      to={to}
      aria-describedby={id}
      onFocus={open}
      onBlur={close}
      onPointerDown={onPointerDown}
      onClick={onClick}
    >
      {children}
    </Link>
  );
  return (
    <span className="scs-term" onPointerEnter={isMouse(open)} onPointerLeave={isMouse(close)}>
      {isTerm ? <dfn>{word}</dfn> : word}
      <span
        role="tooltip"
        id={id}
        className={clsx('scs-term__meaning', isOpen && `scs-term__meaning--${side}`)}
        data-pagefind-ignore
      >
        {meaning}
      </span>
    </span>
  );
}
