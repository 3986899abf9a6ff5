import {createHash, createPrivateKey, createPublicKey, sign} from 'node:crypto';
import type {KeyObject} from 'node:crypto';
import type {Manifest} from '../core/compliance/manifest';
import {manifestText} from '../core/compliance/manifestText';
import type {PinnedKey} from '../core/compliance/pinnedKey';
import {keyCountsOn} from '../core/compliance/pinnedKey';
import {routes} from '../core/text/routes';
import type {IsoDate} from '../core/text/isoDate';
import type {Asset} from '../files/assets';

/** Environment variable with an Ed25519 private key (PKCS #8, PEM), or two of them, one behind the other. */
export const KEY_VARIABLE = 'SCS_BADGE_SIGNING_KEY';

/** A private key with what is pinned of it. */
export type Signer = {readonly key: KeyObject; readonly pinned: PinnedKey};

/**
 * The keys that a build signs with, in the order of the variable.
 * @param pem value of {@link KEY_VARIABLE}; undefined or blank for none
 * @param pinned keys of `compliance/keys.yaml`: by any other nobody could verify
 * @throws Error for a key that is none, of another kind, not pinned, or of another time; and for more than two
 */
export function signersOf(pem: string | undefined, pinned: readonly PinnedKey[], today: IsoDate): Signer[] {
  if (pem === undefined || pem.trim() === '') return [];
  const keys = pem.split(/(?=-----BEGIN )/).filter((part) => part.trim() !== '');
  if (keys.length > 2) {
    throw new Error(
      `Unexpected ${keys.length} keys in ${KEY_VARIABLE}, expected one, or two during a key rotation. Nothing was signed.`,
    );
  }
  return keys.map((part) => {
    const key = readKey(part);
    const fingerprint = fingerprintOf(key);
    const own = pinned.find((candidate) => candidate.fingerprint === fingerprint);
    if (!own) {
      throw new Error(
        `Unexpected key in ${KEY_VARIABLE}, expected one of compliance/keys.yaml; the fingerprint of its public key is ${fingerprint}. Nothing was signed.`,
      );
    }
    if (!keyCountsOn(own, today)) {
      throw new Error(
        `Unexpected key ${own.id} in ${KEY_VARIABLE} on ${today}, expected one that compliance/keys.yaml lists as valid on that day. Nothing was signed.`,
      );
    }
    return {key, pinned: own};
  });
}

/** Lists files with their SHA-256, and signs the list with each key; without one it is unsigned. */
export function makeManifest(
  files: readonly Asset[],
  asOf: IsoDate,
  signers: readonly Signer[] = [],
): Manifest {
  const hashes = files.map(
    ({path, content}) => [path, createHash('sha256').update(content).digest('hex')] as const,
  );
  const contents = {as_of: asOf, files: Object.fromEntries(hashes.toSorted(([a], [b]) => (a < b ? -1 : 1)))};
  const text = Buffer.from(manifestText(contents));
  const signatures = signers.map(({key, pinned}) => ({
    key: pinned.id,
    fingerprint: pinned.fingerprint,
    algorithm: 'Ed25519' as const,
    value: sign(null, text, key).toString('base64'),
  }));
  const [first] = signatures;
  return {
    ...contents,
    signature: first
      ? {algorithm: 'Ed25519', public_key: signers[0]?.pinned.publicKey ?? '', value: first.value}
      : null,
    signatures,
  };
}

/** The manifest as other programs check it: the bytes that are signed, and each signature as it is. */
export function manifestAssets(manifest: Manifest): Asset[] {
  return signedForms(manifest, {text: routes.signedManifest(), signature: routes.manifestSignature});
}

/** The same of any list, at addresses of its own. */
export function signedForms(
  manifest: Manifest,
  address: {readonly text: string; readonly signature: (key: string) => string},
): Asset[] {
  return [
    {path: address.text, content: manifestText(manifest)},
    ...manifest.signatures.map(({key, value}) => ({
      path: address.signature(key),
      content: Buffer.from(value, 'base64'),
    })),
  ];
}

function fingerprintOf(key: KeyObject): string {
  const spki = createPublicKey(key).export({type: 'spki', format: 'der'});
  return createHash('sha256').update(spki).digest('hex');
}

function readKey(pem: string): KeyObject {
  let key: KeyObject | undefined;
  try {
    // A variable on one line may carry its line ends as `\n`.
    key = createPrivateKey(pem.replaceAll('\\n', '\n'));
  } catch {
    // Told below: what the library says may repeat parts of the key.
  }
  if (key?.asymmetricKeyType !== 'ed25519') {
    throw new Error(
      `Unexpected value of ${KEY_VARIABLE}, expected an Ed25519 private key in PEM (PKCS #8). Nothing was signed.`,
    );
  }
  return key;
}
