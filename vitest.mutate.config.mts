import {defineConfig} from 'vitest/config';

/** The unit tests as `npm run mutate` runs them: those that stand beside the logic, and no others, for each of 1,500 mutants. */
export default defineConfig({
  test: {
    include: ['plugins/core/{standards,scopes,compliance,text,exports}/*.test.ts'],
    pool: 'threads',
    isolate: false,
    testTimeout: 10_000,
  },
});
