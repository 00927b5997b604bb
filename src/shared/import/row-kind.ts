import type { TableRow } from '#shared/kernel/table.ts';
import { speltPredicate, speltRating } from '#shared/rules/level-spelling.ts';
import { fold, foldHeader, isMissing } from '#shared/rules/word-forms.ts';
import { holdsNip, looksLikeNip } from './content.ts';
import type { Field, TableKind } from './field.ts';
import { layoutOf } from './layouts.ts';
import { isTitleLine, withoutEnumerator } from './titles.ts';

/** Why a row below the header is no record. */
export type SkippedKind = 'end' | 'total' | 'note' | 'signature' | 'header-again' | 'numbering' | 'section' | 'unread';

/** A row left out; `index` into the table's rows, `column` of its first filled cell. */
export interface SkippedRow {
  readonly index: number;
  readonly what: SkippedKind;
  readonly column: number;
}

/** Rows below a header sorted out: `data` are indices of records. */
interface SortedRows {
  readonly data: readonly number[];
  readonly asides: readonly SkippedRow[];
}

const totalStart = /^(?:grand |sub ?)?(?:jumlah|total|jml|rata rata|rerata|average|mean|subtotal|sum)\b/;
const totalWhole =
  /^(?:grand |sub ?)?(?:jumlah|total|jml|rata rata|rerata|average|mean|subtotal|sum)(?: (?:keseluruhan|total|pegawai|nilai|akhir|umum|unit|skor|asn|semua|data|baris|per|of|rows|average|rata))*$/;
const noteStart =
  /^(?:catatan|keterangan|ket|sumber|notes?|nb|n b|dicetak|diunduh|printed|halaman|page|legenda?|remarks?|source|generated|data per|tanggal cetak|exported)\b/;
const signatureStart =
  /^(?:mengetahui|menyetujui|disetujui|mengesahkan|ttd|tertanda|a n|an|plt|plh|kepala|sekretaris|direktur|pejabat|pembina|penata|pengatur|nip|ditetapkan|yang membuat|pembuat|approved|signed|hormat)\b/;
const placeAndDate = /^\p{L}[\p{L} ]+,\s*(?:\d{1,2}|[._…]+)?\s*\p{L}*\s*\d{4}$/u;

type Strength = 'strong' | 'bare' | 'weak' | 'lone';

/** Sorts the rows from index `first` on. `headers` is the last header row's own cells, to know it again further down. */
export function sortRows(
  rows: readonly TableRow[],
  first: number,
  kind: TableKind,
  columns: ReadonlyMap<Field, number>,
  headers: readonly string[],
): SortedRows {
  const data: number[] = [];
  const asides: SkippedRow[] = [];
  let pending: { index: number; strength: Strength; column: number }[] = [];
  const seen = shapeOf(kind, columns, headers);
  const numberColumn = columns.get('number') ?? -1;
  const flush = (inside: boolean, more: boolean): void => {
    for (const [place, { index, strength, column }] of pending.entries()) {
      const row = rows[index] as TableRow;
      const titled = strength !== 'bare' && more && isTitleLine(row.texts);
      const record =
        !titled &&
        (inside
          ? strength !== 'lone'
          : (strength === 'weak' || strength === 'bare') && follows(rows, data, index, place));
      if (record) data.push(index);
      else asides.push({ index, column, what: titled ? 'section' : looseKind(row, column, inside) });
    }
    pending = [];
  };
  const { ends, foot } = layoutOf(kind);
  let closed = false;
  for (let index = first; index < rows.length; index++) {
    const row = rows[index] as TableRow;
    const column = firstFilled(row);
    if (column < 0 || isOnlyNumbered(row, numberColumn)) continue;
    const words = fold(
      withoutEnumerator(row.texts)
        .find((text) => !/^[\d.,\s]+$/.test(text))
        ?.slice(0, 80) ?? '',
    );
    if (ends?.test(words) === true) {
      asides.push({ index, what: 'end', column });
      break;
    }
    const summed = foot?.test(words) === true ? 'total' : null;
    const opens = index === first || asides.at(-1)?.index === index - 1;
    const aside = opens && isNumbering(row) ? 'numbering' : (summed ?? asideOf(row, column, seen));
    if (aside !== null) {
      if (aside === 'header-again') flush(!closed, true);
      if (aside === 'total' || aside === 'note') {
        flush(false, false);
        closed = true;
      }
      asides.push({ index, what: aside, column });
      continue;
    }
    const strength = strengthOf(row, seen);
    if (strength !== 'strong') {
      pending.push({ index, strength, column });
      continue;
    }
    flush(!closed, true);
    closed = false;
    data.push(index);
  }
  flush(false, false);
  data.sort((a, b) => a - b);
  asides.sort((a, b) => a.index - b.index);
  return { data, asides };
}

interface Shape {
  readonly nip: number;
  readonly byNip: boolean;
  readonly identity: readonly number[];
  readonly mapped: readonly number[];
  readonly headers: readonly string[];
}

function shapeOf(kind: TableKind, columns: ReadonlyMap<Field, number>, headers: readonly string[]): Shape {
  const { identity } = layoutOf(kind);
  const nip = columns.get('nip') ?? columns.get('nipName') ?? columns.get('rateeNip') ?? -1;
  const byNip = identity.some((field) => field === 'nip' || field === 'rateeNip') && nip >= 0;
  const ids = identity.map((field) => columns.get(field)).filter((column) => column !== undefined);
  const mapped = [...columns].filter(([field]) => field !== 'number').map(([, column]) => column);
  return { nip, byNip, identity: ids, mapped, headers: headers.map(foldHeader) };
}

