import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/soak/**', 'node_modules/**'],
    // The gate draws the same cases every time; `npm run soak` draws others.
    setupFiles: ['tests/house/seed.ts'],
    pool: 'forks',
    // Test files share a process: loading the app's modules anew for each would take a quarter of the time. None may leave state behind.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
