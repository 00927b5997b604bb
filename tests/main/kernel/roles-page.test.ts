import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rolesPage } from '../../../scripts/make-roles.ts';

test('docs/roles.md is what the entries say', () => {
  expect(readFileSync(new URL('../../../docs/roles.md', import.meta.url), 'utf8')).toBe(rolesPage());
});
