import {Cvss3P1, Cvss4P0} from 'ae-cvss-calculator';

/** Versions of CVSS that vectors may have. */
export const CVSS_VERSIONS = ['3.1', '4.0'] as const;
/** Qualitative ratings of CVSS 3.1 and 4.0, gravest first. */
export const CVSS_SEVERITIES = ['critical', 'high', 'medium', 'low', 'none'] as const;
/** One of {@link CVSS_SEVERITIES}. */
export type CvssSeverity = (typeof CVSS_SEVERITIES)[number];

/** What follows from a vector. */
export type RatedVector = {
  readonly version: (typeof CVSS_VERSIONS)[number];
  /** Base score, 0 to 10, with one decimal. */
  readonly score: number;
  readonly severity: CvssSeverity;
};

/**
 * Rates a vector of CVSS 3.1 or 4.0 by its base metrics, as a database of vulnerabilities does: threat and environment are
 * known to the reader alone.
 * @returns undefined for a text that is no complete vector of either version
 * @example rateVector('CVSS:3.1/AV:N/AC:H/PR:L/UI:N/S:U/C:H/I:H/A:N')?.score // => 6.8
 */
export function rateVector(vector: string): RatedVector | undefined {
  const [prefix, ...metrics] = vector.split('/');
  const version = CVSS_VERSIONS.find((known) => prefix === `CVSS:${known}`);
  const names = metrics.map((metric) => metric.split(':')[0]);
  if (version === undefined || new Set(names).size < names.length) return undefined;
  try {
    const score = version === '3.1' ? score31(vector, metrics) : score40(vector, metrics);
    return score === undefined ? undefined : {version, score, severity: cvssSeverity(score)};
  } catch {
    // The library has no other way to say that it does not know a metric.
    return undefined;
  }
}

function score31(vector: string, metrics: readonly string[]): number | undefined {
  const parsed = new Cvss3P1(vector);
  return isWhole(parsed, metrics) ? parsed.calculateScores().base : undefined;
}

function score40(vector: string, metrics: readonly string[]): number | undefined {
  const parsed = new Cvss4P0(vector);
  return isWhole(parsed, metrics) ? parsed.calculateScores().baseMetricsOnly : undefined;
}

/** The library takes a value that it does not know for one that is not stated. */
function isWhole(
  parsed: {
    isBaseFullyDefined(): boolean;
    getComponentByStringOpt(name: string): {readonly shortName: string} | null;
  },
  metrics: readonly string[],
): boolean {
  return (
    parsed.isBaseFullyDefined() &&
    metrics.every((metric) => {
      const [name = '', value, ...rest] = metric.split(':');
      if (value === undefined || rest.length > 0) return false;
      return parsed.getComponentByStringOpt(name)?.shortName === value;
    })
  );
}

/** The qualitative rating of a score from 0 to 10, as CVSS 3.1 and 4.0 define it. */
export function cvssSeverity(score: number): CvssSeverity {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  if (score >= 4) return 'medium';
  return score > 0 ? 'low' : 'none';
}
