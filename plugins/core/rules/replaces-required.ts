import type {Rule} from './rule';
import {exampleDocument} from './rule';

/** Reports a later version of a standard that does not say what it takes the place of. */
export const replacesRequired: Rule = {
  id: 'replaces-required',
  severity: 'error',
  summary: 'A second or later version names what it replaces (scs-0001, Proposal of a major update).',
  check: (catalog) =>
    [...catalog.documents.values()].flatMap(({kind, version, frontMatter}) =>
      kind === 'standard' && version > 1 && !frontMatter.has('replaces')
        ? [
            {
              ...frontMatter.placeOfKey('replaces'),
              message: `Missing \`replaces\`, expected the file name of version ${version - 1}.`,
            },
          ]
        : [],
    ),
  examples: {
    ok: {
      'standards/scs-0100-v1-a.md': exampleDocument('type: Standard\nstatus: Draft'),
      'standards/scs-0100-v2-a.md': exampleDocument(
        'type: Standard\nstatus: Draft\nreplaces: scs-0100-v1-a.md',
      ),
    },
    notOk: {'standards/scs-0100-v2-a.md': exampleDocument('type: Standard\nstatus: Draft')},
    findings: ['2:1: Missing `replaces`, expected the file name of version 1.'],
  },
};
