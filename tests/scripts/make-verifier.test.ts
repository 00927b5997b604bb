import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { verifierPage } from '../../scripts/make-verifier.ts';

test('the page of the verifier is the one that its sources make, and lets nothing in but its own script and style', async () => {
  const page = await verifierPage();
  expect(readFileSync(new URL('../../resources/verifier.html', import.meta.url), 'utf8')).toBe(page);
  expect(page).toMatch(/content="default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'"/);
  expect(page).not.toMatch(/https?:/);
});
