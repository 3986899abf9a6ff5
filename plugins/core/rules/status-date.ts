import type {Rule} from './rule';
import {exampleDocument} from './rule';

const NEEDED = {Stable: 'stabilized_at', Deprecated: 'deprecated_at', Rejected: 'rejected_at'} as const;

/** Reports a status without its day: states are computed from days alone, so it would have no effect. */
export const statusDate: Rule = {
  id: 'status-date',
  severity: 'error',
  summary: 'A status requires the date from which it applies (scs-0001).',
  check: (catalog) =>
    [...catalog.documents.values()].flatMap(({frontMatter, status}) => {
      if (status === null || status === 'Draft' || frontMatter.has(NEEDED[status])) return [];
      return [
        {
          ...frontMatter.placeOfKey('status'),
          message: `Missing \`${NEEDED[status]}\`, expected a day as YYYY-MM-DD for the status \`${status}\`.`,
        },
      ];
    }),
  examples: {
    ok: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Stable\nstabilized_at: 2024-01-01',
      ),
    },
    notOk: {'standards/scs-0100-v1-a.md': exampleDocument('type: Standard\nstatus: Stable')},
    findings: ['5:1: Missing `stabilized_at`, expected a day as YYYY-MM-DD for the status `Stable`.'],
  },
};
