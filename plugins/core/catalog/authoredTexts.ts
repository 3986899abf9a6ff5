import type {Catalog} from './catalog';
import {siteSettings} from '../text/siteSettings';
import type {SourceFile} from '../text/diagnostic';
import type {HtmlPlace, LinkPlace} from '../text/markdown';

/** A Markdown text of an author, whatever it becomes. */
export type AuthoredText = {
  readonly source: SourceFile;
  readonly links: readonly LinkPlace[];
  readonly html: readonly HtmlPlace[];
  /** Fragments of its page, without `#`; undefined for a text that is part of a page of ours. */
  readonly anchors: ReadonlySet<string> | undefined;
};

/** All Markdown of authors in a catalog: documents, posts, and people's words on scope versions, in this order. */
export function authoredTexts(catalog: Catalog): AuthoredText[] {
  return [
    ...catalog.documents.values(),
    // The blog of another is judged by that one.
    ...(siteSettings().parts.blog ? catalog.posts : []),
    ...[...catalog.notes.values()].map((note) => ({...note, anchors: undefined})),
  ];
}
