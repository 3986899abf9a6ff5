import {createPublicKey, verify} from 'node:crypto';
import path from 'node:path';
import type {Manifest} from '../core/compliance/manifest';
import {manifestSchema} from '../core/compliance/manifest';
import {manifestText} from '../core/compliance/manifestText';
import type {PinnedKey} from '../core/compliance/pinnedKey';
import {keyCountsOn} from '../core/compliance/pinnedKey';
import type {RecordedManifest} from '../core/compliance/recordedManifest';
import {
  headOfRecorded,
  parseRecordedManifest,
  recordedManifestText,
} from '../core/compliance/recordedManifest';
import {formatDiagnostic} from '../core/text/diagnostic';
import {dayOf} from '../core/text/isoDate';
import {jsonShapeDiagnostics, parseJson} from '../core/text/json';
import {oversize} from '../core/text/limits';
import {loadCatalog} from '../files/loadCatalog';
import {buildMoment, sourceFolders} from '../files/sourceFolders';
import {readSource, shownSource} from './readSource';
import {refusalWith} from './userError';
import {writeAtomically} from './writeAtomically';

const UNCHANGED = 'Nothing was recorded.';
const refusal = refusalWith(UNCHANGED);

/**
 * Writes the list of published files of a build, or of the site itself, to `compliance/manifests/<day>.json`. Records are
 * only added: a second list of a day gets a number.
 * @throws UserError for what is no list, is wrongly signed, or is older than the newest record
 */
export async function createRecordedManifest(
  siteDir: string,
  source = path.join(siteDir, 'build', 'badges', 'manifest.json'),
): Promise<void> {
  const {catalog, diagnostics} = await loadCatalog(siteDir);
  const folder = path.join(sourceFolders(siteDir).compliance, 'manifests');
  const faults = diagnostics.filter(
    ({severity, path: file}) =>
      severity === 'error' && path.resolve(siteDir, file).startsWith(folder + path.sep),
  );
  if (faults.length > 0) throw refusal(...faults.map(formatDiagnostic));
  const manifest = await readManifestOf(source);
  const fault = faultOf(manifest, catalog.keys);
  if (fault !== undefined) throw refusal(fault);
  const newest = catalog.manifests.at(-1);
  if (newest && isSame(newest, manifest)) {
    console.log(`${newest.source.path} already has this list.`);
    return;
  }
  if (newest && manifest.as_of < newest.manifest.as_of) {
    throw refusal(
      `Unexpected list of ${manifest.as_of}, expected one of ${newest.manifest.as_of}, the day of the newest record, or later.`,
    );
  }
  const sameDay = catalog.manifests.filter((recorded) => recorded.manifest.as_of === manifest.as_of).length;
  const name = sameDay === 0 ? manifest.as_of : `${manifest.as_of}.${sameDay + 1}`;
  const file = path.join(folder, `${name}.json`);
  const text = recordedManifestText(manifest, newest ? headOfRecorded(newest) : null);
  const shown = path.relative(siteDir, file);
  const written = parseRecordedManifest({path: shown, text});
  const unreadable = [...written.diagnostics, oversize(shown, Buffer.byteLength(text))].flatMap(
    (one) => one ?? [],
  );
  if (unreadable.length > 0) throw refusal(...unreadable.map(formatDiagnostic));
  await writeAtomically({create: [{file, text}]});
  console.log(shown);
}

async function readManifestOf(source: string): Promise<Manifest> {
  const answer = {path: shownSource(source), text: await readSource(source, UNCHANGED)};
  const {value, diagnostics} = parseJson(answer);
  const fitted = manifestSchema.safeParse(value);
  if (diagnostics.length === 0 && fitted.success) return fitted.data;
  const wrong =
    diagnostics.length > 0 || fitted.success
      ? diagnostics
      : jsonShapeDiagnostics(answer, fitted.error.issues, 'manifest-shape');
  throw refusal(...wrong.map(formatDiagnostic));
}

/** Why a list is none of ours; undefined for one that may be. Without keys, nobody can tell. */
function faultOf(manifest: Manifest, keys: readonly PinnedKey[]): string | undefined {
  const today = dayOf(buildMoment());
  if (manifest.as_of > today)
    return `Unexpected list of ${manifest.as_of}, expected one of ${today} or earlier.`;
  const counting = keys.filter((key) => keyCountsOn(key, manifest.as_of));
  if (counting.length === 0) return undefined;
  const text = Buffer.from(manifestText(manifest));
  const checked = manifest.signatures.flatMap(({fingerprint, value}) =>
    counting
      .filter((key) => key.fingerprint === fingerprint)
      .map(({publicKey}) =>
        verify(
          null,
          text,
          createPublicKey({key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der'}),
          Buffer.from(value, 'base64'),
        ),
      ),
  );
  return checked.length > 0 && checked.every(Boolean)
    ? undefined
    : `Unexpected signatures of the list of ${manifest.as_of}, expected a good one by a key of compliance/keys.yaml, and no wrong one.`;
}

function isSame({manifest: recorded}: RecordedManifest, manifest: Manifest): boolean {
  return manifestText(recorded) === manifestText(manifest);
}
