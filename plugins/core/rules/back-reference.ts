import {referencedDocument} from '../catalog/catalog';
import {quote} from '../text/diagnostic';
import type {Rule} from './rule';
import {exampleDocument} from './rule';

/** Reports a replaced document without the way back to its successor: readers of the older one must find the newer. */
export const backReference: Rule = {
  id: 'back-reference',
  severity: 'warning',
  summary:
    'A deprecated or rejected document names its successor in `replaced_by` (scs-0001 recommends it; it forbids it before).',
  check: (catalog) =>
    [...catalog.documents.values()].flatMap((document) =>
      document.frontMatter.replaces.flatMap(({target}) => {
        const older = referencedDocument(catalog.documents, target);
        if (!older || older === document || (older.status !== 'Deprecated' && older.status !== 'Rejected'))
          return [];
        if (
          older.frontMatter.replacedBy.some(
            (back) => referencedDocument(catalog.documents, back.target) === document,
          )
        )
          return [];
        return [
          {
            ...older.frontMatter.placeOfKey(older.frontMatter.has('replaced_by') ? 'replaced_by' : 'status'),
            message: `Missing ${quote(`${document.name}.md`)} in \`replaced_by\`, expected a link to the document that replaces this one.`,
          },
        ];
      }),
    ),
  examples: {
    ok: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Stable\nstabilized_at: 2024-01-01',
      ),
      'standards/scs-0100-v2-a.md': exampleDocument(
        'type: Standard\nstatus: Draft\nreplaces: scs-0100-v1-a.md',
      ),
    },
    notOk: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Deprecated\nstabilized_at: 2023-01-01\ndeprecated_at: 2024-01-01',
      ),
      'standards/scs-0100-v2-a.md': exampleDocument(
        'type: Standard\nstatus: Draft\nreplaces: scs-0100-v1-a.md',
      ),
    },
    findings: [
      '5:1: Missing `scs-0100-v2-a.md` in `replaced_by`, expected a link to the document that replaces this one.',
    ],
  },
};
