import {quote, quoteList} from '../text/diagnostic';
import type {Finding, Rule} from './rule';
import {EXAMPLE_STANDARD, exampleScope} from './rule';

const certificates = (version: string) =>
  `certificates:\n- {id: c1, holder: B, environment: a, scope: scs-compatible-iaas, version: ${version}, issued: 2024-01-01, valid_until: 2024-12-31}\n`;
const example = {
  ...EXAMPLE_STANDARD,
  'scopes/scs-compatible-iaas.yaml': exampleScope(),
  'compliance/environments.yaml': 'environments:\n- {id: a, name: A, operator: B, subjects: [a]}\n',
};

/** Reports certificates for a version that never was: nobody could look up what it demands. */
export const certificateVersion: Rule = {
  id: 'certificate-version',
  severity: 'error',
  summary: 'A certificate names a version that its scope has, or that is on record (scs-0004).',
  check: (catalog) =>
    catalog.certificates.flatMap(({id, scope, version, place}): Finding[] => {
      // A scope that is unknown itself is told by another rule.
      const known = scope === undefined ? undefined : catalog.scopes.get(scope);
      if (!known || version === undefined) return [];
      const labels = known.versions.map((candidate) => candidate.version);
      if (labels.includes(version) || catalog.records.has(`${known.id}/${version}`)) return [];
      return [
        {
          ...place,
          message: `Unexpected version ${quote(version)} of certificate ${quote(id)}, expected ${quoteList(labels) || 'one of its scope'}.`,
        },
      ];
    }),
  examples: {
    ok: {...example, 'compliance/certificates.yaml': certificates('v1')},
    notOk: {...example, 'compliance/certificates.yaml': certificates('v999')},
    findings: ['2:8: Unexpected version `v999` of certificate `c1`, expected `v1`.'],
  },
};
