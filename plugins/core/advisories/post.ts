import * as z from 'zod';
import {baseName} from '../standards/documentId';
import type {Diagnostic, Parsed, SourceFile} from '../text/diagnostic';
import {quote} from '../text/diagnostic';
import type {IsoDate} from '../text/isoDate';
import {isIsoDate} from '../text/isoDate';
import {frontMatterLineFindings} from '../text/frontMatterLines';
import {parseMarkdown, splitFrontMatter} from '../text/markdown';
import {isSiteDay, SITE_DAYS} from '../text/limits';
import type {MarkdownText, WantedText} from '../text/markdownText';
import {readMarkdownText} from '../text/markdownText';
import {POST_LISTS, routes} from '../text/routes';
import {fitLeniently, shapeDiagnostics} from '../text/shape';
import {momentAs, webAddress} from '../text/shapes';
import type {LocatedYaml} from '../text/yaml';
import {parseYaml} from '../text/yaml';
import type {Advisory} from './advisory';
import {advisoryFrom, advisorySchema, writtenOut, writtenPath} from './advisory';
import type {PostAuthor} from './postAuthors';

/** A post of the blog. */
export type Post = MarkdownText & {
  readonly source: SourceFile;
  readonly title: string;
  /** Plain text on one line. */
  readonly description: string;
  /** Null where it could not be read, which is a finding. */
  readonly date: IsoDate | null;
  /** Site-absolute. */
  readonly url: string;
  /** As their author wrote them. */
  readonly tags: readonly string[];
  /** Keys of the list of authors, or authors of this post alone. */
  readonly authors: readonly (string | PostAuthor)[];
  /** Not published at all; the preview shows it. */
  readonly isDraft: boolean;
  /** Published, and in no list. */
  readonly isUnlisted: boolean;
  readonly advisory: Advisory | undefined;
  /** Place of the front matter's value at a path, for findings. */
  readonly frontMatter: LocatedYaml | undefined;
};

/** A post that is a security advisory. */
export type AdvisoryPost = Post & {readonly advisory: Advisory};

const author = z.union(
  [
    z.string().min(1),
    z.strictObject({
      name: z.string().min(1).max(100),
      title: z.string().max(200).optional(),
      url: webAddress.optional(),
    }),
  ],
  {error: 'a key of `authors.yml`, or a mapping of `name`, `title` and `url`'},
);
/** A list of one may be written without brackets. */
const oneOrMore = <T extends z.ZodType>(one: T) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? (value ?? []) : [value]),
    z.array(one),
  );
/** `2026` is a title, too. */
const words = (limit: number) =>
  z
    .union([z.string(), z.number()], {error: 'a text'})
    .transform(String)
    .refine((text) => text.trim() !== '' && text.length <= limit, `a text of at most ${limit} characters`);

const postSchema = z.strictObject({
  title: words(300).optional(),
  description: words(1000).optional(),
  slug: z.string().optional(),
  date: momentAs('YYYY-MM-DD').optional(),
  authors: oneOrMore(author),
  tags: oneOrMore(words(80)),
  draft: z.boolean().default(false),
  unlisted: z.boolean().default(false),
  advisory: z.unknown().optional(),
});

/** Reads the Markdown of a post. */
export function readPostText(text: string, wanted: WantedText = {html: false}): MarkdownText {
  return readMarkdownText(parseMarkdown(splitFrontMatter(text).body), wanted, () => ({}));
}

/**
 * Reads a blog post; one with `advisory:` in its front matter is a security advisory.
 * @param read what has been read off its Markdown already
 * @returns no value where the front matter or the address is broken; a faulty `advisory:` is reported and left out
 */
