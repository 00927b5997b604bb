import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { findRuleSet, listRuleSets, loadRuleSet } from '#main/rules/rule-set-file.ts';
import { Problem } from '#shared/kernel/problem.ts';

const shipped = fileURLToPath(new URL('../../../resources/rules/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'selaras-rules-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the folder lists its rule sets and finds one by its id', () => {
  expect(listRuleSets(shipped).map(({ id }) => id)).toEqual(['permenpanrb-6-2022']);
  expect(findRuleSet(shipped, 'permenpanrb-6-2022').edition).toContain('6/2022');
  expect(findRuleSet(shipped, 'permenpanrb-9-2099')).toMatchObject({ id: 'permenpanrb-9-2099' });
  expect(() => findRuleSet(folder, 'permenpanrb-6-2022')).toThrow('rules.edition-unknown');
});

test.each<[string, string, (path: string) => void]>([
  ['rules.unreadable', 'tidak-ada.json', () => undefined],
  ['rules.not-json', 'terpotong.json', (path) => writeFileSync(path, '{"format": 1,')],
  ['rules.field-missing', 'kosong.json', (path) => writeFileSync(path, '\uFEFF{}')],
  ['rules.not-object', 'larik.json', (path) => writeFileSync(path, '[]')],
  [
    'rules.too-large',
    'besar.json',
    (path) => {
      writeFileSync(path, '');
      truncateSync(path, 2 ** 31);
    },
  ],
])('%s names the file', (code, name, write) => {
  const path = join(folder, name);
  write(path);
  let thrown: unknown;
  try {
    loadRuleSet(path);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(Problem);
  expect((thrown as Problem).code).toBe(code);
  expect((thrown as Problem).place.file).toBe(name);
});
