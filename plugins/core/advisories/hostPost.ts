import * as z from 'zod';
import type {Parsed, SourceFile} from '../text/diagnostic';
import {isIsoDate} from '../text/isoDate';
import {isSiteDay} from '../text/limits';
import {splitFrontMatter} from '../text/markdown';
import {routes} from '../text/routes';
import {fitLeniently} from '../text/shape';
import {parseYaml} from '../text/yaml';
import type {Post} from './post';
import {readAdvisory, readPostText} from './post';

/** What is read of a post that is not ours to judge; all else in it is its blog's. */
const hostPostSchema = z.object({
  title: z.union([z.string(), z.number()]).transform(String).optional().catch(undefined),
  description: z.string().optional().catch(undefined),
  slug: z.string().optional().catch(undefined),
  date: z.string().optional().catch(undefined),
  tags: z
    .preprocess(
      (tags) => (Array.isArray(tags) ? tags : []),
      z.array(z.union([z.string(), z.object({label: z.string()})])),
    )
    .catch([]),
  draft: z.boolean().default(false).catch(false),
  unlisted: z.boolean().default(false).catch(false),
  advisory: z.unknown().optional(),
});

/** The date and the words in the path of a post, as `@docusaurus/plugin-content-blog` reads them. */
const DATED_PATH = /^(?<folder>.*)(?<date>\d{4}[-/]\d{1,2}[-/]\d{1,2})[-/]?(?<text>.*?)(?:\/index)?\.mdx?$/;

/**
 * Reads a post of the site's own blog (`@docusaurus/plugin-content-blog`), where that is not ours: only advisories and posts
 * tagged `security`, with the address that the blog gives them. Its text is not looked at.
 * @param source with its path in the folder of the blog as `relative`
 * @returns no value for other posts; findings are about `advisory:` only
 */
export function parseHostPost(source: SourceFile & {readonly relative?: string}): Parsed<Post> {
  const none = {value: undefined, diagnostics: []};
  const {frontMatter: range} = splitFrontMatter(source.text);
  const document = range && parseYaml(source, range).value;
  const {value: fields} = fitLeniently(hostPostSchema, document?.value ?? {});
  if (!document || !fields) return none;
  const tags = fields.tags.map((tag) => (typeof tag === 'string' ? tag : tag.label));
  if (fields.advisory === undefined && !tags.includes('security')) return none;
  const {value: advisory, diagnostics} = readAdvisory(document, fields.advisory);
  const {date, slug} = pathOf(source.relative ?? source.path);
  const written = fields.date?.slice(0, 10) ?? date;
  return {
    value: {
      ...readPostText(''),
      source,
      title: fields.title ?? headingOf(source.text) ?? slug.split('/').at(-1) ?? slug,
      description: (fields.description ?? '').replace(/\s+/g, ' ').trim(),
      date: isIsoDate(written) && isSiteDay(written) ? written : null,
      url: routes.post((fields.slug ?? slug).replace(/^\/+|\/+$/g, '')),
      tags: [...new Set(tags)],
      authors: [],
      isDraft: fields.draft,
      isUnlisted: fields.unlisted,
      advisory,
      frontMatter: document,
    },
    diagnostics,
  };
}

/**
 * What Docusaurus makes of the path of a post.
 * @example pathOf('security/2026-02-17-a/index.md') // => {date: '2026-02-17', slug: '2026/02/17/security/a'}
 */
function pathOf(relative: string): {readonly date: string; readonly slug: string} {
  const {folder = '', date, text = ''} = DATED_PATH.exec(relative)?.groups ?? {};
  if (date === undefined) return {date: '', slug: relative.replace(/(?:\/index)?\.mdx?$/, '')};
  const [year, month = '', day = ''] = date.split(/[-/]/);
  return {
    date: [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
    slug: `${date.replaceAll('-', '/')}/${folder}${text}`,
  };
}

function headingOf(text: string): string | undefined {
  return /^#\s+(.+?)\s*#*\s*$/m.exec(splitFrontMatter(text).body)?.[1];
}
