import type {ScopeRecord} from '../scopes/record';
import type {Inclusion, Module, Scope, ScopeVersion, Testcase} from '../scopes/scope';
import {versionOf} from '../scopes/scope';
import {effectiveFrom} from '../scopes/timeline';
import type {ListedStandard} from '../standards/listedStandard';
import type {StandardDocument} from '../standards/standard';
import {compareText} from '../text/diagnostic';
import {PUBLISHED_SITE, routes} from '../text/routes';

type Sources = {
  /** Of all scopes, with what their documents say. */
  readonly records: readonly ScopeRecord[];
  /** Of this scope, one for each major version. */
  readonly documents: readonly StandardDocument[];
  /** By short id: what those documents list. */
  readonly byId: ReadonlyMap<string, StandardDocument>;
};

/**
 * A scope with the versions that left its file, behind the others, newest first. Old ones are pruned (scs-0003), but links
 * to them stay in the world. What is on record of one is all that it was; else its document tells its days and standards,
 * and neither testcases nor parameters.
 */
export function withKeptVersions(scope: Scope, {records, documents, byId}: Sources): Scope {
  const inFile = new Set(scope.versions.map(({version}) => version));
  const recorded = records
    .filter((record) => record.scope === scope.id && !inFile.has(record.version))
    .flatMap((record) => recordedVersion(record) ?? []);
  const known = [...scope.versions, ...recorded.map(({version}) => version)];
  const told = oldDocuments(documents, scope.versions, known).map((document) => toldVersion(document, byId));
  const versions = [...recorded.map(({version}) => version), ...told].toSorted((a, b) =>
    compareLabels(b.version, a.version),
  );
  if (versions.length === 0) return scope;
  const modules = versions.flatMap(({include}) => include.flatMap(({definition}) => definition ?? []));
  const testcases = recorded.flatMap((record) => record.testcases);
  return {
    ...scope,
    versions: [...scope.versions, ...versions],
    // Those that testcases are recommended by stand beside the versions.
    modules: withOthers(scope.modules, [...recorded.flatMap((record) => record.modules), ...modules]),
    testcases: withOthers(scope.testcases, testcases),
  };
}

/** What today's file says of an id stays. */
function withOthers<T extends {readonly id: string}>(
  today: ReadonlyMap<string, T>,
  others: readonly T[],
): ReadonlyMap<string, T> {
  return new Map([
    ...today,
    ...others.filter(({id}) => !today.has(id)).map((item) => [item.id, item] as const),
  ]);
}

type Recorded = {
  readonly version: ScopeVersion;
  readonly modules: readonly Module[];
  readonly testcases: readonly Testcase[];
};

/** Undefined for a record of what was never stable nor in force: a draft that was given up was no version. */
function recordedVersion({recorded, version: label}: ScopeRecord): Recorded | undefined {
  const version = versionOf(recorded, label);
  if (!version || (version.stabilizedAt === null && effectiveFrom(recorded, label) === null))
    return undefined;
  return {
    version: {
      ...version,
      keptBy: 'record',
      include: version.include.map((item) => ({...item, definition: recorded.modules.get(item.module)})),
    },
    modules: [...recorded.modules.values()],
    testcases: [...recorded.testcases.values()],
  };
}

/** Documents of versions that were stable before the newest one of the file, and that nothing else tells of. */
function oldDocuments(
  documents: readonly StandardDocument[],
  inFile: readonly ScopeVersion[],
  known: readonly ScopeVersion[],
): StandardDocument[] {
  const idsOf = (versions: readonly ScopeVersion[]) =>
    new Set(versions.flatMap(({document}) => document?.id ?? []));
  const [ids, labels] = [idsOf(known), new Set(known.map(({version}) => version))];
  const idsInFile = idsOf(inFile);
  const newest = Math.max(0, ...documents.filter(({id}) => idsInFile.has(id)).map(({version}) => version));
  return documents.filter(
    ({id, version, stabilizedAt}) =>
      stabilizedAt !== null && version < newest && !ids.has(id) && !labels.has(`v${version}`),
  );
}

function toldVersion(document: StandardDocument, byId: Sources['byId']): ScopeVersion {
  const {id, name, version, stabilizedAt, deprecatedAt, source} = document;
  const include = new Map(
    document.listedStandards.map((entry) => {
      const inclusion = toldInclusion(document, entry, byId);
      return [inclusion.module, inclusion] as const;
    }),
  );
  return {
    version: `v${version}`,
    stabilizedAt,
    document: {id, url: routes.document(name), stabilizedAt, deprecatedAt},
    documentUrl: addressOf(document),
    keptBy: 'document',
    include: [...include.values()],
    place: {path: source.path, line: 1, column: 1},
  };
}

function toldInclusion(
  document: StandardDocument,
  {text, document: meant, line, column}: ListedStandard,
  byId: Sources['byId'],
): Inclusion {
  const standard = meant === null ? undefined : byId.get(meant);
  const place = {path: document.source.path, line, column};
  const id = meant ?? text.toLowerCase().replace(/[^a-z0-9.]+/g, '-');
  const definition: Module = {
    id,
    name: standard?.title ?? text,
    url: addressOf(standard ?? document),
    parameters: {},
    targets: {},
    untold: {text, number: /^scs-(\d{4})/.exec(meant ?? '')?.[1] ?? null},
    place,
    placeOfTestcase: () => place,
  };
  return {module: id, parameters: {}, definition, place};
}

function addressOf({name}: StandardDocument): string {
  return PUBLISHED_SITE + routes.document(name);
}

/** By the numbers in them, then as texts. */
function compareLabels(a: string, b: string): number {
  const numbers = (label: string) => (label.match(/\d+/g) ?? []).map(Number);
  const [ofA, ofB] = [numbers(a), numbers(b)];
  const differing = ofA.findIndex((number, index) => number !== ofB[index]);
  if (differing === -1) return ofA.length - ofB.length || compareText(a, b);
  return (ofA[differing] ?? 0) - (ofB[differing] ?? -1);
}
