import type { SourceTable, TableRow } from '#shared/kernel/table.ts';
import { speltPredicate } from '#shared/rules/level-spelling.ts';
import { fold } from '#shared/rules/word-forms.ts';
import { filledCells, withCells } from './cell-rows.ts';
import { holdsNip } from './content.ts';
import { withoutEnumerator } from './titles.ts';

/**
 * Gives people under the head of a section (`A. PREDIKAT SANGAT BAIK`) its predicate, in a column of their own behind the others. The
 * column is called *predikat kinerja* only where heads or titles say so.
 */
export function readSectionLevels(table: SourceTable): SourceTable {
  const { rows } = table;
  const first = rows.findIndex(({ texts }) => texts.some(holdsNip));
  if (first < 1) return table;
  const heads = rows.map((row) => (row.texts.some(holdsNip) ? null : sectionLevel(row)));
  const named = new Set(heads.filter((level) => level !== null));
  const opening = heads.slice(0, first).findLastIndex((level) => level !== null);
  if (named.size < 2 || opening < 0 || hasPredicates(rows)) return table;
  const column = Math.max(0, ...rows.map(({ texts }) => texts.length));
  const header = rows.slice(0, opening).findLastIndex((row) => filledCells(row) > 1);
  if (header < 0) return table;
  const speaks = rows.slice(0, first).some(({ texts }) => /\bpredikat\b|\bkinerja\b/.test(fold(texts.join(' '))));
  let level = '';
  const given = rows.map((row, index): TableRow => {
    const head = heads[index];
    if (head !== null && head !== undefined) level = head;
    if (index === header) return withCells(row, new Map([[column, speaks ? 'Predikat Kinerja' : 'Kategori']]));
    return level !== '' && row.texts.some(holdsNip) ? withCells(row, new Map([[column, level]])) : row;
  });
  return { ...table, rows: given };
}

/** The predicate that a row names and nothing else; null for any other row. */
function sectionLevel(row: TableRow): string | null {
  const [text, ...others] = withoutEnumerator(row.texts);
  if (text === undefined || others.length > 0 || text.length > 80) return null;
  const bare = text
    .replace(/^\s*(?:[A-Za-z]|[IVXivx]{1,4}|\d{1,2})[.)]\s+/, '')
    .replace(/\(?\s*\d+\s*(?:orang|pegawai|asn|org)\s*\)?\s*$/i, '')
    .replace(
      /^\s*(?:pegawai\s+)?(?:dengan\s+)?(?:predikat|kategori|kelompok|predicate)(?:\s+kinerja)?\s*[:=]?\s*/i,
      '',
    );
  const spelt = speltPredicate(bare);
  return spelt.known && spelt.source !== 'short' ? bare.trim() : null;
}

function hasPredicates(rows: readonly TableRow[]): boolean {
  return rows.some(
    ({ texts }) =>
      texts.some(holdsNip) &&
      texts.some((text) => {
        const spelt = speltPredicate(text);
        return spelt.known && spelt.source !== 'short';
      }),
  );
}
