import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {HasTimeline, KnownDay} from '@site/plugins/core/scopes/timeline';
import {inForcePhrase} from '@site/plugins/core/scopes/wording';
import {strings} from '@site/plugins/core/scopes/strings';
import {Day} from './Day';
import {Sentence} from './Sentence';
import {useToday} from './useToday';

/** When a version is in force, with links to documents that say so. */
export function InForce({
  scope,
  version,
}: {
  readonly scope: HasTimeline;
  readonly version: string;
}): ReactNode {
  const today = useToday();
  return (
    <Sentence
      parts={inForcePhrase<ReactNode>(scope, version, {today, part: (day) => <KnownDayText day={day} />})}
    />
  );
}

/** A day with the document that says it; `bound` for one that stands alone, without words around it. */
export function KnownDayText({
  day,
  bound = false,
}: {
  readonly day: KnownDay;
  readonly bound?: boolean;
}): ReactNode {
  const date = <Day date={day.date} />;
  const stated =
    day.by === null ? (
      date
    ) : (
      <Sentence parts={strings.statedBy<ReactNode>(date, <Link to={day.by.url}>{day.by.id}</Link>)} />
    );
  return bound && !day.exact ? <Sentence parts={strings.onOrBefore<ReactNode>(stated)} /> : stated;
}
