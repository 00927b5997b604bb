import type { Query, QueryContext } from '#main/kernel/context.ts';
import { type SearchedTable, searched } from '#main/store/migrations/0056-search.ts';
import { rowsBy } from '#main/store/rows.ts';
import type { SearchHit } from '#shared/dossier/search-contract.ts';
import { isMissing, wordFormsOf } from '#shared/rules/word-forms.ts';
import { type FoundRow, matchOf, rowsFound } from './search-reads.ts';

/** Hits of one table that are shown, and how many words of a text count. */
const mostHits = 8;
const mostWords = 8;
const longestExcerpt = 140;

/** The columns that say whose row it is. */
const ownId: ReadonlySet<SearchedTable> = new Set(['rating', 'decision']);

/** Whether a row holds every word, at the beginning of one of its own. */
function holds(texts: readonly string[], words: readonly string[]): boolean {
  const own = texts.flatMap((text) => wordFormsOf(text));
  return words.every((word) => own.some((one) => (word.length < 3 ? one === word : one.startsWith(word))));
}

/** The text that holds the first word, cut around it. */
function excerptOf(texts: readonly string[], words: readonly string[]): string {
  const first = words.slice(0, 1);
  const text = texts.find((one) => holds([one], words)) ?? texts.find((one) => holds([one], first)) ?? texts[0] ?? '';
  if (text.length <= longestExcerpt) return text;
  const at = Math.max(0, text.toLowerCase().indexOf(first[0] ?? '') - 40);
  const end = at + longestExcerpt;
  return `${at > 0 ? '… ' : ''}${text.slice(at, end).trim()}${end < text.length ? ' …' : ''}`;
}

function isMine(table: SearchedTable, row: FoundRow, { id }: QueryContext['actor']): boolean {
  return table !== 'note' || row.private === 0 || row.actor_id === id;
}

const textIn = (row: FoundRow, column: string): string => {
  const value = row[column];
  return typeof value === 'string' && !isMissing(value) ? value : '';
};

/** Everything that the caller may read and that holds all these words. */
export const searchFind: Query<'search.find'> = ({ text }, { store, actor }) => {
  const words = wordFormsOf(text).slice(0, mostWords);
  if (words.join('').length < 2) return { hits: [], more: false };
  const match = matchOf(store, words);
  const hits: Omit<SearchHit, 'nip' | 'name'>[] = [];
  let more = false;
  for (const [table, rows] of rowsFound(store, match)) {
    const shown = new Set<string>();
    for (const row of rows) {
      const texts = searched[table].map((column) => textIn(row, column)).filter((one) => one !== '');
      if (!isMine(table, row, actor) || !holds(texts, words)) continue;
      const employee = (ownId.has(table) ? row.id : (row.employee_id ?? null)) as string | null;
      const excerpt = excerptOf(texts, words);
      const once = `${employee ?? ''} ${excerpt}`;
      if (shown.has(once)) continue;
      if (shown.size === mostHits) {
        more = true;
        break;
      }
      shown.add(once);
      hits.push({ table, id: String(row.id), employee, excerpt, place: placeIn(row) });
    }
  }
  const people = rowsBy(
    store,
    'employee',
    hits.flatMap(({ employee }) => employee ?? []),
  );
  return {
    more,
    hits: hits.map((hit) => {
      const person = people.get(hit.employee ?? '');
      return { ...hit, nip: person?.nip ?? null, name: person?.name ?? null };
    }),
  };
};

function placeIn({ file, sheet, row, cell }: FoundRow): SearchHit['place'] {
  if (typeof file !== 'string' || typeof row !== 'number') return null;
  return { file, sheet: String(sheet ?? ''), row, cell: String(cell ?? '') };
}