export function parsePost(source: SourceFile, read?: MarkdownText): Parsed<Post> {
  const faults = frontMatterLineFindings(source);
  if (faults.length > 0) return {value: undefined, diagnostics: faults};
  const {frontMatter: range} = splitFrontMatter(source.text);
  const yaml = range ? parseYaml(source, range) : undefined;
  if (yaml && !yaml.value) return {value: undefined, diagnostics: yaml.diagnostics};
  const document = yaml?.value;
  const {value: fields, issues} = fitLeniently(postSchema, document?.value ?? {});
  const diagnostics: Diagnostic[] = document ? shapeDiagnostics(document, issues, 'post-shape') : [];
  if (!fields) return {value: undefined, diagnostics};
  const file = /^(\d{4}-\d{2}-\d{2})-(.+)\.md$/.exec(baseName(source.path));
  const date = fields.date?.slice(0, 10) ?? file?.[1] ?? '';
  const place = {path: source.path, line: 1, column: 1};
  const isDated = isIsoDate(date) && isSiteDay(date);
  if (!isDated) {
    diagnostics.push({
      ...place,
      severity: 'error',
      ruleId: 'post-date',
      message: `Unexpected date ${quote(date)} of the post, expected ${SITE_DAYS}, in the file name \`YYYY-MM-DD-words.md\` or as \`date:\` in the front matter.`,
    });
  }
  const name = file?.[2] ?? baseName(source.path).replace(/\.md$/, '');
  const slug = fields.slug ?? (file ? `${date.replaceAll('-', '/')}/${name}` : name);
  const problem = slugProblem(slug);
  if (problem !== undefined) {
    diagnostics.push({
      ...(fields.slug === undefined ? place : (document?.placeOfValue(['slug']) ?? place)),
      severity: 'error',
      ruleId: 'post-slug',
      message: `Unexpected ${fields.slug === undefined ? 'file name' : 'slug'} ${quote(fields.slug ?? baseName(source.path))}, expected ${problem}.`,
      ...(fields.slug === undefined ? {advice: 'Rename the file, or set `slug:` in its front matter.'} : {}),
    });
    return {value: undefined, diagnostics};
  }
  const {value: advisory, diagnostics: ofAdvisory} = readAdvisory(document, fields.advisory);
  const text = read ?? readPostText(source.text);
  return {
    value: {
      ...text,
      source,
      title: fields.title ?? text.headings[0]?.text ?? name,
      description: (fields.description ?? text.firstParagraph).replace(/\s+/g, ' ').trim(),
      date: isDated ? date : null,
      url: routes.post(slug.replace(/^\/+|\/+$/g, '')),
      tags: [...new Set(fields.tags)],
      authors: fields.authors,
      isDraft: fields.draft,
      isUnlisted: fields.unlisted,
      advisory,
      frontMatter: document,
    },
    diagnostics: [...diagnostics, ...ofAdvisory],
  };
}

/** Parts of a slug: what every file system, server and browser takes for the same name. */
const SLUG_PART = /^[A-Za-z0-9_~-][A-Za-z0-9_.~-]*$/;

/** What a slug has to be, where it is not. */
function slugProblem(slug: string): string | undefined {
  const parts = slug.replace(/^\/|\/$/g, '').split('/');
  if (slug.length > 200 || !parts.every((part) => SLUG_PART.test(part)))
    return 'at most 200 letters, digits, `-`, `_`, `.` and `~`, in parts joined by `/`, none of which begins with `.`';
  if (/\.(?:html|json|md|xml)$/i.test(slug)) return 'one without a file extension';
  const taken = POST_LISTS.find((list) => list === parts[0]?.toLowerCase());
  return taken === undefined
    ? undefined
    : `a first part other than ${quote(taken)}, which is a list of posts`;
}

/** Reads `advisory:` of the front matter of a post; no value where there is none. */
export function readAdvisory(document: LocatedYaml | undefined, value: unknown): Parsed<Advisory> {
  if (!document || value === undefined) return {value: undefined, diagnostics: []};
  const part = fitLeniently(advisorySchema, writtenOut(value));
  const shifted = part.issues.map((issue) => ({
    ...issue,
    path: ['advisory', ...writtenPath(value, issue.path)],
  }));
  return {
    value: part.value && advisoryFrom(part.value),
    diagnostics: shapeDiagnostics(document, shifted, 'advisory-shape'),
  };
}

/** Reads a security advisory; no value for a post without usable `advisory:` front matter. */
export function parseAdvisory(source: SourceFile): Parsed<AdvisoryPost> {
  const {value, diagnostics} = parsePost(source);
  return {value: value?.advisory ? {...value, advisory: value.advisory} : undefined, diagnostics};
}
