import {dump} from 'js-yaml';
import {END_REASONS} from '../../plugins/core/compliance/certificateState';
import {CERTIFICATE_KINDS, VISIBILITIES} from '../../plugins/core/compliance/environment';
import {FIX_STATES} from '../../plugins/core/advisories/advisory';
import type {CatalogSource, SourceKind} from '../../plugins/core/catalog/source';
import {NO_TRACK, trackOfNumber} from '../../plugins/core/standards/tracks';
import {DOCUMENT_TYPES} from '../../plugins/core/standards/frontMatter';
import {LIFETIMES} from '../../plugins/core/scopes/lifetime';
import {recordText} from '../../plugins/core/scopes/record';
import {parseScope} from '../../plugins/core/scopes/scope';
import {TARGETS, VALIDITIES} from '../../plugins/core/scopes/scopeSchema';
import type {IsoDate} from '../../plugins/core/text/isoDate';
import {addDays} from '../../plugins/core/text/isoDate';
import type {Random} from './random';

/** Plain words, and some that a page, a feed, a PDF or a table could stumble over. */
const WORDS = [
  'cloud',
  'image',
  'flavor',
  'key manager',
  'Größe',
  'naïve',
  'R&D',
  'a < b',
  '"quoted"',
  "it's",
  '50 %',
  '日本語',
  'עברית',
  '👩‍👩‍👧',
  'e\u0301',
  'a|b',
  'one, two',
  '=1+1',
  'C:\\temp',
  '#7',
  'x'.repeat(60),
] as const;

/** A generated document, as others refer to it. */
type Made = {
  readonly file: CatalogSource;
  readonly name: string;
  readonly number: string;
  readonly isStable: boolean;
};

/** Makes a set of sources that has no errors: documents with versions and supplements, a scope or two, and all the rest. */
export function generateSet(random: Random): CatalogSource[] {
  const documents = makeDocuments(random);
  const scopes = Array.from({length: 1 + random.below(2)}, (_, index) => makeScope(random, documents, index));
  return [
    ...documents.map(({file}) => file),
    ...scopes.flatMap(({files}) => files),
    source(
      'policy',
      'scopes/policy.yaml',
      dump({announce_days: random.below(200), overlap_days: random.below(100)}),
    ),
    ...makeCompliance(random, scopes),
    ...makeBlog(random),
  ];
}

function source(kind: SourceKind, path: string, text: string): CatalogSource {
  return {kind, path, text};
}

function words(random: Random, most: number): string {
  return Array.from({length: 1 + random.below(most)}, () => random.pick(WORDS)).join(' ');
}

function dayBetween(random: Random, from: IsoDate, days: number): IsoDate {
  return addDays(from, random.below(days));
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({length: count}, (_, index) => make(index));
}

/** A link needs a heading to lead to. */
const HEADING = 'Decision';

function makeDocuments(random: Random): Made[] {
  const numbers = [
    ...new Set(times(1 + random.below(3), () => `0${random.below(6)}${10 + random.below(80)}`)),
  ];
  const documents: Made[] = [];
  for (const number of numbers) {
    const slug = random.pick(['image-metadata', 'A_b-c', 'x', 'k8s-1']);
    const versions = 1 + random.below(3);
    let day = dayBetween(random, '2022-01-01', 700);
    times(versions, (index) => {
      const version = index + 1;
      const name = `scs-${number}-v${version}-${slug}`;
      const isLast = version === versions;
      const stabilized = day;
      day = dayBetween(random, addDays(day, 1), 900);
      const status = isLast ? random.pick(['Draft', 'Stable', 'Rejected'] as const) : 'Deprecated';
      const fields = {
        title: words(random, 6),
        type: random.pick(DOCUMENT_TYPES.slice(0, 3)),
        track: trackOfNumber(number) ?? NO_TRACK,
        status,
        ...(random.once(2) ? {description: words(random, 12)} : {}),
        ...(version > 1 ? {replaces: `scs-${number}-v${version - 1}-${slug}.md`} : {}),
        ...(status === 'Stable' || status === 'Deprecated' ? {stabilized_at: stabilized} : {}),
        ...(status === 'Deprecated'
          ? {deprecated_at: day, replaced_by: `scs-${number}-v${version + 1}-${slug}.md`}
          : {}),
        ...(status === 'Rejected' ? {rejected_at: day} : {}),
      };
      documents.push({
        name,
        number,
        isStable: status === 'Stable' || status === 'Deprecated',
        file: source('standard', `standards/${name}.md`, withFrontMatter(fields, body(random, documents))),
      });
    });
    if (random.once(2)) {
      const name = `scs-${number}-w1-${slug}`;
      const explained = documents.filter((document) => document.number === number);
      const fields = {
        title: words(random, 4),
        type: 'Supplement',
        track: trackOfNumber(number) ?? NO_TRACK,
        supplements: explained.map((document) => `${document.name}.md`),
      };
      const text = `${body(random, documents)}\n${tasks(random)}`;
      documents.push({
        name,
        number,
        isStable: false,
        file: source('standard', `standards/${name}.md`, withFrontMatter(fields, text)),
      });
    }
  }
  return documents;
}

