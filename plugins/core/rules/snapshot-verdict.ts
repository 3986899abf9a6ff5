import {resultsOf, scopesByUuid} from '../catalog/evidence';
import {scopeVerdict} from '../compliance/verdict';
import {quote} from '../text/diagnostic';
import {resultKey} from '../compliance/resultKey';
import type {Finding, Rule} from './rule';
import {EXAMPLE_STANDARD, exampleScope} from './rule';

const SHOWN = 8;

/** Reports where the monitor judges otherwise than this site, which computes its own verdicts: readers meet both. */
export const snapshotVerdict: Rule = {
  id: 'snapshot-verdict',
  severity: 'warning',
  summary: "On the day of the newest snapshot, this site's verdicts match those of the monitor.",
  check: (catalog) => {
    const snapshot = catalog.snapshots.at(-1);
    if (!snapshot) return [];
    const scopes = scopesByUuid(catalog);
    const found = Object.entries(snapshot.verdicts).flatMap(([subject, verdicts]) =>
      Object.entries(verdicts).flatMap(([uuid, theirs]): Finding[] => {
        const scope = scopes.get(uuid);
        if (!scope) return [];
        const ours = resultKey(
          scopeVerdict({scope, results: resultsOf(snapshot, subject, scope) ?? {}, asOf: snapshot.date})
            .result,
        );
        return ours === theirs
          ? []
          : [
              {
                path: snapshot.source.path,
                line: 1,
                column: 1,
                message: `Unexpected verdict \`${theirs}\` of the monitor on ${quote(subject)} in ${quote(scope.name)}, expected \`${ours}\` by the scope file of this site.`,
                advice: 'The site shows its own verdict. The usual reason is a scope file from another day.',
              },
            ];
      }),
    );
    return found.slice(0, SHOWN);
  },
  examples: {
    ok: example('pass'),
    notOk: example('fail'),
    findings: [
      '1:1: Unexpected verdict `fail` of the monitor on `a` in `SCS-compatible IaaS`, expected `pass` by the scope file of this site.',
    ],
  },
};

function example(verdict: string): Record<string, string> {
  const uuid = '00000000-0000-4000-8000-000000000001';
  return {
    ...EXAMPLE_STANDARD,
    'scopes/scs-compatible-iaas.yaml': exampleScope(),
    'compliance/snapshots/2026-01-05.json': JSON.stringify({
      date: '2026-01-05',
      subjects: {a: {[uuid]: {'2026-01-05T04:00:00': {pass: ['scs-0100-check']}}}},
      verdicts: {a: {[uuid]: verdict}},
    }),
  };
}
