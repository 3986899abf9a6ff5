import type {Manifest} from '@site/plugins/core/compliance/manifest';
import {manifestText} from '@site/plugins/core/compliance/manifestText';

/** What can be said of a file. */
export type Verification = {
  /** Addresses on the site under which this very file was published; none where it is unknown. */
  readonly published: readonly string[];
  readonly asOf: string;
  /** `unsupported`: this browser cannot check it. */
  readonly signature: 'good' | 'bad' | 'unsigned' | 'unsupported';
  /** SHA-256 of the public key, in hexadecimal; null where the manifest is unsigned. */
  readonly keyFingerprint: string | null;
};

/** Larger ones are no badges. */
export const MAX_BADGE_BYTES = 2_000_000;

/**
 * Compares a file with the site's manifest, in the browser alone.
 * @throws Error where the manifest cannot be loaded
 */
export async function verifyFile(content: ArrayBuffer, manifestUrl: string): Promise<Verification> {
  const response = await fetch(manifestUrl, {cache: 'no-store'});
  if (!response.ok) throw new Error(`${response.status} for ${manifestUrl}`);
  const manifest = (await response.json()) as Manifest;
  const hash = await sha256(content);
  const published = Object.entries(manifest.files).filter(([, own]) => own === hash);
  return {
    published: published.map(([path]) => path),
    asOf: manifest.as_of,
    ...(await checkSignature(manifest)),
  };
}

async function checkSignature(
  manifest: Manifest,
): Promise<Pick<Verification, 'signature' | 'keyFingerprint'>> {
  if (manifest.signature === null) return {signature: 'unsigned', keyFingerprint: null};
  const spki = bytesOf(manifest.signature.public_key);
  const keyFingerprint = await sha256(spki);
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey('spki', spki, {name: 'Ed25519'}, false, ['verify']);
  } catch {
    return {signature: 'unsupported', keyFingerprint};
  }
  const text = new TextEncoder().encode(manifestText(manifest));
  const good = await crypto.subtle.verify({name: 'Ed25519'}, key, bytesOf(manifest.signature.value), text);
  return {signature: good ? 'good' : 'bad', keyFingerprint};
}

async function sha256(content: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', content);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
