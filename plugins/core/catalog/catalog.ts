import type {Picture} from './pictures';
import type {CatalogSource, SourceKind} from './source';
import {kindByPath, refuseMdx} from './source';
import type {Certificate, Environment} from '../compliance/environment';
import {parseCertificates, parseEnvironments, withCurrentEnvironments} from '../compliance/environment';
import {parseKeys} from '../compliance/keys';
import type {PinnedKey} from '../compliance/pinnedKey';
import type {RecordedHead} from '../compliance/register';
import {parseRegisterHead} from '../compliance/register';
import type {RecordedManifest} from '../compliance/recordedManifest';
import {compareRecorded, parseRecordedManifest} from '../compliance/recordedManifest';
import type {Snapshot} from '../compliance/snapshot';
import {parseSnapshot} from '../compliance/snapshot';
import type {Post} from '../advisories/post';
import {parsePost} from '../advisories/post';
import {parseHostPost} from '../advisories/hostPost';
import type {PostAuthor, PostTag} from '../advisories/postAuthors';
import {parsePostAuthors, parsePostTags} from '../advisories/postAuthors';
import type {Note} from '../scopes/note';
import {parseNote} from '../scopes/note';
import type {SchedulePolicy} from '../scopes/policy';
import {DEFAULT_POLICY, parsePolicy} from '../scopes/policy';
import type {ScopeRecord} from '../scopes/record';
import {parseRecord} from '../scopes/record';
import type {Module, Scope} from '../scopes/scope';
import {parseScope} from '../scopes/scope';
import type {MarkdownText} from '../text/markdownText';
import {groupBy} from '../text/groupBy';
import {guarded} from '../text/guard';
import {internalTarget, routes} from '../text/routes';
import {baseName} from '../standards/documentId';
import type {Reference} from '../standards/frontMatter';
import type {StandardDocument} from '../standards/standard';
import {parseStandard} from '../standards/standard';
import type {StandardText} from '../standards/standardText';
import type {Diagnostic, Parsed, SourceFile} from '../text/diagnostic';
import {atStart, compareText, quote} from '../text/diagnostic';

/** A number with all documents that carry it, standards before supplements, versions rising. */
export type NumberGroup = {
  /** Four digits. */
  readonly number: string;
  /** Of the newest version, else of the newest supplement. */
  readonly track: StandardDocument['track'];
  readonly versions: readonly StandardDocument[];
  readonly supplements: readonly StandardDocument[];
};

/** The documents that a document is related to; dead references are left out (rules report them). */
export type Relations = {
  /** Older documents: named by `replaces` here, or naming this one in `replaced_by`. */
  readonly replaces: readonly StandardDocument[];
  readonly replacedBy: readonly StandardDocument[];
  /** Supplements that explain this document. */
  readonly supplements: readonly StandardDocument[];
  /** Documents that this supplement explains. */
  readonly supplementOf: readonly StandardDocument[];
  /** Scope versions that include this document as a module: `version` is a label, `module` an id. */
  readonly scopes: readonly {readonly scope: Scope; readonly version: string; readonly module: string}[];
};

/** Everything that was read, linked; there is no "today" in it. */
export type Catalog = {
  /** By file name without `.md`. */
  readonly documents: ReadonlyMap<string, StandardDocument>;
  /** Names of documents whose file is there but could not be read: what refers to them is not at fault. */
  readonly unreadable: ReadonlySet<string>;
  /** By four-digit number, sorted. */
  readonly numbers: ReadonlyMap<string, NumberGroup>;
  /** By file name without `.md`; every document has an entry. */
  readonly relations: ReadonlyMap<string, Relations>;
  /** By id, sorted. */
  readonly scopes: ReadonlyMap<string, Scope>;
  /** How early a scope version has to be announced. */
  readonly policy: SchedulePolicy;
  /** People's words on scope versions, by `<scope>/<version>`. */
  readonly notes: ReadonlyMap<string, Note>;
  /** What was put on record of scope versions, by `<scope>/<version>`. */
  readonly records: ReadonlyMap<string, ScopeRecord>;
  readonly environments: readonly Environment[];
  /** In the order of their file. */
  readonly certificates: readonly Certificate[];
  /** What is on record of the register; null for nothing. */
  readonly registerHead: RecordedHead | null;
  /** Keys that signatures count by; none where nothing is signed. */
  readonly keys: readonly PinnedKey[];
  /** By date, oldest first. */
  readonly snapshots: readonly Snapshot[];
  /** Lists of published files that were put on record, oldest first. */
  readonly manifests: readonly RecordedManifest[];
  /** Newest first. */
  readonly posts: readonly Post[];
  /** Authors of posts, by the key that posts name them with. */
  readonly postAuthors: ReadonlyMap<string, PostAuthor>;
  /** Tags with a name of their own, by the key that posts name them with. */
  readonly postTags: ReadonlyMap<string, PostTag>;
  /** What texts of authors can show, by path. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Findings of the parsers; {@link import('../rules').checkCatalog} adds those of the rules. */
  readonly diagnostics: readonly Diagnostic[];
};

