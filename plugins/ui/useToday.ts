import {useSyncExternalStore} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {IsoDate} from '../core/text/isoDate';
import {dayOf} from '../core/text/isoDate';

/** A page is left open over midnight rarely enough to be loaded again then. */
const neverChanges = () => () => undefined;

/**
 * The day that states are computed for: the build's while a page is rendered on the server and hydrated,
 * then the visitor's (UTC). So a page built in spring is right in autumn.
 */
export function useToday(): IsoDate {
  const {siteConfig} = useDocusaurusContext();
  return useSyncExternalStore(
    neverChanges,
    () => dayOf(new Date()),
    () => String(siteConfig.customFields?.buildDay ?? ''),
  );
}
