import type { Page } from '@playwright/test';
import { expect, type Stage } from './stage.ts';

/** A cell of the panel's grid, by its row from 0 and its column. */
export const cell = (page: Page, row: number, column: string) =>
  page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${column}"]`);

/** Opens the sample agency at the panel. */
export async function atPanel(stage: Stage): Promise<void> {
  await stage.openSample();
  await stage.go('panel');
  await expect(cell(stage.page, 0, 'nip')).toBeVisible();
}
