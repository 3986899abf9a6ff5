import type {DescribedVersions} from '../catalog/describedVersions';
import {describedVersions, minorOf} from '../catalog/describedVersions';
import type {Scope} from '../scopes/scope';
import {inForceFrom, inForceUntil} from '../scopes/timeline';
import {quote} from '../text/diagnostic';
import type {IsoDate} from '../text/isoDate';
import type {Finding, Rule} from './rule';
import {EXAMPLE_STANDARD, exampleScope} from './rule';

const document = (fields: string) =>
  `---\ntitle: SCS-compatible IaaS\ntype: Standard\ntrack: Scopes\n${fields}\n---\n\n## Introduction\n\nText.\n`;
const scope = (changes: {timeline: string; versions: string}) => exampleScope(changes);

/** Reports days on which a scope file and the document of a version disagree: readers find both. */
export const scopeDocumentDates: Rule = {
  id: 'scope-document-dates',
  severity: 'warning',
  summary:
    'A scope version is stable and ends on the days that its document (such as scs-0501-v5) says in its front matter.',
  check: (catalog) =>
    [...catalog.scopes.values()].flatMap((one) =>
      describedVersions(catalog, one).flatMap((described) => [
        ...stableFindings(one, described),
        ...endFindings(one, described),
      ]),
    ),
  examples: {
    ok: {
      ...EXAMPLE_STANDARD,
      'standards/scs-0501-v1-a.md': document(
        'status: Deprecated\nstabilized_at: 2021-01-01\ndeprecated_at: 2022-01-01',
      ),
      'standards/scs-0501-v2-a.md': document(
        'status: Deprecated\nstabilized_at: 2022-01-01\ndeprecated_at: 2025-01-01\nreplaces: scs-0501-v1-a.md',
      ),
      'standards/scs-0501-v3-a.md': document(
        'status: Stable\nstabilized_at: 2024-01-01\nreplaces: scs-0501-v2-a.md',
      ),
      'standards/scs-0501-v4-a.md': document('status: Draft\nreplaces: scs-0501-v3-a.md'),
      'scopes/scs-compatible-iaas.yaml': scope({
        timeline:
          'timeline:\n- date: 2025-01-01\n  versions:\n    v3.1: effective\n- date: 2024-02-01\n  versions:\n    v3: effective\n    v2: warn\n    v1: deprecated',
        versions:
          'versions:\n- version: next\n  include: []\n- version: v3.1\n  stabilized_at: 2025-01-01\n  include: []\n- version: v3\n  stabilized_at: 2024-01-01\n  include: [scs-0100-v1]\n- version: v2\n  stabilized_at: 2022-01-01\n  include: []\n- version: v1\n  stabilized_at: 2021-01-01\n  include: []',
      }),
    },
    notOk: {
      ...EXAMPLE_STANDARD,
      'standards/scs-0501-v1-a.md': document('status: Stable\nstabilized_at: 2021-01-02'),
      'standards/scs-0501-v2-a.md': document(
        'status: Deprecated\nstabilized_at: 2022-01-01\ndeprecated_at: 2026-01-01\nreplaces: scs-0501-v1-a.md',
      ),
      'standards/scs-0501-v3-a.md': document(
        'status: Deprecated\nstabilized_at: 2025-06-01\ndeprecated_at: 2026-06-01\nreplaces: scs-0501-v2-a.md',
      ),
      'standards/scs-0501-v4-a.md': document(
        'status: Stable\nstabilized_at: 2026-06-01\nreplaces: scs-0501-v3-a.md',
      ),
      'standards/scs-0501-v5-a.md': document('status: Draft\nreplaces: scs-0501-v4-a.md'),
      'scopes/scs-compatible-iaas.yaml': scope({
        timeline:
          'timeline:\n- date: 2025-01-01\n  versions:\n    v3.1: effective\n- date: 2024-02-01\n  versions:\n    v2: warn\n    v1: deprecated',
        versions:
          'versions:\n- version: v5\n  stabilized_at: 2027-01-01\n  include: []\n- version: v4\n  include: []\n- version: v3.1\n  stabilized_at: 2025-01-01\n  include: [scs-0100-v1]\n- version: v2\n  stabilized_at: 2022-01-01\n  include: []\n- version: v1\n  stabilized_at: 2021-01-01\n  include: []',
      }),
    },
    findings: [
      '6:1: Unexpected `stabilized_at` `2025-06-01`, expected a day up to `2025-01-01`, when version `v3.1` was stable by `scopes/scs-compatible-iaas.yaml`.',
      '7:1: Unexpected `deprecated_at` `2026-06-01`, expected none: the timeline of `scopes/scs-compatible-iaas.yaml` has no end for version `v3.1`.',
      '5:1: Missing `stabilized_at`, expected `2027-01-01`, which version `v5` has in `scopes/scs-compatible-iaas.yaml`.',
      '6:1: Unexpected `stabilized_at` `2026-06-01`, expected none, as version `v4` has in `scopes/scs-compatible-iaas.yaml`.',
      '7:1: Unexpected `deprecated_at` `2026-01-01`, expected `2025-01-01`, when the timeline of `scopes/scs-compatible-iaas.yaml` ends version `v2`.',
      '6:1: Unexpected `stabilized_at` `2021-01-02`, expected `2021-01-01`, which version `v1` has in `scopes/scs-compatible-iaas.yaml`.',
      '5:1: Missing `deprecated_at`, expected a day up to `2024-02-01`, when the timeline of `scopes/scs-compatible-iaas.yaml` has version `v1` ended.',
    ],
  },
};

