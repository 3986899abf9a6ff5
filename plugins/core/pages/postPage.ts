import {isPublicOn} from '../advisories/advisory';
import type {Post} from '../advisories/post';
import type {Revision} from '../advisories/advisory';
import {updateOf} from '../advisories/revisions';
import type {PostAuthor} from '../advisories/postAuthors';
import type {Catalog} from '../catalog/catalog';
import {authorsOf, listedPosts, postTagOf} from '../catalog/posts';
import type {IsoDate, IsoDateTime} from '../text/isoDate';
import {routes} from '../text/routes';
import {cardOf} from '../catalog/socialCards';
import type {AdvisoryView} from '../catalog/advisoryView';
import {advisoryView} from '../catalog/advisoryView';
import type {Neighbour, Neighbours} from './neighbours';
import type {TocEntry} from './tableOfContents';
import {tableOfContents} from './tableOfContents';

/** A post as lists show it; all texts are plain text. */
export type PostRef = {
  readonly title: string;
  readonly url: string;
  readonly description: string;
  /** Day `YYYY-MM-DD`; null where the post has none that can be read. */
  readonly date: IsoDate | null;
  readonly authors: readonly PostAuthor[];
  readonly tags: readonly {readonly label: string; readonly url: string}[];
  /** Id of the advisory that the post is; null for other posts. */
  readonly advisory: string | null;
  /** Its newest revision, where it has changed since it was released; null for other posts. */
  readonly update: Pick<Revision, 'version' | 'date'> | null;
};

/** The page of a post. */
export type PostPageView = {
  readonly post: PostRef;
  readonly advisory: AdvisoryView | null;
  readonly toc: readonly TocEntry[];
  readonly hasDiagrams: boolean;
  /** Shown in the preview only. */
  readonly isDraft: boolean;
  /** Its embargo has not ended; shown in the preview only. */
  readonly isEmbargoed: boolean;
  /** In no list, and kept out of search engines. */
  readonly isUnlisted: boolean;
  /** The older post before, the newer one after. */
  readonly neighbours: Neighbours;
  /** Day of its text's last change; null where nothing reliable is known. */
  readonly changedOn: IsoDate | null;
  /** Site-absolute address of the picture that it is shared with. */
  readonly card: string;
};

/** The view of a post in a list. */
export function postRef(catalog: Catalog, post: Post): PostRef {
  const {title, url, description, date, advisory} = post;
  const update = advisory ? updateOf(advisory) : null;
  const tags = post.tags.flatMap((name) => postTagOf(catalog, name) ?? []);
  return {
    title,
    url,
    description,
    date,
    authors: authorsOf(catalog, post),
    // The list of a tag tells of listed posts only.
    tags: tags.map(({label, slug}) => ({label, url: routes.postTag(slug)})),
    advisory: advisory?.id ?? null,
    update: update && {version: update.version, date: update.date},
  };
}

/**
 * The view of a post's page; its neighbours are those of the list of posts.
 * @param moment of the build, UTC
 */
export function postPageView(catalog: Catalog, post: Post, moment: IsoDateTime): PostPageView {
  const listed = listedPosts(catalog);
  const index = listed.indexOf(post);
  const link = (other: Post | undefined): Neighbour | null =>
    other ? {title: other.title, url: other.url} : null;
  return {
    post: {...postRef(catalog, post), ...(post.isUnlisted || post.isDraft ? {tags: []} : {})},
    advisory: post.advisory ? advisoryView(catalog, post, post.advisory) : null,
    toc: tableOfContents(post.headings),
    hasDiagrams: post.rendered?.hasDiagrams ?? false,
    isDraft: post.isDraft,
    isEmbargoed: post.advisory !== undefined && !isPublicOn(post.advisory, moment),
    isUnlisted: post.isUnlisted,
    neighbours: {
      previous: index === -1 ? null : link(listed[index + 1]),
      next: index === -1 ? null : link(listed[index - 1]),
    },
    changedOn: post.source.changedOn ?? null,
    card: cardOf(catalog, post.url),
  };
}
