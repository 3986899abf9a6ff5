import {recordDifferences} from '../scopes/record';
import {versionOf} from '../scopes/scope';
import {quote} from '../text/diagnostic';
import type {Finding, Rule} from './rule';
import {EXAMPLE_STANDARD, exampleScope} from './rule';

/**
 * Reports what changed under a label that certificates name already, and days that moved since they were announced. A draft
 * has nothing that it could be held to: its record would look like protection and protect nothing.
 */
export const scopeRecord: Rule = {
  id: 'scope-record',
  severity: 'error',
  summary:
    'A stable version matches its record (scs-0003), and announced dates do not move unnoticed. Drafts have no record.',
  check: (catalog) =>
    [...catalog.records.values()].flatMap((record): Finding[] => {
      const scope = catalog.scopes.get(record.scope);
      if (!scope) {
        return [
          {
            path: record.recorded.source.path,
            line: 1,
            column: 1,
            severity: 'warning' as const,
            message: `Unexpected record of the scope ${quote(record.scope)}, expected the name of a scope file.`,
          },
        ];
      }
      const drafted = versionOf(record.recorded, record.version);
      if (drafted?.stabilizedAt === null) {
        return [
          {
            ...drafted.place,
            message: `Unexpected record of the draft ${quote(record.version)}, expected \`stabilized_at\`: a draft may still change.`,
            advice: 'Delete the file. Record the version once it is stable.',
          },
        ];
      }
      return recordDifferences(record, scope).map(({kind, text, place, recordedAt}) => {
        const where = `${recordedAt.path}:${recordedAt.line}`;
        return kind === 'label-reused'
          ? {
              ...place,
              message: `Unexpected change of the stable version ${quote(record.version)}: ${text} Expected what is on record in ${where}.`,
              advice: 'Create a new version instead: certificates name the old one.',
            }
          : {
              ...place,
              severity: 'warning' as const,
              message: `Unexpected change of a date: ${text} On record in ${where}.`,
              advice: 'The release notes report it. Record the version again once it is announced.',
            };
      });
    }),
  examples: {
    ok: {
      ...EXAMPLE_STANDARD,
      'scopes/scs-compatible-iaas.yaml': exampleScope(),
      'scopes/recorded/scs-compatible-iaas/v1.yaml': exampleScope(),
    },
    notOk: {
      ...EXAMPLE_STANDARD,
      'scopes/scs-compatible-iaas.yaml': exampleScope(),
      'scopes/recorded/scs-compatible-iaas/v1.yaml': exampleScope({
        versions: 'versions:\n- version: v1\n  stabilized_at: 2024-01-01\n  include: []',
      }),
      'scopes/recorded/scs-compatible-iaas/v2.yaml': exampleScope({
        versions: 'versions:\n- version: v2\n  include: []',
      }),
    },
    findings: [
      '13:7: Unexpected change of the stable version `v1`: Example (scs-0100-v1) becomes part of the scope. 1 test becomes mandatory. Expected what is on record in scopes/recorded/scs-compatible-iaas/v1.yaml:19.',
      '19:12: Unexpected record of the draft `v2`, expected `stabilized_at`: a draft may still change.',
    ],
  },
};
