import type {Rule} from './rule';
import {exampleDocument} from './rule';

/** Reports a deprecation before the start: by such dates, a document would never have been in force. */
export const dateOrder: Rule = {
  id: 'date-order',
  severity: 'error',
  summary: 'A document ends after it began: `stabilized_at` is before `deprecated_at`.',
  check: (catalog) =>
    [...catalog.documents.values()].flatMap(({frontMatter, stabilizedAt, deprecatedAt}) =>
      stabilizedAt && deprecatedAt && deprecatedAt < stabilizedAt
        ? [
            {
              ...frontMatter.placeOfKey('deprecated_at'),
              message: `Unexpected \`deprecated_at\` \`${deprecatedAt}\`, expected a day after \`stabilized_at\` \`${stabilizedAt}\`.`,
            },
          ]
        : [],
    ),
  examples: {
    ok: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Deprecated\nstabilized_at: 2023-01-01\ndeprecated_at: 2024-01-01',
      ),
    },
    notOk: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Deprecated\nstabilized_at: 2024-01-02\ndeprecated_at: 2024-01-01',
      ),
    },
    findings: [
      '7:1: Unexpected `deprecated_at` `2024-01-01`, expected a day after `stabilized_at` `2024-01-02`.',
    ],
  },
};