function withFrontMatter(fields: Readonly<Record<string, unknown>>, text: string): string {
  return `---\n${dump(fields)}---\n\n${text}`;
}

/** Markdown with one of each kind of block, now and then. */
function body(random: Random, documents: readonly Made[]): string {
  const blocks = [
    () => words(random, 40),
    () => `The ${words(random, 5)} ${random.pick(['MUST', 'MUST NOT', 'SHOULD', 'MAY'])} be there.`,
    () => `It MUST have a note. <!-- requirement: note-${random.below(1e6)}; testcases: none -->`,
    () =>
      times(1 + random.below(5), () => `${random.pick(['-', '1.', '  -'])} ${words(random, 8)}`).join('\n'),
    () =>
      `| a | b |\n|---|:-:|\n${times(random.below(5), () => `| ${escaped(random)} | \`x\` |`).join('\n')}`,
    () => `\`\`\`${random.pick(['', 'bash', 'yaml', 'nothing-known'])}\n${words(random, 20)}\n\`\`\``,
    () => `> ${words(random, 9)}\n>\n> ${words(random, 9)}`,
    () => `:::${random.pick(['note', 'tip', 'warning', 'danger'])}\n\n${words(random, 9)}\n\n:::`,
    () => `~~${random.below(9)}~~ **bold** _it_ https://example.org/?a=1&b=2 <br> <kbd>x</kbd>`,
    () => '```mermaid\ngraph TD\n  A --> B\n```',
    () =>
      documents.length > 0
        ? `See [there](./${random.pick(documents).name}.md${random.pick(['', `#${HEADING.toLowerCase()}`])}).`
        : 'See nothing.',
    () => `Told below[^1].\n\n[^1]: ${words(random, 4)}`,
    () => `### ${words(random, 4).replaceAll('#', '')}`,
  ];
  // A footnote is defined once in a file.
  let footnotes = 0;
  const chosen = times(1 + random.below(7), () => random.pick(blocks)()).filter((block) => {
    if (block.includes('[^1]')) footnotes += 1;
    return !block.includes('[^1]') || footnotes === 1;
  });
  return `## Motivation\n\n${words(random, 30)}\n\n## ${HEADING}\n\n${chosen.join('\n\n')}\n`;
}

function escaped(random: Random): string {
  return words(random, 4).replaceAll('|', '\\|');
}

function tasks(random: Random): string {
  const items = () =>
    times(
      1 + random.below(4),
      () =>
        `- [ ] ${random.pick(['', 'Recommended: '])}Do ${words(random, 5)}. ${words(random, 9)}\n\n  \`\`\`bash\n  echo 1\n  \`\`\`\n`,
    ).join('\n');
  return `## Install checklist\n\n${items()}\n## Upgrade checklist from v1\n\n${items()}`;
}

type MadeScope = {
  readonly id: string;
  readonly uuid: string;
  readonly testcases: readonly string[];
  readonly versions: readonly string[];
  readonly files: readonly CatalogSource[];
};

