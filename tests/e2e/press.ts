import { expect, type Locator } from '@playwright/test';

/** A key on a control, once the control takes keys: Playwright's own `press` does not wait for that, and a key on a disabled button is lost. */
export async function press(control: Locator, key: 'Enter' | 'Space') {
  await expect(control).toBeEnabled();
  await control.press(key);
}
