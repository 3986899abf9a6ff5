import type {ReactNode} from 'react';
import type {IsoDayOrMoment} from '../core/text/isoDate';
import {dateText, momentText, relativeDays} from '../core/text/dateText';
import {strings} from './strings';
import {useToday} from './useToday';

type Props = {
  readonly date: IsoDayOrMoment;
  /** Tells how far it is away. */
  readonly relative?: boolean;
  /** Tells the time of the day too, where it is known. */
  readonly time?: boolean;
};

const ISO_DAY = /(\d{4}-\d{2}-\d{2})/;

/** A text with days in it, none of which is broken across lines: browsers break at hyphens. */
export function DatedText({text}: {readonly text: string}): ReactNode {
  return text.split(ISO_DAY).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="scs-nowrap">
        {part}
      </span>
    ),
  );
}

/** A day, with how far it is away from the reader's. */
export function Day({date, relative = true, time = false}: Props): ReactNode {
  const today = useToday();
  const day = dateText(date);
  return (
    <time dateTime={date} className="scs-day">
      <span className="scs-nowrap">{time ? momentText(date) : day}</span>
      {relative ? <span className="scs-muted"> {strings.inBrackets(relativeDays(today, day))}</span> : null}
    </time>
  );
}
