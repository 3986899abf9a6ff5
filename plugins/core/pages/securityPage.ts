import type {Post} from '../advisories/post';
import type {Catalog} from '../catalog/catalog';
import {listedPosts} from '../catalog/posts';
import type {IsoDate} from '../text/isoDate';
import type {Advisory} from '../advisories/advisory';

/** One line of the list of advisories; its address is site-absolute. */
export type AdvisoryEntry = {
  readonly title: string;
  readonly url: string;
  readonly date: IsoDate | null;
  /** Null for a post about security without `advisory:` front matter. */
  readonly advisory: Advisory | null;
};

/** The page about security, newest first. */
export type SecurityPageView = {readonly entries: readonly AdvisoryEntry[]};

/** The view of the page about security: advisories, and posts tagged `security`. */
export function securityPageView(catalog: Catalog): SecurityPageView {
  return {
    entries: listedPosts(catalog)
      .filter(isAboutSecurity)
      .map(({title, url, date, advisory}) => ({title, url, date, advisory: advisory ?? null})),
  };
}

/** True for an advisory, and for a post tagged `security`. */
export function isAboutSecurity({advisory, tags}: Pick<Post, 'advisory' | 'tags'>): boolean {
  return advisory !== undefined || tags.includes('security');
}
