import type {ReactNode} from 'react';
import {Page} from '@site/plugins/ui/Page';

/** Stands at the blog's address as long as there are no posts. */
export default function EmptyBlog(): ReactNode {
  return (
    <Page title="Blog" description="News about standards and certification">
      <p>There are no posts yet.</p>
    </Page>
  );
}
