import { describe, expect, test } from 'vitest';
import { previewImport } from '#main/import/held-import.ts';
import { holdsNip } from '#shared/import/content.ts';
import { levelAxes } from '#shared/import/level-heads.ts';
import { emptyState } from '#shared/import/record.ts';
import { shapeTable } from '#shared/import/shape.ts';
import { cellIn } from '#shared/kernel/table.ts';
import { speltPredicate, speltRating } from '#shared/rules/level-spelling.ts';
import { options, tableOf } from '../../fixtures/agency/import-agency.ts';
import { madeTable } from '../../fixtures/tables/made-table.ts';
import { importMade } from '../../soak/tables.ts';

const seeds = Array.from({ length: 400 }, (_, at) => 5_000 + at);

describe('tables of random shape', () => {
  const verdicts = seeds.map(importMade);

  test('no level is written that the table does not say', () => {
    const faults = verdicts.filter(({ wrong, unasked }) => wrong.length + unasked.length > 0);
    expect(faults.map(({ seed, made }) => `${seed} ${made}`)).toEqual([]);
  });

  test('nobody and no level is lost without a word', () => {
    const silent = verdicts.filter(({ lost, lostPeople, said }) => lost.length + lostPeople.length > 0 && !said);
    expect(silent.map(({ seed, made }) => `${seed} ${made}`)).toEqual([]);
  });

  test('nine in ten that leave nothing open are read whole, without a question', () => {
    const clear = verdicts.filter((verdict) => verdict.clear);
    const whole = clear.filter(({ lost, lostPeople, asked }) => lost.length + lostPeople.length === 0 && !asked);
    expect(clear.length).toBeGreaterThan(150);
    expect(whole.length / clear.length).toBeGreaterThan(0.9);
  });
});

const spellsLevel = (text: string): boolean => {
  const [rating, predicate] = [speltRating(text), speltPredicate(text)];
  return text.length > 3 && ((rating.known && rating.source !== 'code') || predicate.known);
};

test('every NIP and every level is read, or a finding names its row or its column', () => {
  const unnamed: string[] = [];
  for (const seed of seeds.slice(0, 200)) {
    const tables = shapeTable(madeTable(seed).table);
    const { findings, decisions, tables: previews, rows: read } = previewImport(tables, emptyState('2025'), options);
    for (const [at, table] of tables.entries()) {
      const recognition = previews[at]?.recognition;
      const own = findings.filter(({ sheet }) => sheet === table.sheet);
      if (recognition === null || recognition === undefined) {
        expect(own.length, `${seed}`).toBeGreaterThan(0);
        continue;
      }
      const records = new Set(read.filter((row) => row.table === at).map(({ index }) => index));
      const levels = new Set(levelAxes.map((axis) => recognition.fields.get(axis)));
      const asked = decisions.some(({ id }) => id === `levels:${table.file}|${table.sheet}`);
      // Of people across a sheet the columns of the table are rows of the source.
      const keyOf = (cell: string): string => cell.replace(table.turned === undefined ? /\d+$/ : /^[A-Z]+/, '');
      const named = new Set(own.map(({ cell }) => keyOf(cell)));
      const rowsNamed = new Set(own.map(({ row }) => row));
      for (const [index, { number, texts }] of table.rows.entries()) {
        if (index < recognition.first || rowsNamed.has(number)) continue;
        for (const [column, text] of texts.entries()) {
          const place = `${seed} ${cellIn(table, number, column)} ${text}`;
          if (holdsNip(text) && !records.has(index)) unnamed.push(place);
          const said = levels.has(column) || asked || named.has(keyOf(cellIn(table, 1, column)));
          if (spellsLevel(text) && !(records.has(index) && said)) unnamed.push(place);
        }
      }
    }
  }
  expect(unnamed).toEqual([]);
});

test('a form with two people side by side is no table with people across', () => {
  const form = tableOf(
    'skp.xlsx',
    `
NO|PEGAWAI YANG DINILAI||NO|PEJABAT PENILAI
#1|NAMA|Ahmad Fauzi|#1|NAMA|Siti Aminah
#2|NIP|198001012005011001|#2|NIP|197001011995032001
#3|JABATAN|Analis|#3|JABATAN|Kepala Bidang`,
  );
  expect(shapeTable(form)).toEqual([form]);
});
