import {quote} from '../text/diagnostic';
import type {Rule} from './rule';
import {EXAMPLE_STANDARD, exampleScope} from './rule';

/** Reports notes files of unknown scopes or versions, such as one with a misspelt name: no page shows them. */
export const noteVersion: Rule = {
  id: 'note-version',
  severity: 'warning',
  summary: 'A notes file `scopes/notes/<scope>/<version>.md` belongs to a version that exists.',
  check: (catalog) =>
    [...catalog.notes.values()].flatMap(({scope, version, source}) =>
      catalog.scopes.get(scope)?.versions.some((candidate) => candidate.version === version)
        ? []
        : [
            {
              path: source.path,
              line: 1,
              column: 1,
              message: `Unexpected notes for ${quote(`${scope} ${version}`)}, expected the name of a scope file and one of its versions; they are not shown.`,
            },
          ],
    ),
  examples: {
    ok: {
      ...EXAMPLE_STANDARD,
      'scopes/scs-compatible-iaas.yaml': exampleScope(),
      'scopes/notes/scs-compatible-iaas/v1.md': 'Text.\n',
    },
    notOk: {'scopes/notes/scs-compatible-iaas/v1.md': 'Text.\n'},
    findings: [
      '1:1: Unexpected notes for `scs-compatible-iaas v1`, expected the name of a scope file and one of its versions; they are not shown.',
    ],
  },
};
