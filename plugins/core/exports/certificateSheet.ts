import {isInForce} from '../compliance/certificateState';
import {absoluteUrl, routes} from '../text/routes';
import type {IsoDate} from '../text/isoDate';
import {dateText} from '../text/dateText';
import {strings} from './strings';
import type {EnvironmentStanding, ScopeStanding} from '../catalog/standing';

/** What stands on a certificate: unlike a badge it names the version, the holder and the days. */
export type CertificateSheet = {
  /** Of the certificate, as the register has it. */
  readonly id: string;
  /** Scope and version. */
  readonly title: string;
  /** Label and value, in order; days are `YYYY-MM-DD`. */
  readonly facts: readonly (readonly [string, string])[];
  /** Where to check it; the paper may be older than what happened since. */
  readonly note: string;
  /** Full address of the status page, for the QR code. */
  readonly proof: string;
};

/**
 * The sheet of a certificate that is in force on the day of the build; null for any other, and where there is none.
 * @param input.siteUrl origin without a slash at its end
 */
export function certificateSheet({
  environment,
  standing,
  siteUrl,
  today,
}: {
  readonly environment: EnvironmentStanding;
  readonly standing: ScopeStanding;
  readonly siteUrl: string;
  readonly today: IsoDate;
}): CertificateSheet | null {
  const {certificate, certificateState: state} = standing;
  if (certificate === null || !isInForce(state)) return null;
  const proof = absoluteUrl(environment.pageUrl, siteUrl);
  return {
    id: certificate.id,
    title: `${standing.scopeName} ${certificate.version ?? ''}`.trim(),
    facts: [
      [strings.environment, environment.name],
      [strings.holder, certificate.holder],
      [strings.validFrom, dateText(certificate.issued)],
      [strings.validUntil, dateText(certificate.validUntil)],
      [strings.certificate, certificate.id],
    ],
    note: strings.inForceOn({day: today, proof, register: absoluteUrl(routes.register(), siteUrl)}),
    proof,
  };
}
