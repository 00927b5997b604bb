import { createAtom } from '#renderer/kernel/atom.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { type Predicate, type PredicateCounts, predicates } from '#shared/rules/levels.ts';

/** What the status line says of the selected cells. `mean` null: there are no numbers; `people`: those of the mix, the excluded left out. */
interface SelectionFigures {
  readonly cells: number;
  readonly filled: number;
  readonly rows: number;
  readonly mean: number | null;
  readonly people: number;
  readonly mix: PredicateCounts;
  readonly unrated: number;
}

/** Figures of the block selected now; null while it is one cell or none. */
export const selection = createAtom<SelectionFigures | null>(null);

/** Counts over values of cells and the people of their rows. */
export function figuresOf(values: Iterable<unknown>, people: readonly RosterRow[]): SelectionFigures {
  let [cells, filled, sum, numbers] = [0, 0, 0, 0];
  for (const value of values) {
    cells += 1;
    if (value === null || value === undefined || value === '') continue;
    filled += 1;
    if (typeof value !== 'number' || !Number.isFinite(value)) continue;
    numbers += 1;
    sum += value;
  }
  const mix = Object.fromEntries(predicates.map((predicate) => [predicate, 0])) as Record<Predicate, number>;
  const counted = people.filter(({ excluded }) => excluded === null);
  for (const { predicate } of counted) if (predicate !== null) mix[predicate] += 1;
  return {
    cells,
    filled,
    rows: people.length,
    mean: numbers === 0 ? null : sum / numbers,
    people: counted.length,
    mix,
    unrated: counted.filter(({ predicate }) => predicate === null).length,
  };
}
