// Mutation tests of the core's logic: `npm run mutate`, or of one file `npm run mutate -- --mutate plugins/core/….ts`.

export default {
  testRunner: 'vitest',
  vitest: {configFile: 'vitest.mutate.config.mts', related: true},
  mutate: [
    'plugins/core/standards/lifecycle.ts',
    'plugins/core/scopes/{lifetime,effect,checklist,stepResult,progress,phases,policy}.ts',
    'plugins/core/compliance/{verdict,worstOf,certainty,certificateState,badge,manifest,manifestText}.ts',
    'plugins/core/catalog/verdictSentence.ts',
    'plugins/core/text/{safeHast,htmlAllowList}.ts',
    'plugins/core/exports/csv.ts',
  ],
  // What no unit test reads need not be copied.
  ignorePatterns: ['build', '.docusaurus*', '.cache', '.bench', 'coverage', 'reports'],
  concurrency: 2,
  coverageAnalysis: 'perTest',
  reporters: ['clear-text', 'progress', 'json'],
  clearTextReporter: {logTests: false, allowColor: false},
  thresholds: {high: 95, low: 85, break: 85},
};
