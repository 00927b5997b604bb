import type { TableRow } from '#shared/kernel/table.ts';
import { speltPredicate, speltRating } from '#shared/rules/level-spelling.ts';
import type { Rating } from '#shared/rules/levels.ts';
import { fold, isMissing } from '#shared/rules/word-forms.ts';
import type { Matrix } from './column-fill.ts';
import type { Field } from './field.ts';
import type { Legend } from './legend.ts';

/** Contradictions that a proof survives: one row in twenty, so none below twenty rows. */
export const strayShare = 0.05;

/** Which way the codes 1, 2, 3 run: `falling` 1 is above expectations (the portal's), `rising` 3 is. */
export const codeDirections = ['falling', 'rising'] as const;
export type CodeDirection = (typeof codeDirections)[number];

/** What the codes of a direction mean. */
export const codeRatings: Readonly<Record<CodeDirection, ReadonlyMap<string, Rating>>> = {
  falling: new Map([
    ['1', 'di-atas'],
    ['2', 'sesuai'],
    ['3', 'di-bawah'],
  ]),
  rising: new Map([
    ['1', 'di-bawah'],
    ['2', 'sesuai'],
    ['3', 'di-atas'],
  ]),
};

/** How the ratings of a table are coded: not at all, as its legend says, in one direction, on another scale, or nobody knows yet. */
export type CodeReading = 'none' | 'legend' | 'other' | 'open' | CodeDirection;

/** The code in a rating cell: `2`, `2.0`; '' for anything else. */
export function codeIn(text: string): string {
  return /^\s*([123])(?:[.,]0+)?\s*$/.exec(text)?.[1] ?? '';
}

/**
 * Reads the direction of a table's codes off its legend, off a cell that spells its own code (`3 - Di Atas Ekspektasi`), or off
 * predicates that one direction alone explains. Open where none of these speaks.
 */
export function readCodes(
  rows: readonly TableRow[],
  data: readonly number[],
  fields: ReadonlyMap<Field, number>,
  legend: Legend,
  matrix: Matrix,
): CodeReading {
  const [hasil, perilaku] = [fields.get('hasil'), fields.get('perilaku')];
  const columns = [hasil, perilaku].filter((column) => column !== undefined);
  const cells = (row: TableRow): readonly string[] => columns.map((column) => row.texts[column] ?? '');
  const isCoded = (row: TableRow): boolean => cells(row).some((text) => codeIn(text) !== '');
  if (!data.some((index) => isCoded(rows[index] as TableRow))) return 'none';
  const faults: Record<CodeDirection, number> = { falling: 0, rising: 0 };
  for (const index of data) {
    const row = rows[index] as TableRow;
    for (const text of cells(row)) {
      const own = /^\s*([13])\s*[-–.:)=]\s*\p{L}/u.exec(text)?.[1];
      const spelt = own === undefined ? null : speltRating(text);
      if (own !== undefined && spelt?.known === true)
        for (const direction of codeDirections)
          if (codeRatings[direction].get(own) !== spelt.level) faults[direction]++;
    }
    weighRow(row, hasil, perilaku, fields.get('predicate'), matrix, faults);
  }
  if (legend.ratings.has('1') || legend.ratings.has('3')) return 'legend';
  const stray = data.length * strayShare;
  // What speaks for the one must speak against the other, well above strays.
  const [better] = [...codeDirections].sort((a, b) => faults[a] - faults[b]);
  const worse = better === 'falling' ? 'rising' : 'falling';
  if (better === undefined || faults[better] > stray || faults[worse] <= 3 * faults[better]) return 'open';
  return better;
}

/** Counts against a direction what a row's predicate contradicts; with one axis alone, only what no level of the other explains. */
function weighRow(
  { texts }: TableRow,
  hasil: number | undefined,
  perilaku: number | undefined,
  predicate: number | undefined,
  matrix: Matrix,
  faults: Record<CodeDirection, number>,
): void {
  if (predicate === undefined) return;
  const said = speltPredicate(texts[predicate] ?? '');
  if (!said.known) return;
  const every: readonly Rating[] = ['di-atas', 'sesuai', 'di-bawah'];
  for (const direction of codeDirections) {
    const levels = (column: number | undefined): readonly Rating[] => {
      const text = column === undefined ? '' : (texts[column] ?? '');
      if (isMissing(text)) return every;
      const code = codeRatings[direction].get(codeIn(text));
      const spelt = speltRating(text);
      return code !== undefined ? [code] : spelt.known ? [spelt.level] : every;
    };
    const possible = levels(hasil).some((h) => levels(perilaku).some((p) => matrix[h][p] === said.level));
    if (!possible) faults[direction]++;
  }
}

/** Whether a column holds marks of another scale: mostly numbers, and more than a stray one that is no code. */
export function isOtherScale(rows: readonly TableRow[], data: readonly number[], column: number): boolean {
  let [codes, others, words] = [0, 0, 0];
  for (const index of data) {
    const text = rows[index]?.texts[column] ?? '';
    if (isMissing(text)) continue;
    if (!/^[-+]?\d+(?:[.,]\d+)?\s*%?$/.test(text.trim())) words++;
    else if (codeIn(text) === '') others++;
    else codes++;
  }
  return codes + others > words && others > 0 && others * 5 >= codes + others;
}

/** What a cell means by the table's own legend, null where that is silent. */
export function legendLevel<Level>(known: ReadonlyMap<string, Level>, text: string): Level | null {
  if (known.size === 0) return null;
  return known.get(codeIn(text) || fold(text)) ?? null;
}
