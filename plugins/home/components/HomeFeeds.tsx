import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {routes} from '@site/plugins/core/text/routes';
import {strings} from '@site/plugins/home/strings';
import {FeedLink} from '@site/plugins/ui/FeedLink';

/** What a reader can follow. */
export function HomeFeeds(): ReactNode {
  return (
    <p className="scs-links">
      <span className="scs-muted">{strings.follow}</span>
      <FeedLink href={routes.standardsFeed()} title={strings.feeds.standards}>
        {strings.feeds.standards}
      </FeedLink>
      <FeedLink href={routes.scopesFeed()} title={strings.feeds.scopes}>
        {strings.feeds.scopes}
      </FeedLink>
      <FeedLink href={routes.blogFeed('atom.xml')} title={strings.feeds.blog}>
        {strings.feeds.blog}
      </FeedLink>
      <Link to={routes.calendar()}>{strings.feeds.calendar}</Link>
    </p>
  );
}
