import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { gapOf, holds } from '../../golden/checks/check.ts';
import { families } from '../../golden/checks/families.ts';

const root = fileURLToPath(new URL('../../golden/', import.meta.url));

// Cases that came with GPL packages are not held here; `tests/golden/check-cases.ts` takes their path.
for (const family of families)
  for (const one of family.cases)
    if (holds(root, one.folder))
      test(`${family.name}: ${one.folder}`, async () => {
        const rows = await one.check(root + one.folder);
        expect(rows.length).toBeGreaterThan(0);
        expect(rows.filter((row) => !(gapOf(row) <= row.tolerance))).toEqual([]);
      });
