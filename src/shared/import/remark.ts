import { foldHeader } from '#shared/rules/word-forms.ts';
import type { Columns } from './column-fill.ts';
import { type ColumnProfile, mostly } from './content.ts';
import type { Field } from './field.ts';
import { matchHeader } from './header-match.ts';
import type { Layout } from './layout.ts';

/** Something about a column that the user should know: it measures on another scale, or another column was taken instead. */
export interface Remark {
  readonly code: 'column.other-scale' | 'column.several' | 'column.levels-unread' | 'column.past';
  readonly column: number;
  readonly field: Field;
}

const levelFields: readonly Field[] = ['hasil', 'perilaku', 'predicate', 'organisation'];
const personLevels: readonly Field[] = ['hasil', 'perilaku', 'predicate'];

/**
 * Takes back columns that are named like a rating but hold other numbers (`Nilai Perilaku` 90); a unit's only as long as the layout
 * still has what it needs without it.
 */
export function dropOtherScales(
  layout: Layout,
  columns: Columns,
  profiles: readonly ColumnProfile[],
): readonly Remark[] {
  const dropped: Remark[] = [];
  for (const field of levelFields) {
    const claimed = columns.get(field);
    const profile = claimed === undefined ? undefined : profiles[claimed.column];
    if (claimed === undefined || profile === undefined || profile.filled < 2) continue;
    if (profile.numbers - profile.codes < profile.filled * 0.8) continue;
    columns.delete(field);
    const taken = new Set([...columns.values()].map(({ column }) => column));
    const words = personLevels.includes(field)
      ? -1
      : profiles.findIndex(
          (other, column) =>
            column !== claimed.column && !taken.has(column) && other.filled > 1 && mostly(other.organisations, other),
        );
    // `Capaian` 95,5 beside `Kategori` Istimewa: the column that speaks is the one meant.
    if (words >= 0)
      columns.set(field, {
        column: words,
        sure: 'likely',
        because: { code: 'content-level', values: { cells: profiles[words]?.filled ?? 0 } },
      });
    if (personLevels.includes(field) || layout.needs.every((group) => group.some((other) => columns.has(other))))
      dropped.push({ code: 'column.other-scale', column: claimed.column, field });
    else columns.set(field, claimed);
  }
  return dropped;
}

/** Columns left over whose header names a level that another column was taken for. */
export function findRivals(layout: Layout, columns: Columns, headers: readonly string[]): readonly Remark[] {
  const taken = new Set([...columns.values()].map(({ column }) => column));
  return headers.flatMap((header, column): readonly Remark[] => {
    if (taken.has(column)) return [];
    const match = matchHeader(layout, foldHeader(header)).find(
      ({ field, tier }) => tier > 1 && levelFields.includes(field) && columns.has(field),
    );
    return match === undefined ? [] : [{ code: 'column.several', column, field: match.field }];
  });
}
