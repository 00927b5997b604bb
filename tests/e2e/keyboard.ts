import type { Locator, Page } from '@playwright/test';
import { type ScreenName, screenKeys } from '#renderer/shell/view.ts';
import { expect, type Stage } from './stage.ts';

const most = 90;
const holdsFocus = (wanted: Locator) => wanted.evaluate((one) => one.contains(document.activeElement));

/** Presses a key until the focus is at, or inside, what is wanted: so it can be reached, and by how many keys does not matter. */
export async function reach(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' | 'F6' = 'Tab'): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < most; presses += 1) {
    if (await holdsFocus(wanted)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${wanted} cannot be reached by ${key}`);
}

/** Reaches a control by `way`, and presses it once it takes keys. */
export async function pressAt(
  page: Page,
  wanted: Locator,
  key: 'Enter' | 'Space' | 'ArrowDown' = 'Enter',
  way: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await expect(wanted).toBeEnabled();
  await reach(page, wanted, way);
  await expect(wanted).toBeEnabled();
  await page.keyboard.press(key);
}

/** Reaches a field and types into it. */
export async function typeAt(page: Page, wanted: Locator, words: string): Promise<void> {
  await reach(page, wanted);
  await page.keyboard.type(words);
}

/** To a screen by its number in the navigation. */
export async function turnTo({ page, t }: Stage, screen: ScreenName): Promise<void> {
  const names = await page.getByRole('navigation').getByRole('button').allTextContents();
  await page.keyboard.press(`Alt+${screenKeys[names.indexOf(t(`nav.${screen}`))]}`);
  await expect(page.locator('main')).toHaveAttribute('data-screen', screen);
}
