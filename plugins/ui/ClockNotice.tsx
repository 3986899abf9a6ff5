import type {ReactNode} from 'react';
import {clockDoubt} from '../core/text/clock';
import {clockStrings} from './clockStrings';
import {useBuildDay, useToday} from './useToday';

/** Says what is the matter where a device's date and that of the page are far apart: states follow from the device's. */
export function ClockNotice(): ReactNode {
  const today = useToday();
  const built = useBuildDay();
  const doubt = clockDoubt(today, built);
  if (doubt === undefined) return null;
  return (
    <p className="scs-clock" role="status">
      {clockStrings[doubt]({today, built})}
    </p>
  );
}
