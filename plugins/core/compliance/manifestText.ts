/** What a manifest says of the files that it lists. */
export type ManifestContents = {
  /** Day of the build, `YYYY-MM-DD`. */
  readonly as_of: string;
  /** Site-absolute address -> SHA-256 of the file, 64 lower-case hexadecimal digits. */
  readonly files: Readonly<Record<string, string>>;
};

/** `/badges/manifest.json`: what was published, signed where the build had a key. */
export type Manifest = ManifestContents & {
  readonly signature: {
    readonly algorithm: 'Ed25519';
    /** SubjectPublicKeyInfo (RFC 5280) in DER, base64. */
    readonly public_key: string;
    /** Signature of the UTF-8 text that {@link manifestText} makes (Ed25519, RFC 8032), base64. */
    readonly value: string;
  } | null;
};

/** The text that a signature is made over: JSON without white space, files sorted by address. */
export function manifestText({as_of, files}: ManifestContents): string {
  const sorted = Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({as_of, files: Object.fromEntries(sorted)});
}
