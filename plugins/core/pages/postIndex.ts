import type {Post} from '../advisories/post';
import type {PostAuthor} from '../advisories/postAuthors';
import {strings} from '../advisories/strings';
import type {Catalog} from '../catalog/catalog';
import {authorsOf, listedPosts, taggedPosts} from '../catalog/posts';
import {compareText} from '../text/diagnostic';
import {yearText} from '../text/dateText';
import {groupBy} from '../text/groupBy';
import type {IsoDate} from '../text/isoDate';
import {routes} from '../text/routes';

/** Posts that belong together. */
export type PostGroup = {
  readonly heading: string;
  /** What the heading leads to; null for none. */
  readonly url: string | null;
  /** Plain text; empty for none. */
  readonly text: string;
  readonly posts: readonly {readonly title: string; readonly url: string; readonly date: IsoDate | null}[];
};

/** All listed posts, by something that they have in common. */
export type PostIndexView = {readonly title: string; readonly groups: readonly PostGroup[]};

/** The indexes of the blog by address: by year, by tag, by author. */
export function postIndexViews(catalog: Catalog): ReadonlyMap<string, PostIndexView> {
  return new Map([
    [routes.postArchive(), {title: strings.archive, groups: byYear(catalog)}],
    [routes.postTags(), {title: strings.tags, groups: byTag(catalog)}],
    [routes.postAuthors(), {title: strings.authors, groups: byAuthor(catalog)}],
  ]);
}

function byYear(catalog: Catalog): PostGroup[] {
  const years = groupBy(listedPosts(catalog), ({date}) => (date === null ? strings.undated : yearText(date)));
  return [...years].map(([heading, posts]) => ({heading, url: null, text: '', posts: links(posts)}));
}

function byTag(catalog: Catalog): PostGroup[] {
  return taggedPosts(catalog).map(({label, slug, description, posts}) => ({
    heading: label,
    url: routes.postTag(slug),
    text: description,
    posts: links(posts),
  }));
}

function byAuthor(catalog: Catalog): PostGroup[] {
  const entries = listedPosts(catalog).flatMap((post) =>
    authorsOf(catalog, post).map((author) => ({author, post})),
  );
  const names = groupBy(entries, ({author}) => author.name);
  return [...names]
    .map(([name, [first, ...others]]) => ({
      ...headed(first?.author ?? {name}),
      posts: links([first, ...others].flatMap((entry) => entry?.post ?? [])),
    }))
    .toSorted((a, b) => compareText(a.heading, b.heading));
}

function headed({name, title, url}: PostAuthor): Pick<PostGroup, 'heading' | 'url' | 'text'> {
  return {heading: name, url: url ?? null, text: title ?? ''};
}

function links(posts: readonly Post[]): PostGroup['posts'] {
  return posts.map(({title, url, date}) => ({title, url, date}));
}
