import { join } from 'node:path';
import { count, newWorkshop, preview } from './importing.ts';
import { root } from './machine.ts';
import { expect, test } from './stage.ts';

const faults = join(root, 'tests', 'fixtures', 'import-faults');

test('a table with a proposed and a final predicate waits for one answer, which shows what it would write', async ({
  page,
  stage,
}) => {
  await newWorkshop(stage);
  await preview(page, stage, [join(faults, 'g05-usulan-dan-final.xlsx')]);
  await expect(count(page, stage, 'doubtful')).toContainText('8');
  const final = page.getByRole('radio', { name: /Predikat Final/ });
  await expect(final).not.toBeChecked();
  await expect(page.getByText(/Larasati Dewi.*Sangat Baik/).first()).toBeVisible();
  await final.click({ force: true });
  await expect(count(page, stage, 'accepted')).toContainText('8');
  await expect(count(page, stage, 'doubtful')).toContainText('0');
});
