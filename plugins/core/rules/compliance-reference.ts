import {quote} from '../text/diagnostic';
import type {Finding, Rule} from './rule';
import {EXAMPLE_STANDARD, exampleScope} from './rule';

/** Reports entries of the register that name nothing known, or whose days run backwards: no page could explain them. */
export const complianceReference: Rule = {
  id: 'compliance-reference',
  severity: 'error',
  summary: 'Certificates name an environment and a scope that exist; environments name scopes that exist.',
  check: (catalog) => {
    const environments = new Set(catalog.environments.map(({id}) => id));
    const unknownScope = (scope: string | undefined) => scope !== undefined && !catalog.scopes.has(scope);
    return [
      ...catalog.environments.flatMap((environment) =>
        environment.scopes.filter(unknownScope).map((scope): Finding => ({
          ...environment.place,
          // A register outlives scope files, and may be shown with another repository's.
          severity: 'warning',
          message: `Unexpected scope ${quote(scope)} of environment ${quote(environment.id)}, expected the name of a scope file.`,
        })),
      ),
      ...catalog.certificates.flatMap((certificate): Finding[] => {
        const of = `of certificate ${quote(certificate.id)}`;
        const findings: Finding[] = [];
        if (certificate.kind === 'product' && certificate.environment === undefined) {
          findings.push({
            ...certificate.place,
            message: `Missing \`environment\` ${of}, expected one: the certificate is for a product.`,
          });
        }
        if (certificate.environment !== undefined && !environments.has(certificate.environment)) {
          findings.push({
            ...certificate.place,
            message: `Unexpected environment ${quote(certificate.environment)} ${of}, expected one of \`environments.yaml\`.`,
          });
        }
        if (unknownScope(certificate.scope)) {
          findings.push({
            ...certificate.place,
            severity: 'warning',
            message: `Unexpected scope ${quote(certificate.scope)} ${of}, expected the name of a scope file.`,
          });
        }
        if (certificate.validUntil < certificate.issued) {
          findings.push({
            ...certificate.place,
            message: `Unexpected \`valid_until\` ${of}, expected a day after \`issued\`.`,
          });
        }
        return findings;
      }),
    ];
  },
  examples: {
    ok: {
      ...EXAMPLE_STANDARD,
      'scopes/scs-compatible-iaas.yaml': exampleScope(),
      'compliance/environments.yaml':
        'environments:\n- {id: a, name: A, operator: B, subjects: [a], scopes: [scs-compatible-iaas], formerly: [z]}\n',
      // The register keeps the name that an environment had.
      'compliance/certificates.yaml':
        'certificates:\n- {id: c1, holder: B, environment: z, scope: scs-compatible-iaas, version: v1, issued: 2024-01-01, valid_until: 2024-12-31}\n',
    },
    notOk: {
      'compliance/certificates.yaml':
        'certificates:\n- {id: c1, holder: B, environment: nobody, scope: nothing, version: v1, issued: 2024-01-01, valid_until: 2024-12-31}\n',
    },
    findings: [
      '2:8: Unexpected environment `nobody` of certificate `c1`, expected one of `environments.yaml`.',
      '2:8: Unexpected scope `nothing` of certificate `c1`, expected the name of a scope file.',
    ],
  },
};
