import type { SourceTable, TableRow } from '#shared/kernel/table.ts';
import { foldHeader } from '#shared/rules/word-forms.ts';
import { filledCells } from './cell-rows.ts';
import { holdsNip } from './content.ts';
import { matchHeader } from './header-match.ts';
import { findHeader } from './header-row.ts';
import { layoutOf } from './layouts.ts';

const headWords =
  /(?:^|[^\p{L}])(?:n\.?\s?i\.?\s?p|ni\s?pppk|nomor induk|employee|n\s?a\s?m\s?a|name|predikat|predicate|rating|perilaku|unit|unor)(?:$|[^\p{L}])/iu;
const deepest = 3;
const list = layoutOf('nominative');

/** One table below another, each with a head of its own. A head that only repeats the first is no table of its own. */
export function splitStacked(table: SourceTable): readonly SourceTable[] {
  const { rows } = table;
  const heads: { index: number; signature: string }[] = [];
  for (let index = 0; index < rows.length; index++) {
    if (!couldBeHead(rows[index] as TableRow)) continue;
    const person = rows.slice(index, index + deepest).findIndex(({ texts }) => texts.some(holdsNip));
    const found = findHeader(rows.slice(index, index + (person < 0 ? deepest : person)));
    if (found === null || found.top !== 0) continue;
    const signature = found.headers.map(foldHeader).join('|');
    const people = rows.slice(index + 1).findIndex((row) => row.texts.some(holdsNip));
    const before = heads.at(-1);
    // Two heads with nobody between them are one head, or a title that looks like one.
    if (before !== undefined && !rows.slice(before.index + 1, index).some(isRecord)) continue;
    if (heads.some((head) => head.signature === signature) || people < 0) continue;
    heads.push({ index, signature });
    index += found.bottom;
  }
  if (heads.length < 2) return [table];
  const titles = rows.slice(0, heads[0]?.index ?? 0);
  const starts = heads.map(({ index }, at) => (at === 0 ? 0 : titleStart(rows, index)));
  return heads.map(({ index }, at) => {
    const own = rows.slice(starts[at] ?? 0, index);
    const body = rows.slice(index, starts[at + 1] ?? rows.length);
    return { ...table, rows: at === 0 ? [...own, ...body] : [...own, ...titles, ...body] };
  });
}

function couldBeHead(row: TableRow): boolean {
  if (filledCells(row) < 3 || row.texts.some(holdsNip)) return false;
  return row.texts.filter((text) => text.length < 60 && headWords.test(text)).length > 1;
}

function isRecord(row: TableRow): boolean {
  return row.texts.some(holdsNip) || filledCells(row) > 2;
}

/** The first of the title rows right above a head. */
function titleStart(rows: readonly TableRow[], head: number): number {
  let start = head;
  while (start > 0) {
    const above = rows[start - 1] as TableRow;
    if (filledCells(above) > 2 || above.texts.some(holdsNip) || head - start > 4) break;
    if (/^\s*(?:jumlah|total|catatan|keterangan)\b/i.test(above.texts.find((text) => text.trim() !== '') ?? '')) break;
    start--;
  }
  return start;
}

/** One table beside another: parted by an empty column, or with the same heads over again. */
export function splitBeside(table: SourceTable): readonly SourceTable[] {
  const { rows } = table;
  const found = findHeader(rows);
  if (found === null) return [table];
  const spans = repeatedHeads(found.headers) ?? emptyBetween(rows, found.top, found.bottom);
  if (spans.length < 2) return [table];
  const parts = spans.map((span) => ({ ...table, rows: within(rows, found.top, span) }));
  const whole = parts.filter((part) => {
    const own = findHeader(part.rows);
    return own !== null && part.rows.slice(own.bottom + 1).some(isRecord);
  });
  return whole.length > 1 && whole.length === spans.filter((_, at) => people(parts[at]?.rows ?? []) > 0).length
    ? whole
    : [table];
}

function people(rows: readonly TableRow[]): number {
  return rows.filter(({ texts }) => texts.some(holdsNip)).length;
}

type Span = readonly [from: number, to: number];

/** Spans of columns that begin with the same head, each with a NIP of its own. */
function repeatedHeads(headers: readonly string[]): readonly Span[] | null {
  const folded = headers.map(foldHeader);
  const nips = folded.flatMap((head, column) =>
    matchHeader(list, head).some(({ field, tier }) => tier > 1 && (field === 'nip' || field === 'nipName'))
      ? [column]
      : [],
  );
  if (nips.length < 2) return null;
  const [one = 0, two = 0] = nips;
  const width = two - one;
  if (folded[one] !== folded[two]) return null;
  let start = one;
  while (start > 0 && folded[start - 1] !== '' && folded[start - 1] === folded[start - 1 + width]) start--;
  if (folded.slice(start, start + width).filter((head) => head !== '').length < 2) return null;
  return nips.map((nip) => [nip - (one - start), Math.min(nip - (one - start) + width, headers.length)] as const);
}

/** Spans of columns between empty ones, from the header down. */
function emptyBetween(rows: readonly TableRow[], top: number, bottom: number): readonly Span[] {
  const body = rows.slice(top, Math.min(rows.length, bottom + 300));
  const width = Math.max(...body.map(({ texts }) => texts.length));
  const spans: Span[] = [];
  let from = -1;
  for (let column = 0; column <= width; column++) {
    const filled = body.some(({ texts }) => (texts[column] ?? '').trim() !== '');
    if (filled && from < 0) from = column;
    if (!filled && from >= 0) {
      spans.push([from, column]);
      from = -1;
    }
  }
  return spans.filter(([start, end]) => end - start > 1);
}

/** The rows of one span of columns. Titles above are its own where some stand over it, else those of the whole sheet. */
function within(rows: readonly TableRow[], top: number, [from, to]: Span): readonly TableRow[] {
  return rows.flatMap((row, index): readonly TableRow[] => {
    const own = row.texts.map((text, column) => (column >= from && column < to ? text : ''));
    const filled = own.some((text) => text.trim() !== '');
    if (!filled) return index < top ? [row] : [];
    return [
      { ...row, texts: own, kinds: [...row.kinds].map((kind, column) => (own[column] === '' ? '.' : kind)).join('') },
    ];
  });
}
