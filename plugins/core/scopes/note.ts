import type {Parsed, SourceFile} from '../text/diagnostic';
import type {HtmlPlace, LinkPlace} from '../text/markdown';
import {htmlOf, linksOf, parseMarkdown, splitFrontMatter} from '../text/markdown';

/** People's words on a scope version: `scopes/notes/<scope>/<version>.md`. */
export type Note = {
  readonly scope: string;
  readonly version: string;
  /** Markdown without front matter. */
  readonly body: string;
  readonly source: SourceFile;
  readonly links: readonly LinkPlace[];
  readonly html: readonly HtmlPlace[];
};

/** Reads a notes file; scope and version follow from its path. */
export function parseNote(source: SourceFile): Parsed<Note> {
  const parts = source.path.split(/[\\/]/);
  const body = splitFrontMatter(source.text).body;
  const root = parseMarkdown(body);
  return {
    value: {
      scope: parts.at(-2) ?? '',
      version: (parts.at(-1) ?? '').replace(/\.md$/, ''),
      body,
      source,
      links: linksOf(root),
      html: htmlOf(root),
    },
    diagnostics: [],
  };
}
