import {effectiveFrom, endsOn, validityOn} from '../scopes/timeline';
import type {SchedulePolicy} from '../scopes/policy';
import type {Scope} from '../scopes/scope';
import {versionsInFile} from '../scopes/scope';
import {addDays, daysBetween} from '../text/isoDate';
import type {IsoDate} from '../text/isoDate';
import {quote} from '../text/diagnostic';
import type {Finding, Rule} from './rule';
import {EXAMPLE_STANDARD, exampleScope} from './rule';

const versions =
  'versions:\n- version: v2\n  stabilized_at: 2024-01-01\n  include:\n  - scs-0100-v1\n- version: v1\n  stabilized_at: 2024-01-01\n  include:\n  - scs-0100-v1';
const timeline = (entries: Readonly<Record<string, string>>) =>
  `timeline:\n${Object.entries(entries)
    .map(([date, standing]) => `- date: ${date}\n  versions: {${standing}}`)
    .join('\n')}`;

/** Reports a change of versions that leaves providers less time than `scopes/policy.yaml` grants them. */
export const scopeSchedule: Rule = {
  id: 'scope-schedule',
  severity: 'warning',
  summary:
    'An upcoming version is a draft long enough before it takes effect, and the previous one remains valid alongside it for a while.',
  check: (catalog, today = '') =>
    [...catalog.scopes.values()].flatMap((scope) =>
      versionsInFile(scope).flatMap(({version}) => {
        const from = effectiveFrom(scope, version);
        // What has happened cannot be announced any earlier.
        return from !== null && from > today
          ? transitionFindings({scope, version, from, policy: catalog.policy})
          : [];
      }),
    ),
  examples: {
    ok: {
      ...EXAMPLE_STANDARD,
      'scopes/scs-compatible-iaas.yaml': exampleScope({
        versions,
        timeline: timeline({
          // Exactly 90 days before, and 42 days beside: both are enough.
          '2024-01-01': 'v1: effective',
          '2024-01-02': 'v1: effective, v2: draft',
          '2024-04-01': 'v1: warn, v2: effective',
          '2024-05-13': 'v2: effective',
        }),
      }),
    },
    notOk: {
      ...EXAMPLE_STANDARD,
      'scopes/scs-compatible-iaas.yaml': exampleScope({
        versions,
        timeline: timeline({
          '2024-01-01': 'v1: effective',
          // A day short of either.
          '2024-01-03': 'v1: effective, v2: draft',
          '2024-04-01': 'v1: warn, v2: effective',
          '2024-05-12': 'v2: effective',
        }),
      }),
    },
    findings: [
      '19:9: Unexpected start of `v2` on `2024-04-01`, expected a draft phase of 90 days before it; the draft is from `2024-01-03`.',
      '19:9: Unexpected end of `v1` on `2024-05-12`, expected it to stay valid for 42 days alongside `v2`, which starts on `2024-04-01`.',
    ],
  },
};

type Transition = {
  readonly scope: Scope;
  readonly version: string;
  readonly from: IsoDate;
  readonly policy: SchedulePolicy;
};

function transitionFindings({
  scope,
  version,
  from,
  policy: {announceDays, overlapDays},
}: Transition): Finding[] {
  const eve = validityOn(scope, addDays(from, -1));
  const before = versionsInFile(scope).find(
    (other) => other.version !== version && eve[other.version]?.validity === 'effective',
  );
  // Nobody is surprised by the first version of a scope.
  if (!before) return [];
  const entry = scope.timeline.find(({date}) => date === from);
  const place = entry?.place ?? {path: scope.source.path, line: 1, column: 1};
  const drafted = scope.timeline
    .filter(({versions: named}) => named[version] === 'draft')
    .map(({date}) => date)
    .toSorted()[0];
  const end = endsOn(scope, before.version);
  return [
    ...(drafted === undefined || daysBetween(drafted, from) < announceDays
      ? [
          {
            ...place,
            message: `Unexpected start of ${quote(version)} on \`${from}\`, expected a draft phase of ${announceDays} days before it; ${drafted === undefined ? 'there is none' : `the draft is from \`${drafted}\``}.`,
          },
        ]
      : []),
    ...(end !== null && daysBetween(from, end) < overlapDays
      ? [
          {
            ...place,
            message: `Unexpected end of ${quote(before.version)} on \`${end}\`, expected it to stay valid for ${overlapDays} days alongside ${quote(version)}, which starts on \`${from}\`.`,
          },
        ]
      : []),
  ];
}
