import fs from 'node:fs';
import path from 'node:path';

/** What tells that a folder is what an option means. */
const EXPECTED = {
  '--site': {
    is: 'a copy of the documentation site that builds offline',
    files: [
      'docusaurus.config.js',
      'package.json',
      'docs.package.json',
      'getDocs.js',
      'populateStds.js',
      'populateClouds.js',
      'gitignore-of-the-original.txt',
      'urls-today.txt',
      'urls-redirects.txt',
      'standards/index.md',
      'standards/certification/overview.template.md',
    ],
  },
  '--standards': {is: 'a clone of the standards repository', files: ['Standards', 'Tests']},
} as const;

/**
 * The absolute path of a folder that an option names.
 * @throws Error that names the option and says what is expected, for none, a folder that is missing, and another one
 */
export function expectedFolder(option: keyof typeof EXPECTED, given: string | undefined): string {
  const {is, files} = EXPECTED[option];
  if (given === undefined || given === '') throw new Error(`Missing ${option}, expected ${is}.`);
  const folder = path.resolve(given);
  if (!fs.existsSync(folder))
    throw new Error(`Unexpected ${option} \`${given}\`: no such folder, expected ${is}.`);
  const missing = files.filter((file) => !fs.existsSync(path.join(folder, file)));
  if (missing.length > 0) {
    throw new Error(
      `Unexpected ${option} \`${given}\`, expected ${is}: ${missing.join(', ')} not found in it.`,
    );
  }
  return folder;
}
