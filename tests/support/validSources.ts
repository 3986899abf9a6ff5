import fc from 'fast-check';
import {END_REASONS} from '../../plugins/core/compliance/certificateState';
import {CERTIFICATE_KINDS} from '../../plugins/core/compliance/environment';
import {LIFETIMES} from '../../plugins/core/scopes/lifetime';
import {TARGETS, VALIDITIES} from '../../plugins/core/scopes/scopeSchema';
import {FIX_STATES} from '../../plugins/core/advisories/advisory';
import {addDays} from '../../plugins/core/text/isoDate';

/** A file set, path -> text. JSON is YAML, so that every value comes through whatever it holds. */
export type Files = Readonly<Record<string, string>>;

const LONG = 'x'.repeat(90);

/** Texts of one line, in which everything that some format takes for itself turns up. */
const text = fc.oneof(
  {arbitrary: fc.string({unit: 'grapheme', maxLength: 20}), weight: 2},
  {
    arbitrary: fc
      .array(
        fc.constantFrom(
          'Cloud',
          ' ',
          '`',
          '*',
          '[a](b)',
          '<b>',
          '</script>',
          '&',
          '"',
          "'",
          ',',
          ';',
          ':',
          '\\',
          '=',
          '|',
          '漢',
          'ü',
          '🐘',
          '%',
          '${x}',
          '{x}',
          '<!--',
          '-->',
          '---',
          '#',
          '@',
        ),
        {maxLength: 8},
      )
      .map((parts) => parts.join('')),
    weight: 3,
  },
);
/** Never empty, and not a thing that is trimmed away. */
const title = text.map((words) => `A ${words} z`);
/** Nothing in it that looks like a version or a day: badges show none. */
const scopeName = title.map((words) => words.replace(/\d/g, '').slice(0, 60));
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, {nil: undefined});

const day = fc.oneof(
  {arbitrary: fc.integer({min: -900, max: 500}).map((days) => addDays('2026-11-21', days)), weight: 8},
  {arbitrary: fc.constantFrom('1970-01-01', '2199-12-31', '2024-02-29', '2026-11-21'), weight: 1},
);
const days = (count: number) =>
  fc.uniqueArray(day, {minLength: count, maxLength: count}).map((some) => some.toSorted());

const NUMBERS = ['0003', '0100', '0101', '0214', '0500'];
const TRACK_OF: Readonly<Record<string, string>> = {
  '0003': 'Global',
  '0100': 'IaaS',
  '0101': 'IaaS',
  '0214': 'KaaS',
  '0500': 'Scopes',
};
const testcaseId = fc.constantFrom(
  'a',
  'A',
  'a.b',
  'a-b',
  'a_b',
  'constructor',
  'toString',
  '1',
  'scs-0100-x',
  LONG,
);
const moduleId = fc.constantFrom(
  'm',
  'M',
  'm.n',
  'm-n',
  'm-rec',
  'm-manual',
  'constructor',
  '1',
  'scs-0100-v1',
  LONG,
);
const label = fc.constantFrom(
  'v1',
  'v2',
  'V1',
  'v1.v2',
  'v1.dark',
  'constructor',
  'upgrade',
  'install',
  'release-notes',
  'next',
  'a+b',
  '1',
  LONG,
);
const scopeId = fc.constantFrom(
  'scs-a',
  'scs-A',
  'scs-a.darker',
  'scs-a.b',
  'scs-a-certificate',
  'scs-b',
  'scs-constructor',
  `scs-${LONG}`,
);
const environmentId = fc.constantFrom(
  'a',
  'dark',
  'status',
  'manifest',
  'constructor',
  'a-b',
  'scs-a',
  'x'.repeat(60),
);
const subject = fc.constantFrom('one', 'One', 'constructor', 'a.b', 'a+b');

