import type {Catalog} from '../catalog/catalog';
import {moduleDocument} from '../catalog/catalog';
import type {DescribedVersions} from '../catalog/describedVersions';
import {describedVersions, documentsOfScope, majorOf, versionMeant} from '../catalog/describedVersions';
import type {Inclusion, Scope, ScopeVersion} from '../scopes/scope';
import {versionsInFile} from '../scopes/scope';
import type {ListGroup, ListedStandard} from '../standards/listedStandard';
import {SCOPES_TRACK} from '../standards/tracks';
import type {Place} from '../text/diagnostic';
import {quote} from '../text/diagnostic';
import {baseName, parseDocumentName} from '../standards/documentId';
import {internalTarget} from '../text/routes';
import type {Finding, Rule} from './rule';
import {exampleDocument, exampleScope} from './rule';

const at = (name: string) => `url: "https://docs.scs.community/standards/${name}"`;
const MODULES = `modules:
- {id: scs-0100-v1, name: A, ${at('scs-0100-v1-a')}}
- {id: scs-0100-v1-2, name: A again, ${at('scs-0100-v1-a')}}
- {id: scs-0101-v1, name: B, ${at('scs-0101-v1-b')}}
- {id: scs-0101-v2, name: B, ${at('scs-0101-v2-b')}}
- {id: opc, name: "C (formerly Powered Compute)", ${at('scs-0102-v1-c')}}
`;
const STANDARDS = Object.fromEntries(
  ['scs-0100-v1-a', 'scs-0101-v1-b', 'scs-0102-v1-c'].map((name) => [
    `standards/${name}.md`,
    exampleDocument('type: Standard\nstatus: Draft'),
  ]),
);
const scope = (versions: string) =>
  exampleScope({
    modules: MODULES.trimEnd(),
    timeline: 'timeline:\n- date: 2024-01-01\n  versions:\n    v1: draft',
    versions: `versions:\n${versions}`,
  });
const document = (body: string, title = 'SCS-compatible IaaS', fields = 'status: Draft') =>
  `---\ntitle: ${title}\ntype: Standard\ntrack: Scopes\n${fields}\n---\n\n## Subject Matter\n\n${body}`;

/** Reports where a scope file and the document of a version disagree about the standards that it includes. */
export const scopeDocument: Rule = {
  id: 'scope-document',
  severity: 'warning',
  summary:
    'A scope version includes the standards that its document (such as scs-0501-v5) lists, and each has the other.',
  check: (catalog) => [
    ...[...catalog.scopes.values()].flatMap((one) => {
      const described = describedVersions(catalog, one);
      return [
        ...deadAddresses(catalog, one),
        ...withoutDocument(catalog, one),
        ...described.flatMap((pair) =>
          pair.document.listedStandards.length === 0
            ? []
            : [...contentFindings(catalog, one, pair), ...groupFindings(catalog, one, pair)],
        ),
      ];
    }),
    ...withoutVersion(catalog),
  ],
  examples: {
    ok: {
      ...STANDARDS,
      'standards/scs-0101-v2-b.md': exampleDocument(
        'type: Standard\nstatus: Draft\nreplaces: scs-0101-v1-b.md',
      ),
      'standards/scs-0501-v1-iaas.md': document('- Powered Compute v2022.11\n- scs-0100-v1\n- scs-0101-v1\n'),
      'standards/scs-0501-v2-iaas.md': document(
        'Standards that were already included in v1:\n\n| Standard |\n| --- |\n| [C](./scs-0102-v1-c.md) |\n\nStandards changed with v2:\n\n- [scs-0101-v2: B](./scs-0101-v2-b.md) instead of scs-0101-v1\n- scs-0100-v1 with another list\n',
        'SCS-compatible IaaS',
        'status: Draft\nreplaces: scs-0501-v1-iaas.md',
      ),
      'scopes/scs-compatible-iaas.yaml': scope(
        '- version: next\n  include: [opc, scs-0100-v1-2, scs-0101-v2]\n- version: v1.1\n  include: [opc, scs-0100-v1, scs-0101-v1]\n- version: v1\n  include: [opc]',
      ),
    },
    notOk: {
      ...STANDARDS,
      'standards/scs-0101-v2-b.md': exampleDocument(
        'type: Standard\nstatus: Draft\nreplaces: scs-0101-v1-b.md',
      ),
      'standards/scs-0501-v1-iaas.md': document('- scs-0100-v1\n- scs-0101-v1\n'),
      'standards/scs-0501-v2-iaas.md': document(
        'Already included in v1:\n\n- scs-0102-v1\n- scs-0103-v1\n\nChanged with v2:\n\n- scs-0100-v1\n\nNew with v2:\n\n- scs-0101-v2\n',
        'SCS-compatible IaaS',
        'status: Draft\nreplaces: scs-0501-v1-iaas.md',
      ),
      'standards/scs-0502-v1-gone.md': document(
        '- scs-0100-v1\n',
        'SCS-compatible Nothing',
        'status: Stable\nstabilized_at: 2024-01-01',
      ),
      'scopes/scs-compatible-iaas.yaml': scope(
        '- version: v7\n  include: []\n- version: v2\n  include: [opc, scs-0100-v1, scs-0101-v1]\n- version: v1\n  include: [scs-0100-v1, scs-0101-v1, opc]',
      ),
    },
    findings: [
      '18:12: Missing document of version `v7`, expected version 7 of `scs-0501`, whose other versions describe this scope.',
      '21:31: Unexpected module `scs-0101-v1` in version `v2`, expected `scs-0101-v2` as in line 22 of `standards/scs-0501-v2-iaas.md`.',
      '14:1: Unexpected `scs-0103-v1`, expected one of the standards that version `v2` includes in `scopes/scs-compatible-iaas.yaml`.',
      '14:1: Unexpected `scs-0103-v1` among the standards that were already included, expected a standard of version `v1` in `scopes/scs-compatible-iaas.yaml`.',
      '18:1: Unexpected `scs-0100-v1` among the standards that changed, expected one that differs from that of version `v1` in `scopes/scs-compatible-iaas.yaml`.',
      '22:1: Unexpected `scs-0101-v2` among the new standards, expected one whose number is not in version `v1` in `scopes/scs-compatible-iaas.yaml`.',
      '23:39: Unexpected module `opc` in version `v1`, expected a standard that `standards/scs-0501-v1-iaas.md` lists.',
      '2:1: Unexpected title `SCS-compatible Nothing` of a document that lists standards of a scope, expected the name of a scope that has a file.',
    ],
  },
};

