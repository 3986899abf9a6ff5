import path from 'node:path';
import {recordText} from '../core/scopes/record';
import {versionsInFile} from '../core/scopes/scope';
import {loadCatalog} from '../files/loadCatalog';
import {sourceFolders} from '../files/sourceFolders';
import {scopeOf} from './newScopeVersion';
import {EXIT, UserError} from './userError';
import {writeAtomically} from './writeAtomically';

/**
 * Writes what a scope version holds to `scopes/recorded/<scope>/<version>.yaml`.
 * @param force replaces a record that says something else
 * @throws UserError also for a draft: only what is stable can be held to its record
 */
export async function createScopeRecord(
  siteDir: string,
  {scopeId, version, force}: {readonly scopeId: string; readonly version: string; readonly force: boolean},
): Promise<void> {
  const {catalog} = await loadCatalog(siteDir);
  const scope = scopeOf(catalog, scopeId);
  const inFile = versionsInFile(scope);
  const found = inFile.find((candidate) => candidate.version === version);
  if (!found) {
    const labels = inFile.map((candidate) => candidate.version);
    throw new UserError(
      `Unexpected version \`${version}\`, expected one of the scope file: ${labels.join(', ')}.`,
      EXIT.usage,
    );
  }
  if (found.stabilizedAt === null) {
    throw new UserError(
      `Unexpected draft \`${version}\`, expected a stable version: a draft may still change. Set its \`stabilized_at\` first${scope.grammar === 'groups' ? ', in the document that its group links to' : ''}.`,
      EXIT.errors,
    );
  }
  const file = path.join(sourceFolders(siteDir).scopes, 'recorded', scopeId, `${version}.yaml`);
  const shown = path.relative(siteDir, file);
  const text = recordText(scope, version);
  const recorded = catalog.records.get(`${scopeId}/${version}`)?.recorded.source.text;
  if (recorded !== undefined && recorded !== text && !force) {
    throw new UserError(
      `${shown} says something else already. Compare, and use --force to replace it.`,
      EXIT.errors,
    );
  }
  await writeAtomically({replace: {file, text}});
  console.log(shown);
}