const paragraph = fc.oneof(
  text,
  text.map((words) => `Every cloud MUST keep ${words} apart.`),
  fc.constantFrom(
    'The name SHOULD be short, and MAY be long. It MUST NOT be empty.',
    'Same MUST stay same.\n\nSame MUST stay same.',
    '| a | b |\n| - | - |\n| it MUST be | `x` |',
    '```mermaid\ngraph LR\n  a --> b\n```',
    '```constructor\nx\n```',
    ':::note[T]\n\nIt MUST hold.\n\n:::',
    'A note[^1].\n\n[^1]: It MUST be read.',
    '<details><summary>x</summary>\n\nIt MUST be.\n\n</details>',
    '![a picture](https://x.example/a.png)',
    '> It MUST be quoted.',
    '1. one MUST\n2. two SHALL\n   - three',
    '- [ ] stray',
    'It MUST hold. <!-- requirement: own; testcases: a -->',
    '[link](https://x.example/a_(b))',
  ),
);
const tasks = fc.array(
  fc
    .record({words: title, command: fc.boolean(), recommended: fc.boolean()})
    .map(
      ({words, command, recommended}) =>
        `- [ ] ${recommended ? 'Recommended: ' : ''}Do ${words.replace(/[<\n]/g, '')}. Then more.${command ? '\n\n  ```sh\n  echo "$X" \'<\' {y} < z\n  ```' : ''}`,
    ),
  {minLength: 1, maxLength: 2},
);
const body = fc
  .record({
    parts: fc.array(fc.tuple(title, paragraph), {maxLength: 3}),
    install: sometimes(tasks),
    upgrade: sometimes(tasks),
    from: fc.integer({min: 1, max: 2}),
  })
  .map(({parts, install, upgrade, from}) =>
    [
      ...parts.map(([heading, content]) => `## ${heading.replace(/[<\n]/g, '')}\n\n${content}`),
      ...(install ? [`## Install checklist\n\n${install.join('\n')}`] : []),
      ...(upgrade ? [`## Upgrade checklist from v${from}\n\n${upgrade.join('\n')}`] : []),
    ].join('\n\n'),
  );

function markdown(frontMatter: object, content: string): string {
  return `---\n${JSON.stringify(frontMatter)}\n---\n\n${content}\n`;
}

/** The versions of a number, one behind the other, and perhaps a supplement to all of them. */
const number = fc
  .record({
    number: fc.constantFrom(...NUMBERS),
    slug: fc.constantFrom('a', 'constructor', 'A-b_c', LONG),
    texts: fc.array(fc.record({title, body, description: sometimes(title)}), {minLength: 1, maxLength: 3}),
    dates: days(4),
    last: fc.constantFrom('Draft', 'Stable', 'Deprecated', 'Rejected'),
    type: fc.constantFrom('Standard', 'Procedural', 'Decision Record'),
    supplement: sometimes(body),
    renamed: fc.boolean(),
  })
  .map(({number: digits, slug, texts, dates, last, type, supplement, renamed}): Files => {
    const name = (version: number) => `scs-${digits}-v${version}-${slug}`;
    const track = TRACK_OF[digits];
    const entries = texts.map(({body: content, ...fields}, index) => {
      const version = index + 1;
      const isLast = version === texts.length;
      const status = isLast ? last : 'Deprecated';
      return [
        `standards/${name(version)}.md`,
        markdown(
          {
            ...fields,
            type,
            track,
            status,
            ...(status === 'Stable' || status === 'Deprecated' ? {stabilized_at: dates[index]} : {}),
            ...(status === 'Deprecated' ? {deprecated_at: dates[index + 1]} : {}),
            ...(status === 'Rejected' ? {rejected_at: dates[index]} : {}),
            ...(version > 1 ? {replaces: `${name(version - 1)}.md`} : {}),
            ...(isLast ? {} : {replaced_by: `${name(version + 1)}.md`}),
            ...(renamed && isLast ? {renamed_from: [`scs-${digits}-v${version}-before.md`]} : {}),
          },
          content,
        ),
      ] as const;
    });
    const supplements = texts.map((_text, index) => `${name(index + 1)}.md`);
    return {
      ...Object.fromEntries(entries),
      ...(supplement === undefined
        ? {}
        : {
            [`standards/scs-${digits}-w1-${slug}.md`]: markdown(
              {title: 'Supplement', type: 'Supplement', track, supplements},
              supplement,
            ),
          }),
    };
  });

/** Leads to a document of the set, or out of the site. */
const moduleUrl = (documents: readonly string[]) =>
  fc.oneof(
    fc.constantFrom(
      'https://x.example/)/S/JavaScript/JS(app.alert(1))/X(',
      'https://x.example/100%',
      'https://x.example/a%2Fb c',
    ),
    ...(documents.length === 0
      ? []
      : [fc.constantFrom(...documents).map((name) => `https://docs.scs.community/standards/${name}`)]),
  );

