import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {routes} from '@site/plugins/core/text/routes';
import type {ScopeEvent} from '@site/plugins/core/scopes/events';
import type {ScopeRef} from '@site/plugins/core/pages/scopeRef';
import {Day} from '@site/plugins/ui/Day';
import {Page} from '@site/plugins/ui/Page';
import {useToday} from '@site/plugins/ui/useToday';

type Props = {readonly events: readonly ScopeEvent[]; readonly scopes: readonly ScopeRef[]};

/** The days on which scope versions change how they stand. */
export default function CalendarPage({events, scopes}: Props): ReactNode {
  const today = useToday();
  const coming = events.filter(({date}) => date > today).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const past = events.filter(({date}) => date <= today).toSorted((a, b) => (a.date < b.date ? 1 : -1));
  return (
    <Page
      title="Calendar"
      description="The days on which versions of the certificate scopes take effect or end"
      lead={<p>When versions of the certificate scopes take effect, and when they end.</p>}
    >
      <p className="scs-links">
        <a className="scs-button scs-button--main" href={routes.allCalendars()}>
          Calendar of all scopes (ICS)
        </a>
        {scopes.map(({id, name}) => (
          <a key={id} className="scs-button" href={routes.scopeCalendar(id)}>
            {name} (ICS)
          </a>
        ))}
        <a className="scs-button" href={routes.scopesFeed()}>
          Feed (Atom)
        </a>
      </p>
      <Heading as="h2">Coming</Heading>
      <Events
        events={coming}
        empty="Nothing is planned yet. A new day is announced here, in the feed and in the blog."
      />
      <Heading as="h2">Until today</Heading>
      <Events events={past} empty="Nothing yet." />
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
  if (events.length === 0) return <p>{empty}</p>;
  return (
    <ul>
      {events.map(({date, title, url}) => (
        <li key={`${date} ${title}`}>
          <Day date={date} />: <Link to={url}>{title}</Link>
        </li>
      ))}
    </ul>
  );
}
