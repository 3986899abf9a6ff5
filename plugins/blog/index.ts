import path from 'node:path';
import pluginContentBlog, {validateOptions as validateBlogOptions} from '@docusaurus/plugin-content-blog';
import type {BlogContent} from '@docusaurus/plugin-content-blog';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {normalizePluginOptions} from '@docusaurus/utils-validation';
import {sourceFolders} from '../files/sourceFolders';
import {ownLinks} from '../markdown/ownLinks';
import {safeHtml} from '../markdown/safeHtml';
import type {BlogOptions} from './options';

export {validateOptions} from './options';

/**
 * The blog of Docusaurus over the blog folder, with links and HTML of authors treated as in standards. Its options are
 * made here and not in the site's configuration, which is shipped to every browser.
 */
export default async function blogPlugin(
  context: LoadContext,
  {title, description, copyright, viewUrl}: BlogOptions,
): Promise<Plugin<BlogContent>> {
  const {siteDir} = context;
  const options = {
    path: path.relative(siteDir, sourceFolders(siteDir).blog),
    routeBasePath: 'blog',
    blogListComponent: '@theme/PostList',
    include: ['**/*.md'],
    blogTitle: title,
    blogDescription: description,
    blogSidebarTitle: 'Recent posts',
    showReadingTime: false,
    onUntruncatedBlogPosts: 'ignore',
    onInlineTags: 'ignore',
    onInlineAuthors: 'ignore',
    feedOptions: {type: ['atom', 'rss', 'json'], title, description, copyright, language: 'en'},
    beforeDefaultRemarkPlugins: [[ownLinks, {siteDir, sourceUrl: viewUrl}]],
    rehypePlugins: [safeHtml],
  };
  const blog = await pluginContentBlog(
    context,
    validateBlogOptions({
      validate: normalizePluginOptions as never,
      options: options as never,
    }),
  );
  return {
    ...blog,
    getThemePath: () => path.resolve(__dirname, 'theme'),
    getClientModules: () => [path.resolve(__dirname, 'styles.css')],
  };
}
