import rehypeSanitize, {defaultSchema} from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import type {Link} from 'mdast';
import {visit} from 'unist-util-visit';
import {resolveLink} from '../standards/link';
import {internalAddress} from '../text/routes';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(() => (tree) => {
    visit(tree, 'link', (node: Link) => {
      const target = resolveLink(node.url, 'https://example.org/');
      if (target.kind === 'page' && target.path !== '') node.url = internalAddress(target);
    });
  })
  .use(remarkRehype)
  .use(rehypeSanitize, defaultSchema)
  .use(rehypeStringify);

/**
 * Renders a short text of an author (CommonMark with GFM) to HTML; raw HTML in it is dropped, everything else goes through an
 * allow-list. Full addresses of our own pages become site-absolute.
 */
export function renderMarkdown(markdown: string): string {
  return String(processor.processSync(markdown));
}
