import type {Rule} from './rule';
import {exampleDocument} from './rule';

/** Reports a `status` that the dates overrule: authors who forget to change it should not be surprised by the page. */
export const statusByDates: Rule = {
  id: 'status-by-dates',
  severity: 'warning',
  summary:
    'The status that authors wrote agrees with the dates. Readers see the state computed from the dates.',
  check: (catalog) =>
    [...catalog.documents.values()].flatMap(
      ({frontMatter, status, stabilizedAt, deprecatedAt, rejectedAt}) => {
        const byDates = rejectedAt
          ? 'Rejected'
          : deprecatedAt
            ? 'Deprecated'
            : stabilizedAt
              ? 'Stable'
              : 'Draft';
        // A status without its date is an error of its own (status-date).
        if (status === null || status === byDates || (byDates === 'Draft' && status !== 'Draft')) return [];
        return [
          {
            ...frontMatter.placeOfKey('status'),
            message: `Unexpected status \`${status}\`, expected \`${byDates}\` from the dates in this front matter.`,
          },
        ];
      },
    ),
  examples: {
    ok: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Stable\nstabilized_at: 2024-01-01',
      ),
    },
    notOk: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Draft\nstabilized_at: 2024-01-01',
      ),
    },
    findings: ['5:1: Unexpected status `Draft`, expected `Stable` from the dates in this front matter.'],
  },
};
