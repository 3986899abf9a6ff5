import type {ReactNode} from 'react';

/** A wide table in a box of its own, which the keyboard can scroll. */
export function Scroll({label, children}: {readonly label: string; readonly children: ReactNode}): ReactNode {
  return (
    // A box that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="scs-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
