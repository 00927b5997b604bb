import { axeClean, expect, test } from './stage.ts';

test('from the first screen to the panel of the sample agency', async ({ page, stage }) => {
  await stage.openSample({ made: true });
  await stage.go('panel');
  const grid = page.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', '181');
  await expect.poll(() => grid.locator('.ag-row:visible').count()).toBeGreaterThanOrEqual(16);
  await axeClean(page);
  await stage.look({ language: 'en', theme: 'dark' });
  await expect(page.getByRole('region', { name: stage.t('panel.grid') })).toBeVisible();
  await stage.picture('panel');
});