const values = fc.dictionary(fc.constantFrom('p', 'constructor', '__proto__', 'toString'), text, {
  maxKeys: 2,
  noNullPrototype: true,
});

const scope = (documents: readonly string[], uuid: string) =>
  fc
    .record({
      name: scopeName,
      testcases: fc.uniqueArray(
        fc.record({
          id: testcaseId,
          description: sometimes(text),
          lifetime: sometimes(fc.constantFrom(...LIFETIMES)),
          url: sometimes(moduleUrl([])),
          section: sometimes(text),
          tags: sometimes(fc.array(text, {maxLength: 2})),
        }),
        {selector: ({id}) => id, minLength: 1, maxLength: 5},
      ),
      isManual: fc.array(fc.boolean(), {minLength: 5, maxLength: 5}),
      args: sometimes(fc.constantFrom('-c {os_cloud} {testcases}', '"', '{testcases}')),
      modules: fc.uniqueArray(
        fc.record({
          id: moduleId,
          name: title,
          url: moduleUrl(documents),
          parameters: sometimes(values),
          wanted: fc.array(
            fc.tuple(fc.constantFrom(...TARGETS, 'valueOf'), fc.array(fc.nat(), {maxLength: 3})),
            {maxLength: 3},
          ),
        }),
        {selector: ({id}) => id, minLength: 1, maxLength: 5},
      ),
      versions: fc.uniqueArray(
        fc.record({
          version: label,
          include: fc.array(fc.tuple(fc.nat(), text), {maxLength: 4}),
          stable: fc.constantFrom(undefined, '1970-01-01'),
        }),
        {selector: ({version}) => version, minLength: 1, maxLength: 3},
      ),
      timeline: fc.uniqueArray(
        fc.tuple(day, fc.array(fc.tuple(fc.nat(), fc.constantFrom(...VALIDITIES)), {maxLength: 3})),
        {
          selector: ([date]) => date,
          maxLength: 4,
        },
      ),
    })
    .map(({name, testcases, isManual, args, modules, versions, timeline}) => {
      const pick = <T>(list: readonly T[], n: number) => list[n % list.length] as T;
      const split = (manual: boolean) => testcases.filter((_testcase, index) => isManual[index] === manual);
      return {
        name,
        uuid,
        variables: ['os_cloud'],
        scripts: [
          {executable: './check.py', ...(args === undefined ? {} : {args}), testcases: split(false)},
          {testcases: split(true)},
        ],
        modules: modules.map(({wanted, ...module}) => ({
          ...module,
          targets: Object.fromEntries(
            wanted.map(([target, numbers]) => [target, numbers.map((n) => pick(testcases, n).id)]),
          ),
        })),
        versions: versions.map(({version, include, stable}) => ({
          version,
          ...(stable === undefined ? {} : {stabilized_at: stable}),
          include: include.map(([n, value]) => {
            const {id, parameters} = pick(modules, n);
            return parameters === undefined
              ? id
              : {ref: id, parameters: Object.fromEntries(Object.keys(parameters).map((key) => [key, value]))};
          }),
        })),
        timeline: timeline.map(([date, standing]) => ({
          date,
          versions: Object.fromEntries(
            standing.map(([n, validity]) => [pick(versions, n).version, validity]),
          ),
        })),
      };
    });

