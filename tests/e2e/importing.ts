import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { sampleFiles } from './prepared.ts';
import { dropFiles, expect, type Stage } from './stage.ts';

/** The sample's nominative list. */
export const nominative = sampleFiles.find((path) => path.endsWith('nominatif.csv')) ?? '';

/** The NIPs of the nominative list, without the apostrophes that some bear. */
export const listed = readFileSync(nominative, 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => (line.split(';')[0] ?? '').replaceAll("'", ''))
  .toSorted();

/** A new workshop, open at the import screen. */
export async function newWorkshop({ app, home, go }: Stage): Promise<void> {
  const path = join(home, 'Selaras', 'uji.selaras');
  mkdirSync(join(home, 'Selaras'), { recursive: true });
  await app.ask('workshop.create', { path, name: 'Uji impor', period: '2025', facilitator: 'Sari Dewi' });
  await go('import');
}

/** Drops files on the start page and waits for their preview. */
export async function preview(page: Page, { t }: Stage, paths: readonly string[]): Promise<void> {
  await dropFiles(page.getByRole('region', { name: t('drop.label') }), paths);
  await expect(page.getByRole('heading', { name: t('review.title') })).toBeVisible();
}

/** The tile that counts the rows of a state. */
export function count(page: Page, { t }: Stage, state: 'accepted' | 'changed' | 'doubtful' | 'refused') {
  return page.getByRole('button', { name: t(`review.${state}`) });
}

/** An entry of the list on the left: a kind of finding, a part of the changes, a table. */
export function group(page: Page, name: string) {
  return page.getByRole('option', { name });
}

/** Everyone of the workshop, read past the screen. */
export async function people({ app }: Stage) {
  return (await app.ask('employee.list', {})).rows;
}

/** A workshop with the sample files in it and every suggestion taken, open at the import screen. */
export async function withSamples({ app, prepared, home, go }: Stage): Promise<void> {
  const path = join(home, 'Selaras', 'uji.selaras');
  await prepared.copyTo('imported', path);
  await app.ask('workshop.open', { path });
  await go('import');
}
