import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { peers } from './prepared.ts';
import { press } from './press.ts';
import { axeClean, expect, type Stage, test } from './stage.ts';

const tabs = ['Queue', 'Raters', 'Fair', 'Units', 'Groups', 'Agreement', 'Model'] as const;

/** A workshop of the sample files, with or without their peer ratings, every suggestion taken. */
async function agency({ app, home, page, prepared, t }: Stage, files: 'imported' | 'rated'): Promise<void> {
  const path = join(home, 'kalibrasi.selaras');
  await prepared.copyTo(files, path);
  await app.ask('workshop.open', { path });
  await expect(page.getByRole('heading', { name: t('road.title') })).toBeVisible();
}

/** With peer ratings, at calibration. */
async function rated(stage: Stage): Promise<void> {
  await agency(stage, 'rated');
  await stage.go('calibration');
  await expect(tab(stage.page, stage, 'Queue')).toBeVisible();
}

function tab(page: Page, stage: Stage, name: (typeof tabs)[number]) {
  return page.getByRole('tab', { name: stage.t(`calib.tab${name}`), exact: true });
}

test('calibration is not in the navigation before anybody was rated by peers, and is after', async ({
  page,
  stage,
}) => {
  const { app } = stage;
  await agency(stage, 'imported');
  const link = page.getByRole('navigation').getByRole('button', { name: stage.t('nav.calibration'), exact: true });
  await expect(link).toHaveCount(0);
  const read = await app.ask('import.read', { sources: [{ path: peers }] });
  await app.ask('import.apply', { preview: read.preview });
  await expect(link).toBeVisible();
  await app.ask('history.undo', {});
  await expect(link).toHaveCount(0);
});

test('every part in both languages and themes: accessible, without an empty place', async ({ page, stage }) => {
  test.slow();
  await rated(stage);
  for (const settings of [
    { language: 'id', theme: 'light', parts: tabs },
    { language: 'en', theme: 'dark', parts: ['Raters', 'Fair'] as const },
  ] as const) {
    await stage.look({ language: settings.language, theme: settings.theme });
    for (const name of settings.parts) {
      await tab(page, stage, name).click();
      await expect(page.getByRole('tabpanel')).toBeVisible();
      await expect(page.getByRole('tabpanel').getByRole('status')).toHaveCount(0);
      await axeClean(page);
      await stage.picture(`calibration-${name.toLowerCase()}`);
    }
  }
});

test('by keyboard: from tab to tab, a chart as a table, a rater’s card, and a case opened in the panel', async ({
  page,
  stage,
}) => {
  const { app } = stage;
  await rated(stage);
  await tab(page, stage, 'Queue').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, stage, 'Raters')).toHaveAttribute('aria-selected', 'true');
  const twin = page.getByRole('button', { name: stage.t('mix.table') }).first();
  await press(twin, 'Enter');
  const { lines, people } = await app.ask('severity.get', {});
  const line = lines.find(({ ratees, noted }) => ratees >= 6 && noted.length > 0);
  const table = page.getByRole('region', { name: stage.t('calib.tabRaters') });
  await expect(table.getByRole('row')).toHaveCount(lines.length + 1);
  await press(table.getByRole('button', { name: line?.name ?? '' }), 'Enter');
  await expect(page.getByText(stage.t('calib.together'))).toBeVisible();
  await tab(page, stage, 'Raters').focus();
  await page.keyboard.press('ArrowRight');
  await expect(
    page.getByRole('heading', {
      name: stage.t('calib.fairTitle', {
        n: people.filter(({ changes }) => changes).length,
        all: people.length,
      }),
    }),
  ).toBeVisible();
  await tab(page, stage, 'Fair').focus();
  await page.keyboard.press('Home');
  const [first] = (await app.ask('queue.get', {})).rows;
  await press(
    page.getByRole('button', { name: stage.t('calib.openNamed', { name: first?.name ?? '' }) }).first(),
    'Enter',
  );
  await expect(page.locator('main')).toHaveAttribute('data-screen', 'panel');
  await expect(page.getByRole('complementary').getByRole('heading', { name: first?.name ?? '' })).toBeVisible();
});

test('an edit in the panel is seen at calibration, and the ordinal model says what it stands for', async ({
  page,
  stage,
}) => {
  const { app } = stage;
  await rated(stage);
  const { people } = await app.ask('severity.get', {});
  const person = people.find(({ hasil, fairLevel }) => hasil === 'sesuai' && fairLevel === 'di-atas');
  await tab(page, stage, 'Model').click();
  await page.getByRole('button', { name: stage.t('calib.facetsFit') }).click();
  await expect(page.getByText(stage.t('calib.facetsAsOf', { commit: 3 }))).toBeVisible();
  const map = page.getByRole('heading', { name: stage.t('calib.wrightTitle') });
  await map.scrollIntoViewIfNeeded();
  await expect(map).toBeVisible();
  await axeClean(page);
  await stage.picture('calibration-model-fitted');
  await tab(page, stage, 'Fair').click();
  const count = async () => (await app.ask('severity.get', {})).people.filter(({ changes }) => changes).length;
  await app.ask('rating.set', { employee: person?.employee ?? '', hasil: 'di-atas', reason: 'Bukti dukung lengkap' });
  const title = stage.t('calib.fairTitle', { n: await count(), all: people.length });
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
});