/** A name that advisories take: it goes into files of others, which may take these for markup. */
const plain = title.map((words) => words.replace(/[<>]/g, '').slice(0, 50));
const moment = day.map((date) => `${date}T10:00:00Z`);
const advisory = fc.record({
  id: fc.integer({min: 100, max: 999}).map((n) => `SCS-2026-${n}`),
  cves: fc.constantFrom([], ['CVE-2026-12345']),
  cvss: sometimes(
    fc.oneof(
      fc.record({score: fc.constantFrom(0, 5.5, 10)}),
      fc.constant({vector: 'CVSS:3.1/AV:N/AC:H/PR:L/UI:N/S:U/C:H/I:H/A:N', score: 6.8}),
    ),
  ),
  summary: title,
  distributions: fc.array(
    fc.record({
      name: plain,
      status: fc.constantFrom(...FIX_STATES),
      fixed_in: sometimes(plain),
      url: sometimes(moduleUrl([])),
      time: sometimes(moment),
    }),
    {maxLength: 2},
  ),
  upstream: fc.constantFrom([], ['OSSA-2026-001', 'GHSA-jfh8-c2jp-5v3q']),
  disclosed_at: sometimes(moment),
  embargo_until: sometimes(fc.constant('2026-04-07T17:00:00+02:00')),
  components: fc.array(
    fc.record({
      name: plain,
      versions: sometimes(fc.constantFrom('*', '<30.2.2, >=31.0.0 <31.2.1, ==32.0.0')),
      ecosystem: sometimes(fc.constant('PyPI')),
    }),
    {maxLength: 2},
  ),
  mitigations: fc.array(title, {maxLength: 2}),
  acknowledgements: fc.array(fc.record({name: plain, affiliation: sometimes(plain)}), {maxLength: 2}),
  references: fc.array(fc.record({title, url: moduleUrl([])}), {maxLength: 2}),
  revisions: fc
    .tuple(days(2), title, fc.constantFrom(1, 2))
    .map(([dates, words, count]) =>
      [1, '1.1'].map((version, i) => ({version, date: `${dates[i]}T10:00:00Z`, text: words})).slice(0, count),
    ),
});
const tag = fc.constantFrom('news', 'News', 'Q&A', '!!!', 'constructor', 'page', 'é', 'security');
const post = fc
  .record({
    date: day,
    name: fc.constantFrom('a', 'A', 'b.c', 'constructor', LONG),
    slug: sometimes(fc.constantFrom('/x', 'x/y', 'X/Y', 'feed', 'atom', 'x.page', 'archive2', '2026')),
    title: sometimes(title),
    description: sometimes(text.map((words) => `D ${words}`)),
    tags: fc.uniqueArray(tag, {maxLength: 3}),
    authors: fc.constantFrom([], ['jane'], ['constructor'], [{name: 'Ünal "X" <y>'}]),
    draft: fc.boolean(),
    unlisted: fc.boolean(),
    advisory: sometimes(advisory),
    body,
  })
  .map(({date, name, body: content, ...frontMatter}) => ({
    path: `blog/${date}-${name}.md`,
    text: markdown(frontMatter, content),
  }));

const TAGS = {
  news: {label: 'News', permalink: '/News', description: 'x'},
  security: {label: 'Security & more'},
  constructor: {label: 'C', permalink: 'page'},
};
const AUTHORS = {
  jane: {name: 'Jane "J" <Doe>', title: 'x', url: 'https://x.example'},
  constructor: {name: 'C'},
};

