import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** The browser that scripts/test.mjs has found or installed; run by hand, Debian's. */
const executablePath = process.env.SELARAS_CHROMIUM ?? '/usr/bin/chromium';
// As root, Chromium refuses to start inside its sandbox.
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The end-to-end specs, each in both hosts. A machine without Electron's binary reports those of `electron` as skipped, by name. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/build.config.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A third fills the moments in which two wait for their pages.
  workers: 3,
  // The longest road takes a minute on two slow cores; only what hangs is to fail here.
  timeout: 240_000,
  // A machine busy with other work answers late; what never comes still fails.
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    actionTimeout: 40_000,
    viewport: { width: 1366, height: 768 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: existsSync(executablePath) ? { executablePath, args } : { args },
    // A trace of every step costs a third of the time; whoever wants one of a test that fails runs it with `--trace retain-on-failure`.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [{ name: 'browser' }, { name: 'electron' }],
});
