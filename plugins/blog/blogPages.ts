import type {Post} from '../core/advisories/post';
import type {Catalog} from '../core/catalog/catalog';
import {publishedPosts} from '../core/catalog/posts';
import {blogFeeds} from '../core/exports/blogFeed';
import {postMarkdown} from '../core/exports/postMarkdown';
import {postIndexViews} from '../core/pages/postIndex';
import {postListViews} from '../core/pages/postList';
import {postPageView} from '../core/pages/postPage';
import {textTargets} from '../core/catalog/textTargets';
import type {IsoDateTime} from '../core/text/isoDate';
import {routes} from '../core/text/routes';
import type {Asset} from '../files/assets';
import type {DataPage} from '../files/pageStore';
import {dataPage, pageAssets, settledText} from '../files/pageStore';
import type {BlogOptions} from './options';
import type {IsoDate} from '../core/text/isoDate';

type Input = {
  readonly catalog: Catalog;
  readonly options: Pick<BlogOptions, 'viewUrl' | 'pictureHosts'>;
  /** Path of the site, with a slash at both ends. */
  readonly baseUrl: string;
  /** Whether drafts have pages, as they have in the preview. */
  readonly withDrafts: boolean;
  /** Of the build, UTC. */
  readonly moment: IsoDateTime;
};

/** The pages of posts and their lists, by address. */
export function blogPages({
  catalog,
  options,
  baseUrl,
  withDrafts,
  moment,
}: Input): ReadonlyMap<string, DataPage> {
  const {viewUrl: sourceUrl, pictureHosts} = options;
  const targetsFrom = textTargets(catalog, {sourceUrl, baseUrl, pictureHosts});
  const posts = withDrafts ? catalog.posts : publishedPosts(catalog);
  return new Map([
    ...posts.map((post) => {
      const text = settledText(post, targetsFrom(post.source.path));
      return [post.url, dataPage('PostPage', postPageView(catalog, post, moment), text)] as const;
    }),
    ...[...postListViews(catalog)].map(([address, view]) => [address, dataPage('PostList', view)] as const),
    ...[...postIndexViews(catalog)].map(([address, view]) => [address, dataPage('PostIndex', view)] as const),
  ]);
}

type AssetInput = Pick<Input, 'catalog'> & {
  readonly options: BlogOptions;
  readonly pages: ReadonlyMap<string, DataPage>;
  readonly today: IsoDate;
  /** Without a slash at its end. */
  readonly siteUrl: string;
};

/** Files of the blog: what browsers fetch of pages, posts as Markdown, and the feeds. */
export function blogAssets({catalog, options, pages, today, siteUrl}: AssetInput): Asset[] {
  const {title, description, viewUrl: sourceUrl, pictureHosts} = options;
  const targetsFrom = textTargets(catalog, {sourceUrl, baseUrl: `${siteUrl}/`, pictureHosts});
  const htmlOf = (post: Post) => settledText(post, targetsFrom(post.source.path)).html;
  const feeds = blogFeeds({catalog, siteUrl, title, description, htmlOf});
  return [
    ...pageAssets(pages),
    ...publishedPosts(catalog).map((post) => ({
      path: routes.postMarkdown(post.url),
      content: postMarkdown(catalog, post, {siteUrl, today, html: htmlOf(post)}),
    })),
    {path: routes.blogFeed('atom.xml'), content: feeds.atom},
    {path: routes.blogFeed('rss.xml'), content: feeds.rss},
    {path: routes.blogFeed('feed.json'), content: feeds.json},
  ];
}
