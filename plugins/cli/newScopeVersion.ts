import path from 'node:path';
import type {Catalog} from '../core/catalog/catalog';
import type {Scope} from '../core/scopes/scope';
import {versionsInFile} from '../core/scopes/scope';
import {draftScopeVersion} from '../core/exports/scopeVersionDraft';
import {dayOf} from '../core/text/isoDate';
import {loadCatalog} from '../files/loadCatalog';
import {buildMoment, sourceFolders} from '../files/sourceFolders';
import {EXIT, UserError} from './userError';
import {writeAtomically} from './writeAtomically';

type NewVersion = {
  readonly scopeId: string;
  readonly version: string;
  readonly from: string | undefined;
};

/**
 * Writes the entry of a coming scope version, its notes file and its announcement; all of them or none.
 * @param from version to start from; the newest one if undefined
 * @throws UserError
 */
export async function createScopeVersion(
  siteDir: string,
  {scopeId, version, from}: NewVersion,
): Promise<void> {
  const {catalog} = await loadCatalog(siteDir);
  const scope = scopeOf(catalog, scopeId);
  const bases = versionsInFile(scope).map((candidate) => candidate.version);
  const base = from ?? bases[0] ?? '';
  const labels = scope.versions.map((candidate) => candidate.version);
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,30}$/.test(version) || labels.includes(version)) {
    throw new UserError(
      `Unexpected version \`${version}\`, expected a new label of letters, digits, \`.\` and \`-\`; there are ${labels.join(', ')}.`,
      EXIT.usage,
    );
  }
  if (!bases.includes(base))
    throw new UserError(
      `Unexpected version \`${base}\`, expected one of the scope file: ${bases.join(', ')}.`,
      EXIT.usage,
    );
  const day = dayOf(buildMoment());
  const folders = sourceFolders(siteDir);
  const yaml = path.resolve(siteDir, scope.source.path);
  const note = path.join(folders.scopes, 'notes', scopeId, `${version}.md`);
  const post = path.join(folders.blog, `${day}-${scopeId}-${version}-is-coming.md`.toLowerCase());
  const draft = attempt(() => draftScopeVersion({catalog, scope, version, from: base, day}));
  await writeAtomically({
    create: [
      {file: note, text: draft.note},
      {file: post, text: draft.post},
    ],
    replace: {file: yaml, text: draft.yaml},
  });
  for (const file of [yaml, note, post]) console.log(path.relative(siteDir, file));
}

/** @throws UserError for a scope that does not exist */
export function scopeOf({scopes}: Catalog, id: string): Scope {
  const scope = scopes.get(id);
  if (scope) return scope;
  throw new UserError(
    `Unexpected scope \`${id}\`, expected one of ${[...scopes.keys()].join(', ')}.`,
    EXIT.usage,
  );
}

function attempt<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof RangeError) throw new UserError(error.message, EXIT.errors, {cause: error});
    throw error;
  }
}
