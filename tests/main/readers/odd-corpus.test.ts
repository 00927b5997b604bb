import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectTables } from '#main/readers/read-tables.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { SourceTable } from '#shared/kernel/table.ts';

interface TrueTable {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly cells: readonly (readonly [row: number, column: number, kind: string, text: string])[];
  readonly merged: readonly (readonly [row: number, column: number, rows: number, columns: number])[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

type Truth =
  | { readonly problem: string }
  | { readonly tables: readonly TrueTable[]; readonly notes?: readonly string[] };

const folder = join(import.meta.dirname, '../../fixtures/odd');
const truths: Readonly<Record<string, Truth>> = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'));

/** A cell as text that two programs write alike: numbers by value, for each has its own digits. */
function cellText(row: number, column: number, kind: string, text: string): string {
  return `${row},${column} ${kind} ${kind === 'n' ? Number(text) : JSON.stringify(text)}`;
}

function found({ sheet, hidden, rows, merged = [], hiddenRows = [], hiddenColumns = [] }: SourceTable) {
  const cells = rows.flatMap(({ number, texts, kinds }) =>
    texts.flatMap((text, at) => (text === '' ? [] : [cellText(number, at, kinds[at] ?? '', text)])),
  );
  const spans = merged.map((span) => [span.row, span.column, span.rows, span.columns].join(' ')).sort();
  return { sheet, hidden, cells, merged: spans, hiddenRows, hiddenColumns };
}

function expected(table: TrueTable) {
  const cells = table.cells.flatMap(([row, column, kind, text]) =>
    text === '' ? [] : [cellText(row, column, kind, text)],
  );
  return { ...table, cells, merged: table.merged.map((span) => span.join(' ')).sort() };
}

test('every file of the corpus has its truth', () => {
  expect(readdirSync(join(folder, 'files')).sort()).toEqual(Object.keys(truths).sort());
});

test.each(Object.entries(truths))('%s', async (name, truth) => {
  const reading = collectTables({ name, path: join(folder, 'files', name) });
  if ('problem' in truth) {
    const thrown = await reading.catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(Problem);
    expect((thrown as Problem).code).toBe(truth.problem);
    return;
  }
  const { tables, notes, problems } = await reading;
  expect(tables.map(found)).toEqual(truth.tables.map(expected));
  expect(problems).toEqual([]);
  expect(notes.map(({ code }) => code)).toEqual(expect.arrayContaining([...(truth.notes ?? [])]));
});
