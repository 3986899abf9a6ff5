import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {BLOG_CRUMBS} from '@site/plugins/blog/components/blogCrumbs';
import {BlogFeed} from '@site/plugins/blog/components/BlogFeed';
import {PostFacts} from '@site/plugins/blog/components/PostFacts';
import type {PostListView} from '@site/plugins/core/pages/postList';
import {routes} from '@site/plugins/core/text/routes';
import type {DataPageProps} from '@site/plugins/ui/dataPage';
import {dataPage} from '@site/plugins/ui/dataPage';
import {strings} from '@site/plugins/blog/strings';
import {Page} from '@site/plugins/ui/Page';

/** A list of posts: all of them, or those with a tag. */
function PostList({data}: DataPageProps<PostListView>): ReactNode {
  const {tag, posts, part, parts, newerUrl, olderUrl} = data;
  const name = tag === null ? strings.blog : strings.postsOn(tag.label);
  return (
    <Page
      title={part === 1 ? name : strings.part(name, part)}
      description={tag === null ? strings.description : name}
      {...(tag === null ? {} : {crumbs: BLOG_CRUMBS})}
      inSearch={false}
      lead={tag === null || tag.description === '' ? undefined : <p>{tag.description}</p>}
    >
      {tag === null ? (
        <p className="scs-links">
          <Link to={routes.postArchive()}>{strings.archive}</Link>
          <Link to={routes.postTags()}>{strings.tags}</Link>
          <Link to={routes.postAuthors()}>{strings.authors}</Link>
          <BlogFeed />
        </p>
      ) : (
        <p className="scs-links">
          <BlogFeed />
        </p>
      )}
      {posts.length === 0 ? <p>{strings.none}</p> : null}
      <ul className="scs-cards">
        {posts.map((post) => (
          <li key={post.url} className="scs-card">
            <Heading as="h2" className="scs-card__title">
              <Link to={post.url}>{post.title}</Link>
            </Heading>
            <PostFacts post={post} />
            <p>{post.description}</p>
          </li>
        ))}
      </ul>
      {parts === 1 ? null : (
        <nav className="scs-links" aria-label={strings.pages}>
          {newerUrl === null ? null : <Link to={newerUrl}>{strings.newerPosts}</Link>}
          <span>{strings.partOf(part, parts)}</span>
          {olderUrl === null ? null : <Link to={olderUrl}>{strings.olderPosts}</Link>}
        </nav>
      )}
    </Page>
  );
}

export default dataPage(PostList);
