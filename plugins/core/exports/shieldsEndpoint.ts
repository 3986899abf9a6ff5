import * as z from 'zod';
import type {BadgeSpec} from '../compliance/badge';

/** `/badges/<environment>/<scope>.json` and `/badges/register/<certificate>.json`: what shields.io reads from an endpoint. */
export const shieldsEndpointSchema = z.strictObject({
  schemaVersion: z.literal(1),
  label: z
    .string()
    .meta({description: 'Left part: name of the scope, or what the certificate is for; never a version.'}),
  message: z.string().meta({description: 'Right part.'}),
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .meta({description: 'Of the right part, `#rrggbb`.'}),
  isError: z.boolean().meta({description: 'Tests fail, or the certificate was revoked.'}),
});

/** A badge as data, in the words of its picture. */
export function shieldsEndpoint(spec: BadgeSpec): z.infer<typeof shieldsEndpointSchema> {
  return {
    schemaVersion: 1,
    label: spec.label,
    message: spec.message,
    color: spec.color,
    isError: spec.state === 'revoked' || spec.state === 'failing' || spec.state === 'certified-failing',
  };
}
