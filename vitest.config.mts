import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    include: ['plugins/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['tests/browser/**', '**/node_modules/**'],
    // Whole builds of the site are among the tests; two at once would fight for two cores and one cache.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
