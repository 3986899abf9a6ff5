import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {routes} from '@site/plugins/core/text/routes';
import type {ScopeEvent} from '@site/plugins/core/scopes/events';
import {eventRemarks, eventTitle} from '@site/plugins/core/scopes/events';
import type {ScopeRef} from '@site/plugins/core/pages/scopeRef';
import {strings} from '@site/plugins/scopes/strings';
import {Day} from '@site/plugins/ui/Day';
import {Page} from '@site/plugins/ui/Page';
import {Sentence} from '@site/plugins/ui/Sentence';
import {Term} from '@site/plugins/ui/Term';
import {useToday} from '@site/plugins/ui/useToday';
import {FeedLink} from '@site/plugins/ui/FeedLink';
import {SubscribeLink} from '@site/plugins/ui/SubscribeLink';
import {FileLink} from '@site/plugins/ui/siteAddress';

type Props = {readonly events: readonly ScopeEvent[]; readonly scopes: readonly ScopeRef[]};

/** The days on which scope versions change how they stand. */
export default function CalendarPage({events, scopes}: Props): ReactNode {
  const today = useToday();
  const coming = events.filter(({date}) => date > today).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const past = events.filter(({date}) => date <= today).toSorted((a, b) => (a.date < b.date ? 1 : -1));
  return (
    <Page
      title={strings.calendar.title}
      description={strings.calendar.description}
      lead={
        <p>
          <Sentence
            parts={strings.calendar.lead((text) => (
              <Term name="scope version">{text}</Term>
            ))}
          />
        </p>
      }
    >
      <p className="scs-links">
        <SubscribeLink className="scs-button scs-button--main" href={routes.allCalendars()}>
          {strings.calendar.subscribe}
        </SubscribeLink>
        {scopes.map(({id, name}) => (
          <SubscribeLink key={id} className="scs-button" href={routes.scopeCalendar(id)}>
            {strings.calendar.subscribeOne(name)}
          </SubscribeLink>
        ))}
        <FeedLink className="scs-button" href={routes.scopesFeed()} title={strings.feedTitle}>
          {strings.feed}
        </FeedLink>
      </p>
      <p className="scs-links">
        <FileLink href={routes.allCalendars()}>{strings.calendar.all}</FileLink>
        {scopes.map(({id, name}) => (
          <FileLink key={id} href={routes.scopeCalendar(id)}>
            {strings.calendar.one(name)}
          </FileLink>
        ))}
      </p>
      <Heading as="h2">{strings.calendar.coming}</Heading>
      <Events events={coming} empty={strings.calendar.nothingComing} />
      <Heading as="h2">{strings.calendar.past}</Heading>
      <Events events={past} empty={strings.calendar.nothingPast} />
    </Page>
  );
}

function Events({
  events,
  empty,
}: {
  readonly events: readonly ScopeEvent[];
  readonly empty: string;
}): ReactNode {
  const today = useToday();
  if (events.length === 0) return <p>{empty}</p>;
  return (
    <ul>
      {events.map((event) => (
        <li key={`${event.entry} ${event.scope} ${event.version}`}>
          <Sentence
            parts={strings.calendar.event(
              <Day date={event.date} />,
              <Link to={event.url}>{eventTitle(event, today)}</Link>,
            )}
          />{' '}
          <span className="scs-muted scs-small">{eventRemarks(event, today)}</span>
        </li>
      ))}
    </ul>
  );
}