function firstFilled({ texts }: TableRow): number {
  for (let column = 0; column < texts.length; column++)
    if (texts[column] !== '' && texts[column]?.trim() !== '') return column;
  return -1;
}

/** A form's empty line: nothing but its number. */
function isOnlyNumbered({ texts }: TableRow, column: number): boolean {
  if (column < 0 || !/^\d+(?:\.0+)?\.?$/.test((texts[column] ?? '').trim())) return false;
  return texts.every((text, at) => at === column || text.trim() === '');
}

function asideOf(row: TableRow, column: number, seen: Shape): SkippedKind | null {
  const { texts } = row;
  if (isHeaderAgain(row, seen)) return 'header-again';
  if (seen.byNip && looksLikeNip(texts[seen.nip] ?? '')) return null;
  const first = texts[column] ?? '';
  if (first.charCodeAt(0) < 58 && !first.startsWith('*')) return totalFurther(row, column, seen);
  const folded = first.length > 80 ? fold(first.slice(0, 80)) : fold(first);
  if (seen.byNip ? totalStart.test(folded) : totalWhole.test(folded)) return 'total';
  if (first.startsWith('*') || (noteStart.test(folded) && mappedFilled(row, seen) <= 2)) return 'note';
  return totalFurther(row, column, seen);
}

/** `Jumlah` may stand in the second or third filled cell, behind a blank or a number. */
function totalFurther({ texts }: TableRow, column: number, seen: Shape): SkippedKind | null {
  let looked = 0;
  for (let next = column; next < texts.length && looked < 3; next++) {
    const text = texts[next] ?? '';
    if (text === '') continue;
    looked++;
    if (text.length < 40 && totalWhole.test(fold(text)))
      return seen.byNip || seen.identity.includes(next) || looked === 1 ? 'total' : null;
  }
  return null;
}

function isHeaderAgain({ texts }: TableRow, { headers }: Shape): boolean {
  let filled = 0;
  let same = 0;
  for (let column = 0; column < texts.length; column++) {
    const text = texts[column] ?? '';
    if (text === '') continue;
    filled++;
    if (text.length > 15 && looksLikeNip(text)) return false;
    const header = headers[column];
    if (header !== undefined && header !== '' && text.length < 120 && header === foldHeader(text)) same++;
    else if (filled > 3 && same === 0) return false;
  }
  return same >= 2 && same >= filled * 0.6;
}

/** `1 2 3 4` or `(1) (2) (3)` under the header. */
function isNumbering({ texts }: TableRow): boolean {
  const numbers = texts
    .filter((text) => text !== '')
    .map((text) => /^\(?(\d{1,2})\)?(?:\s*[=(:].{0,20})?$/.exec(text.trim().replace(/\.0$/, ''))?.[1]);
  return (
    numbers.length >= 2 &&
    numbers.every((number, index) => Number(number) === Number(numbers[0]) + index) &&
    Number(numbers[0]) <= 2
  );
}

function mappedFilled({ texts }: TableRow, { mapped }: Shape): number {
  let count = 0;
  for (const column of mapped) if ((texts[column] ?? '') !== '') count++;
  return count;
}

function strengthOf(row: TableRow, seen: Shape): Strength {
  const { texts } = row;
  const filled = mappedFilled(row, seen);
  if (!seen.byNip) {
    const named = seen.identity.some((column) => !isMissing(texts[column] ?? ''));
    return named && filled >= 2 ? 'strong' : filled >= 2 ? 'weak' : 'lone';
  }
  const nip = texts[seen.nip] ?? '';
  const digits = nip.length < 9 ? 0 : nip.replace(/\D/g, '').length;
  if (digits >= 9 || looksLikeNip(nip)) {
    if (/^\s*nip\b/i.test(nip) && texts.filter((text) => text !== '').length <= 2) return 'lone';
    return filled >= 2 ? 'strong' : 'bare';
  }
  return filled >= 2 ? 'weak' : 'lone';
}

/** A row without a NIP, or with nothing else, straight below the last record, with no gap and nothing but such rows between, is a record. */
function follows(rows: readonly TableRow[], data: readonly number[], index: number, place: number): boolean {
  const last = data.at(-1);
  if (last === undefined) return place === 0;
  return index === last + 1 && rows[index]?.number === (rows[last]?.number ?? 0) + 1;
}

function looseKind({ texts }: TableRow, column: number, inside: boolean): SkippedKind {
  if (texts.some(holdsNip) && texts.some(spellsLevel)) return 'unread';
  const filled = withoutEnumerator(texts);
  const first = filled[0] ?? texts[column] ?? '';
  const signs = filled.some(
    (text) =>
      signatureStart.test(fold(text.slice(0, 60))) ||
      placeAndDate.test(text.trim().slice(0, 120)) ||
      looksLikeNip(text),
  );
  if (signs && !inside) return 'signature';
  return inside && filled.length === 1 && !noteStart.test(fold(first.slice(0, 60))) ? 'section' : 'note';
}

/** Whether a cell spells a level in full. */
function spellsLevel(text: string): boolean {
  if (text.length < 4 || text.length > 40) return false;
  const [rating, predicate] = [speltRating(text), speltPredicate(text)];
  return (
    (rating.known && rating.source !== 'code' && rating.source !== 'short') ||
    (predicate.known && predicate.source !== 'short')
  );
}
