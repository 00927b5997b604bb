import { shapeTable } from '#shared/import/shape.ts';
import { judge } from '../fixtures/import-truth.ts';
import { type MadeTable, madeTable } from '../fixtures/tables/made-table.ts';

export const full = 10_000;

/** What became of one made table. */
export interface TableVerdict extends Pick<MadeTable, 'made' | 'clear'> {
  readonly seed: number;
  readonly wrong: readonly string[];
  readonly unasked: readonly string[];
  readonly lost: readonly string[];
  readonly lostPeople: readonly string[];
  readonly asked: boolean;
  readonly said: boolean;
}

/** Imports one made table and judges it. `said`: some finding that is no mere note names what was not read. */
export function importMade(seed: number): TableVerdict {
  const { table, truth, made, clear } = madeTable(seed);
  const { preview, ...verdict } = judge(shapeTable(table), { people: truth });
  return {
    ...verdict,
    seed,
    made,
    clear,
    asked: preview.decisions.length > 0,
    said: preview.findings.length > 0,
  };
}

/** Imports `count` tables of random shape: no level is wrong or unasked, and of clear tables nine in ten are read without a question. */
export function run({ count, seed }: { readonly count: number; readonly seed: number }) {
  const faults: TableVerdict[] = [];
  const by = new Map<string, { tables: number; clear: number; whole: number }>();
  let [clear, whole, silent] = [0, 0, 0];
  for (let at = 0; at < count; at++) {
    const verdict = importMade(seed + at);
    const shape = verdict.made.split(',')[0] ?? '';
    const tally = by.get(shape) ?? { tables: 0, clear: 0, whole: 0 };
    const read = verdict.lost.length === 0 && verdict.lostPeople.length === 0 && !verdict.asked;
    tally.tables++;
    if (verdict.clear) tally.clear++;
    if (verdict.clear && read) tally.whole++;
    by.set(shape, tally);
    if (verdict.clear) clear++;
    if (verdict.clear && read) whole++;
    if (verdict.lost.length + verdict.lostPeople.length > 0 && !verdict.said) silent++;
    if (verdict.wrong.length + verdict.unasked.length > 0) faults.push(verdict);
  }
  for (const fault of faults.slice(0, 10)) console.log(fault);
  if (faults.length > 0) throw new Error(`${faults.length} of ${count} tables with wrong or unasked levels`);
  return [...by]
    .map(([shape, tally]) => ({ shape, ...tally }))
    .concat(
      { shape: 'all', tables: count, clear, whole },
      { shape: 'lost in silence', tables: silent, clear: 0, whole: 0 },
    );
}
