import type {Diagnostic, Parsed, SourceFile} from '../text/diagnostic';
import {quote} from '../text/diagnostic';
import {baseName} from '../standards/documentId';

/** What a file is: it follows from the folder that it was read from. */
export type SourceKind =
  | 'standard'
  | 'scope'
  | 'policy'
  | 'note'
  | 'record'
  | 'environments'
  | 'certificates'
  | 'register-head'
  /** Public keys. */
  | 'keys'
  | 'snapshot'
  /** A list of published files, put on record. */
  | 'manifest'
  | 'post'
  /** A post of a blog that is not ours: it is read for advisories. */
  | 'host-post'
  /** Authors of posts. */
  | 'authors'
  /** Tags of posts. */
  | 'tags'
  /** A picture that documents and posts may show; it has no text. */
  | 'picture'
  /** Markdown with code in it, which no folder takes. */
  | 'mdx'
  /** A file that passes a limit; its text is left out, and a finding stands in for it. */
  | 'refused';

/** A file with what it is. */
export type CatalogSource = SourceFile & {
  readonly kind: SourceKind;
  /** Why it is refused; only there for the kind `refused`. */
  readonly refusal?: Diagnostic;
  /** Site-absolute address that it is published under; only there for the kind `picture`. */
  readonly address?: string;
  /** Path in the folder of the blog, with `/`; only there for the kind `host-post`. */
  readonly relative?: string;
};

/**
 * Guesses from its path what a file is; only for sources that come without their kind, such as those of tests.
 * Whoever reads folders knows better: a post may be called `scs-summit.md`.
 * @returns undefined for what looks like nothing that a catalog has
 * @example kindByPath('scopes/notes/scs-compatible-iaas/v6.md') // => 'note'
 */
export function kindByPath(path: string): SourceKind | undefined {
  const parts = path.split(/[\\/]/);
  const name = baseName(path);
  if (name.endsWith('.mdx')) return 'mdx';
  if (parts.at(-3) === 'notes' && name.endsWith('.md')) return 'note';
  if (parts.at(-3) === 'recorded' && /\.ya?ml$/.test(name)) return 'record';
  if (/^scs-.*\.md$/i.test(name)) return 'standard';
  if (/^scs-.*\.ya?ml$/.test(name)) return 'scope';
  if (name === 'policy.yaml') return 'policy';
  if (name === 'environments.yaml') return 'environments';
  if (name === 'certificates.yaml') return 'certificates';
  if (name === 'register-head.yaml') return 'register-head';
  if (name === 'keys.yaml') return 'keys';
  if (/^authors\.ya?ml$/.test(name)) return 'authors';
  if (/^tags\.ya?ml$/.test(name)) return 'tags';
  if (parts.at(-2) === 'snapshots' && name.endsWith('.json')) return 'snapshot';
  if (parts.at(-2) === 'manifests' && name.endsWith('.json')) return 'manifest';
  return name.endsWith('.md') ? 'post' : undefined;
}

/** Refuses MDX (`markdown-format`, an error): it is code, and authors' texts are not trusted with any. */
export function refuseMdx({path}: SourceFile): Parsed<never> {
  return {
    value: undefined,
    diagnostics: [
      {
        path,
        line: 1,
        column: 1,
        severity: 'error',
        ruleId: 'markdown-format',
        message: `Unexpected ${quote('.mdx')} file, expected ${quote('.md')}.`,
        advice: 'Rename it, and replace JSX and imports by Markdown.',
      },
    ],
  };
}
