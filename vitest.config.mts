import {defineConfig} from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      // Parsers bring code for development, which asserts at each character; a build runs the other, and so do tests.
      name: 'no-development-builds',
      configResolved({ssr}) {
        const {conditions = []} = ssr.resolve ?? {};
        ssr.resolve = {...ssr.resolve, conditions: conditions.filter((one) => !one.includes('development'))};
      },
    },
  ],
  test: {
    coverage: {
      provider: 'v8',
      include: ['plugins/core/**/*.ts'],
      exclude: ['**/*.test.ts'],
      reporter: ['text-summary'],
      // Just below what is measured without reference data: it may rise, and nothing falls unnoticed.
      thresholds: {statements: 93, branches: 84, functions: 92, lines: 94},
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['plugins/**/*.test.ts', 'tests/*.test.ts', 'tests/adopt/*.test.ts'],
          pool: 'threads',
          // They share nothing but what they import, and importing is half of their time.
          isolate: false,
          maxWorkers: 2,
          testTimeout: 10_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'reference',
          include: ['tests/reference/*.test.ts'],
          pool: 'threads',
          isolate: false,
          maxWorkers: 2,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'attacks',
          include: ['tests/attacks/*.test.ts'],
          pool: 'threads',
          isolate: false,
          maxWorkers: 2,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/*.test.ts'],
          // They start programs of their own: two files at once are enough for any machine.
          maxWorkers: 2,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/*.test.ts'],
          globalSetup: ['tests/browser/serveSite.ts'],
          // Each file has a browser of its own.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