function makeScope(random: Random, documents: readonly Made[], index: number): MadeScope {
  const id = `scs-${random.pick(['iaas', 'kaas', 'a.b', 'X_1'])}-${index}`;
  const uuid = `00000000-0000-4000-8000-00000000000${index + 1}`;
  const address = ({name}: Made) => `https://docs.scs.community/standards/${name}`;
  const testcases = times(1 + random.below(12), (number) => `t-${number}`);
  const standards = documents.filter(({isStable}) => isStable);
  const modules = times(1 + random.below(5), (number) => ({
    id: `m-${number}`,
    name: words(random, 4),
    url:
      standards.length > 0 && !random.once(4)
        ? address(random.pick(standards))
        : 'https://example.org/module',
    targets: Object.fromEntries(
      random
        .some(TARGETS, 1 + random.below(3))
        .map((target) => [target, random.some(testcases, 1 + random.below(5))]),
    ),
  }));
  const versions = times(1 + random.below(4), (number) => `v${number + 1}`).toReversed();
  const stabilizedAt = (label: string) => addDays('2023-01-01', Number(label.slice(1)) * 200);
  const days = times(1 + random.below(6), (step) => addDays('2024-01-01', step * 150 + random.below(140)));
  const raw = {
    name: `Scope ${random.pick(['A', 'B & C', '<D>', '"E"'])} ${index}`,
    uuid,
    url: 'https://example.org/scope.yaml',
    variables: ['os_cloud', {mode: 'fast'}],
    scripts: testcases.map((testcase, at) => ({
      ...(at % 4 === 3 ? {} : {executable: `./check-${at}.py`, args: '-c {os_cloud}'}),
      testcases: [
        {
          id: testcase,
          description: words(random, 9),
          ...(random.once(3) ? {lifetime: random.pick(LIFETIMES)} : {}),
          ...(random.once(2) ? {section: 'light'} : {}),
          ...(standards.length > 0 && random.once(2)
            ? {url: `${address(random.pick(standards))}#${HEADING.toLowerCase()}`}
            : {}),
        },
      ],
    })),
    modules,
    timeline: days
      .map((date) => ({
        date,
        versions: Object.fromEntries(
          versions
            .filter((label) => stabilizedAt(label) <= date)
            .map((label) => [label, random.pick(VALIDITIES)]),
        ),
      }))
      .toReversed(),
    versions: versions.map((version) => ({
      version,
      stabilized_at: stabilizedAt(version),
      include: random.some(modules, 1 + random.below(modules.length)).map((module) => module.id),
    })),
  };
  const file = source('scope', `scopes/${id}.yaml`, dump(raw, {lineWidth: 120}));
  const newest = versions[0] ?? 'v1';
  const scope = parseScope(file).value;
  const recorded =
    scope && random.once(2)
      ? [source('record', `scopes/recorded/${id}/${newest}.yaml`, recordText(scope, newest))]
      : [];
  const note = `${words(random, 20)}\n\n## \`${random.pick(modules).id}\`\n\n${words(random, 9)}\n`;
  return {
    id,
    uuid,
    testcases,
    versions,
    files: [file, ...recorded, source('note', `scopes/notes/${id}/${newest}.md`, note)],
  };
}