const UUIDS = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`);

/** What a certificate is for, by places in the lists of scopes and environments. */
const certificate = fc.record({
  id: fc.constantFrom('C', 'C.darker', 'C.b', 'constructor', 'C-1', LONG.slice(0, 60)),
  kind: fc.constantFrom(...CERTIFICATE_KINDS),
  holder: title,
  environment: fc.nat(),
  scope: fc.nat(),
  version: fc.nat(),
  issued: fc.integer({min: -900, max: 500}).map((offset) => addDays('2026-11-21', offset)),
  /** In days; a certificate is good for a year (scs-0004). */
  lasts: fc.integer({min: 30, max: 365}),
  endsAfter: fc.nat({max: 29}),
  ended: sometimes(fc.constantFrom(...END_REASONS)),
});
const results = fc.array(
  fc.tuple(day, fc.constantFrom('pass', 'fail', 'abort'), fc.uniqueArray(testcaseId, {maxLength: 4})),
  {maxLength: 3},
);

/** A whole set of sources in which every file has its shape; what one says of another may still be refused. */
export const validSources: fc.Arbitrary<Files> = fc
  .uniqueArray(number, {maxLength: 2, selector: (files) => Object.keys(files)[0]?.slice(0, 18)})
  .map((files): Files => Object.assign({}, ...files) as Files)
  .chain((documents) => {
    const names = Object.keys(documents).map((file) => file.replace(/^standards\/|\.md$/g, ''));
    return fc
      .record({
        ids: fc.uniqueArray(scopeId, {minLength: 1, maxLength: 2}),
        scopes: fc.tuple(...UUIDS.slice(0, 2).map((uuid) => scope(names, uuid))),
        environments: fc.uniqueArray(
          fc.record({
            id: environmentId,
            name: title,
            operator: title,
            description: sometimes(title),
            url: sometimes(moduleUrl([])),
            platform: sometimes(title),
            health_monitor: sometimes(moduleUrl([])),
            subjects: fc.array(subject, {minLength: 1, maxLength: 2}),
            wanted: fc.array(fc.nat(), {maxLength: 3}),
            visibility: sometimes(fc.constantFrom('listed', 'unlisted')),
            formerly: sometimes(fc.constantFrom(['old'], ['a'], ['old', 'older'])),
          }),
          {selector: ({id}) => id, maxLength: 2},
        ),
        certificates: fc.uniqueArray(certificate, {selector: ({id}) => id, maxLength: 3}),
        snapshots: fc.uniqueArray(
          fc.tuple(
            day,
            fc.dictionary(
              subject,
              fc.dictionary(fc.constantFrom(...UUIDS), results, {maxKeys: 2, noNullPrototype: true}),
              {maxKeys: 2, noNullPrototype: true},
            ),
          ),
          {selector: ([date]) => date, maxLength: 2},
        ),
        posts: fc.array(post, {maxLength: 3}),
        note: sometimes(fc.tuple(body, moduleId)),
        record: fc.boolean(),
        policy: sometimes(
          fc.record({announce_days: sometimes(fc.nat(3650)), overlap_days: sometimes(fc.nat(3650))}),
        ),
      })
      .map((given): Files => {
        const scopes = given.ids.map((id, index) => [id, given.scopes[index]!] as const);
        const [firstId, first] = scopes[0]!;
        const version = first.versions[0]!.version;
        const pick = <T>(list: readonly T[], n: number) =>
          list.length === 0 ? undefined : list[n % list.length];
        const environments = given.environments.map(({wanted, ...environment}) => ({
          ...environment,
          scopes: wanted.map((n) => pick([...given.ids, 'scs-unknown'], n)),
        }));
        const certificates = given.certificates.map(
          ({environment, scope: of, version: at, issued, lasts, endsAfter, ended, kind, ...rest}) => {
            const [id, file] = pick(scopes, of)!;
            const isProduct = kind === 'product' && environments.length > 0;
            return {
              ...rest,
              kind: kind === 'product' && !isProduct ? ('integrator' as const) : kind,
              ...(isProduct
                ? {
                    environment: pick(environments, environment)?.id,
                    scope: id,
                    version: pick(file.versions, at)?.version,
                  }
                : {}),
              issued,
              valid_until: addDays(issued, lasts),
              ...(ended === undefined ? {} : {ended: {reason: ended, on: addDays(issued, endsAfter)}}),
            };
          },
        );
        const snapshots = given.snapshots.map(([date, subjects]) => [
          `compliance/snapshots/${date}.json`,
          JSON.stringify({
            date,
            subjects: Object.fromEntries(
              Object.entries(subjects).map(([name, byUuid]) => [
                name,
                Object.fromEntries(
                  Object.entries(byUuid).map(([uuid, runs]) => [
                    uuid,
                    Object.fromEntries(runs.map(([on, word, ids]) => [`${on}T01:00:00`, {[word]: ids}])),
                  ]),
                ),
              ]),
            ),
          }),
        ]);
        return {
          ...documents,
          ...Object.fromEntries(scopes.map(([id, file]) => [`scopes/${id}.yaml`, JSON.stringify(file)])),
          ...(given.policy ? {'scopes/policy.yaml': JSON.stringify(given.policy)} : {}),
          ...(given.note
            ? {
                [`scopes/notes/${firstId}/${version}.md`]: `${given.note[0]}\n\n## \`${given.note[1]}\`\n\nLook.\n`,
              }
            : {}),
          ...(given.record
            ? {
                [`scopes/recorded/${firstId}/${version}.yaml`]: JSON.stringify({
                  ...first,
                  versions: [first.versions[0]],
                  timeline: [],
                }),
              }
            : {}),
          'compliance/environments.yaml': JSON.stringify({environments}),
          'compliance/certificates.yaml': JSON.stringify({certificates}),
          ...Object.fromEntries(snapshots),
          'blog/authors.yml': JSON.stringify(AUTHORS),
          'blog/tags.yml': JSON.stringify(TAGS),
          ...Object.fromEntries(given.posts.map(({path, text: content}) => [path, content])),
        };
      });
  });
