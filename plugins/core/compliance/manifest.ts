import * as z from 'zod';

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
      value: z.string().meta({
        description:
          'Over the UTF-8 text of `{"as_of":…,"files":…}`, files sorted by address, without white space; base64.',
      }),
    })
    .nullable(),
});

/** The list of published files; `as_of` is the day of the build, `YYYY-MM-DD`. */
export type Manifest = z.infer<typeof manifestSchema>;
