import type {Catalog} from '../catalog/catalog';
import type {PostListPart} from '../catalog/posts';
import {listedPosts, postListParts, taggedPosts} from '../catalog/posts';
import {routes} from '../text/routes';
import type {PostRef} from './postPage';
import {postRef} from './postPage';

/** One page of a list of posts, newest first. */
export type PostListView = {
  /** Null for the list of all posts. */
  readonly tag: {readonly label: string; readonly description: string} | null;
  readonly posts: readonly PostRef[];
  /** From 1. */
  readonly part: number;
  readonly parts: number;
  readonly newerUrl: string | null;
  readonly olderUrl: string | null;
};

/** The lists of posts by address: of all, and of each tag, cut into pages. */
export function postListViews(catalog: Catalog): ReadonlyMap<string, PostListView> {
  const lists = [
    {tag: null, posts: listedPosts(catalog), address: routes.blog()},
    ...taggedPosts(catalog).map(({label, description, posts, slug}) => ({
      tag: {label, description},
      posts,
      address: routes.postTag(slug),
    })),
  ];
  return new Map(
    lists.flatMap(({tag, posts, address}) =>
      postListParts(posts, address).map(
        (part) => [part.address, partView(catalog, part, {tag, first: address})] as const,
      ),
    ),
  );
}

function partView(
  catalog: Catalog,
  {part, parts, posts}: PostListPart,
  {tag, first}: Pick<PostListView, 'tag'> & {readonly first: string},
): PostListView {
  return {
    tag,
    posts: posts.map((post) => postRef(catalog, post)),
    part,
    parts,
    newerUrl: part === 1 ? null : routes.postListPart(first, part - 1),
    olderUrl: part === parts ? null : routes.postListPart(first, part + 1),
  };
}
