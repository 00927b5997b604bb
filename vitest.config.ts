import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/{e2e,bench,soak}/**', 'node_modules/**'],
    // The gate draws the same cases every time; `npm run soak` draws others.
    setupFiles: ['tests/house/seed.ts'],
    globalSetup: ['tests/house/shared-folder.ts'],
    pool: 'forks',
    // Each file in a process of its own would load the whole app again, a CPU second each. So no file may leave state behind.
    isolate: false,
    // By itself one core would stay idle, and much of a test that starts the app is waiting.
    maxWorkers: Math.max(2, availableParallelism()),
    // Only what hangs is to fail here, not what waits for a core.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
