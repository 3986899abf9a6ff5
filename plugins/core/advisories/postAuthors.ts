import * as z from 'zod';
import type {Parsed, SourceFile} from '../text/diagnostic';
import {fit, shapeDiagnostics} from '../text/shape';
import {webAddress} from '../text/shapes';
import {parseYaml} from '../text/yaml';

/** Who wrote a post. */
export type PostAuthor = {
  readonly name: string;
  /** What they do, as plain text. */
  readonly title?: string | undefined;
  readonly url?: string | undefined;
};

/** A tag that has a name and an address of its own. */
export type PostTag = {
  readonly label: string;
  /** Last part of the address of its list. */
  readonly slug: string;
  readonly description: string;
};

const authorsSchema = z.record(
  z.string().max(100),
  // Pictures lie with others: what else is known of an author has no place on the site.
  z.looseObject({
    name: z.string().min(1).max(100),
    title: z.string().max(200).optional(),
    url: webAddress.optional(),
  }),
);

/**
 * Reads `authors.yml` of the blog.
 * @returns authors by the key that posts name them with
 */
export function parsePostAuthors(source: SourceFile): Parsed<ReadonlyMap<string, PostAuthor>> {
  const {value: document, diagnostics} = parseYaml(source);
  if (!document) return {value: undefined, diagnostics};
  const {value, issues} = fit(authorsSchema, document.value ?? {});
  const entries = Object.entries(value ?? {});
  return {
    value: new Map(entries.map(([key, {name, title, url}]) => [key, {name, title, url}])),
    diagnostics: shapeDiagnostics(document, issues, 'authors-shape'),
  };
}

const tagsSchema = z.record(
  z.string().max(80),
  z.strictObject({
    label: z.string().min(1).max(80),
    permalink: z
      .string()
      .regex(/^\/?[A-Za-z0-9_~-][A-Za-z0-9_.~-]*\/?$/, 'one part of an address, of letters, digits and `-`')
      .optional(),
    description: z.string().max(300).optional(),
  }),
);

/**
 * Reads `tags.yml` of the blog.
 * @returns tags by the key that posts name them with
 */
export function parsePostTags(source: SourceFile): Parsed<ReadonlyMap<string, PostTag>> {
  const {value: document, diagnostics} = parseYaml(source);
  if (!document) return {value: undefined, diagnostics};
  const {value, issues} = fit(tagsSchema, document.value ?? {});
  return {
    value: new Map(
      Object.entries(value ?? {}).map(([key, {label, permalink, description}]) => [
        key,
        {label, slug: (permalink ?? tagSlug(label)).replaceAll('/', ''), description: description ?? ''},
      ]),
    ),
    diagnostics: shapeDiagnostics(document, issues, 'tags-shape'),
  };
}

/**
 * The last part of the address of a tag's list; empty for a label without a letter or digit.
 * @example tagSlug('Q&A with CSPs') // => 'q-a-with-csps'
 */
export function tagSlug(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
