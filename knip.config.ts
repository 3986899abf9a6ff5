import type {KnipConfig} from 'knip';

const config: KnipConfig = {
  entry: [
    // Docusaurus loads plugins and their theme components by path.
    'plugins/*/index.ts',
    'plugins/*/{theme,menu}/**/*.tsx',
    // Named by what is asked for.
    'tests/adopt/realSite.ts',
    'src/theme/**/*.tsx',
    // Loaded by path, for every page.
    'plugins/ui/restoreScroll.ts',
    'plugins/preview/overlay.ts',
    // Stand in for what the bundler is to leave out.
    'plugins/bundling/{nothing,tslib}.ts',
    // Run as programs of their own.
    'plugins/**/*.mjs',
    'plugins/**/*.cjs',
    // Stand in for modules of others, named by path.
    'plugins/bundling/idleNavigation.ts',
    'plugins/bundling/tslib.ts',
    // Named by path: what the fuzzer's own test runs, and how tests run under `npm run mutate`.
    'tests/fuzz/brokenPipeline.ts',
    'vitest.mutate.config.mts',
  ],
  // An attack: code that nothing may run; and a site of somebody else, which has packages of its own.
  ignore: ['tests/attacks/refused/**', 'tests/guest/**'],
  ignoreDependencies: [
    // Read by path: fonts by the stylesheet and the drawings, axe as text for the browser.
    '@fontsource/*',
    'axe-core',
    // Only in the plain site that the bench compares with.
    '@docusaurus/theme-mermaid',
    // Copied into the site as files.
    'mermaid',
    // Named in what a preset gives back.
    '@docusaurus/plugin-sitemap',
  ],
  // Part of Debian; the tests say what to install where it is missing.
  ignoreBinaries: ['mkfifo', 'apt-get'],
  ignoreExportsUsedInFile: true,
};

export default config;
