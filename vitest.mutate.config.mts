import {defineConfig} from 'vitest/config';

/**
 * The unit tests as `npm run mutate` runs them: only those beside the logic that it breaks. A test that calls that logic
 * while it is loaded would make Stryker run all tests for each of a thousand mutants.
 */
export default defineConfig({
  test: {
    include: [
      'plugins/core/{scopes,compliance}/*.test.ts',
      'plugins/core/catalog/verdictSentence.test.ts',
      'plugins/core/standards/lifecycle.test.ts',
      'plugins/core/text/{safeHast,documentHtml}.test.ts',
      'plugins/core/exports/csv.test.ts',
    ],
    pool: 'threads',
    isolate: false,
    testTimeout: 10_000,
  },
});
