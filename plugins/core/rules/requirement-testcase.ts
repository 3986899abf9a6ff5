import {quote} from '../text/diagnostic';
import type {Rule} from './rule';
import {exampleDocument, exampleScope} from './rule';

const noted = (note: string) =>
  exampleDocument(
    'type: Standard\nstatus: Stable\nstabilized_at: 2024-01-01',
    `## Decision\n\nIt MUST be. <!-- requirement: ${note} -->\n`,
  );

/** Reports notes on requirements that are stale: their testcases are gone, or were chosen for other words. */
export const requirementTestcase: Rule = {
  id: 'requirement-testcase',
  severity: 'warning',
  summary: 'Testcases in the note of a requirement exist, and were chosen for the current sentence.',
  check: (catalog) => {
    const known = new Set([...catalog.scopes.values()].flatMap(({testcases}) => [...testcases.keys()]));
    return [...catalog.documents.values()].flatMap(({source, requirements}) =>
      requirements.flatMap(({note, hash}) => {
        if (!note) return [];
        const place = {path: source.path, line: note.line, column: note.column};
        const unknown = (note.testcases ?? []).filter((testcase) => !known.has(testcase));
        return [
          ...unknown.map((testcase) => ({
            ...place,
            message: `Unexpected testcase ${quote(testcase)}, expected the id of one in a scope file.`,
          })),
          ...(note.reviewed !== undefined && note.reviewed !== hash
            ? [
                {
                  ...place,
                  message: `Unexpected hash ${quote(note.reviewed)}, expected ${quote(hash)}: the sentence has changed since its testcases were chosen.`,
                  advice: 'Check that they still apply, then write the new hash.',
                },
              ]
            : []),
        ];
      }),
    );
  },
  examples: {
    ok: {
      'standards/scs-0100-v1-example.md': noted('a; testcases: scs-0100-check'),
      'scopes/scs-compatible-iaas.yaml': exampleScope(),
    },
    notOk: {
      'standards/scs-0100-v1-example.md': noted('a; testcases: scs-0100-gone; reviewed: 00000000'),
      'scopes/scs-compatible-iaas.yaml': exampleScope(),
    },
    findings: [
      '11:13: Unexpected testcase `scs-0100-gone`, expected the id of one in a scope file.',
      '11:13: Unexpected hash `00000000`, expected `19bf994e`: the sentence has changed since its testcases were chosen.',
    ],
  },
};
