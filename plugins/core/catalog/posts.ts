import {isPublicOn} from '../advisories/advisory';
import type {AdvisoryPost, Post} from '../advisories/post';
import type {PostAuthor, PostTag} from '../advisories/postAuthors';
import {tagSlug} from '../advisories/postAuthors';
import {compareText} from '../text/diagnostic';
import type {IsoDateTime} from '../text/isoDate';
import {routes} from '../text/routes';
import type {Catalog} from './catalog';

/** Posts that have a page, newest first. */
export function publishedPosts({posts}: Catalog): readonly Post[] {
  return posts.filter(({isDraft}) => !isDraft);
}

/** Posts that lists and feeds tell of, newest first. */
export function listedPosts(catalog: Catalog): readonly Post[] {
  return publishedPosts(catalog).filter(({isUnlisted}) => !isUnlisted);
}

/**
 * Advisories that programs are told of: listed posts whose embargo has ended, newest first. Of two with one id, which is an
 * error, the newer one.
 */
export function publicAdvisories(catalog: Catalog, moment: IsoDateTime): readonly AdvisoryPost[] {
  const seen = new Set<string>();
  return listedPosts(catalog).flatMap((post) => {
    const {advisory} = post;
    if (!advisory || seen.has(advisory.id) || !isPublicOn(advisory, moment)) return [];
    seen.add(advisory.id);
    return [{...post, advisory}];
  });
}

/** A tag of a post; undefined for one that is nothing but punctuation. */
export function postTagOf({postTags}: Catalog, tag: string): PostTag | undefined {
  const slug = tagSlug(tag);
  return postTags.get(tag) ?? (slug === '' ? undefined : {label: tag, slug, description: ''});
}

/** The authors of a post; one that the list of authors lacks is a finding, and is left out. */
export function authorsOf({postAuthors}: Catalog, post: Post): PostAuthor[] {
  return post.authors.flatMap((author) =>
    typeof author === 'string' ? (postAuthors.get(author) ?? []) : [author],
  );
}

/** A tag with the posts that carry it, newest first. */
export type TaggedPosts = PostTag & {readonly posts: readonly Post[]};

/** Every tag of a listed post, by label; tags with one address are one. */
export function taggedPosts(catalog: Catalog): readonly TaggedPosts[] {
  const bySlug = new Map<string, {tag: PostTag; posts: Post[]}>();
  for (const post of listedPosts(catalog)) {
    for (const name of post.tags) {
      const tag = postTagOf(catalog, name);
      if (!tag) continue;
      const entry = bySlug.get(tag.slug) ?? {tag, posts: []};
      bySlug.set(tag.slug, entry);
      if (!entry.posts.includes(post)) entry.posts.push(post);
    }
  }
  return [...bySlug.values()]
    .map(({tag, posts}) => ({...tag, posts}))
    .toSorted((a, b) => compareText(a.label, b.label));
}

/** Posts on one page of a list. */
const POSTS_ON_PAGE = 10;

/** One page of a list of posts. */
export type PostListPart = {
  readonly address: string;
  /** From 1. */
  readonly part: number;
  readonly parts: number;
  readonly posts: readonly Post[];
};

/**
 * Cuts a list of posts into pages; an empty list has one.
 * @param address of the first page
 */
export function postListParts(posts: readonly Post[], address: string): PostListPart[] {
  const parts = Math.max(1, Math.ceil(posts.length / POSTS_ON_PAGE));
  return Array.from({length: parts}, (_, index) => ({
    address: routes.postListPart(address, index + 1),
    part: index + 1,
    parts,
    posts: posts.slice(index * POSTS_ON_PAGE, (index + 1) * POSTS_ON_PAGE),
  }));
}