type Included = {readonly inclusion: Inclusion; readonly name: string; readonly document: string | null};

/** What a version includes, with the ids of the documents that its modules measure. */
function includedIn(catalog: Catalog, {modules}: Scope, {include}: ScopeVersion): Included[] {
  return include.flatMap((inclusion) => {
    const module = modules.get(inclusion.module);
    if (!module) return [];
    const document = moduleDocument(catalog.documents, module);
    const named = /^(scs-\d{4}-v\d+)-/.exec(baseName(internalTarget(module.url)?.path ?? ''))?.[1];
    return [
      {inclusion, name: `${module.name} ${document?.title ?? ''}`, document: document?.id ?? named ?? null},
    ];
  });
}

const numberOf = (id: string | null) => id?.slice(0, 'scs-0000'.length);

/** The standards of a version, in its scope file and in its document. */
function contentFindings(
  catalog: Catalog,
  of: Scope,
  {document: {listedStandards, source}, versions: [version]}: DescribedVersions,
): Finding[] {
  const included = includedIn(catalog, of, version);
  const listed = new Map(listedStandards.map((entry) => [entry.document, entry]));
  const others = included.filter((one) => !listed.has(one.document) && !isNamed(one, listedStandards));
  const missing = listedStandards.filter(
    ({document}) => document !== null && !included.some((one) => one.document === document),
  );
  const counterpart = (one: Included) =>
    missing.find(({document}) => numberOf(document) === numberOf(one.document));
  return [
    ...others.map((one) => {
      const other = counterpart(one);
      const expected = other
        ? `${quote(other.document)} as in line ${other.line} of ${quote(source.path)}`
        : `a standard that ${quote(source.path)} lists`;
      return {
        ...one.inclusion.place,
        message: `Unexpected module ${quote(one.inclusion.module)} in version ${quote(version.version)}, expected ${expected}.`,
      };
    }),
    ...missing
      .filter((entry) => !others.some((one) => counterpart(one) === entry))
      .map((entry) => ({
        ...placeOf(source.path, entry),
        message: `Unexpected ${quote(entry.document)}, expected one of the standards that version ${quote(version.version)} includes in ${quote(of.source.path)}.`,
      })),
  ];
}

/** An entry without a document can be the name of a module: "Powered Compute v2022.11". */
function isNamed({name}: Included, entries: readonly ListedStandard[]): boolean {
  return entries.some(({document, text}) => {
    const words = text.replace(/\s+v?\d[\w.]*$/, '').toLowerCase();
    return document === null && words !== '' && name.toLowerCase().includes(words);
  });
}

