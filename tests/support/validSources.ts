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
          'עברית',
          'ü',
          'e\u0301',
          '🐘',
          '👩‍👩‍👧',
          '%',
          '=1+1',
          'C:\\temp',
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
    '### Here\n\n[there](#here)',
    '| a | b |\n|---|:-:|\n| a\\|b | `x` |\n| | ~~1~~ |',
    '```bash\necho "$X" # x\n```',
    '~~2~~ **bold** _it_ https://x.example/?a=1&b=2 <br> <kbd>x</kbd>',
    '<!-- truncate -->',
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

const pick = <T>(list: readonly T[], n: number) => list[n % list.length] as T;

/** What scope files of both grammars have in common; testcases by place, and whether each is done by hand. */
const sharedParts = {
  name: scopeName,
  url: sometimes(moduleUrl([])),
  variables: sometimes(fc.constantFrom([], ['os_cloud'], ['os_cloud', {mode: 'fast', n: 1}])),
  prerequisite: sometimes(text),
  testcases: fc.uniqueArray(
    fc.record({
      id: testcaseId,
      description: sometimes(text),
      lifetime: sometimes(fc.constantFrom(...LIFETIMES)),
      url: sometimes(moduleUrl([])),
      section: sometimes(text),
      tags: sometimes(fc.array(text, {maxLength: 2})),
    }),
    {selector: ({id}) => id, minLength: 1, maxLength: 9},
  ),
  isManual: fc.array(fc.boolean(), {minLength: 9, maxLength: 9}),
  script: fc.record({
    env: sometimes(fc.constant({OS_CLOUD: '{os_cloud}'})),
    args: sometimes(fc.constantFrom('-c {os_cloud} {testcases}', '"', '{testcases}')),
    section: sometimes(text),
  }),
  timeline: fc.uniqueArray(
    fc.tuple(day, fc.array(fc.tuple(fc.nat(), fc.constantFrom(...VALIDITIES)), {maxLength: 3})),
    {selector: ([date]) => date, maxLength: 4},
  ),
};
type SharedParts = {readonly [Key in keyof typeof sharedParts]: Drawn<(typeof sharedParts)[Key]>};
type Drawn<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;

/** The same as a file has it. */
function sharedFields(
  {name, url, variables, prerequisite, testcases, isManual, script, timeline}: SharedParts,
  labels: readonly string[],
) {
  const split = (manual: boolean) => testcases.filter((_testcase, index) => isManual[index] === manual);
  return {
    name,
    url,
    variables,
    prerequisite,
    scripts: [{executable: './check.py', ...script, testcases: split(false)}, {testcases: split(true)}],
    timeline: timeline.map(([date, standing]) => ({
      date,
      versions: Object.fromEntries(standing.map(([n, validity]) => [pick(labels, n), validity])),
    })),
  };
}

