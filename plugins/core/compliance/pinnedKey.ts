import type {IsoDate} from '../text/isoDate';

/** A public key that signatures of this site count by: it stands in the pages' code, so that no list can bring its own. */
export type PinnedKey = {
  /** Lower-case letters, digits and `-`; part of file names. */
  readonly id: string;
  /** Ed25519, as SubjectPublicKeyInfo in base64. */
  readonly publicKey: string;
  /** SHA-256 of the DER bytes of that, hexadecimal. */
  readonly fingerprint: string;
  /** First day on which lists may be signed with it. */
  readonly from: IsoDate;
  /** The last one; null for no end yet. */
  readonly until: IsoDate | null;
};

/** True on a day on which a list may be signed with a key; first and last day count. */
export function keyCountsOn({from, until}: Pick<PinnedKey, 'from' | 'until'>, day: IsoDate): boolean {
  return from <= day && (until === null || day <= until);
}

/** The bytes of a text in base64, with its padding; undefined where it is none. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text === '' || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined;
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** What every Ed25519 key starts with as SubjectPublicKeyInfo (RFC 8410); 32 bytes follow. */
const ED25519 = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

/** True for the SubjectPublicKeyInfo of an Ed25519 key. */
export function isEd25519Key(der: Uint8Array): boolean {
  return der.length === ED25519.length + 32 && ED25519.every((byte, index) => der[index] === byte);
}
