import {createContext, useContext, useSyncExternalStore} from 'react';
import type {ReactNode} from 'react';
import {useAllPluginInstancesData} from '@docusaurus/useGlobalData';
import type {IsoDate} from '../core/text/isoDate';
import {dayOf} from '../core/text/isoDate';

/** A page is left open over midnight rarely enough to be loaded again then. */
const neverChanges = () => () => undefined;

const PickedDay = createContext<IsoDate | undefined>(undefined);

/** Everything inside is shown as of a day that the reader picked. */
export function TodayProvider({
  day,
  children,
}: {
  readonly day: IsoDate;
  readonly children: ReactNode;
}): ReactNode {
  return <PickedDay.Provider value={day}>{children}</PickedDay.Provider>;
}

/** The day of the build (`bundling/index.ts` tells it to all pages). */
export function useBuildDay(): IsoDate {
  const [{buildDay}] = Object.values(useAllPluginInstancesData('scs-bundling', {failfast: true})) as [
    {buildDay: IsoDate},
  ];
  return buildDay;
}

/**
 * The day that states are computed for: the build's while a page is rendered on the server and hydrated,
 * then the visitor's (UTC), or the one that the visitor picked. So a page built in spring is right in autumn.
 */
export function useToday(): IsoDate {
  const built = useBuildDay();
  const picked = useContext(PickedDay);
  const today = useSyncExternalStore(
    neverChanges,
    () => dayOf(new Date()),
    () => built,
  );
  return picked ?? today;
}
