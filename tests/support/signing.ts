import {createHash, generateKeyPairSync} from 'node:crypto';
import type {PinnedKey} from '../../plugins/core/compliance/pinnedKey';

/** A key that is made for a test and forgotten with it: private as PEM, public as it is pinned. */
export function throwAwayKey(changes: Partial<PinnedKey> = {}): {pem: string; pinned: PinnedKey} {
  const {privateKey, publicKey} = generateKeyPairSync('ed25519');
  const spki = publicKey.export({type: 'spki', format: 'der'});
  return {
    pem: privateKey.export({type: 'pkcs8', format: 'pem'}).toString(),
    pinned: {
      id: 'throw-away',
      publicKey: spki.toString('base64'),
      fingerprint: createHash('sha256').update(spki).digest('hex'),
      from: '2026-01-01',
      until: null,
      ...changes,
    },
  };
}
