import {quote} from '../text/diagnostic';
import type {Rule} from './rule';
import {exampleDocument} from './rule';

/** Reports a successor that is named too early: a document that is still in force has none. */
export const replacedByStatus: Rule = {
  id: 'replaced-by-status',
  severity: 'error',
  summary: '`replaced_by` is for deprecated and rejected documents only (scs-0001).',
  check: (catalog) =>
    [...catalog.documents.values()].flatMap(({frontMatter, status}) =>
      frontMatter.has('replaced_by') && status !== 'Deprecated' && status !== 'Rejected'
        ? [
            {
              ...frontMatter.placeOfKey('replaced_by'),
              message: `Unexpected \`replaced_by\` with status ${quote(status ?? 'none')}, expected it with \`Deprecated\` or \`Rejected\` only.`,
            },
          ]
        : [],
    ),
  examples: {
    ok: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Deprecated\nstabilized_at: 2023-01-01\ndeprecated_at: 2024-01-01\nreplaced_by: scs-0100-v2-a.md',
      ),
      'standards/scs-0100-v2-a.md': exampleDocument(
        'type: Standard\nstatus: Draft\nreplaces: scs-0100-v1-a.md',
      ),
    },
    notOk: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Stable\nstabilized_at: 2023-01-01\nreplaced_by: scs-0100-v2-a.md',
      ),
      'standards/scs-0100-v2-a.md': exampleDocument(
        'type: Standard\nstatus: Draft\nreplaces: scs-0100-v1-a.md',
      ),
    },
    findings: [
      '7:1: Unexpected `replaced_by` with status `Stable`, expected it with `Deprecated` or `Rejected` only.',
    ],
  },
};
