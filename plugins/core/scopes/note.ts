import type {Heading, Root} from 'mdast';
import type {Parsed, Place, SourceFile} from '../text/diagnostic';
import type {HtmlPlace, LinkPlace, NamedLink} from '../text/markdown';
import {frontMatterLineFindings} from '../text/frontMatterLines';
import {htmlOf, linksOf, namedLinksOf, parseMarkdown, splitFrontMatter} from '../text/markdown';
import {refuseDeepHtml} from '../text/rawHtml';

/** People's words on a scope version: `scopes/notes/<scope>/<version>.md`. */
export type Note = {
  /** Id of the scope. */
  readonly scope: string;
  /** Label of the version. */
  readonly version: string;
  /** Markdown without front matter and without what is about one change. */
  readonly highlights: string;
  /** What is about one change: the sections whose heading is nothing but a name in backticks. */
  readonly onChanges: readonly ChangeNote[];
  readonly source: SourceFile;
  readonly links: readonly LinkPlace[];
  /** Links whose text names a document. */
  readonly namedLinks: readonly NamedLink[];
  readonly html: readonly HtmlPlace[];
};

/** People's words on one change. */
export type ChangeNote = {
  /** Id of a module, or fingerprint of a change or of one of its effects. */
  readonly key: string;
  /** Markdown. */
  readonly body: string;
  /** Of its heading. */
  readonly place: Place;
};

/**
 * Reads a notes file; scope and version follow from its path. Rules judge what it names.
 * @throws PastLimit for a text that passes a limit
 */
export function parseNote(source: SourceFile): Parsed<Note> {
  const parts = source.path.split(/[\\/]/);
  const {body} = splitFrontMatter(source.text);
  const root = parseMarkdown(body);
  refuseDeepHtml(root);
  return {
    value: {
      scope: parts.at(-2) ?? '',
      version: (parts.at(-1) ?? '').replace(/\.md$/, ''),
      ...cut(root, body, source.path),
      source,
      links: linksOf(root),
      namedLinks: namedLinksOf(root),
      html: htmlOf(root),
    },
    diagnostics: frontMatterLineFindings(source),
  };
}

/** A section reaches to the next heading that is not below its own. */
function cut(root: Root, body: string, path: string): Pick<Note, 'highlights' | 'onChanges'> {
  const headings = root.children.filter((node) => node.type === 'heading');
  const highlights: string[] = [];
  const onChanges: ChangeNote[] = [];
  let done = 0;
  headings.forEach((heading, index) => {
    const key = keyOf(heading);
    const {start, end} = heading.position ?? {};
    if (key === undefined || start?.offset === undefined || end?.offset === undefined || start.offset < done)
      return;
    const next = headings
      .slice(index + 1)
      .find((other) => other.depth <= heading.depth || keyOf(other) !== undefined);
    const until = next?.position?.start.offset ?? body.length;
    highlights.push(body.slice(done, start.offset));
    onChanges.push({
      key,
      body: body.slice(end.offset, until).trim(),
      place: {path, line: start.line, column: start.column},
    });
    done = until;
  });
  return {highlights: [...highlights, body.slice(done)].join('').trim(), onChanges};
}

function keyOf({children}: Heading): string | undefined {
  const [only] = children;
  return children.length === 1 && only?.type === 'inlineCode' ? only.value.trim() : undefined;
}
