import type { TableRow } from '#shared/kernel/table.ts';
import { foldHeader } from '#shared/rules/word-forms.ts';
import type { Columns } from './column-fill.ts';
import { type ColumnProfile, mostly } from './content.ts';
import { matchHeader } from './header-match.ts';
import { layoutOf } from './layouts.ts';
import { isPlain, type LevelColumn, type LevelReadingWay, ofYear, unlikeOnes } from './level-columns.ts';
import { levelHead } from './level-heads.ts';
import { suggestedOf } from './level-plan.ts';

/**
 * The columns between which only a person can choose the predicate of a unit: several whose heads name one and whose cells differ, or one of
 * part of the year or of a proposal. None where there is no doubt.
 */
export function unitWays(
  columns: Columns,
  profiles: readonly ColumnProfile[],
  headers: readonly string[],
  rows: readonly TableRow[],
  year: string,
): { readonly ways: readonly LevelReadingWay[]; readonly suggested: number | null } {
  const other = new Set([...columns].flatMap(([field, { column }]) => (field === 'organisation' ? [] : [column])));
  const layout = layoutOf('unit-achievement');
  const found = profiles.flatMap((profile, column): readonly LevelColumn[] => {
    const header = headers[column] ?? '';
    const names = matchHeader(layout, foldHeader(header)).some(({ field }) => field === 'organisation');
    if (other.has(column) || !names || !mostly(profile.organisations, profile)) return [];
    return [{ column, header, says: 'organisation', head: levelHead(header) }];
  });
  const rivals = unlikeOnes(ofYear(found, year), rows, 0);
  const [only] = rivals;
  const clear = only === undefined || (rivals.length === 1 && (isStageless(only) || isPlain(only)));
  const ways = clear ? [] : rivals.map((organisation) => ({ organisation }));
  return { ways, suggested: suggestedOf(ways, {}) };
}

function isStageless({ head }: LevelColumn): boolean {
  return head.stage === '' || head.settled;
}
