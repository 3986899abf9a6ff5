import type {ReactNode} from 'react';
import {routes} from '@site/plugins/core/text/routes';
import {strings} from '@site/plugins/blog/strings';
import {FeedHead, FeedLink} from '@site/plugins/ui/FeedLink';

/** The feed of the blog, which programs find in three forms. */
export function BlogFeed(): ReactNode {
  return (
    <>
      <FeedLink href={routes.blogFeed('atom.xml')} title={strings.blog}>
        {strings.feed}
      </FeedLink>
      <FeedHead href={routes.blogFeed('rss.xml')} title={strings.blog} type="application/rss+xml" />
      <FeedHead href={routes.blogFeed('feed.json')} title={strings.blog} type="application/feed+json" />
    </>
  );
}
