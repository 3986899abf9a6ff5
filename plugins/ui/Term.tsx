import {useCallback, useEffect, useId, useState} from 'react';
import type {MouseEvent, PointerEvent, ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {clsx} from 'clsx';
import type {GlossaryTerm} from '@site/plugins/core/text/glossary';
import {glossary} from '@site/plugins/core/text/glossary';
import {routes} from '@site/plugins/core/text/routes';
import {Inline} from './Inline';

type Props = {
  readonly name: GlossaryTerm;
  /** The word as it stands in its sentence. */
  readonly children: ReactNode;
};

/**
 * A term at its first use, which leads to the glossary. What it means appears on hover and with the keyboard's focus, goes
 * with Escape, and is read out as the description of the word. A finger, which cannot hover, opens it with a first tap and
 * follows it with a second one.
 */
export function Term({name, children}: Props): ReactNode {
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
  return (
    <span className="scs-term" onPointerEnter={isMouse(open)} onPointerLeave={isMouse(close)}>
      <dfn>
        <Link
          to={routes.term(name)}
          aria-describedby={id}
          onFocus={open}
          onBlur={close}
          onPointerDown={onPointerDown}
          onClick={onClick}
        >
          {children}
        </Link>
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
