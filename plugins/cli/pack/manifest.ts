/** What is read of the project's own `package.json`. */
export type ProjectManifest = {
  readonly version: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
};

/** Name of the package; a site may leave out `docusaurus-preset-`. */
export const PACKAGE_NAME = 'docusaurus-preset-standards';

/** What the site has one of, for itself and for us: contexts of React, and of Docusaurus' themes. */
const PEERS: Readonly<Record<string, string>> = {
  '@docusaurus/core': '^3.9.0',
  '@docusaurus/logger': '^3.9.0',
  '@docusaurus/theme-classic': '^3.9.0',
  '@docusaurus/theme-common': '^3.9.0',
  '@docusaurus/utils-validation': '^3.9.0',
  react: '^18.3.0 || ^19.0.0',
  'react-dom': '^18.3.0 || ^19.0.0',
};

/**
 * The `package.json` of the package.
 * @param packages names of all packages that its code needs
 * @throws Error for a package that the project does not depend on
 */
export function packageManifest(
  project: ProjectManifest,
  packages: readonly string[],
): Record<string, unknown> {
  const own = packages.filter((name) => !(name in PEERS));
  const missing = own.filter((name) => project.dependencies[name] === undefined);
  if (missing.length > 0)
    throw new Error(
      `Missing in \`dependencies\` of package.json, expected for the package: ${missing.join(', ')}.`,
    );
  return {
    name: PACKAGE_NAME,
    version: project.version,
    description:
      'Docusaurus preset for cloud standards: documents with their life cycle, certificate scopes, compliance and badges',
    keywords: ['docusaurus', 'docusaurus-preset', 'standards', 'compliance', 'scs'],
    license: project.license,
    // Node takes modules of both kinds from here on, and so does a configuration that is CommonJS.
    engines: {node: '>=20.19'},
    main: 'lib/preset/index.js',
    types: 'lib/preset/index.d.ts',
    exports: {
      '.': {types: './lib/preset/index.d.ts', default: './lib/preset/index.js'},
      './package.json': './package.json',
    },
    files: ['lib', 'browser', 'docs', 'LICENSES'],
    sideEffects: ['*.css', 'browser/ui/restoreScroll.js'],
    peerDependencies: PEERS,
    dependencies: Object.fromEntries(own.map((name) => [name, project.dependencies[name]])),
  };
}
