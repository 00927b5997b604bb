import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests that load nothing native share a process: a quarter of their time was loading the same modules. None may leave state behind. */
const plain = ['tests/shared/**/*.test.ts', 'tests/renderer/**/*.test.ts', 'tests/renderer/**/*.test.tsx'];

export default defineConfig({
  test: {
    // The gate draws the same cases every time; `npm run soak` draws others.
    setupFiles: ['tests/house/seed.ts'],
    globalSetup: ['tests/house/shared-folder.ts'],
    pool: 'forks',
    // By itself one core would stay idle, and much of a test that starts the app is waiting.
    maxWorkers: Math.max(2, availableParallelism()),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'plain', include: plain, isolate: false } },
      {
        extends: true,
        test: {
          name: 'app',
          include: ['tests/**/*.test.ts'],
          exclude: [...plain, 'tests/e2e/**', 'tests/bench/**', 'tests/soak/**', 'node_modules/**'],
        },
      },
    ],
  },
});
