import type {Scope, ScopeVersion} from '../scopes/scope';
import {versionsInFile} from '../scopes/scope';
import type {StandardDocument} from '../standards/standard';
import {SCOPES_TRACK} from '../standards/tracks';
import type {Catalog} from './catalog';

/** A document of a scope, with the versions of the scope file that it describes: v5 and v5.1 share one. */
export type DescribedVersions = {
  readonly document: StandardDocument;
  /** The newest first; never empty. */
  readonly versions: readonly [ScopeVersion, ...ScopeVersion[]];
};

/** The documents of the track for scopes that bear a scope's name, the newest first. */
export function documentsOfScope({documents}: Pick<Catalog, 'documents'>, name: string): StandardDocument[] {
  return [...documents.values()]
    .filter(
      ({kind, track, title}) =>
        kind === 'standard' && track === SCOPES_TRACK && title.toLowerCase() === name.toLowerCase(),
    )
    .toSorted((a, b) => b.version - a.version);
}

/**
 * What documents say of versions of a scope. A version without a number (`next`) is the one that the newest document is
 * about, if that is a draft and later than any version with a number.
 */
export function describedVersions(catalog: Pick<Catalog, 'documents'>, scope: Scope): DescribedVersions[] {
  const byId = new Map([...catalog.documents.values()].map((document) => [document.id, document]));
  const documentOf = (version: ScopeVersion) => version.document && byId.get(version.document.id);
  const [newest] = documentsOfScope(catalog, scope.name);
  const inFile = versionsInFile(scope);
  const latest = Math.max(0, ...inFile.map(({version}) => majorOf(version) ?? 0));
  const coming = newest?.stabilizedAt === null && newest.version > latest ? newest : undefined;
  const versionsOf = new Map<StandardDocument, [ScopeVersion, ...ScopeVersion[]]>();
  for (const version of inFile.toSorted((a, b) => minorOf(b.version) - minorOf(a.version))) {
    const document = documentOf(version) ?? (majorOf(version.version) === undefined ? coming : undefined);
    if (!document) continue;
    const known = versionsOf.get(document);
    if (known) known.push(version);
    else versionsOf.set(document, [version]);
  }
  return [...versionsOf].map(([document, versions]) => ({document, versions}));
}

/** Major number of a label such as `v5` or `v5.1`; undefined for a name such as `next`. */
export function majorOf(label: string): number | undefined {
  const [, major] = /^v(\d+)(?:\.\d+)*$/.exec(label) ?? [];
  return major === undefined ? undefined : Number(major);
}

/** Minor number of a label: 1 for `v5.1`, 0 for `v5` and for a name. */
export function minorOf(label: string): number {
  return Number(/^v\d+\.(\d+)/.exec(label)?.[1] ?? 0);
}

/**
 * The version that a document means by a label: the one of that label where it has a minor number, else the newest of its
 * major number, since documents say `v5` of v5.1, too.
 */
export function versionMeant(scope: Pick<Scope, 'versions'>, label: string): ScopeVersion | undefined {
  const versions = versionsInFile(scope);
  const major = majorOf(label);
  const [newest] = versions
    .filter(({version}) => major !== undefined && majorOf(version) === major)
    .toSorted((a, b) => minorOf(b.version) - minorOf(a.version));
  return minorOf(label) === 0 ? newest : (versions.find(({version}) => version === label) ?? newest);
}