/** What the document says of the version before: what that had already, what changed, what is new. */
function groupFindings(
  catalog: Catalog,
  of: Scope,
  {document: {listedStandards, source, version: major}, versions: [newest]}: DescribedVersions,
): Finding[] {
  const named = listedStandards.find(({group}) => group?.kind === 'included')?.group?.version;
  const before = versionMeant(of, named ?? `v${major - 1}`);
  if (!before || before === newest) return [];
  const lists = {earlier: includedIn(catalog, of, before), later: includedIn(catalog, of, newest)};
  return listedStandards.flatMap((entry) => {
    const {document, group} = entry;
    if (document === null || group === null || isTrue(group.kind, document, lists)) return [];
    return [
      {
        ...placeOf(source.path, entry),
        message: `Unexpected ${quote(document)} among ${GROUPS[group.kind].among}, expected ${GROUPS[group.kind].expected} version ${quote(before.version)} in ${quote(of.source.path)}.`,
      },
    ];
  });
}

const GROUPS: Readonly<Record<ListGroup['kind'], {readonly among: string; readonly expected: string}>> = {
  included: {among: 'the standards that were already included', expected: 'a standard of'},
  changed: {among: 'the standards that changed', expected: 'one that differs from that of'},
  new: {among: 'the new standards', expected: 'one whose number is not in'},
};

type TwoLists = {readonly earlier: readonly Included[]; readonly later: readonly Included[]};

/** Whether the scope file has it, too. A standard also changes with its module or the parameters of that. */
function isTrue(kind: ListGroup['kind'], id: string, {earlier, later}: TwoLists): boolean {
  const hadNumber = earlier.some(({document}) => numberOf(document) === numberOf(id));
  const had = earlier.some(({document}) => document === id);
  if (kind === 'included') return had;
  if (kind === 'new') return !hadNumber;
  const modules = (list: readonly Included[]) =>
    JSON.stringify(
      list
        .filter(({document}) => document === id)
        .map(({inclusion: {module, parameters}}) => [module, parameters]),
    );
  return hadNumber && (!had || modules(earlier) !== modules(later));
}

/** Versions whose group links to a document of ours that does not exist. */
function deadAddresses({documents, unreadable}: Catalog, of: Scope): Finding[] {
  // The address of a group that is a module is judged with that.
  const told = new Set<string | undefined>([...of.modules.values()].map(({url}) => url));
  return versionsInFile(of).flatMap(({version, documentUrl, place}) => {
    if (told.has(documentUrl)) return [];
    const name = documentUrl === undefined ? '' : baseName(internalTarget(documentUrl)?.path ?? '');
    const isKnown = documents.has(name) || unreadable.has(name) || !parseDocumentName(`${name}.md`);
    return isKnown
      ? []
      : [
          {
            ...place,
            message: `Missing document of version ${quote(version)}, expected one at ${quote(documentUrl)}, where its group links to: its days come from there.`,
          },
        ];
  });
}

/** Versions with a number that no document describes, where documents describe others. */
function withoutDocument(catalog: Catalog, of: Scope): Finding[] {
  const documents = documentsOfScope(catalog, of.name);
  const isUnread = [...catalog.unreadable].some((name) =>
    documents.some(({number}) => name.includes(number)),
  );
  if (documents.length === 0 || isUnread) return [];
  const described = new Set(describedVersions(catalog, of).flatMap(({versions}) => versions));
  return versionsInFile(of)
    .filter((version) => !described.has(version) && majorOf(version.version) !== undefined)
    .map(({version, place}) => ({
      ...place,
      message: `Missing document of version ${quote(version)}, expected version ${majorOf(version) ?? ''} of ${quote(`scs-${documents[0]?.number ?? ''}`)}, whose other versions describe this scope.`,
    }));
}

/** Documents of scopes that no scope file has (yet). What has ended may have been pruned (scs-0003). */
function withoutVersion(catalog: Catalog): Finding[] {
  const scopes = [...catalog.scopes.values()];
  const described = new Set(
    scopes.flatMap((of) => describedVersions(catalog, of).map(({document}) => document)),
  );
  return [...catalog.documents.values()].flatMap((document): Finding[] => {
    const {track, listedStandards, title, frontMatter, status, version} = document;
    if (track !== SCOPES_TRACK || listedStandards.length === 0 || described.has(document)) return [];
    if (scopes.length === 0 || (status !== 'Stable' && status !== 'Draft')) return [];
    const of = scopes.find(({name}) => name.toLowerCase() === title.toLowerCase());
    const expected = of
      ? `a version \`v${version}\` in ${quote(of.source.path)}`
      : 'the name of a scope that has a file';
    return [
      {
        ...frontMatter.placeOfKey('title'),
        // A draft may come before what it is to describe.
        ...(status === 'Draft' ? {severity: 'info' as const} : {}),
        message: of
          ? `Unexpected version ${version} of the scope ${quote(title)}, expected ${expected}.`
          : `Unexpected title ${quote(title)} of a document that lists standards of a scope, expected ${expected}.`,
      },
    ];
  });
}

function placeOf(path: string, {line, column}: ListedStandard): Place {
  return {path, line, column};
}
