import type {ReactNode} from 'react';
import {useBlogPost} from '@docusaurus/plugin-content-blog/client';
import AdvisoryHeader from '@site/plugins/advisories/components/AdvisoryHeader';
import Content from '@theme-init/BlogPostItem/Content';
import type {Props} from '@theme/BlogPostItem/Content';
import {searchAttributes} from '@site/plugins/ui/searchAttributes';
import type {Advisory} from '@site/plugins/core/advisories/advisory';

/** A post's text; that of an advisory has its data before it. */
export default function BlogPostItemContent(props: Props): ReactNode {
  const {metadata, isBlogPostPage} = useBlogPost();
  // Checked where front matter is read: it is an advisory or absent.
  const advisory = metadata.frontMatter.advisory as Advisory | undefined;
  return (
    <div
      {...(isBlogPostPage ? {...searchAttributes(), 'data-pagefind-meta': `title:${metadata.title}`} : {})}
    >
      <Content {...props}>
        {advisory === undefined ? null : <AdvisoryHeader advisory={advisory} />}
        {props.children}
      </Content>
    </div>
  );
}
