import type {IsoDate} from '../text/isoDate';
import {daysBetween} from '../text/isoDate';

export const END_REASONS = ['expired', 'withdrawn', 'revoked'] as const;

/** The dates that a certificate's state follows from. */
type Dated = {
  readonly issued: IsoDate;
  readonly validUntil: IsoDate;
  readonly ended: {readonly reason: (typeof END_REASONS)[number]; readonly on: IsoDate} | null;
};

/** How a certificate stands on a day. */
export type CertificateState = 'valid' | 'renewal-due' | 'not-yet' | 'expired' | 'withdrawn' | 'revoked';

/** Days before its end from which on a renewal is due: time enough for a new assessment. */
export const RENEWAL_DAYS = 60;

/** The state of a certificate on a day; it follows from its dates. */
export function certificateStateOn(certificate: Dated, today: IsoDate): CertificateState {
  if (certificate.ended && certificate.ended.on <= today) return certificate.ended.reason;
  if (certificate.validUntil < today) return 'expired';
  if (certificate.issued > today) return 'not-yet';
  const days = daysBetween(today, certificate.validUntil);
  return days <= RENEWAL_DAYS ? 'renewal-due' : 'valid';
}
