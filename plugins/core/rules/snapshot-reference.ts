import {snapshotEntries} from '../catalog/evidence';
import {compareText, quote} from '../text/diagnostic';
import type {Finding, Rule} from './rule';
import {EXAMPLE_STANDARD, exampleScope} from './rule';
import {plural} from '../text/plural';

/** Reports names in the newest snapshot that no file has: their results are kept, but no page shows them. */
export const snapshotReference: Rule = {
  id: 'snapshot-reference',
  severity: 'info',
  summary: 'Reports unknown subjects, scopes and testcases in the newest snapshot.',
  check: (catalog) => {
    const snapshot = catalog.snapshots.at(-1);
    if (!snapshot) return [];
    const place = {path: snapshot.source.path, line: 1, column: 1};
    const listed = new Set(catalog.environments.flatMap(({subjects}) => subjects));
    const subjects = Object.keys(snapshot.subjects).filter((subject) => !listed.has(subject));
    const early = new Set<string>();
    const uuids = new Set<string>();
    const testcases = new Set<string>();
    for (const {subject, uuid, scope, results} of snapshotEntries(catalog, snapshot)) {
      if (Object.values(results).some(({checked_at = ''}) => checked_at.slice(0, 10) > snapshot.date))
        early.add(subject);
      if (!scope) uuids.add(uuid);
      else
        Object.keys(results)
          .filter((testcase) => !scope.testcases.has(testcase))
          .forEach((testcase) => testcases.add(testcase));
    }
    const tell = (
      names: Iterable<string>,
      [one, rest]: readonly [string, string],
      advice: string,
    ): Finding[] => {
      const sorted = [...names].toSorted(compareText);
      const shown = sorted
        .slice(0, 8)
        .map((name) => quote(name))
        .join(', ');
      return sorted.length === 0
        ? []
        : [
            {
              ...place,
              message: `${plural(sorted.length, one)} ${rest}: ${shown}${sorted.length > 8 ? ' …' : ''}.`,
              advice,
            },
          ];
    };
    return [
      ...tell(
        subjects,
        ['subject', 'that no environment lists'],
        'They are in the data files, but have no page.',
      ),
      ...tell(
        early,
        ['subject', 'with results that were checked after the day of the snapshot'],
        'They count from the day of their check.',
      ),
      ...tell(uuids, ['scope', 'of unknown uuid'], 'Their results are kept and not shown.'),
      ...tell(
        testcases,
        ['testcase', 'that their scope does not know'],
        'Their results are kept and not shown.',
      ),
    ];
  },
  examples: {
    ok: {
      ...EXAMPLE_STANDARD,
      'scopes/scs-compatible-iaas.yaml': exampleScope(),
      'compliance/environments.yaml': 'environments:\n- {id: a, name: A, operator: B, subjects: [a]}\n',
      'compliance/snapshots/2024-06-01.json':
        '{"date":"2024-06-01","subjects":{"a":{"00000000-0000-4000-8000-000000000001":{"2024-06-01T00:00:00":{"pass":["scs-0100-check"]}}}}}',
    },
    notOk: {'compliance/snapshots/2024-06-01.json': '{"date":"2024-06-01","subjects":{"a":{}}}'},
    findings: ['1:1: 1 subject that no environment lists: `a`.'],
  },
};
