import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import {PageMetadata} from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import {BLOG_CRUMBS} from '@site/plugins/blog/components/blogCrumbs';
import Layout from '@theme/Layout';
import AdvisoryHeader from '@site/plugins/advisories/components/AdvisoryHeader';
import {PostFacts} from '@site/plugins/blog/components/PostFacts';
import type {PostLink, PostPageView, PostRef} from '@site/plugins/core/pages/postPage';
import {Contents, FoldedContents} from '@site/plugins/ui/Contents';
import type {DataPageProps} from '@site/plugins/ui/dataPage';
import {dataPage} from '@site/plugins/ui/dataPage';
import {DocumentText} from '@site/plugins/ui/DocumentText';
import {strings} from '@site/plugins/blog/strings';
import {Crumbs} from '@site/plugins/ui/Page';
import {searchAttributes} from '@site/plugins/ui/searchAttributes';
import {useFullAddress} from '@site/plugins/ui/siteAddress';

/** A post: who says it and when, the facts of an advisory, then its text. */
function PostPage({data}: DataPageProps<PostPageView>): ReactNode {
  const {post, advisory, toc, hasDiagrams, isDraft, isUnlisted, newer, older} = data;
  const isHidden = isDraft || isUnlisted;
  return (
    <>
      <PageMetadata title={post.title} description={post.description} />
      <PostHead post={post} isHidden={isHidden} />
      <Layout>
        <div className="scs-columns scs-columns--text">
          <main className="scs-columns__main">
            <article {...(isHidden ? {} : searchAttributes())}>
              <Crumbs crumbs={BLOG_CRUMBS} />
              <Heading as="h1">{post.title}</Heading>
              <PostFacts post={post} />
              {isDraft ? <p role="note">{strings.draft}</p> : null}
              <FoldedContents toc={toc} />
              {advisory === null ? null : <AdvisoryHeader advisory={advisory} />}
              <DocumentText hasDiagrams={hasDiagrams} />
            </article>
            <Neighbours newer={newer} older={older} />
          </main>
          <aside className="scs-columns__toc">
            <Contents toc={toc} />
          </aside>
        </div>
      </Layout>
    </>
  );
}

/** What machines read of a post (schema.org, Open Graph). */
function PostHead({post, isHidden}: {readonly post: PostRef; readonly isHidden: boolean}): ReactNode {
  const full = useFullAddress();
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    url: full(post.url),
    headline: post.title,
    description: post.description,
    ...(post.date === null ? {} : {datePublished: post.date}),
    author: post.authors.map(({name, url}) => ({'@type': 'Person', name, url})),
  };
  return (
    <Head>
      <meta property="og:type" content="article" />
      {post.date === null ? null : <meta property="article:published_time" content={post.date} />}
      {isHidden ? <meta name="robots" content="noindex" /> : null}
      {/* Text of authors must not end the element. */}
      <script type="application/ld+json">{JSON.stringify(facts).replaceAll('<', '\\u003c')}</script>
    </Head>
  );
}

type Neighbour = PostLink | null;

function Neighbours({newer, older}: {readonly newer: Neighbour; readonly older: Neighbour}): ReactNode {
  if (!newer && !older) return null;
  return (
    <nav className="scs-links" aria-label={strings.otherPosts}>
      {newer ? <Link to={newer.url}>{strings.newer(newer.title)}</Link> : null}
      {older ? <Link to={older.url}>{strings.older(older.title)}</Link> : null}
    </nav>
  );
}

export default dataPage(PostPage);
