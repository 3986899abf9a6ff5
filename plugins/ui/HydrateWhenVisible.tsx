import {useEffect, useRef, useState} from 'react';
import type {ReactNode} from 'react';
import useIsBrowser from '@docusaurus/useIsBrowser';

type Props = {
  readonly id?: string;
  readonly className?: string;
  /** Brings it to life at once, seen or not. */
  readonly now: boolean;
  readonly children: ReactNode;
};

/** How far outside of the window an item comes to life, so that it is ready when it is reached. */
const MARGIN = '600px';

/**
 * An item of a long list that comes to life when the reader gets near. Until then it stays as the server wrote it, which
 * is the same to look at, to search and to print; a phone need not work on hundreds of items before it can do anything.
 */
export function HydrateWhenVisible({id, className, now, children}: Props): ReactNode {
  // Only what the server wrote can wait: who comes from another page has nothing yet.
  const isBrowser = useIsBrowser();
  const [seen, setSeen] = useState(isBrowser);
  const element = useRef<HTMLLIElement>(null);
  const asleep = typeof document !== 'undefined' && !seen && !now;
  useEffect(() => {
    const item = element.current;
    if (!asleep || !item) return undefined;
    return onceNear(item, () => setSeen(true));
  }, [asleep]);
  if (asleep) {
    // Hydration takes over what stands there; an empty text never gets into the page.
    // oxlint-disable-next-line react/no-danger -- nothing is written
    return (
      <li
        key="asleep"
        ref={element}
        id={id}
        className={className}
        dangerouslySetInnerHTML={{__html: ''}}
        suppressHydrationWarning
      />
    );
  }
  return (
    <li key="awake" id={id} className={className}>
      {children}
    </li>
  );
}

const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** One observer serves all items. */
function onceNear(item: Element, wake: () => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) =>
      entries
        .filter(({isIntersecting}) => isIntersecting)
        .forEach(({target}) => {
          observer?.unobserve(target);
          waiting.get(target)?.();
        }),
    {rootMargin: MARGIN},
  );
  waiting.set(item, wake);
  observer.observe(item);
  return () => observer?.unobserve(item);
}
