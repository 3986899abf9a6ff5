import * as z from 'zod';
import {baseName} from '../standards/documentId';
import type {Parsed, SourceFile} from '../text/diagnostic';
import {atStart, quote} from '../text/diagnostic';
import {jsonShapeDiagnostics, parseJson} from '../text/json';
import {day} from '../text/shapes';
import {sha256Hex} from '../text/sha256';
import type {Manifest} from './manifest';
import {manifestSchema} from './manifest';

/** The shape of `compliance/manifests/YYYY-MM-DD.json` and of `/badges/manifests/YYYY-MM-DD.json`. */
export const recordedManifestSchema = manifestSchema.extend({
  as_of: day,
  previous: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'a SHA-256 of 64 hexadecimal digits')
    .nullable()
    .meta({
      description:
        'SHA-256 of the record before, as JSON without white space; null for the first. It keeps records from being changed.',
    }),
});

/** The shape of `/badges/manifests/index.json`. */
export const earlierManifestsSchema = z.strictObject({
  manifests: z
    .array(z.strictObject({as_of: z.iso.date(), address: z.string().meta({description: 'On the site.'})}))
    .meta({description: 'Newest first.'}),
});

/** A list of published files that was put on record, with its signatures. */
export type RecordedManifest = {
  readonly manifest: Manifest;
  readonly previous: string | null;
  /** Its day, and a number from the second of a day on: `2026-11-24`, `2026-11-24.2`. */
  readonly name: string;
  readonly source: SourceFile;
};

const NAME = /^(\d{4}-\d{2}-\d{2})(?:\.([2-9]|[1-9]\d))?\.json$/;

/** The name of a record; undefined for a file that is called otherwise, or is of another day. */
function nameOf(path: string, asOf: string): string | undefined {
  const file = baseName(path);
  return NAME.exec(file)?.[1] === asOf ? file.replace(/\.json$/, '') : undefined;
}

/**
 * Reads a recorded list; never throws.
 * @returns no value where it is no JSON, lacks its shape, or is of another day than its file name
 */
export function parseRecordedManifest(source: SourceFile): Parsed<RecordedManifest> {
  const json = parseJson(source);
  if (json.diagnostics.length > 0) return {value: undefined, diagnostics: json.diagnostics};
  const fitted = recordedManifestSchema.safeParse(json.value);
  if (!fitted.success)
    return {
      value: undefined,
      diagnostics: jsonShapeDiagnostics(source, fitted.error.issues, 'manifest-shape'),
    };
  const {previous, ...manifest} = fitted.data;
  const name = nameOf(source.path, manifest.as_of);
  if (name === undefined) {
    const message = `Unexpected date ${quote(manifest.as_of)} in the list ${quote(baseName(source.path))}, expected the day of its file name.`;
    return {value: undefined, diagnostics: [atStart(source, 'manifest-shape', message)]};
  }
  return {value: {manifest, previous, name, source}, diagnostics: []};
}

/** Orders recorded lists by day, and those of one day by their number. */
export function compareRecorded(
  a: Pick<RecordedManifest, 'name'>,
  b: Pick<RecordedManifest, 'name'>,
): number {
  const rank = ({name}: Pick<RecordedManifest, 'name'>) =>
    [name.slice(0, 10), Number(name.slice(11))] as const;
  const [[dayA, numberA], [dayB, numberB]] = [rank(a), rank(b)];
  return dayA < dayB ? -1 : dayA > dayB ? 1 : numberA - numberB;
}

/** What the next record names as the one before it: 64 hexadecimal digits. */
export function headOfRecorded({
  manifest,
  previous,
}: Pick<RecordedManifest, 'manifest' | 'previous'>): string {
  return sha256Hex(JSON.stringify(inOrder(manifest, previous)));
}

/** A recorded list as its file. */
export function recordedManifestText(manifest: Manifest, previous: string | null): string {
  return `${JSON.stringify(inOrder(manifest, previous), null, 1)}\n`;
}

/** Keys in one order, whatever wrote them. */
function inOrder({as_of, files, signature, signatures}: Manifest, previous: string | null) {
  return {as_of, files, signature, signatures, previous};
}
