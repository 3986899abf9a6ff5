import {versionsInFile} from '../scopes/scope';
import {quote} from '../text/diagnostic';
import {effectiveFrom} from '../scopes/timeline';
import type {Finding, Rule} from './rule';
import {EXAMPLE_STANDARD, exampleScope} from './rule';

/**
 * Reports timelines that contradict themselves: two entries of one day, or a version in force that is not fixed yet.
 */
export const scopeTimeline: Rule = {
  id: 'scope-timeline',
  severity: 'error',
  summary: 'A timeline has one entry a day, and a version is in force only once it is stabilized (scs-0003).',
  check: (catalog) =>
    [...catalog.scopes.values()].flatMap((scope): Finding[] => {
      const seen = new Set<string>();
      const repeated = scope.timeline.flatMap((entry): Finding[] => {
        if (!seen.has(entry.date)) {
          seen.add(entry.date);
          return [];
        }
        const place = entry.place ?? {path: scope.source.path, line: 1, column: 1};
        return [
          {
            ...place,
            message: `Unexpected second timeline entry for \`${entry.date}\`, expected one entry per day.`,
          },
        ];
      });
      const early = versionsInFile(scope).flatMap((version): Finding[] => {
        const from = effectiveFrom(scope, version.version);
        if (from === null) return [];
        if (version.stabilizedAt === null) {
          return [
            {
              ...version.place,
              severity: 'warning',
              message: `Missing \`stabilized_at\` for version ${quote(version.version)}, expected a day${scope.grammar === 'groups' ? ` in the document that its group links to` : ''}: the timeline has it in force from \`${from}\`.`,
            },
          ];
        }
        return from < version.stabilizedAt
          ? [
              {
                ...version.place,
                message: `Unexpected \`stabilized_at\` \`${version.stabilizedAt}\` of version ${quote(version.version)}, expected it no later than \`${from}\`, when the timeline puts it in force.`,
              },
            ]
          : [];
      });
      return [...repeated, ...early];
    }),
  examples: {
    ok: {...EXAMPLE_STANDARD, 'scopes/scs-compatible-iaas.yaml': exampleScope()},
    notOk: {
      ...EXAMPLE_STANDARD,
      'scopes/scs-compatible-iaas.yaml': exampleScope({
        timeline:
          'timeline:\n- date: 2024-01-01\n  versions:\n    v1: effective\n- date: 2024-01-01\n  versions:\n    v1: warn',
      }),
    },
    findings: ['18:9: Unexpected second timeline entry for `2024-01-01`, expected one entry per day.'],
  },
};
