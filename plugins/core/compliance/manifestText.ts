/** What a manifest says of the files that it lists. */
export type ManifestContents = {
  /** Day of the build. */
  readonly as_of: string;
  /** Address on the site -> SHA-256 in hexadecimal. */
  readonly files: Readonly<Record<string, string>>;
};

/** `/badges/manifest.json`: what was published, signed where the build had a key. */
export type Manifest = ManifestContents & {
  readonly signature: {
    readonly algorithm: 'Ed25519';
    readonly public_key: string;
    readonly value: string;
  } | null;
};

/** The text that a signature is made over: the same for the same contents, whatever the order they came in. */
export function manifestText({as_of, files}: ManifestContents): string {
  const sorted = Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({as_of, files: Object.fromEntries(sorted)});
}
