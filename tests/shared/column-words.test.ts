import { expect, test } from 'vitest';
import { columns } from '#main/store/columns.ts';
import { columnValue } from '#shared/column-values.ts';
import { columnName, tableNames } from '#shared/column-words.ts';

/** Keys between rows and secrets: the journal does not show them. */
const silent = ['id', 'round_id', 'ballot_id', 'seal_key', 'sealed', 'signing_open', 'signing_secret', 'recipient'];
silent.push('identity', 'token', 'answer_open', 'position');

test('every table and column that a commit can write has its word in the journal', () => {
  expect(Object.keys(columns).filter((table) => !Object.hasOwn(tableNames, table))).toEqual([]);
  const all = [...new Set(Object.values(columns).flat())].filter((column) => !silent.includes(column));
  expect(all.filter((column) => columnName(column, 'id') === column)).toEqual([]);
});

test('values are said in words where they are keys of ours, and never run on for ever', () => {
  expect(columnValue('predicate', 'sangat-baik', 'id')).toBe('Sangat Baik');
  expect(columnValue('hasil', 'di-atas', 'en')).toBe('Above expectation');
  expect(columnValue('active', 0, 'id')).toBe('tidak');
  expect(columnValue('reason', null, 'id')).toBe('–');
  expect(columnValue('sex', 'F', 'id')).toBe('perempuan');
  expect(columnValue('state', 'draft', 'en')).toBe('Draft');
  expect(columnValue('kind', 'superior', 'id')).toBe('atasan');
  expect(columnValue('due', '2026-12-14', 'id')).toBe('14 Desember 2026');
  const instrument = JSON.stringify({ name: { id: 'BerAKHLAK', en: 'BerAKHLAK' }, version: 1 });
  expect(columnValue('instrument', instrument, 'id')).toBe('BerAKHLAK, 1');
  expect(columnValue('fields', 'x'.repeat(5000), 'id').length).toBeLessThan(310);
});

test('structures and keys of the session are said in words', () => {
  expect(columnValue('flags', '["score","near-line"]', 'id')).toBe('Skor menunjuk predikat lain, Dekat batas pola');
  expect(columnValue('kind', 'changed', 'id')).toBe('Diubah');
  expect(columnValue('cause', 'own', 'en')).toBe('own case');
  expect(columnValue('evidence', '["SK 12/2025"]', 'id')).toBe('SK 12/2025');
  expect(columnValue('quorum', '{"members":3,"required":2,"present":2}', 'en')).toMatch(/Present: 2/);
  expect(columnValue('notes', 'bukan JSON [', 'id')).toBe('bukan JSON [');
  expect(columnValue('flags', '[]', 'id')).toBe('–');
});
