import type {IsoDate} from '../text/isoDate';
import {addMonths, daysBetween} from '../text/isoDate';

/** Why a certificate can have ended. */
export const END_REASONS = ['expired', 'withdrawn', 'revoked'] as const;
/** One of {@link END_REASONS}. */
export type EndReason = (typeof END_REASONS)[number];

/** The dates that a certificate's state follows from. */
type CertificateDates = {
  readonly issued: IsoDate;
  readonly validUntil: IsoDate;
  readonly ended: {readonly reason: EndReason; readonly on: IsoDate} | null;
};

/** How a certificate can stand on a day. */
export const CERTIFICATE_STATES = ['valid', 'renewal-due', 'not-yet', ...END_REASONS] as const;
/** One of {@link CERTIFICATE_STATES}. */
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/** Days before its end from which on a renewal is due: time enough for a new assessment. */
export const RENEWAL_DAYS = 60;

/** The state of a certificate on a day; it follows from its dates. */
export function certificateStateOn(certificate: CertificateDates, today: IsoDate): CertificateState {
  if (certificate.ended && certificate.ended.on <= today) return certificate.ended.reason;
  if (certificate.validUntil < today) return 'expired';
  if (certificate.issued > today) return 'not-yet';
  const days = daysBetween(today, certificate.validUntil);
  return days <= RENEWAL_DAYS ? 'renewal-due' : 'valid';
}

/** True while a certificate is in force, be it for its last weeks; false where there is none. */
export function isInForce(state: CertificateState | null | undefined): boolean {
  return state === 'valid' || state === 'renewal-due';
}

/** How long an entry of the register stays in front after its end (scs-0004, regulation 4: a page is kept for as long). */
export const RETENTION_MONTHS = 12;

/** The day on which a certificate ended, or will end. */
export function endOf({validUntil, ended}: CertificateDates): IsoDate {
  return ended && ended.on < validUntil ? ended.on : validUntil;
}

/** True for a certificate that has not ended, or not long ago. */
export function isRetained(certificate: CertificateDates, today: IsoDate): boolean {
  return endOf(certificate) >= addMonths(today, -RETENTION_MONTHS);
}
