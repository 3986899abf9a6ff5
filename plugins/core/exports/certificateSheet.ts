import {isInForce} from '../compliance/certificateState';
import {absoluteUrl, routes} from '../text/routes';
import type {IsoDate} from '../text/isoDate';
import type {EnvironmentStanding, ScopeStanding} from '../catalog/standing';

/** What stands on a certificate: unlike a badge it names the version, the holder and the days. */
export type CertificateSheet = {
  readonly id: string;
  readonly title: string;
  /** Label and value, in order. */
  readonly facts: readonly (readonly [string, string])[];
  readonly note: string;
  /** Full address of the status page, for the QR code. */
  readonly proof: string;
};

/** The sheet of a certificate that is in force on the day of the build; null for any other. */
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
      ['Environment', environment.name],
      ['Holder', certificate.holder],
      ['Valid from', certificate.issued],
      ['Valid until', certificate.validUntil],
      ['Certificate', certificate.id],
    ],
    note: `In force on ${today}. How the tests stand, and whether the certificate is still in force, is told by ${proof} and by the register, ${absoluteUrl(routes.register(), siteUrl)}.`,
    proof,
  };
}
