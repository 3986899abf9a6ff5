import type {Post} from '../advisories/post';
import type {Catalog} from '../catalog/catalog';
import {authorsOf, listedPosts, postTagOf} from '../catalog/posts';
import {routes} from '../text/routes';
import {feedHtml, newFeed, startOf, xmlText} from './atom';

type Input = {
  readonly catalog: Catalog;
  /** Origin without a slash at its end. */
  readonly siteUrl: string;
  readonly title: string;
  readonly description: string;
  /** The safe HTML of a post, with whole addresses. */
  readonly htmlOf: (post: Post) => string;
};

/** Entries in a feed; older posts are in the archive. */
const MOST_ENTRIES = 20;

/** The feeds of the blog: Atom (RFC 4287), RSS 2.0 and JSON Feed 1, newest post first. */
export function blogFeeds({catalog, siteUrl, title, description, htmlOf}: Input): {
  readonly atom: string;
  readonly rss: string;
  readonly json: string;
} {
  const posts = listedPosts(catalog)
    .filter(({date}) => date !== null)
    .slice(0, MOST_ENTRIES);
  /** @param text how a format writes plain text where it may be HTML */
  const feedWith = (text: (plain: string) => string) => {
    const feed = newFeed({
      siteUrl,
      title: xmlText(title),
      description: xmlText(description),
      page: routes.blog(),
      address: routes.blogFeed('atom.xml'),
      updated: startOf(posts[0]?.date ?? '1970-01-01'),
    });
    for (const post of posts) {
      const authors = authorsOf(catalog, post).map(({name, url}) => ({
        name: xmlText(name),
        ...(url === undefined ? {} : {link: url}),
      }));
      feed.addItem({
        id: siteUrl + post.url,
        title: text(post.title),
        link: siteUrl + post.url,
        date: startOf(post.date ?? '1970-01-01'),
        description: text(post.description),
        content: xmlText(htmlOf(post)),
        // The library has no way to write an empty list.
        ...(authors.length === 0 ? {} : {author: authors}),
        category: post.tags.flatMap((name) => {
          const tag = postTagOf(catalog, name);
          return tag ? [{name: xmlText(tag.label), term: tag.slug}] : [];
        }),
      });
    }
    return feed;
  };
  const marked = feedWith(feedHtml);
  return {atom: marked.atom1(), rss: marked.rss2(), json: `${feedWith(xmlText).json1()}\n`};
}
