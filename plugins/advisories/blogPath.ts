import path from 'node:path';
import {sourceFolders} from '../files/sourceFolders';

/** The blog's folder as the blog plugin wants it: relative to the project root. */
export function blogPath(siteDir: string): string {
  return path.relative(siteDir, sourceFolders(siteDir).blog);
}
