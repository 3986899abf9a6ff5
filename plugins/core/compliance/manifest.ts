import * as z from 'zod';

const TEXT =
  'Over the UTF-8 text of `{"as_of":…,"files":…}`, files sorted by address, without white space: `/badges/manifest.txt`; base64.';

/** The shape of `/badges/manifest.json`: what was published, signed where the build had a key. */
export const manifestSchema = z.strictObject({
  as_of: z.iso.date(),
  files: z.record(
    z.string().meta({description: 'Address on the site.'}),
    z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({description: 'SHA-256 of the file, hexadecimal.'}),
  ),
  signature: z
    .strictObject({
      algorithm: z.literal('Ed25519'),
      public_key: z.string().meta({description: 'SubjectPublicKeyInfo, base64.'}),
      value: z.string().meta({description: TEXT}),
    })
    .nullable()
    .meta({description: 'The first of `signatures`, with its key; null for none.'}),
  signatures: z
    .array(
      z.strictObject({
        key: z
          .string()
          .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
          .meta({description: 'Id of the key in `/.well-known/scs-keys.json`.'}),
        fingerprint: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .meta({description: 'SHA-256 of the DER bytes of the public key, hexadecimal.'}),
        algorithm: z.literal('Ed25519'),
        value: z.string().meta({description: TEXT}),
      }),
    )
    .max(2)
    .meta({description: 'One, or two while one key takes the place of another; empty for an unsigned list.'}),
});

/** The list of published files; `as_of` is the day of the build, `YYYY-MM-DD`. */
export type Manifest = z.infer<typeof manifestSchema>;