/** What has been read off Markdown already, by path. */
export type ReadTexts = {
  readonly standards: ReadonlyMap<string, StandardText>;
  readonly posts: ReadonlyMap<string, MarkdownText>;
  /** Why a text could not be read. */
  readonly faults?: ReadonlyMap<string, Diagnostic>;
};

/** Runs a parser on a source, or gives what it gave before. */
export type RunParser = <T>(source: SourceFile, parse: (source: SourceFile) => Parsed<T>) => Parsed<T>;

/**
 * Reads and links all sources; never throws for what authors wrote.
 * @param sources each with its kind; one without is taken for what its path looks like, or left out
 * @param texts what has been read off documents and posts already; the others are read here
 * @param runParser must not throw; for callers that know some sources from before
 */
export function buildCatalog(
  sources: readonly (SourceFile & Partial<CatalogSource>)[],
  texts?: ReadTexts,
  runParser: RunParser = guarded,
): Catalog {
  const diagnostics: Diagnostic[] = [];
  const byKind = groupBy(sources, ({kind, path}) => kind ?? kindByPath(path));
  const read = <T>(kind: SourceKind, parse: (source: SourceFile) => Parsed<T>): T[] =>
    (byKind.get(kind) ?? []).flatMap((source) => {
      const fault = texts?.faults?.get(source.path);
      const parsed = fault ? {value: undefined, diagnostics: [fault]} : runParser(source, parse);
      for (const diagnostic of parsed.diagnostics) diagnostics.push(diagnostic);
      return parsed.value === undefined ? [] : [parsed.value];
    });
  read('mdx', refuseMdx);
  const refused = byKind.get('refused') ?? [];
  diagnostics.push(...refused.flatMap(({refusal}) => refusal ?? []));

  const documents = read('standard', (source) =>
    parseStandard(source, texts?.standards.get(source.path)),
  ).toSorted((a, b) => compareText(a.name, b.name));
  const scopes = read('scope', parseScope)
    .toSorted((a, b) => compareText(a.id, b.id))
    .map((scope) => withVersionDocuments(scope, documents));
  diagnostics.push(...secondScopes(scopes));
  const environments = read('environments', parseEnvironments).flat();
  const byName = new Map(documents.map((document) => [document.name, document]));
  const names = [...(byKind.get('standard') ?? []), ...refused].map(({path}) =>
    baseName(path).replace(/\.md$/, ''),
  );
  return {
    documents: byName,
    unreadable: new Set(names.filter((name) => !byName.has(name))),
    numbers: groupByNumber(documents),
    relations: relate(documents, byName, scopes),
    scopes: new Map(scopes.map((scope) => [scope.id, scope])),
    policy: read('policy', parsePolicy).at(-1) ?? DEFAULT_POLICY,
    notes: new Map(read('note', parseNote).map((note) => [`${note.scope}/${note.version}`, note])),
    records: new Map(
      read('record', parseRecord).map((record) => [`${record.scope}/${record.version}`, record]),
    ),
    environments,
    certificates: withCurrentEnvironments(read('certificates', parseCertificates).flat(), environments),
    keys: read('keys', parseKeys).flat(),
    registerHead: read('register-head', parseRegisterHead).at(-1) ?? null,
    snapshots: read('snapshot', parseSnapshot).toSorted((a, b) => compareText(a.date, b.date)),
    manifests: read('manifest', parseRecordedManifest).toSorted(compareRecorded),
    postAuthors: read('authors', parsePostAuthors).at(-1) ?? new Map(),
    postTags: read('tags', parsePostTags).at(-1) ?? new Map(),
    posts: [
      ...read('post', (source) => parsePost(source, texts?.posts.get(source.path))),
      ...read('host-post', parseHostPost),
    ].toSorted((a, b) => compareText(b.date ?? '', a.date ?? '') || compareText(a.url, b.url)),
    pictures: new Map(
      (byKind.get('picture') ?? []).flatMap(({path, address}) =>
        address === undefined ? [] : [[path, {path, address}] as const],
      ),
    ),
    diagnostics,
  };
}

/**
 * A scope whose versions have the documents that describe them: with groups, the document that a version's group links to,
 * whose day of being stable is that of the version; else the one of the track Scopes that bears the scope's name and the
 * version's major number (scs-0501-v5 is the document of v5.1).
 */
