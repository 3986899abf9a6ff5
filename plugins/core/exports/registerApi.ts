import {CERTIFICATE_STATES, certificateStateOn, END_REASONS} from '../compliance/certificateState';
import {registerOrder, CERTIFICATE_KINDS} from '../compliance/environment';
import * as z from 'zod';
import type {Catalog} from '../catalog/catalog';
import {csv} from './csv';
import type {IsoDate} from '../text/isoDate';
import type {BadgeSpec} from '../compliance/badge';
import {registerBadge} from '../compliance/badge';
import {routes} from '../text/routes';
import type {Certificate} from '../compliance/environment';

const day = z.iso.date();

/** `/certification/register.json` */
export const registerApiSchema = z.strictObject({
  as_of: day,
  certificates: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(CERTIFICATE_KINDS),
      holder: z.string(),
      environment: z.string().nullable(),
      scope: z.string().nullable(),
      version: z.string().nullable(),
      issued: day,
      valid_until: day.meta({description: 'Last day.'}),
      ended: z.strictObject({reason: z.enum(END_REASONS), on: day}).nullable(),
      state: z.enum(CERTIFICATE_STATES).meta({description: 'On the day of the build.'}),
    }),
  ),
});

type RegisterApi = z.infer<typeof registerApiSchema>;

/** Certificates that are for no environment and have begun by the day, with their badges; in the order of their file. */
export function companyBadges(
  catalog: Catalog,
  today: IsoDate,
): {certificate: Certificate; badge: BadgeSpec}[] {
  return catalog.certificates
    .filter(({environment}) => environment === undefined)
    .flatMap((certificate) => {
      const badge = registerBadge({...certificate, state: certificateStateOn(certificate, today)}, today);
      return badge ? [{certificate, badge}] : [];
    });
}

/** The whole register as data, newest first: nothing is ever taken out of it. Days are `YYYY-MM-DD`. */
export function registerApi(catalog: Catalog, today: IsoDate): RegisterApi {
  return {
    as_of: today,
    certificates: registerOrder(catalog.certificates).map((certificate) => ({
      id: certificate.id,
      kind: certificate.kind,
      holder: certificate.holder,
      environment: certificate.environment ?? null,
      scope: certificate.scope ?? null,
      version: certificate.version ?? null,
      issued: certificate.issued,
      valid_until: certificate.validUntil,
      ended: certificate.ended,
      state: certificateStateOn(certificate, today),
    })),
  };
}

/**
 * The same as CSV (RFC 4180): a line of names, then one line a certificate; what is not there is an empty cell.
 * The state is that of the day in `as_of`; `page`, from the root of the site, has the current one.
 */
export function registerCsv(catalog: Catalog, today: IsoDate): string {
  const register = registerApi(catalog, today);
  return csv([
    [
      'id',
      'kind',
      'holder',
      'environment',
      'scope',
      'version',
      'issued',
      'valid_until',
      'ended_on',
      'end_reason',
      'state',
      'as_of',
      'page',
    ],
    ...register.certificates.map((entry) => [
      entry.id,
      entry.kind,
      entry.holder,
      entry.environment ?? '',
      entry.scope ?? '',
      entry.version ?? '',
      entry.issued,
      entry.valid_until,
      entry.ended?.on ?? '',
      entry.ended?.reason ?? '',
      entry.state,
      register.as_of,
      routes.registerEntry(entry.id),
    ]),
  ]);
}
