import { expect, test } from 'vitest';
import { orderedIds } from '#main/import/import-side.ts';

test('ids are unique, grow in order, and have the form of UUID version 7', () => {
  const next = orderedIds();
  const ids = Array.from({ length: 70_000 }, next);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
  for (const id of ids.slice(0, 10))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(orderedIds(0)().slice(24)).not.toBe(orderedIds(0)().slice(24));
});
