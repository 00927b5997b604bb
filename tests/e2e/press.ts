import { expect, type Locator, type Page } from '@playwright/test';

/** A key on a control, once the control takes keys: Playwright's own `press` does not wait for that, and a key on a disabled button is lost. */
export async function press(control: Locator, key: 'Enter' | 'Space' | 'ArrowDown' | 'ArrowLeft'): Promise<void> {
  await expect(control).toBeEnabled();
  await control.press(key);
}

/** Types into whatever field has the focus, once one has it: a dialog that is still opening would lose the first letters. */
export async function typed(page: Page, words: string): Promise<void> {
  const inField = () => page.evaluate(() => document.activeElement?.matches('input, textarea') ?? false);
  await expect.poll(inField, { message: `a field has the focus to type “${words}”` }).toBe(true);
  await page.keyboard.type(words);
}
