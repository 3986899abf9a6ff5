import type {ReleasedPackage} from './packages';

/** SPDX ids of licences under which a package may be part of a release: the one place that says so. */
const ALLOWED = new Set([
  // They ask for their text at most.
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
  // Changes to its own files have to be published; there are none.
  'MPL-2.0',
  // Used as it is, and by a build alone: whoever has the sources can put another version in its place.
  'LGPL-3.0+',
  // Data on browsers; asks for the name of its source.
  'CC-BY-4.0',
  // Fonts; may not be sold by themselves.
  'OFL-1.1',
]);

/** What packages state in a file of theirs and not in `package.json`. Another version needs another look. */
const STATED_ELSEWHERE = new Map([
  ['khroma@2.1.0', 'MIT'],
  ['require-like@0.1.2', 'MIT'],
]);

/** The SPDX expression of a package, from wherever it states it. */
export function licenceOf({name, version, licence}: ReleasedPackage): string | undefined {
  return licence ?? STATED_ELSEWHERE.get(`${name}@${version}`);
}

/** True where one of the alternatives is allowed in all of its parts. Whatever is written in another way is not. */
export function isAllowed(expression: string): boolean {
  return expression
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((alternative) => alternative.split(' AND ').every((id) => ALLOWED.has(id)));
}

/** Packages that may not be released as they are, in one sentence each. */
export function licenceFaults(packages: readonly ReleasedPackage[]): string[] {
  return packages.flatMap((released) => {
    const licence = licenceOf(released);
    if (licence !== undefined && isAllowed(licence)) return [];
    return `${released.name}@${released.version}: unexpected licence ${licence === undefined ? 'that is not stated' : `\`${licence}\``}, expected one of those in plugins/cli/release/licences.ts.`;
  });
}

/** All packages with their licences, as Markdown. */
export function licenceList(packages: readonly ReleasedPackage[]): string {
  const rows = packages.map(
    (released) => `| ${released.name} | ${released.version} | ${licenceOf(released) ?? 'not stated'} |`,
  );
  return [
    '# Third-party packages',
    '',
    'Packages that the site consists of or is built with, without development tools. Licences are SPDX expressions.',
    '',
    '| Package | Version | Licence |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
