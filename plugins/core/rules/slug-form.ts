import {quote} from '../text/diagnostic';
import type {Rule} from './rule';
import {exampleDocument} from './rule';

/** Reports file names whose words are not in the common form; `info` only, since a published address must stay. */
export const slugForm: Rule = {
  id: 'slug-form',
  severity: 'info',
  summary:
    'The title in a file name has lower-case letters, digits and single hyphens (scs-0001). Once accepted it never changes.',
  check: (catalog) =>
    [...catalog.documents.values()].flatMap((document) =>
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(document.slug)
        ? []
        : [
            {
              path: document.source.path,
              line: 1,
              column: 1,
              message: `Unexpected slug ${quote(document.slug)}, expected lower-case letters, digits and single hyphens.`,
              advice: 'If the document is accepted, leave the name unchanged: its address is published.',
            },
          ],
    ),
  examples: {
    ok: {'standards/scs-0100-v1-flavor-naming.md': exampleDocument('type: Standard\nstatus: Draft')},
    notOk: {'standards/scs-0100-v1-Flavor_Naming.md': exampleDocument('type: Standard\nstatus: Draft')},
    findings: [
      '1:1: Unexpected slug `Flavor_Naming`, expected lower-case letters, digits and single hyphens.',
    ],
  },
};
