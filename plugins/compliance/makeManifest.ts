import {createHash, createPrivateKey, createPublicKey, sign} from 'node:crypto';
import type {KeyObject} from 'node:crypto';
import type {Manifest} from '../core/compliance/manifest';
import {manifestText} from '../core/compliance/manifestText';
import type {IsoDate} from '../core/text/isoDate';
import type {Asset} from '../files/assets';

/** Environment variable with an Ed25519 private key (PKCS #8, PEM). */
export const KEY_VARIABLE = 'SCS_BADGE_SIGNING_KEY';

/**
 * Lists files with their SHA-256, and signs the list where there is a key.
 * @param pem private key; undefined leaves the list unsigned
 * @throws Error for a key that is none, or of another kind
 */
export function makeManifest(files: readonly Asset[], asOf: IsoDate, pem: string | undefined): Manifest {
  const hashes = files.map(
    ({path, content}) => [path, createHash('sha256').update(content).digest('hex')] as const,
  );
  const contents = {as_of: asOf, files: Object.fromEntries(hashes.toSorted(([a], [b]) => (a < b ? -1 : 1)))};
  if (pem === undefined || pem.trim() === '') return {...contents, signature: null};
  const key = readKey(pem);
  const spki = createPublicKey(key).export({type: 'spki', format: 'der'});
  return {
    ...contents,
    signature: {
      algorithm: 'Ed25519',
      public_key: spki.toString('base64'),
      value: sign(null, Buffer.from(manifestText(contents)), key).toString('base64'),
    },
  };
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
