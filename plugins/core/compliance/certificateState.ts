import type {IsoDate} from '../text/isoDate';
import {addDays, addMonths, daysBetween} from '../text/isoDate';
import {compareText} from '../text/diagnostic';

/** Why a certificate can have ended: its year is over, its holder gave it back, or its issuer took it back. */
export const END_REASONS = ['expired', 'withdrawn', 'revoked'] as const;
/** One of {@link END_REASONS}. */
export type EndReason = (typeof END_REASONS)[number];

/** The dates that a certificate's state follows from. */
type CertificateDates = {
  readonly issued: IsoDate;
  readonly validUntil: IsoDate;
  readonly ended: {readonly reason: EndReason; readonly on: IsoDate} | null;
};

/** How a certificate can stand on a day; the first two are in force. */
export const CERTIFICATE_STATES = ['valid', 'renewal-due', 'not-yet', ...END_REASONS] as const;
/** One of {@link CERTIFICATE_STATES}. */
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/** Days before its end from which on a renewal is due: time enough for a new assessment. */
export const RENEWAL_DAYS = 60;

/**
 * The state of a certificate on a day; it follows from its dates. Its last day still counts, the day of an early end
 * does not.
 */
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

/** Days from its first to its last that a certificate may be valid: a year (scs-0004, scs-0007), and a week to round it. */
export const MAX_VALIDITY_DAYS = 366 + 7;

/**
 * How many months an entry of the register stays in front after its end: as long as a page is kept (scs-0004, reg. 4).
 */
export const RETENTION_MONTHS = 12;

/** The day on which a certificate ended, or will end: that of an early end, else its last day. */
export function endOf({validUntil, ended}: CertificateDates): IsoDate {
  return ended && ended.on < validUntil ? ended.on : validUntil;
}

/** The last day on which a certificate counted, or will count. */
function lastDayOf({validUntil, ended}: CertificateDates): IsoDate {
  return ended && ended.on <= validUntil ? addDays(ended.on, -1) : validUntil;
}

/**
 * The first day of a time without a gap: of the certificate itself, or of the earliest one that leads up to it.
 * @param others certificates that may have come before, in any order
 */
export function certifiedSince(certificate: CertificateDates, others: readonly CertificateDates[]): IsoDate {
  return others
    .toSorted((a, b) => compareText(b.issued, a.issued))
    .reduce(
      (since, other) =>
        other.issued < since && lastDayOf(other) >= addDays(since, -1) ? other.issued : since,
      certificate.issued,
    );
}

/** True for a certificate that has not ended, or no more than {@link RETENTION_MONTHS} ago. */
export function isRetained(certificate: CertificateDates, today: IsoDate): boolean {
  return endOf(certificate) >= addMonths(today, -RETENTION_MONTHS);
}
