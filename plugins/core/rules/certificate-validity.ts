import {MAX_VALIDITY_DAYS} from '../compliance/certificateState';
import {quote} from '../text/diagnostic';
import {daysBetween} from '../text/isoDate';
import type {Rule} from './rule';

const certificates = (until: string) =>
  `certificates:\n- {id: c1, kind: integrator, holder: B, issued: 2024-01-01, valid_until: ${until}}\n`;

/** Reports certificates that outlast their year: what they attest has to be looked at again by then. */
export const certificateValidity: Rule = {
  id: 'certificate-validity',
  severity: 'error',
  summary: 'A certificate is valid for one year (scs-0004, scs-0007).',
  check: (catalog) =>
    catalog.certificates
      .filter(({issued, validUntil}) => daysBetween(issued, validUntil) > MAX_VALIDITY_DAYS)
      .map(({id, issued, validUntil, place}) => ({
        ...place,
        message: `Unexpected \`valid_until: ${validUntil}\` of certificate ${quote(id)}, expected a day within a year of \`${issued}\`.`,
      })),
  examples: {
    // A year and a week, to the day.
    ok: {'compliance/certificates.yaml': certificates('2025-01-08')},
    notOk: {'compliance/certificates.yaml': certificates('2025-01-09')},
    findings: [
      '2:8: Unexpected `valid_until: 2025-01-09` of certificate `c1`, expected a day within a year of `2024-01-01`.',
    ],
  },
};