function withVersionDocuments(scope: Scope, documents: readonly StandardDocument[]): Scope {
  const byName = new Map(documents.map((document) => [document.name, document]));
  const own = documents.filter(
    ({kind, track, title}) =>
      kind === 'standard' && track === 'Scopes' && title.toLowerCase() === scope.name.toLowerCase(),
  );
  return {
    ...scope,
    versions: scope.versions.map((version) => {
      const linked =
        version.documentUrl === undefined ? undefined : moduleDocument(byName, {url: version.documentUrl});
      const major = Number(/^v(\d+)(?:\.\d+)*$/.exec(version.version)?.[1]);
      const document = linked ?? own.find((candidate) => candidate.version === major);
      if (!document) return version;
      const {id, name, stabilizedAt, deprecatedAt} = document;
      return {
        ...version,
        ...(scope.grammar === 'groups' ? {stabilizedAt} : {}),
        document: {id, url: routes.document(name), stabilizedAt, deprecatedAt},
      };
    }),
  };
}

/** `scs-a.yaml` and `scs-a.yml` would be one scope. */
function secondScopes(scopes: readonly Scope[]): Diagnostic[] {
  return scopes.flatMap(({id, source}, index) => {
    const first = scopes.findIndex((other) => other.id === id);
    const message = `Unexpected second scope ${quote(id)}, expected one; the other is ${quote(scopes[first]?.source.path)}.`;
    return first === index ? [] : [atStart(source, 'unique-scope', message)];
  });
}

function groupByNumber(documents: readonly StandardDocument[]): Map<string, NumberGroup> {
  const groups = groupBy(documents, ({number}) => number);
  const numbers = [...groups.keys()].toSorted(compareText);
  return new Map(
    numbers.map((number) => {
      const members = (groups.get(number) ?? []).toSorted((a, b) => a.version - b.version);
      const versions = members.filter((member) => member.kind === 'standard');
      const supplements = members.filter((member) => member.kind === 'supplement');
      const track = (versions.at(-1) ?? supplements.at(-1))?.track ?? 'Global';
      return [number, {number, track, versions, supplements}];
    }),
  );
}

/**
 * The document that a reference in a front matter names.
 * @param byName documents by file name without `.md`
 * @param target a file name, with or without folder or ending
 * @returns undefined where there is none of that name
 */
export function referencedDocument(
  byName: Catalog['documents'],
  target: string,
): StandardDocument | undefined {
  return byName.get(baseName(target).replace(/\.md$/, ''));
}

/** The document that a module measures, by its address; undefined where that leads to no document of ours. */
export function moduleDocument(
  byName: Catalog['documents'],
  module: Pick<Module, 'url'>,
): StandardDocument | undefined {
  const target = internalTarget(module.url);
  return target && byName.get(target.path.replace(routes.document(''), ''));
}

type MutableRelations = {
  replaces: Set<StandardDocument>;
  replacedBy: Set<StandardDocument>;
  supplements: Set<StandardDocument>;
  supplementOf: Set<StandardDocument>;
  scopes: {scope: Scope; version: string; module: string}[];
};

/** A relation and the way back from the other document. */
type Relation = {
  readonly there: 'replaces' | 'replacedBy' | 'supplementOf';
  readonly back: 'replacedBy' | 'replaces' | 'supplements';
};

function relate(
  documents: readonly StandardDocument[],
  byName: Catalog['documents'],
  scopes: readonly Scope[],
): Map<string, Relations> {
  const open = new Map<string, MutableRelations>(
    documents.map((document) => [
      document.name,
      {
        replaces: new Set(),
        replacedBy: new Set(),
        supplements: new Set(),
        supplementOf: new Set(),
        scopes: [],
      },
    ]),
  );
  const link = (from: StandardDocument, {target}: Reference, {there, back}: Relation) => {
    const to = referencedDocument(byName, target);
    if (!to || to === from) return;
    open.get(from.name)?.[there].add(to);
    open.get(to.name)?.[back].add(from);
  };
  for (const document of documents) {
    const {replaces, replacedBy, supplements} = document.frontMatter;
    replaces.forEach((reference) => link(document, reference, {there: 'replaces', back: 'replacedBy'}));
    replacedBy.forEach((reference) => link(document, reference, {there: 'replacedBy', back: 'replaces'}));
    supplements.forEach((reference) =>
      link(document, reference, {there: 'supplementOf', back: 'supplements'}),
    );
  }
  for (const scope of scopes) {
    for (const version of scope.versions) {
      for (const {module} of version.include) {
        const definition = scope.modules.get(module);
        const document = definition && moduleDocument(byName, definition);
        if (document) open.get(document.name)?.scopes.push({scope, version: version.version, module});
      }
    }
  }
  const sorted = (set: Set<StandardDocument>) => [...set].toSorted((a, b) => compareText(a.name, b.name));
  return new Map(
    [...open].map(([name, relations]) => [
      name,
      {
        replaces: sorted(relations.replaces),
        replacedBy: sorted(relations.replacedBy),
        supplements: sorted(relations.supplements),
        supplementOf: sorted(relations.supplementOf),
        scopes: relations.scopes,
      },
    ]),
  );
}
