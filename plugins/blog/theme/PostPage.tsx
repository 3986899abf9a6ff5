import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import {PageMetadata} from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import {BLOG_CRUMBS} from '@site/plugins/blog/components/blogCrumbs';
import Layout from '@theme/Layout';
import AdvisoryFooter from '@site/plugins/advisories/components/AdvisoryFooter';
import AdvisoryHeader from '@site/plugins/advisories/components/AdvisoryHeader';
import {BlogFeed} from '@site/plugins/blog/components/BlogFeed';
import {PostFacts} from '@site/plugins/blog/components/PostFacts';
import type {PostPageView} from '@site/plugins/core/pages/postPage';
import {Contents, FoldedContents} from '@site/plugins/ui/Contents';
import type {DataPageProps} from '@site/plugins/ui/dataPage';
import {dataPage} from '@site/plugins/ui/dataPage';
import {DocumentText} from '@site/plugins/ui/DocumentText';
import {strings} from '@site/plugins/blog/strings';
import {Crumbs} from '@site/plugins/ui/Page';
import {PageFoot} from '@site/plugins/ui/PageFoot';
import {SocialCard} from '@site/plugins/ui/SocialCard';
import {PUBLISHER, StructuredData} from '@site/plugins/ui/StructuredData';
import {searchAttributes} from '@site/plugins/ui/searchAttributes';
import {useFullAddress} from '@site/plugins/ui/siteAddress';
import {routes} from '@site/plugins/core/text/routes';
import {MarkdownTwin} from '@site/plugins/ui/MarkdownTwin';

/** A post: who says it and when, the facts of an advisory, then its text. */
function PostPage({data}: DataPageProps<PostPageView>): ReactNode {
  const {post, advisory, toc, hasDiagrams, isDraft, isEmbargoed, isUnlisted, neighbours, changedOn, card} =
    data;
  const isHidden = isDraft || isUnlisted;
  return (
    <>
      <PageMetadata title={post.title} description={post.description} />
      <PostHead post={post} isHidden={isHidden} changedOn={changedOn} card={card} />
      <Layout>
        <div className="scs-columns scs-columns--text">
          <main className="scs-columns__main">
            <article {...(isHidden ? {} : searchAttributes())}>
              <Crumbs crumbs={BLOG_CRUMBS} title={post.title} />
              <Heading as="h1">{post.title}</Heading>
              <PostFacts post={post} />
              {isDraft ? (
                <p role="note">{strings.draft}</p>
              ) : (
                <p className="scs-links" data-pagefind-ignore>
                  <MarkdownTwin href={routes.postMarkdown(post.url)} />
                </p>
              )}
              <FoldedContents toc={toc} />
              {advisory === null ? null : <AdvisoryHeader advisory={advisory} isEmbargoed={isEmbargoed} />}
              <DocumentText hasDiagrams={hasDiagrams} />
              {advisory === null ? null : <AdvisoryFooter advisory={advisory} />}
            </article>
            <PageFoot changedOn={changedOn} neighbours={neighbours} label={strings.otherPosts}>
              <BlogFeed />
            </PageFoot>
          </main>
          <aside className="scs-columns__toc">
            <Contents toc={toc} />
          </aside>
        </div>
      </Layout>
    </>
  );
}

type HeadProps = Pick<PostPageView, 'post' | 'changedOn' | 'card'> & {readonly isHidden: boolean};

/** What machines read of a post (schema.org, Open Graph). */
function PostHead({post, isHidden, changedOn, card}: HeadProps): ReactNode {
  const full = useFullAddress();
  const facts = {
    '@type': 'BlogPosting',
    url: full(post.url),
    headline: post.title,
    description: post.description,
    image: full(card),
    publisher: PUBLISHER,
    ...(post.date === null ? {} : {datePublished: post.date}),
    ...(changedOn === null ? {} : {dateModified: changedOn}),
    author: post.authors.map(({name, url}) => ({'@type': 'Person', name, url})),
  };
  return (
    <>
      <SocialCard card={card} alt={post.title} />
      <StructuredData data={facts} />
      <Head>
        <meta property="og:type" content="article" />
        {post.date === null ? null : <meta property="article:published_time" content={post.date} />}
        {isHidden ? <meta name="robots" content="noindex" /> : null}
      </Head>
    </>
  );
}

export default dataPage(PostPage);
