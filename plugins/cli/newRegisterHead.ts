import path from 'node:path';
import {registerHead, registerHeadText} from '../core/compliance/register';
import {formatDiagnostic} from '../core/text/diagnostic';
import {loadCatalog} from '../files/loadCatalog';
import {sourceFolders} from '../files/sourceFolders';
import {EXIT, UserError} from './userError';
import {writeAtomically} from './writeAtomically';

/**
 * Writes what the register holds to `compliance/register-head.yaml`.
 * @throws UserError where the register cannot be read, or lost something of what is on record: no option overrides that
 */
export async function createRegisterHead(siteDir: string): Promise<void> {
  const {catalog, diagnostics} = await loadCatalog(siteDir);
  const folder = sourceFolders(siteDir).compliance;
  const own = new Set(['certificates.yaml', 'register-head.yaml'].map((name) => path.join(folder, name)));
  const faults = diagnostics.filter(
    (diagnostic) => diagnostic.severity === 'error' && own.has(path.resolve(siteDir, diagnostic.path)),
  );
  if (faults.length > 0) {
    throw new UserError(`${faults.map(formatDiagnostic).join('\n')}\nNothing was recorded.`, EXIT.errors);
  }
  const file = path.join(folder, 'register-head.yaml');
  const shown = path.relative(siteDir, file);
  const text = registerHeadText(registerHead(catalog.certificates, catalog.registerHead?.ended));
  await writeAtomically({replace: {file, text}});
  console.log(shown);
}
