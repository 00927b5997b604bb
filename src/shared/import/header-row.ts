import type { TableRow } from '#shared/kernel/table.ts';
import { speltPredicate, speltRating } from '#shared/rules/level-spelling.ts';
import { foldHeader, tidy } from '#shared/rules/word-forms.ts';
import { filledCells } from './cell-rows.ts';
import type { Field } from './field.ts';
import { assignColumns, type Claim, isForbidden, matchHeader } from './header-match.ts';
import type { Layout } from './layout.ts';
import { layouts } from './layouts.ts';

/** Header rows found: `top` to `bottom` are indices into the table's rows; `headers` are the joined texts, one per column. */
export interface HeaderFound {
  readonly layout: Layout;
  readonly top: number;
  readonly bottom: number;
  readonly headers: readonly string[];
  readonly claims: ReadonlyMap<Field, Claim>;
  readonly score: number;
}

const rowsTried = 40;
const deepest = 3;
const columnsTried = 512;
const tierWeight = [0, 0.4, 0.7, 1] as const;

/** The header that fits a known layout best among the first rows, single or joined from up to three rows; null when none does. */
export function findHeader(
  rows: readonly TableRow[],
  year = '',
  only: readonly Layout[] = layouts,
): HeaderFound | null {
  let best: HeaderFound | null = null;
  const last = Math.min(rows.length, rowsTried);
  for (let top = 0; top < last; top++) {
    for (let depth = 1; depth <= deepest; depth++) {
      const headers = joinHeaders(rows, top, depth);
      if (headers === null) break;
      const found = scoreHeaders(headers, top, top + depth - 1, only, year);
      // A second header row must earn its place: a data row below a full header adds nothing.
      if (
        found !== null &&
        (best === null || found.score > best.score + (depth > 1 ? 0.25 : 0) || isLeaner(found, best)) &&
        !(best !== null && isLowerHalf(rows, found, best))
      )
        best = found;
    }
  }
  return best === null ? null : withHeadsAbove(rows, withSubHeads(rows, best, only, year), only, year);
}

/** The same header without the titles above it that fall into its columns. */
function isLeaner(found: HeaderFound, best: HeaderFound): boolean {
  return found.bottom === best.bottom && found.top > best.top && found.score >= best.score - 0.25;
}

/**
 * Whether a header is only the lower row of another, with cells merged down over both: `Nomor` under *Surat Keputusan* loses what its
 * heading says. Not where the two rows together name fewer fields.
 */
function isLowerHalf(rows: readonly TableRow[], found: HeaderFound, whole: HeaderFound): boolean {
  if (found.layout !== whole.layout || found.bottom !== whole.bottom || found.top <= whole.top) return false;
  const [above, below] = [rows[found.top - 1]?.texts ?? [], rows[found.top]?.texts ?? []];
  const merged = above.filter((text, column) => text !== '' && text === below[column]).length;
  const named = ({ claims }: HeaderFound): number => claims.size - (claims.has('number') ? 1 : 0);
  return merged > 1 && named(whole) >= named(found);
}

/** Takes headings from the row above for the columns that the header itself leaves blank, as two-line heads without merged cells do. */
function withHeadsAbove(
  rows: readonly TableRow[],
  found: HeaderFound,
  only: readonly Layout[],
  year: string,
): HeaderFound {
  const above = rows[found.top - 1];
  const first = rows[found.top];
  const depth = found.bottom - found.top + 1;
  if (above === undefined || first === undefined || depth >= deepest || above.number !== first.number - 1) return found;
  if (filledCells(above) < 2 || looksLikeData(above)) return found;
  const width = Math.min(columnsTried, Math.max(above.texts.length, found.headers.length));
  const headers = Array.from({ length: width }, (_, at) => found.headers[at] || tidy(above.texts[at] ?? ''));
  const wider = scoreHeaders(headers, found.top - 1, found.bottom, only, year);
  return wider !== null && wider.layout === found.layout && wider.claims.size > found.claims.size ? wider : found;
}

/** Takes in rows of sub-heads below a header: text alone, under headings that span columns, and nothing where people are named. */
function withSubHeads(
  rows: readonly TableRow[],
  found: HeaderFound,
  only: readonly Layout[],
  year: string,
): HeaderFound {
  const below = rows[found.bottom + 1];
  const depth = found.bottom - found.top + 1;
  if (below === undefined || depth >= deepest || !isSubHead(below, rows[found.bottom]?.texts ?? [], found))
    return found;
  const headers = joinHeaders(rows, found.top, depth + 1);
  const deeper = headers === null ? null : scoreHeaders(headers, found.top, found.bottom + 1, only, year);
  return deeper === null || deeper.layout !== found.layout ? found : withSubHeads(rows, deeper, only, year);
}

