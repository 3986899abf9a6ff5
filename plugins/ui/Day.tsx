import type {ReactNode} from 'react';
import type {IsoDate} from '../core/text/isoDate';
import {dateText, relativeDays} from '../core/text/dateText';
import {strings} from './strings';
import {useToday} from './useToday';

/** A day, with how far it is away from the reader's. */
export function Day({
  date,
  relative = true,
}: {
  readonly date: IsoDate;
  readonly relative?: boolean;
}): ReactNode {
  const today = useToday();
  return (
    <time dateTime={date} className="scs-day">
      <span className="scs-nowrap">{dateText(date)}</span>
      {relative ? <span className="scs-muted"> {strings.inBrackets(relativeDays(today, date))}</span> : null}
    </time>
  );
}
