import type {Manifest} from './manifest';

/** What a manifest says of the files that it lists. */
export type ManifestContents = Pick<Manifest, 'as_of' | 'files'>;

/** The text that a signature is made over: JSON without white space, files sorted by address. */
export function manifestText({as_of, files}: ManifestContents): string {
  const sorted = Object.keys(files).toSorted();
  return JSON.stringify({as_of, files: Object.fromEntries(sorted.map((file) => [file, files[file]]))});
}