function isSubHead({ texts, kinds }: TableRow, above: readonly string[], { claims, headers }: HeaderFound): boolean {
  const filled = texts.flatMap((text, column) => (text.trim() === '' ? [] : [column]));
  const isWord = (column: number): boolean => kinds[column] === 't' && !/\d{4}/.test(texts[column] ?? '');
  if (filled.length === 0 || !filled.every((column) => isWord(column) || isYear(texts[column] ?? ''))) return false;
  const own = filled.filter((column) => foldHeader(texts[column] ?? '') !== foldHeader(headers[column] ?? ''));
  if (own.length === 0) return false;
  const named = new Set([...claims].flatMap(([field, { column }]) => (naming.has(field) ? [column] : [])));
  const spells = (text: string): boolean => speltRating(text).known || speltPredicate(text).known;
  return own.every((column) => !named.has(column) && spanned(above, texts, column) && !spells(texts[column] ?? ''));
}

/** Whether a cell is under a heading over several columns: one blank, or one that goes on over the next cell. */
function spanned(above: readonly string[], below: readonly string[], column: number): boolean {
  const [before = '', own = '', next = ''] = [above[column - 1], above[column], above[column + 1]];
  return own === '' || own === before || ((next === '' || next === own) && (below[column + 1] ?? '') !== '');
}

const naming: ReadonlySet<Field> = new Set<Field>([
  'nip',
  'name',
  'fullName',
  'nipName',
  'rateeNip',
  'raterNip',
  'number',
  'unit',
  'plan',
  'code',
  'activity',
  'start',
  'teamCode',
  'teamName',
]);

function scoreHeaders(
  headers: readonly string[],
  top: number,
  bottom: number,
  only: readonly Layout[],
  year: string,
): HeaderFound | null {
  const folded = headers.map(foldHeader);
  const filled = folded.filter((text) => text !== '').length;
  if (filled < 2) return null;
  let best: HeaderFound | null = null;
  for (const layout of only) {
    if (folded.every((header) => matchHeader(layout, header).length === 0)) continue;
    const claims = assignColumns(layout, folded, year);
    if (!layout.needs.every((group) => group.some((field) => claims.has(field)))) continue;
    if (folded.some((header) => isForbidden(layout, header))) continue;
    const score = scoreOf(layout, claims) + claims.size / filled;
    if (score > (best?.score ?? 0)) best = { layout, top, bottom, headers, claims, score };
  }
  return best;
}

/** How much the claims weigh; needed fields count double. */
export function scoreOf(layout: Layout, claims: ReadonlyMap<Field, Claim>): number {
  let score = 0;
  for (const [field, { tier }] of claims) {
    score += (tierWeight[tier] ?? 0) * (layout.needs.some((group) => group.includes(field)) ? 2 : 1);
  }
  return score;
}

/**
 * Header texts of `depth` rows joined downwards; a heading that spans columns is carried right over blanks (merged cells leave
 * them), as far as there is something below. Null when the rows are not adjacent or hold data.
 */
export function joinHeaders(rows: readonly TableRow[], top: number, depth: number): readonly string[] | null {
  const first = rows[top];
  if (first === undefined) return null;
  let joined = first.texts.slice(0, columnsTried).map(tidy);
  // A title of one cell is no heading over the columns below it.
  if (depth > 1 && filledCells(first) < 2) return null;
  if (looksLikeData(first) || joined.every((text) => text === '')) return null;
  for (let level = 1; level < depth; level++) {
    const row = rows[top + level];
    if (row === undefined || row.number !== first.number + level || looksLikeData(row)) return null;
    joined = joinBelow(joined, row.texts.slice(0, columnsTried).map(tidy));
  }
  return joined;
}

function joinBelow(above: readonly string[], below: readonly string[]): string[] {
  const width = Math.max(above.length, below.length);
  const joined: string[] = [];
  let span = '';
  for (let column = 0; column < width; column++) {
    const parent = above[column] ?? '';
    const child = below[column] ?? '';
    if (parent !== '') span = child === '' ? '' : parent;
    else if (child === '') span = '';
    const over = parent === '' ? span : parent;
    joined.push(child === '' || over === child ? over || child : over === '' ? child : `${over} ${child}`);
  }
  return joined;
}

/** `2024`, `Tahun 2025`: the sub-heads of columns for several years. */
function isYear(text: string): boolean {
  // Trimmed first: blanks beside an optional word could be parted in as many ways as there are blanks.
  return /^(?:(?:tahun|th\.?|ta)\s*)?(?:19|20)\d{2}$/i.test(text.trim());
}

/** A row with a NIP, or mostly numbers, is no header. */
function looksLikeData(row: TableRow): boolean {
  let numbers = 0;
  let filled = 0;
  for (let column = 0; column < row.texts.length; column++) {
    const text = row.texts[column] ?? '';
    if (text === '') continue;
    filled++;
    if (!isYear(text) && (row.kinds[column] !== 't' || /^[\d\s.,'()%-]+$/.test(text))) numbers++;
    if (text.length >= 16 && text.replace(/\D/g, '').length >= 16) return true;
  }
  return filled > 0 && numbers * 2 > filled;
}

/** Whether a row could stand as the header of anything known: two or more cells name a field of some layout. */
export function namesFields(headers: readonly string[]): number {
  const folded = headers.map(foldHeader);
  return Math.max(
    0,
    ...layouts.map((layout) => folded.filter((header) => matchHeader(layout, header).length > 0).length),
  );
}