const modularScope = (documents: readonly string[]) =>
  fc
    .record({
      ...sharedParts,
      modules: fc.uniqueArray(
        fc.record({
          id: moduleId,
          name: title,
          url: moduleUrl(documents),
          parameters: sometimes(values),
          wanted: fc.array(
            fc.tuple(fc.constantFrom(...TARGETS, 'valueOf'), fc.array(fc.nat(), {maxLength: 5})),
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
        {selector: ({version}) => version.toLowerCase(), minLength: 1, maxLength: 4},
      ),
    })
    .map(({modules, versions, ...parts}) => ({
      ...sharedFields(
        parts,
        versions.map(({version}) => version),
      ),
      modules: modules.map(({wanted, ...module}) => ({
        ...module,
        targets: Object.fromEntries(
          wanted.map(([target, numbers]) => [target, numbers.map((n) => pick(parts.testcases, n).id)]),
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
    }));

/** Documents by name, each with the day on which it is stable; null for none. */
type Documents = ReadonlyMap<string, string | null>;

/** The grammar of groups: a group holds testcases and groups further down, so that none holds itself. */
const groupedScope = (documents: Documents) =>
  fc
    .record({
      ...sharedParts,
      groups: fc.uniqueArray(
        fc.record({
          id: moduleId,
          name: sometimes(title),
          url: sometimes(moduleUrl([...documents.keys()])),
          members: sometimes(fc.array(fc.nat(), {maxLength: 5})),
        }),
        {selector: ({id}) => id, maxLength: 6},
      ),
      versions: fc.uniqueArray(
        fc.record({version: label, test: fc.nat(), attn: sometimes(fc.constantFrom(0, 1, 9))}),
        {selector: ({version}) => version.toLowerCase(), minLength: 1, maxLength: 4},
      ),
    })
    .map(({groups, versions, ...parts}) => {
      const testcases = parts.testcases.map(({id}) => id);
      // Groups and testcases share one namespace.
      const own = groups.filter(({id}) => !testcases.includes(id));
      const ids = own.map(({id}) => id);
      // The document of a group is stable before a version of it counts.
      const [first = ''] = parts.timeline.map(([date]) => date).toSorted();
      const isEarly = (url = '') => (documents.get(url.split('/').at(-1) ?? '') ?? '') > first;
      return {
        ...sharedFields(
          parts,
          versions.map(({version}) => version),
        ),
        groups: own.map(({members, url, ...group}, index) => ({
          ...group,
          url: isEarly(url) ? undefined : url,
          include: members?.map((n) => pick([...ids.slice(index + 1), ...testcases], n)),
        })),
        versions: versions.map(({test, ...version}) => ({
          ...version,
          test: pick([...ids, ...testcases], test),
        })),
      };
    });

const scope = (documents: Documents, uuid: string) =>
  fc.oneof(modularScope([...documents.keys()]), groupedScope(documents)).map((file) => ({...file, uuid}));

type ScopeFile = Drawn<ReturnType<typeof scope>>;

/** What scripts write: the testcases of a scope by place, each with its result, and which of the two forms it has. */
const report = fc.record({
  isNew: fc.boolean(),
  subject: fc.constantFrom('one', 'A "b" <c>', 'constructor'),
  on: day,
  results: fc.array(fc.tuple(fc.nat(), fc.constantFrom(1, 0, -1)), {maxLength: 6}),
});

function reportText(
  {isNew, subject: about, on, results: told}: Drawn<typeof report>,
  {
    uuid,
    name,
    scripts,
  }: {
    readonly uuid: string;
    readonly name: string;
    readonly scripts: readonly {readonly testcases: readonly {readonly id: string}[]}[];
  },
): string {
  const ids = scripts.flatMap(({testcases}) => testcases.map(({id}) => id));
  const byId = <T>(valueOf: (result: number) => T) =>
    Object.fromEntries(told.map(([n, result]) => [pick(ids, n), valueOf(result)]));
  const shared = {subject: about, checked_at: `${on} 01:00:00.123456`};
  return JSON.stringify(
    isNew
      ? {
          ...shared,
          uuid: '1',
          creator: 'check.py',
          scope: uuid,
          tests: byId((result) => ({result})),
          log: ['a'],
        }
      : {
          ...shared,
          spec: {uuid, name},
          run: {invocations: {a: {results: byId((result) => result)}, b: {results: null}}},
        },
  );
}

/** A name that advisories take: it goes into files of others, which may take these for markup. */
const plain = title.map((words) => words.replace(/[<>]/g, '').slice(0, 50));
const moment = day.map((date) => `${date}T10:00:00Z`);
const VECTOR = 'CVSS:3.1/AV:N/AC:H/PR:L/UI:N/S:U/C:H/I:H/A:N';
const rating = fc.oneof(
  fc.constant(VECTOR),
  fc.record({score: fc.constantFrom(0, 5.5, 10)}),
  fc.constant({vector: VECTOR, score: 6.8, severity: 'medium'}),
);
const advisory = fc.record({
  id: fc.integer({min: 100, max: 999}).map((n) => `SCS-2026-${n}`),
  tlp: sometimes(fc.constantFrom('white', 'clear')),
  cves: fc.oneof(
    fc.constantFrom([], ['CVE-2026-12345']),
    fc
      .record({id: fc.constant('CVE-2026-12346'), cvss: sometimes(rating), text: sometimes(title)})
      .map((cve) => [cve]),
  ),
  cvss: sometimes(rating),
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
  embargo_until: sometimes(fc.constant('2019-04-07T17:00:00+02:00')),
  components: fc.array(
    fc.record({
      name: plain,
      versions: sometimes(fc.constantFrom('*', '<30.2.2, >=31.0.0 <31.2.1, ==32.0.0')),
      ecosystem: sometimes(fc.constant('PyPI')),
      package: sometimes(plain),
    }),
    {maxLength: 2},
  ),
  mitigations: fc.array(title, {maxLength: 2}),
  check: sometimes(fc.record({command: title, text: sometimes(title)})),
  standards: fc.constantFrom([], ['scs-0100', 'scs-0100-v1']),
  acknowledgements: fc.array(fc.record({name: plain, affiliation: sometimes(plain)}), {maxLength: 2}),
  references: fc.array(fc.record({title, url: moduleUrl([])}), {maxLength: 2}),
  revisions: fc
    .tuple(days(2), title, fc.constantFrom(1, 2))
    .map(([dates, words, count]) =>
      [1, '1.1'].map((version, i) => ({version, date: `${dates[i]}T10:00:00Z`, text: words})).slice(0, count),
    ),
});
const tag = fc.constantFrom('news', 'Q&A', '!!!', 'constructor', 'page', 'é', 'security');
const post = fc.record({
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
});
type Post = Drawn<typeof post>;

/** Whether two posts would take something of each other that only one may have. */
const collide = (a: Post, b: Post) =>
  `${a.date}-${a.name}`.toLowerCase() === `${b.date}-${b.name}`.toLowerCase() ||
  (a.slug !== undefined && a.slug.toLowerCase() === b.slug?.toLowerCase()) ||
  (a.advisory !== undefined && a.advisory.id === b.advisory?.id);

const postFile = ({date, name, body: content, ...frontMatter}: Post) =>
  [`blog/${date}-${name}.md`, markdown(frontMatter, content)] as const;

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

/** Whether the first version of a scope is stable, by itself or by the document that its group links to: drafts have no record. */
function isStable(file: ScopeFile, documents: Documents): boolean {
  if (!('groups' in file)) return file.versions[0]?.stabilized_at !== undefined;
  const url = file.groups.find(({id}) => id === file.versions[0]?.test)?.url;
  return typeof (url === undefined ? null : documents.get(url.split('/').at(-1) ?? '')) === 'string';
}

/** Reports on the first scope of a set: no source, but what a provider drops onto its checklists. */
export const REPORT = 'report.yaml';

/** A whole set of sources that a check accepts, perhaps with a {@link REPORT}. */
export const validSources: fc.Arbitrary<Files> = fc
  .uniqueArray(number, {maxLength: 2, selector: (files) => Object.keys(files)[0]?.slice(0, 18)})
  .map((files): Files => Object.assign({}, ...files) as Files)
  .chain((documents) => {
    const known = new Map(
      Object.entries(documents).map(([file, content]) => [
        file.replace(/^standards\/|\.md$/g, ''),
        /"stabilized_at":"([\d-]+)"/.exec(content)?.[1] ?? null,
      ]),
    );
    return fc
      .record({
        ids: fc.uniqueArray(scopeId, {minLength: 1, maxLength: 2, selector: (id) => id.toLowerCase()}),
        scopes: fc.tuple(...UUIDS.slice(0, 2).map((uuid) => scope(known, uuid))),
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
            sometimes(
              fc.dictionary(
                subject,
                fc.dictionary(
                  fc.constantFrom(...UUIDS),
                  fc.constantFrom('pass', 'fail', 'abort', 'missing'),
                  {
                    maxKeys: 2,
                    noNullPrototype: true,
                  },
                ),
                {maxKeys: 2, noNullPrototype: true},
              ),
            ),
          ),
          {selector: ([date]) => date, maxLength: 2},
        ),
        posts: fc.uniqueArray(post, {comparator: collide, maxLength: 4}),
        note: sometimes(fc.tuple(body, moduleId)),
        record: fc.boolean(),
        reports: fc.array(report, {maxLength: 3}),
        policy: sometimes(
          fc.record({announce_days: sometimes(fc.nat(3650)), overlap_days: sometimes(fc.nat(3650))}),
        ),
      })
      .map((given): Files => {
        const scopes = given.ids.map((id, index) => [id, given.scopes[index]!] as const);
        const [firstId, first] = scopes[0]!;
        const version = first.versions[0]!.version;
        const environments = given.environments.map(({wanted, ...environment}) => ({
          ...environment,
          scopes: wanted.map((n) => pick([...given.ids, 'scs-unknown'], n)),
        }));
        const certificates = given.certificates.map(
          ({environment, scope: of, version: at, issued, lasts, endsAfter, ended, kind, ...rest}) => {
            const [id, file] = pick(scopes, of);
            const isProduct = kind === 'product' && environments.length > 0;
            return {
              ...rest,
              kind: kind === 'product' && !isProduct ? ('integrator' as const) : kind,
              ...(isProduct
                ? {
                    environment: pick(environments, environment).id,
                    scope: id,
                    version: pick(
                      file.versions.map(({version}) => version),
                      at,
                    ),
                  }
                : {}),
              issued,
              valid_until: addDays(issued, lasts),
              ...(ended === undefined ? {} : {ended: {reason: ended, on: addDays(issued, endsAfter)}}),
            };
          },
        );
        const snapshots = given.snapshots.map(([date, subjects, verdicts]) => [
          `compliance/snapshots/${date}.json`,
          JSON.stringify({
            date,
            verdicts,
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
          ...(given.record && isStable(first, known)
            ? {
                [`scopes/recorded/${firstId}/${version}.yaml`]: JSON.stringify({
                  ...first,
                  versions: [first.versions[0]],
                  timeline: [],
                }),
              }
            : {}),
          ...(given.reports.length === 0
            ? {}
            : {[REPORT]: given.reports.map((one) => reportText(one, first)).join('\n---\n')}),
          'compliance/environments.yaml': JSON.stringify({environments}),
          'compliance/certificates.yaml': JSON.stringify({certificates}),
          ...Object.fromEntries(snapshots),
          'blog/authors.yml': JSON.stringify(AUTHORS),
          'blog/tags.yml': JSON.stringify(TAGS),
          ...Object.fromEntries(given.posts.map(postFile)),
        };
      });
  });
