import {manifestText} from '@site/plugins/core/compliance/manifestText';
import type {PinnedKey} from '@site/plugins/core/compliance/pinnedKey';
import {bytesOfBase64, isEd25519Key} from '@site/plugins/core/compliance/pinnedKey';
import type {
  CheckedSignature,
  ClaimedManifest,
  ClaimedSignature,
  Verification,
  VerificationInput,
} from '@site/plugins/core/compliance/verification';
import {readManifest, verificationOf} from '@site/plugins/core/compliance/verification';
import {sha256Hex} from '@site/plugins/core/text/sha256';

/** Larger ones are no badges. */
export const MAX_BADGE_BYTES = 2_000_000;

/** Compares a file with the site's manifest, in the browser alone. */
export async function verifyFile(
  file: File,
  {manifestUrl, ...known}: Pick<VerificationInput, 'keys' | 'today'> & {readonly manifestUrl: string},
): Promise<Verification> {
  const hash = sha256Hex(new Uint8Array(await file.arrayBuffer()));
  const manifest = await fetchManifest(manifestUrl);
  const signatures =
    typeof manifest === 'string'
      ? []
      : await Promise.all(manifest.signatures.map((claim) => checkSignature(manifest, claim, known.keys)));
  return verificationOf({...known, file: {name: file.name, hash}, manifest, signatures});
}

async function fetchManifest(url: string): Promise<ClaimedManifest | 'missing' | 'unreadable'> {
  let text;
  try {
    const response = await fetch(url, {cache: 'no-store'});
    if (!response.ok) return 'missing';
    text = await response.text();
  } catch {
    return 'missing';
  }
  try {
    return readManifest(JSON.parse(text)) ?? 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** Only ever asks the pinned key: what the list brings along is good for finding it, and for nothing else. */
async function checkSignature(
  manifest: ClaimedManifest,
  claim: ClaimedSignature,
  keys: readonly PinnedKey[],
): Promise<CheckedSignature> {
  const fingerprint = claim.fingerprint ?? fingerprintOf(claim.publicKey);
  const pinned = keys.find((key) => key.fingerprint === fingerprint);
  const der = pinned && bytesOfBase64(pinned.publicKey);
  if (!der) return {fingerprint, outcome: 'unchecked'};
  let key: CryptoKey;
  try {
    // Pages that came over plain HTTP have no `subtle`, and browsers of some years ago no Ed25519.
    key = await crypto.subtle.importKey('spki', der, {name: 'Ed25519'}, false, ['verify']);
  } catch {
    return {fingerprint, outcome: 'unsupported'};
  }
  const value = bytesOfBase64(claim.value);
  const text = new TextEncoder().encode(manifestText(manifest));
  const good = value !== undefined && (await crypto.subtle.verify({name: 'Ed25519'}, key, value, text));
  return {fingerprint, outcome: good ? 'good' : 'bad'};
}

function fingerprintOf(publicKey: string | undefined): string | null {
  const der = bytesOfBase64(publicKey ?? '');
  return der && isEd25519Key(der) ? sha256Hex(der) : null;
}
