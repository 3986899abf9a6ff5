import * as z from 'zod';
import type {Diagnostic, Parsed, SourceFile} from '../text/diagnostic';
import {quote} from '../text/diagnostic';
import type {IsoDate} from '../text/isoDate';
import {isIsoDate} from '../text/isoDate';
import type {HtmlPlace, LinkPlace} from '../text/markdown';
import {headingsOf, htmlAnchorsOf, htmlOf, linksOf, parseMarkdown, splitFrontMatter} from '../text/markdown';
import {momentAs, webAddress} from '../text/shapes';
import {fit, fitLeniently, shapeDiagnostics} from '../text/shape';
import {parseYaml} from '../text/yaml';
import {routes} from '../text/routes';
import {baseName} from '../standards/documentId';

const line = (limit: number) => z.string().trim().min(1).max(limit);
const moment = momentAs('YYYY-MM-DDTHH:mm:ssZ');

/** How far a distribution is with a fix of a vulnerability. */
export const FIX_STATES = ['fixed', 'not-affected', 'affected', 'under-investigation'] as const;
/** One of {@link FIX_STATES}. */
export type FixState = (typeof FIX_STATES)[number];

/** The shape of `advisory:` in a post: CVSS 3 or 4, scores from 0 to 10, moments in UTC or with a zone. */
export const advisorySchema = z.strictObject({
  id: z.string().regex(/^SCS-\d{4}-\d{3,}$/, 'an id such as `SCS-2026-001`'),
  cves: z.array(z.string().regex(/^CVE-\d{4}-\d{4,}$/, 'an id such as `CVE-2026-22797`')).default([]),
  cvss: z
    .strictObject({
      score: z.number().min(0).max(10),
      vector: z
        .string()
        .regex(/^CVSS:[34]\.[01]\/[A-Z:/]+$/i, 'a CVSS vector')
        .optional(),
    })
    .optional(),
  summary: line(600),
  distributions: z
    .array(
      z.strictObject({
        name: line(60),
        status: z.enum(FIX_STATES),
        fixed_in: line(200).optional(),
        url: webAddress.optional(),
      }),
    )
    .default([]),
  references: z.array(z.strictObject({title: line(160), url: webAddress})).default([]),
  revisions: z
    .array(z.strictObject({version: z.coerce.string().min(1).max(20), date: moment, text: line(300)}))
    .min(1),
});

/** What a security advisory says in data. */
export type Advisory = z.infer<typeof advisorySchema>;

/** A post of the blog, as far as other pages need it. */
export type Post = {
  readonly source: SourceFile;
  readonly title: string;
  /** By its front matter, else by its file name; null where that is no day. */
  readonly date: IsoDate | null;
  /** Site-absolute. */
  readonly url: string;
  readonly tags: readonly string[];
  /** Undefined for a post that is no advisory, or whose `advisory:` is faulty. */
  readonly advisory: Advisory | undefined;
  readonly links: readonly LinkPlace[];
  readonly html: readonly HtmlPlace[];
  /** Every fragment that can be linked to, without `#`. */
  readonly anchors: ReadonlySet<string>;
};

const postSchema = z.looseObject({
  title: z.coerce.string().optional(),
  slug: z.string().optional(),
  date: z.string().optional(),
  tags: z.array(z.unknown()).optional(),
  advisory: z.unknown().optional(),
});

/**
 * Reads a blog post; one with `advisory:` front matter is a security advisory. Never throws.
 * @returns no value where the front matter is broken; a faulty `advisory:` is reported and left out
 */
export function parsePost(source: SourceFile): Parsed<Post> {
  const {frontMatter: range, body} = splitFrontMatter(source.text);
  const yaml = range ? parseYaml(source, range) : undefined;
  if (yaml && !yaml.value) return {value: undefined, diagnostics: yaml.diagnostics};
  const document = yaml?.value;
  const {value: fields, issues} = fit(postSchema, document?.value ?? {});
  const diagnostics: Diagnostic[] = document ? shapeDiagnostics(document, issues, 'post-shape') : [];
  if (!fields) return {value: undefined, diagnostics};
  const root = parseMarkdown(body);
  const headings = headingsOf(root);
  const file = /^(\d{4}-\d{2}-\d{2})-(.+)\.md$/.exec(baseName(source.path));
  const date = fields.date?.slice(0, 10) ?? file?.[1] ?? '';
  const name = file?.[2] ?? baseName(source.path).replace(/\.md$/, '');
  if (!isIsoDate(date)) {
    diagnostics.push({
      path: source.path,
      line: 1,
      column: 1,
      severity: 'error',
      ruleId: 'post-date',
      message: `Unexpected date ${quote(date)} of the post, expected a file name \`YYYY-MM-DD-words.md\` or \`date:\` in the front matter.`,
    });
  }
  let advisory: Advisory | undefined;
  if (document && fields.advisory !== undefined) {
    const part = fitLeniently(advisorySchema, fields.advisory);
    const shifted = part.issues.map((issue) => ({...issue, path: ['advisory', ...issue.path]}));
    diagnostics.push(...shapeDiagnostics(document, shifted, 'advisory-shape'));
    advisory = part.value;
  }
  return {
    value: {
      source,
      title: fields.title ?? headings[0]?.text ?? name,
      date: isIsoDate(date) ? date : null,
      url: routes.post(
        (fields.slug ?? (file ? `${date.replaceAll('-', '/')}/${name}` : name)).replace(/^\/+/, ''),
      ),
      tags: (fields.tags ?? []).flatMap((tag) => (typeof tag === 'string' ? [tag] : [])),
      advisory,
      links: linksOf(root),
      html: htmlOf(root),
      anchors: new Set([...headings.map((heading) => heading.anchor), ...htmlAnchorsOf(root)]),
    },
    diagnostics,
  };
}

/** Reads a security advisory; no value for a post without usable `advisory:` front matter. */
export function parseAdvisory(source: SourceFile): Parsed<Post & {readonly advisory: Advisory}> {
  const {value, diagnostics} = parsePost(source);
  return {value: value?.advisory ? {...value, advisory: value.advisory} : undefined, diagnostics};
}
