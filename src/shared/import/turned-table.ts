import type { SourceTable, TableRow } from '#shared/kernel/table.ts';
import { foldHeader } from '#shared/rules/word-forms.ts';
import { filledCells } from './cell-rows.ts';
import { looksLikeNip } from './content.ts';
import { namesFields } from './header-row.ts';

/** Turns a table with people across and one row for each of NIP, name and ratings; rows above stay as its titles. */
export function turnTable(table: SourceTable): SourceTable {
  const { rows } = table;
  if (rows.length > 200) return table;
  const across = rows.findIndex(({ texts }) => texts.filter(looksLikeNip).length > 1);
  if (across < 0 || rows.some((row) => row !== rows[across] && row.texts.some(looksLikeNip) && filledCells(row) > 2))
    return table;
  const nips = rows[across] as TableRow;
  const first = nips.texts.findIndex(looksLikeNip);
  // A form has its labels again before the second NIP; people across have nothing between them.
  if (nips.texts.slice(first).some((text) => text.trim() !== '' && !looksLikeNip(text))) return table;
  const label = labelColumn(rows, across, first);
  if (label < 0) return table;
  let [top, bottom] = [across, across];
  const labelled = (row: TableRow | undefined): boolean =>
    row !== undefined &&
    (row.texts[label] ?? '').trim() !== '' &&
    row.texts.slice(first).some((text) => text.trim() !== '');
  while (labelled(rows[top - 1])) top--;
  while (labelled(rows[bottom + 1])) bottom++;
  const body = rows.slice(top, bottom + 1);
  const heads = body.map(({ texts }) => texts[label] ?? '');
  if (body.length < 3 || namesFields(heads) < 2) return table;
  const titles = rows.slice(0, top);
  const turned = nips.texts.flatMap((nip, column): readonly TableRow[] => {
    if (column < first || !body.some(({ texts }) => (texts[column] ?? '').trim() !== '')) return [];
    if (nip === '' && column > first + nips.texts.filter(looksLikeNip).length) return [];
    const texts = body.map((row) => row.texts[column] ?? '');
    return [{ number: column + 1, texts, kinds: body.map((row) => row.kinds[column] ?? '.').join('') }];
  });
  const header: TableRow = {
    number: label + 1,
    texts: heads,
    kinds: heads.map((text) => (text === '' ? '.' : 't')).join(''),
  };
  return {
    ...table,
    rows: [
      ...titles.map((row, at) => ({ ...row, number: at - titles.length })),
      header,
      ...turned,
      ...rows.slice(bottom + 1),
    ],
    turned: body.map(({ number }) => number),
  };
}

/** The column left of the people whose cells name fields. */
function labelColumn(rows: readonly TableRow[], across: number, first: number): number {
  for (let column = first - 1; column >= 0; column--)
    if (/\bnip\b|nomor induk/.test(foldHeader(rows[across]?.texts[column] ?? ''))) return column;
  return -1;
}
