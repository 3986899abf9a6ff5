import {endOf, RENEWAL_DAYS} from '../compliance/certificateState';
import type {Certificate} from '../compliance/environment';
import {quote} from '../text/diagnostic';
import {daysBetween} from '../text/isoDate';
import type {Rule} from './rule';
import {EXAMPLE_STANDARD, exampleScope} from './rule';

/** Reports a certificate that begins long before the one it renews ends: mostly, that end was not recorded. */
export const certificateOverlap: Rule = {
  id: 'certificate-overlap',
  severity: 'warning',
  summary: `An environment has one certificate per scope in force at a time; a renewal may overlap by ${RENEWAL_DAYS} days (scs-0004).`,
  check: (catalog) => {
    const products = catalog.certificates.filter(
      ({environment, scope}) => environment !== undefined && scope !== undefined,
    );
    return products.flatMap((later) =>
      products
        .filter((earlier) => overlaps(earlier, later))
        .map((earlier) => ({
          ...later.place,
          message: `Unexpected certificate ${quote(later.id)} while ${quote(earlier.id)} for the same environment and scope is in force until ${endOf(earlier)}, expected it at most ${RENEWAL_DAYS} days before that end.`,
          advice: `If ${quote(earlier.id)} has ended, record that in \`ended\`, with the day.`,
        })),
    );
  },
  examples: {
    ok: example('2026-01-01', '2026-12-31', '2026-12-01', '2027-11-30'),
    notOk: example('2026-01-01', '2026-12-31', '2026-06-01', '2027-05-31'),
    findings: [
      '3:8: Unexpected certificate `two` while `one` for the same environment and scope is in force until 2026-12-31, expected it at most 60 days before that end.',
    ],
  },
};

function overlaps(earlier: Certificate, later: Certificate): boolean {
  if (earlier === later || earlier.environment !== later.environment || earlier.scope !== later.scope)
    return false;
  const first =
    earlier.issued < later.issued ||
    (earlier.issued === later.issued && earlier.place.line < later.place.line);
  return first && later.issued <= endOf(earlier) && daysBetween(later.issued, endOf(earlier)) > RENEWAL_DAYS;
}

function example(
  ...[issued, until, again, end]: readonly [string, string, string, string]
): Record<string, string> {
  const entry = (id: string, from: string, to: string) =>
    `- {id: ${id}, holder: B, environment: a, scope: scs-compatible-iaas, version: v1, issued: ${from}, valid_until: ${to}}\n`;
  return {
    ...EXAMPLE_STANDARD,
    'scopes/scs-compatible-iaas.yaml': exampleScope(),
    'compliance/environments.yaml': 'environments:\n- {id: a, name: A, operator: B, subjects: [a]}\n',
    'compliance/certificates.yaml': `certificates:\n${entry('one', issued, until)}${entry('two', again, end)}`,
  };
}
