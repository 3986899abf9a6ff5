import {referencedDocument} from '../catalog/catalog';
import {baseName} from '../standards/documentId';
import {quote} from '../text/diagnostic';
import type {Rule} from './rule';
import {exampleDocument} from './rule';

/** Reports references between documents that name none, or the document itself: pages leave such relations out. */
export const referenceTarget: Rule = {
  id: 'reference-target',
  severity: 'warning',
  summary:
    '`replaces`, `replaced_by`, `supplements` (scs-0001) and `enhances` name other documents that exist.',
  check: (catalog) =>
    [...catalog.documents.values()].flatMap((document) => {
      const {replaces, replacedBy, supplements, enhances} = document.frontMatter;
      const named = [
        ...replaces.map((reference) => ({...reference, key: 'replaces'})),
        ...replacedBy.map((reference) => ({...reference, key: 'replaced_by'})),
        ...supplements.map((reference) => ({...reference, key: 'supplements'})),
        ...enhances.map((reference) => ({...reference, key: 'enhances'})),
      ];
      return named.flatMap(({key, target, place}) => {
        const found = referencedDocument(catalog.documents, target);
        if (found === document) {
          return [
            {
              ...place,
              message: `Unexpected ${quote(target)} in \`${key}\`: the document names itself, expected another one.`,
            },
          ];
        }
        if (found || catalog.unreadable.has(baseName(target).replace(/\.md$/, ''))) return [];
        return [
          {
            ...place,
            message: `Unexpected ${quote(target)} in \`${key}\`, expected the file name of a document that exists.`,
          },
        ];
      });
    }),
  examples: {
    ok: {
      'standards/scs-0100-v1-a.md': exampleDocument('type: Standard\nstatus: Draft'),
      'standards/scs-0100-v2-a.md': exampleDocument(
        'type: Standard\nstatus: Draft\nreplaces: scs-0100-v1-a.md',
      ),
    },
    notOk: {
      'standards/scs-0100-v2-a.md': exampleDocument(
        'type: Standard\nstatus: Draft\nreplaces: [scs-0100-v2-a.md, gone.md]\nenhances: gone',
      ),
    },
    findings: [
      '6:12: Unexpected `scs-0100-v2-a.md` in `replaces`: the document names itself, expected another one.',
      '6:30: Unexpected `gone.md` in `replaces`, expected the file name of a document that exists.',
      '7:1: Unexpected `gone` in `enhances`, expected the file name of a document that exists.',
    ],
  },
};
