import path from 'node:path';
import {sourceFolders} from '../files/sourceFolders';
import {removeLeftovers} from './partialFiles';

/** Removes what killed runs have left among the sources, and tells so. */
export async function tidyUp(siteDir: string): Promise<void> {
  const {standards, scopes, compliance, blog} = sourceFolders(siteDir);
  for (const file of await removeLeftovers([standards, scopes, compliance, blog])) {
    console.log(`${path.relative(siteDir, file)} was left by a killed run and has been removed.`);
  }
}
