import {quote} from '../text/diagnostic';
import type {Rule} from './rule';
import {exampleDocument} from './rule';

/** Reports two documents with one id: short addresses and references could mean either. */
export const uniqueDocument: Rule = {
  id: 'unique-document',
  severity: 'error',
  summary: 'One number and version belong to one document (scs-0001, Document format).',
  check: (catalog) =>
    [...catalog.numbers.values()].flatMap((group) =>
      [...group.versions, ...group.supplements].flatMap((document, index, all) => {
        const first = all.findIndex((other) => other.id === document.id);
        return first === index
          ? []
          : [
              {
                path: document.source.path,
                line: 1,
                column: 1,
                message: `Unexpected second document ${quote(document.id)}, expected one; the other is ${quote(all[first]?.source.path)}.`,
                advice: 'Raise the version of the newer one.',
              },
            ];
      }),
    ),
  examples: {
    ok: {'standards/scs-0100-v1-a.md': exampleDocument('type: Standard\nstatus: Draft')},
    notOk: {
      'standards/scs-0100-v1-a.md': exampleDocument('type: Standard\nstatus: Draft'),
      'standards/scs-0100-v1-b.md': exampleDocument('type: Standard\nstatus: Draft'),
    },
    findings: [
      '1:1: Unexpected second document `scs-0100-v1`, expected one; the other is `standards/scs-0100-v1-a.md`.',
    ],
  },
};
