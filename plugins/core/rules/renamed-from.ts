import {baseName, parseDocumentName} from '../standards/documentId';
import {quote} from '../text/diagnostic';
import type {Finding, Rule} from './rule';
import {exampleDocument} from './rule';

/** Reports earlier names that belong to another document, or to two: an address can lead to one page only. */
export const renamedFrom: Rule = {
  id: 'renamed-from',
  severity: 'error',
  summary: '`renamed_from` lists previous file names of the same document that no document has now.',
  check: (catalog) => {
    const taken = new Map<string, string>();
    return [...catalog.documents.values()].flatMap((document) =>
      document.frontMatter.renamedFrom.flatMap(({target, place}): Finding[] => {
        const former = parseDocumentName(baseName(target));
        const unexpected = (expected: string) => [
          {...place, message: `Unexpected ${quote(target)} in \`renamed_from\`, expected ${expected}.`},
        ];
        if (former?.id !== document.id)
          return unexpected(`a file name that begins with \`${document.id}-\` and ends in \`.md\``);
        if (catalog.documents.has(former.name)) return unexpected('a name that no document has now');
        const other = taken.get(former.name);
        if (other !== undefined) return unexpected(`each name once; ${quote(other)} also lists it`);
        taken.set(former.name, document.source.path);
        return [];
      }),
    );
  },
  examples: {
    ok: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Draft\nrenamed_from: scs-0100-v1-first-name.md',
      ),
    },
    notOk: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Draft\nrenamed_from: [scs-0100-v1-a.md, scs-0101-v1-b.md]',
      ),
    },
    findings: [
      '6:16: Unexpected `scs-0100-v1-a.md` in `renamed_from`, expected a name that no document has now.',
      '6:34: Unexpected `scs-0101-v1-b.md` in `renamed_from`, expected a file name that begins with `scs-0100-v1-` and ends in `.md`.',
    ],
  },
};