/** In the grammar of groups, the document alone says since when a version is stable. */
function stableFindings(
  {grammar, source}: Scope,
  {document: {frontMatter, stabilizedAt}, versions}: DescribedVersions,
): Finding[] {
  if (grammar === 'groups') return [];
  return versions.flatMap(({version, stabilizedAt: ofVersion}) => {
    const isFirst = minorOf(version) === 0;
    // A document is stable since its first version; later ones with the same major number may come any time.
    const fits = isFirst
      ? ofVersion === stabilizedAt
      : ofVersion === null || (stabilizedAt !== null && stabilizedAt <= ofVersion);
    if (fits) return [];
    const said = wasSaid('stabilized_at', stabilizedAt);
    const expected =
      ofVersion === null
        ? `none, as version ${quote(version)} has`
        : isFirst
          ? `${quote(ofVersion)}, which version ${quote(version)} has`
          : `a day up to ${quote(ofVersion)}, when version ${quote(version)} was stable by`;
    return [
      {
        ...frontMatter.placeOfKey(stabilizedAt === null ? 'status' : 'stabilized_at'),
        message: `${said}, expected ${expected}${isFirst ? ' in' : ''} ${quote(source.path)}.`,
      },
    ];
  });
}

/** A document ends with the last of its versions. */
function endFindings(
  one: Scope,
  {document: {frontMatter, deprecatedAt}, versions}: DescribedVersions,
): Finding[] {
  const ends = versions.map(({version}) => ({
    version,
    wasInForce: inForceFrom(one, version) !== null,
    until: inForceUntil(one, version),
  }));
  const open = ends.find(({wasInForce, until}) => wasInForce && until === null);
  const last = ends
    .flatMap(({version, until}) => (until === null ? [] : [{version, ...until}]))
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
  const timeline = `the timeline of ${quote(one.source.path)}`;
  const expected = open
    ? deprecatedAt === null
      ? undefined
      : `none: ${timeline} has no end for version ${quote(open.version)}`
    : !last || last.date === deprecatedAt
      ? undefined
      : last.exact
        ? `${quote(last.date)}, when ${timeline} ends version ${quote(last.version)}`
        : `a day up to ${quote(last.date)}, when ${timeline} has version ${quote(last.version)} ended`;
  if (expected === undefined) return [];
  return [
    {
      ...frontMatter.placeOfKey(deprecatedAt === null ? 'status' : 'deprecated_at'),
      message: `${wasSaid('deprecated_at', deprecatedAt)}, expected ${expected}.`,
    },
  ];
}

function wasSaid(key: string, day: IsoDate | null): string {
  return day === null ? `Missing \`${key}\`` : `Unexpected \`${key}\` ${quote(day)}`;
}
