import {quote} from '../text/diagnostic';
import {diffScopeVersions} from '../scopes/change';
import {isFingerprintOf} from '../catalog/releaseNotes';
import type {Rule} from './rule';
import {EXAMPLE_STANDARD, exampleScope} from './rule';

/** Reports notes on changes that a version does not make: they would silently stand nowhere. */
export const noteKey: Rule = {
  id: 'note-key',
  severity: 'warning',
  summary:
    'A section on a change in a notes file names a module or the fingerprint of a change in that version.',
  check: (catalog) =>
    [...catalog.notes.values()].flatMap(({scope: id, version, onChanges}) => {
      const scope = catalog.scopes.get(id);
      const index = scope?.versions.findIndex((candidate) => candidate.version === version) ?? -1;
      // Of a version that does not exist, another rule tells.
      if (!scope || index === -1) return [];
      const older = scope.versions.slice(index + 1);
      const changes = older.flatMap((from) => diffScopeVersions({scope, from: from.version, to: version}));
      const known = (key: string) =>
        changes.some(
          (change) => change.module === key || change.previous === key || isFingerprintOf(change, key),
        );
      const modules = [...new Set(changes.map(({module}) => module))];
      return onChanges
        .filter(({key}) => !known(key))
        .map(({key, place}) => ({
          ...place,
          message: `Unexpected note on ${quote(key)}, expected a module that ${quote(version)} changes${modules.length === 0 ? '' : ` (${modules.join(', ')})`}, or the fingerprint of a change; it is not shown.`,
          advice:
            'The JSON of the release notes lists the fingerprints. They depend on the contents of a change, so they change with a draft.',
        }));
    }),
  examples: {
    ok: {
      ...EXAMPLE_STANDARD,
      'scopes/scs-compatible-iaas.yaml': exampleScope({versions: twoVersions()}),
      'scopes/notes/scs-compatible-iaas/v2.md': 'Text.\n\n## `scs-0100-v1`\n\nMore.\n',
    },
    notOk: {
      ...EXAMPLE_STANDARD,
      'scopes/scs-compatible-iaas.yaml': exampleScope({versions: twoVersions()}),
      'scopes/notes/scs-compatible-iaas/v2.md': 'Text.\n\n## `scs-0999-v1`\n\nMore.\n',
    },
    findings: [
      '3:1: Unexpected note on `scs-0999-v1`, expected a module that `v2` changes (scs-0100-v1), or the fingerprint of a change; it is not shown.',
    ],
  },
};

function twoVersions(): string {
  return 'versions:\n- version: v2\n  include:\n  - scs-0100-v1\n- version: v1\n  stabilized_at: 2024-01-01\n  include: []';
}
