import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** What a click, or whatever `act` does, downloads: its name and its bytes. */
export async function downloaded(page: Page, act: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const path = await download.path();
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(path)) };
}
