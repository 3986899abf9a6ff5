import {useEffect, useState} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {IsoDate} from '../core/text/isoDate';
import {dayOf} from '../core/text/isoDate';

/**
 * The day that states are computed for: the build's while a page is rendered on the server and hydrated,
 * then the visitor's (UTC). So a page built in spring is right in autumn.
 */
export function useToday(): IsoDate {
  const {siteConfig} = useDocusaurusContext();
  const [today, setToday] = useState(String(siteConfig.customFields?.buildDay ?? ''));
  useEffect(() => setToday(dayOf(new Date())), []);
  return today;
}
