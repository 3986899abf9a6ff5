import type {ComponentProps, ReactNode} from 'react';
import {useFullAddress} from './siteAddress';

type Props = Omit<ComponentProps<'a'>, 'href'> & {
  /** Address of a calendar (ICS), without the base URL. */
  readonly href: string;
};

/** Hands a calendar to the reader's program for calendars, which keeps it up to date; a download would not. */
export function SubscribeLink({href, children, ...others}: Props): ReactNode {
  return (
    <a {...others} href={useFullAddress()(href).replace(/^https?:/, 'webcal:')}>
      {children}
    </a>
  );
}
