import { fits, isPlain, type LevelColumn, type LevelReadingWay } from './level-columns.ts';
import type { LevelAxis } from './level-heads.ts';

/**
 * Levels of other years beside those of the workshop, by year: they are history. Only under heads that name the axis and the year
 * plainly; two columns for one axis and year are no reading.
 */
export function pastLevels(columns: readonly LevelColumn[]): ReadonlyMap<string, LevelReadingWay> {
  const years = new Map<string, Map<LevelAxis, readonly LevelColumn[]>>();
  for (const column of columns) {
    const { axis, year } = column.head;
    if (axis === null || year === '' || column.says === 'codes' || !fits(axis, column) || !isPlain(column)) continue;
    const axes = years.get(year) ?? new Map<LevelAxis, readonly LevelColumn[]>();
    years.set(year, axes.set(axis, [...(axes.get(axis) ?? []), column]));
  }
  const past = new Map<string, LevelReadingWay>();
  for (const [year, axes] of years) {
    const own = [...axes].flatMap(([axis, [only, ...others]]) =>
      only === undefined || others.length > 0 ? [] : [[axis, only] as const],
    );
    if (own.length > 0) past.set(year, Object.fromEntries(own));
  }
  return past;
}
