import { readFileSync } from 'node:fs';
import { collectTables } from '#main/files/read-tables.ts';
import type { Matrix } from '#shared/domain/import/column-fill.ts';
import type { ImportOptions } from '#shared/domain/import/preview.ts';
import { shapeTable } from '#shared/domain/import/shape.ts';
import type { SourceTable } from '#shared/domain/table.ts';
import type { AgencyFile } from './sheet-file.ts';

const rules = JSON.parse(
  readFileSync(new URL('../../../resources/rules/permenpanrb-6-2022.json', import.meta.url), 'utf8'),
) as { matrix: { cells: Matrix } };

/** The matrix of the edition in force. */
export const matrix: Matrix = rules.matrix.cells;

export const options: ImportOptions = { matrix, today: '2026-03-01' };

/** Reads made files with the readers that the app uses. */
export async function tablesOf(files: readonly AgencyFile[]): Promise<readonly SourceTable[]> {
  const read = await Promise.all(files.map(({ name, bytes }) => collectTables({ name, bytes })));
  return read.flatMap(({ tables }) => tables.flatMap((table) => shapeTable(table)));
}

/** A table from lines of text, cells parted by `|`; a cell `#5` is a number, a blank line a gap. */
export function tableOf(file: string, text: string, sheet = ''): SourceTable {
  const rows = text
    .replace(/^\n/, '')
    .split('\n')
    .map((line, at) => {
      const texts =
        line.trim() === ''
          ? []
          : line
              .trim()
              .split('|')
              .map((cell) => cell.trim());
      const kinds = texts
        .map((cell) => (cell === '' ? '.' : cell.startsWith('#') ? 'n' : cell.startsWith('@') ? 'd' : 't'))
        .join('');
      return { number: at + 1, texts: texts.map((cell) => cell.replace(/^[#@](?=[\d-])/, '')), kinds };
    })
    .filter(({ texts }) => texts.some((cell) => cell !== ''));
  return { file, sheet, hidden: false, rows };
}
