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
  /** What it certifies, in a sentence. */
  readonly statement: string;
  /** Label and value, in order; days are `YYYY-MM-DD`. */
  readonly facts: readonly (readonly [string, string])[];
  /** Who issued it, as scs-0004 calls them, and who that can be. */
  readonly issuer: {readonly name: string; readonly rule: string};
  /** Says that nothing of it is real; null for a real one. */
  readonly specimen: string | null;
  /** Where to check it; the paper may be older than what happened since. */
  readonly note: string;
  /** Full address of the status page, for the QR code. */
  readonly proof: string;
  /** Day of the build. */
  readonly today: IsoDate;
};

type Input = {
  readonly environment: EnvironmentStanding;
  readonly standing: ScopeStanding;
  /** Origin without a slash at its end. */
  readonly siteUrl: string;
  readonly today: IsoDate;
  /** True where all certificates are made up. */
  readonly fictional: boolean;
};

/** The sheet of a certificate that is in force on the day of the build; null for any other, and where there is none. */
export function certificateSheet({
  environment,
  standing,
  siteUrl,
  today,
  fictional,
}: Input): CertificateSheet | null {
  const {certificate, certificateState: state, scopeName} = standing;
  if (certificate === null || !isInForce(state)) return null;
  const proof = absoluteUrl(environment.pageUrl, siteUrl);
  const title = `${scopeName} ${certificate.version ?? ''}`.trim();
  return {
    id: certificate.id,
    title,
    statement: strings.sheet.statement(environment.name, title),
    facts: [
      [strings.environment, environment.name],
      [strings.holder, certificate.holder],
      [strings.validFrom, dateText(certificate.issued)],
      [strings.validUntil, dateText(certificate.validUntil)],
    ],
    issuer: {name: strings.sheet.issuer, rule: strings.sheet.issuerRule},
    specimen: fictional ? strings.sheet.specimenNote : null,
    note: strings.inForceOn({day: today, proof, register: absoluteUrl(routes.register(), siteUrl)}),
    proof,
    today,
  };
}
