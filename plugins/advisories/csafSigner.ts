import type {IsoDateTime} from '../core/text/isoDate';
import {dateOfMoment} from '../core/text/isoDate';

/** Environment variable with the private OpenPGP key, ASCII-armoured, and the one with its passphrase. */
export const KEY_VARIABLE = 'SCS_OPENPGP_KEY';
export const PASSPHRASE_VARIABLE = 'SCS_OPENPGP_KEY_PASSPHRASE';

/** Signs CSAF documents with a key. */
export type CsafSigner = {
  /** Upper case. */
  readonly fingerprint: string;
  /** ASCII-armoured. */
  readonly publicKey: string;
  /**
   * A detached signature, ASCII-armoured. It bears the document's own moment, so that a build with the same key gives the same
   * bytes (with keys of EdDSA or RSA; ECDSA has a random part).
   * @param moment of the newest revision; a key that is newer signs with its own
   */
  readonly sign: (content: string, moment: IsoDateTime) => Promise<string>;
};

/**
 * Reads the key that documents are signed with. The library is loaded only where there is one.
 * @returns null without a key
 * @throws Error in words that quote nothing of the key
 */
export async function csafSignerOf(
  armoredKey: string | undefined,
  passphrase: string | undefined,
): Promise<CsafSigner | null> {
  if (armoredKey === undefined || armoredKey.trim() === '') return null;
  const {config, createMessage, decryptKey, readPrivateKey, sign} = await import('openpgp');
  const key = await (async () => {
    try {
      const read = await readPrivateKey({armoredKey});
      return read.isDecrypted() ? read : await decryptKey({privateKey: read, passphrase: passphrase ?? ''});
    } catch {
      throw new Error(
        `Unexpected ${KEY_VARIABLE}, expected an ASCII-armoured private OpenPGP key, with its passphrase in ${PASSPHRASE_VARIABLE} where it has one.`,
      );
    }
  })();
  const isUsable = await key.getSigningKey().then(
    () => true,
    () => false,
  );
  if (!isUsable) {
    throw new Error(
      `Unexpected ${KEY_VARIABLE}, expected a key that can sign and is neither expired nor revoked.`,
    );
  }
  const created = key.getCreationTime();
  return {
    fingerprint: key.getFingerprint().toUpperCase(),
    publicKey: key.toPublic().armor(),
    sign: async (content, moment) => {
      const written = dateOfMoment(moment);
      return sign({
        message: await createMessage({text: content}),
        signingKeys: key,
        detached: true,
        date: written < created ? created : written,
        config: {...config, nonDeterministicSignaturesViaNotation: false},
      });
    },
  };
}
