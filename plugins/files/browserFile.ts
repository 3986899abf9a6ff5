import path from 'node:path';

/** All plugins: `plugins/` in the repository, `lib/` in the package. */
const ROOT = path.resolve(__dirname, '..');
/** The package has what runs in browsers a second time, as the bundlers of sites take it. */
const BROWSER_ROOT = path.basename(ROOT) === 'lib' ? path.resolve(ROOT, '..', 'browser') : ROOT;

/**
 * Absolute path of a module, style sheet or folder that a site's bundler is given.
 * @param inside path below the folder of all plugins, without the ending of a module
 * @example browserFile('ui/tokens.css') // => '/…/plugins/ui/tokens.css'
 */
export function browserFile(inside: string): string {
  return path.join(BROWSER_ROOT, inside);
}
