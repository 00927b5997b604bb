import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Collected, collectTables } from '#main/readers/read-tables.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { AwkwardFile, AwkwardTable } from '../../fixtures/awkward-file.ts';
import { awkwardFiles, writeAwkward } from '../../fixtures/make-awkward.ts';

const folder = mkdtempSync(join(tmpdir(), 'selaras-awkward-'));
const paths = writeAwkward(folder);
afterAll(() => rmSync(folder, { recursive: true }));

const files = awkwardFiles().map((file, i) => ({ ...file, path: paths[i] ?? '' }));

function tableOf({
  sheet,
  hidden,
  rows,
  merged,
  hiddenRows,
  hiddenColumns,
}: Collected['tables'][number]): AwkwardTable {
  return {
    sheet,
    hidden,
    rows: rows.map(({ number, kinds, texts }) => [number, kinds, ...texts]),
    merges: (merged ?? []).map((span) => {
      return [span.row, span.column, span.row + span.rows - 1, span.column + span.columns - 1] as const;
    }),
    hiddenRows: hiddenRows ?? [],
    hiddenColumns: hiddenColumns ?? [],
  };
}

async function expectTruth({ name, truth }: AwkwardFile, source: Parameters<typeof collectTables>[0]) {
  if ('problem' in truth) {
    const error = await collectTables(source).then(
      (got) => got,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Problem);
    if (!(error instanceof Problem)) return;
    expect(error.code).toBe(truth.problem);
    expect(error.place.file).toContain(name);
    if (truth.line !== undefined) expect(error.values.line).toBe(truth.line);
    return;
  }
  const { tables, notes, problems } = await collectTables(source);
  expect(tables.map(tableOf)).toEqual(
    truth.tables.map((table) => ({
      sheet: '',
      hidden: false,
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      ...table,
    })),
  );
  expect(notes.map((note) => note.code).sort()).toEqual([...(truth.notes ?? [])].sort());
  expect(problems.map((problem) => problem.code)).toEqual(truth.problems ?? []);
  expect(tables.every((table) => table.file.startsWith(name))).toBe(true);
}

test.each(files)('$name from disk is read as its truth says', (file) =>
  expectTruth(file, { name: file.name, path: file.path }),
);

test.each(files)('$name in hand is read as its truth says', (file) =>
  expectTruth(file, { name: file.name, bytes: file.bytes }),
);
