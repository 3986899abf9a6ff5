import type * as z from 'zod';
import type {keysSchema} from '../compliance/keys';
import type {PinnedKey} from '../compliance/pinnedKey';

/** `/.well-known/scs-keys.json`: the public keys that signatures of this site count by, as `compliance/keys.yaml` has them. */
export function keysApi(keys: readonly PinnedKey[]): z.infer<typeof keysSchema> {
  return {
    keys: keys.map(({id, publicKey, fingerprint, from, until}) => ({
      id,
      public_key: publicKey,
      fingerprint,
      from,
      ...(until === null ? {} : {until}),
    })),
  };
}
