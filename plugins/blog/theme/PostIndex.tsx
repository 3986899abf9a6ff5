import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {BlogFeed} from '@site/plugins/blog/components/BlogFeed';
import {BLOG_CRUMBS} from '@site/plugins/blog/components/blogCrumbs';
import type {PostGroup, PostIndexView} from '@site/plugins/core/pages/postIndex';
import type {DataPageProps} from '@site/plugins/ui/dataPage';
import {dataPage} from '@site/plugins/ui/dataPage';
import {Day} from '@site/plugins/ui/Day';
import {strings} from '@site/plugins/blog/strings';
import {Page} from '@site/plugins/ui/Page';

/** All posts, by year, by tag or by author. */
function PostIndex({data: {title, groups}}: DataPageProps<PostIndexView>): ReactNode {
  return (
    <Page title={title} description={strings.indexOf(title)} crumbs={BLOG_CRUMBS} inSearch={false}>
      <p className="scs-links">
        <BlogFeed />
      </p>
      {groups.length === 0 ? <p>{strings.none}</p> : null}
      {groups.map((group) => (
        <Group key={group.heading} group={group} />
      ))}
    </Page>
  );
}

function Group({group: {heading, url, text, posts}}: {readonly group: PostGroup}): ReactNode {
  return (
    <section>
      <Heading as="h2">{url === null ? heading : <Link to={url}>{heading}</Link>}</Heading>
      {text === '' ? null : <p className="scs-muted">{text}</p>}
      <ul>
        {posts.map((post) => (
          <li key={post.url}>
            <Link to={post.url}>{post.title}</Link>{' '}
            <span className="scs-muted">{post.date === null ? null : <Day date={post.date} />}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export default dataPage(PostIndex);
