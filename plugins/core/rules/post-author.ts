import {quote} from '../text/diagnostic';
import {siteSettings} from '../text/siteSettings';
import type {Rule} from './rule';

const post = (authors: string) => `---\ntitle: A\nauthors: ${authors}\n---\n`;

/** Reports the key of an author whom `authors.yml` lacks: nobody would stand beside the post. */
export const postAuthor: Rule = {
  id: 'post-author',
  severity: 'error',
  summary: 'Each author that a post names by a key is listed in the `authors.yml` of the blog.',
  check: ({posts, postAuthors}) =>
    (siteSettings().parts.blog ? posts : []).flatMap(({source, authors, frontMatter}) =>
      authors.flatMap((author, index) =>
        typeof author !== 'string' || postAuthors.has(author)
          ? []
          : [
              {
                ...(frontMatter?.placeOfValue(['authors', index]) ?? {path: source.path, line: 1, column: 1}),
                message: `Unexpected author ${quote(author)}, expected a key of \`authors.yml\` or a mapping with \`name\`.`,
              },
            ],
      ),
    ),
  examples: {
    ok: {
      'blog/authors.yml': 'someone:\n  name: Someone\n',
      'blog/2026-01-20-a.md': post('[someone, {name: A guest}]'),
    },
    notOk: {
      'blog/authors.yml': 'someone:\n  name: Someone\n',
      'blog/2026-01-20-a.md': post('[someone, sombody]'),
    },
    findings: [
      '3:20: Unexpected author `sombody`, expected a key of `authors.yml` or a mapping with `name`.',
    ],
  },
};
