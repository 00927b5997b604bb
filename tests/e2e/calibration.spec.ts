import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from './machine.ts';
import { axeClean, expect, type Stage, sampleFiles, test } from './stage.ts';

const peers = join(root, 'tests', 'files', 'peers', 'penilaian-sejawat.csv');
const tabs = ['Queue', 'Raters', 'Fair', 'Units', 'Groups', 'Agreement'] as const;

/** A workshop of the sample files with their peer ratings, every suggestion taken. */
async function agency(stage: Stage, files: readonly string[]) {
  const { host, home, page } = stage;
  if (host === null) throw new Error('these specs ask the Node host beside the page');
  const path = join(home, 'kalibrasi.selaras');
  await host.ask('workshop.create', { path, name: 'Dinas Contoh', period: '2025', facilitator: 'Sari' });
  for (const sources of [sampleFiles.map((file) => ({ path: file })), files.map((file) => ({ path: file }))]) {
    if (sources.length === 0) continue;
    const read = await host.ask('import.read', { sources });
    const decisions = Object.fromEntries(
      read.decisions.flatMap(({ id, suggested }) => (suggested === null ? [] : [[id, suggested]])),
    );
    await host.ask('import.apply', { preview: read.preview, decisions });
  }
  await expect(page.getByRole('heading', { name: stage.t('road.title') })).toBeVisible({ timeout: 20_000 });
  return host;
}

/** The same, at calibration. */
async function rated(stage: Stage) {
  const host = await agency(stage, [peers]);
  await stage.go('calibration');
  await expect(tab(stage.page, stage, 'Queue')).toBeVisible({ timeout: 20_000 });
  return host;
}

function tab(page: Page, stage: Stage, name: (typeof tabs)[number]) {
  return page.getByRole('tab', { name: stage.t(`calib.tab${name}`), exact: true });
}

test('calibration is not in the navigation before anybody was rated by peers, and is after', async ({
  page,
  stage,
}) => {
  const host = await agency(stage, []);
  const link = page.getByRole('navigation').getByRole('button', { name: stage.t('nav.calibration'), exact: true });
  await expect(link).toHaveCount(0);
  const read = await host.ask('import.read', { sources: [{ path: peers }] });
  await host.ask('import.apply', { preview: read.preview });
  await expect(link).toBeVisible();
  await host.ask('history.undo', {});
  await expect(link).toHaveCount(0);
});

test('every part in both languages and themes: accessible, without an empty place', async ({ page, stage }) => {
  test.slow();
  await rated(stage);
  for (const settings of [
    { language: 'id', theme: 'light' },
    { language: 'en', theme: 'dark' },
  ] as const) {
    await stage.look(settings);
    for (const name of tabs) {
      await tab(page, stage, name).click();
      await expect(page.getByRole('tabpanel')).toBeVisible();
      await expect(page.getByRole('tabpanel').getByRole('status')).toHaveCount(0, { timeout: 20_000 });
      await axeClean(page);
      await stage.picture(`calibration-${name.toLowerCase()}`);
    }
  }
});
