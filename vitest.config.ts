import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    include: ['plugins/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['tests/browser/**', '**/node_modules/**'],
    testTimeout: 60_000,
  },
});
