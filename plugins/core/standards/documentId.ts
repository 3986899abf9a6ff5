/** `standard` for `vN` documents of any type, `supplement` for `wN` documents. */
export const DOCUMENT_KINDS = ['standard', 'supplement'] as const;
/** One of {@link DOCUMENT_KINDS}. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What a document's file name says (scs-0001, Document format). */
export type DocumentName = {
  /** Short id, e.g. `scs-0102-v2`. */
  readonly id: string;
  /** Four digits, e.g. `0102`. */
  readonly number: string;
  /** By the letter in front of the version. */
  readonly kind: DocumentKind;
  /** Major version, from 1. */
  readonly version: number;
  /** Last part of the file name, e.g. `image-metadata`; never changes once accepted. */
  readonly slug: string;
  /** File name without `.md`: last part of the page's address. */
  readonly name: string;
};

/**
 * Reads a document's file name.
 * @returns undefined where the name does not follow `scs-NNNN-vN-slug.md` or `scs-NNNN-wN-slug.md`
 * @example parseDocumentName('scs-0102-v2-image-metadata.md')?.id // => 'scs-0102-v2'
 */
export function parseDocumentName(fileName: string): DocumentName | undefined {
  const match = /^scs-(\d{4})-([vw])([1-9]\d{0,3})-([A-Za-z0-9][A-Za-z0-9_-]{0,199})\.md$/.exec(fileName);
  const [, number, letter, version, slug] = match ?? [];
  if (!number || !letter || !version || !slug) return undefined;
  return {
    id: `scs-${number}-${letter}${version}`,
    number,
    kind: letter === 'v' ? 'standard' : 'supplement',
    version: Number(version),
    slug,
    name: fileName.slice(0, -'.md'.length),
  };
}

/** Last part of a path, both for `/` and `\`. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