function makeCompliance(random: Random, scopes: readonly MadeScope[]): CatalogSource[] {
  const environments = times(1 + random.below(4), (index) => ({
    id: `env-${index}`,
    name: random.pick(WORDS),
    operator: random.pick(WORDS),
    ...(random.once(2) ? {description: words(random, 6)} : {}),
    ...(random.once(2) ? {url: 'https://example.org/', health_monitor: 'https://example.org/health'} : {}),
    ...(random.once(2) ? {platform: 'OSISM'} : {}),
    subjects: times(1 + random.below(3), (member) => `subject-${index}-${member}`),
    ...(random.once(3) ? {scopes: scopes.map(({id}) => id)} : {}),
    ...(random.once(3) ? {visibility: random.pick(VISIBILITIES)} : {}),
    ...(random.once(4) ? {formerly: [`old-${index}`]} : {}),
  }));
  const certificates = times(random.below(5), (index) => {
    const issued = dayBetween(random, '2024-01-01', 1000);
    const kind = random.pick(CERTIFICATE_KINDS);
    const scope = random.pick(scopes);
    return {
      id: `C-${index}`,
      kind,
      holder: random.pick(WORDS),
      ...(kind === 'product'
        ? {environment: random.pick(environments).id, scope: scope.id, version: random.pick(scope.versions)}
        : {}),
      issued,
      valid_until: addDays(issued, 300 + random.below(65)),
      ...(random.once(4)
        ? {ended: {reason: random.pick(END_REASONS), on: dayBetween(random, issued, 300)}}
        : {}),
    };
  });
  const subjects = environments.flatMap((environment) => environment.subjects);
  return [
    source('environments', 'compliance/environments.yaml', dump({environments})),
    source('certificates', 'compliance/certificates.yaml', dump({certificates})),
    ...times(random.below(4), (index) =>
      snapshot(random, {scopes, subjects, date: addDays('2026-09-01', index * 40)}),
    ),
  ];
}

function snapshot(
  random: Random,
  {scopes, subjects, date}: {scopes: readonly MadeScope[]; subjects: readonly string[]; date: IsoDate},
): CatalogSource {
  const told = random.some(subjects, 1 + random.below(subjects.length)).map((subject) => [
    subject,
    Object.fromEntries(
      random.some(scopes, 1 + random.below(2)).map(({uuid, testcases}) => [
        uuid,
        Object.fromEntries(
          times(1 + random.below(3), (run) => [
            `${addDays(date, -run)}T0${run}:00:00${random.once(3) ? '.123456' : ''}`,
            {
              [random.pick(['pass', 'pass', 'abort', 'fail'])]: random.some(
                testcases,
                random.below(testcases.length + 1),
              ),
            },
          ]),
        ),
      ]),
    ),
  ]);
  return source(
    'snapshot',
    `compliance/snapshots/${date}.json`,
    JSON.stringify({date, subjects: Object.fromEntries(told)}, null, 1),
  );
}

function makeBlog(random: Random): CatalogSource[] {
  const posts = times(random.below(5), (index) => {
    const date = dayBetween(random, '2024-01-01', 1000);
    const fields = {
      title: words(random, 5),
      ...(random.once(2) ? {slug: `post-${index}`} : {}),
      authors: random.once(2) ? ['editors'] : [{name: random.pick(WORDS), url: 'https://example.org/'}],
      tags: random.some(['security', 'Q&A', 'größe', '!!', '2026'], random.below(4)),
      ...(random.once(5) ? {draft: true} : {}),
      ...(random.once(5) ? {unlisted: true} : {}),
      ...(random.once(2) ? {advisory: advisory(random, index)} : {}),
    };
    return source(
      'post',
      `blog/${date}-words-${index}.md`,
      withFrontMatter(fields, `${words(random, 20)}\n\n<!-- truncate -->\n\n${body(random, [])}`),
    );
  });
  return [
    source('authors', 'blog/authors.yml', dump({editors: {name: 'Editors', title: words(random, 3)}})),
    source(
      'tags',
      'blog/tags.yml',
      dump({security: {label: 'Security', permalink: '/security', description: 'x'}}),
    ),
    ...posts,
  ];
}

function advisory(random: Random, index: number): unknown {
  return {
    id: `SCS-2026-00${index + 1}`,
    cves: times(random.below(3), (number) => `CVE-2026-${10000 + number}`),
    ...(random.once(2) ? {cvss: {score: 6.8, vector: 'CVSS:3.1/AV:N/AC:H/PR:L/UI:N/S:U/C:H/I:H/A:N'}} : {}),
    summary: words(random, 9),
    distributions: times(random.below(3), () => ({
      name: random.pick(WORDS),
      status: random.pick(FIX_STATES),
    })),
    references: times(random.below(3), () => ({title: words(random, 2), url: 'https://example.org/'})),
    revisions: [{version: '1.0', date: '2026-04-09T08:30:00Z', text: words(random, 4)}],
  };
}
