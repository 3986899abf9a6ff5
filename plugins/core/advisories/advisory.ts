import * as z from 'zod';
import {momentAs, webAddress} from '../text/shapes';

const line = (limit: number) => z.string().trim().min(1).max(limit);
const moment = momentAs('YYYY-MM-DDTHH:mm:ssZ');

/** How far a distribution is with a fix of a vulnerability. */
export const FIX_STATES = ['fixed', 'not-affected', 'affected', 'under-investigation'] as const;
/** One of {@link FIX_STATES}. */
export type FixState = (typeof FIX_STATES)[number];

/** The shape of `advisory:` in a post: CVSS 3 or 4, scores from 0 to 10, moments in UTC or with a zone. */
export const advisorySchema = z.strictObject({
  id: z.string().regex(/^SCS-\d{4}-\d{3,}$/, 'an id such as `SCS-2026-001`'),
  cves: z.array(z.string().regex(/^CVE-\d{4}-\d{4,}$/, 'an id such as `CVE-2026-22797`')).default([]),
  cvss: z
    .strictObject({
      score: z.number().min(0).max(10),
      vector: z
        .string()
        .regex(/^CVSS:[34]\.[01]\/[A-Z:/]+$/i, 'a CVSS vector')
        .optional(),
    })
    .optional(),
  summary: line(600),
  distributions: z
    .array(
      z.strictObject({
        name: line(60),
        status: z.enum(FIX_STATES),
        fixed_in: line(200).optional(),
        url: webAddress.optional(),
      }),
    )
    .default([]),
  references: z.array(z.strictObject({title: line(160), url: webAddress})).default([]),
  revisions: z
    .array(z.strictObject({version: z.coerce.string().min(1).max(20), date: moment, text: line(300)}))
    .min(1),
});

/** What a security advisory says in data. */
export type Advisory = z.infer<typeof advisorySchema>;
