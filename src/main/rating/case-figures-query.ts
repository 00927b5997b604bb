import { calibrationModelOrNull } from '#main/calibration/model.ts';
import { rankedCases } from '#main/calibration/queue.ts';
import { fairLines } from '#main/calibration/severity.ts';
import type { Query } from '#main/kernel/context.ts';
import { roster } from '#main/people/roster-reads.ts';
import type { Reader } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import type { CaseFigures } from '#shared/rating/contract.ts';

/** Everybody's predicate of the newest past period that they have one of. */
function newestPast(store: Reader): ReadonlyMap<string, NonNullable<CaseFigures['past']>> {
  const newest = new Map<string, NonNullable<CaseFigures['past']>>();
  for (const { employee_id: employee, period, predicate } of rowsOf(store, 'past_rating'))
    if (predicate !== null && period > (newest.get(employee)?.period ?? ''))
      newest.set(employee, { period, predicate });
  return newest;
}

/** What the optional columns of the grid show of everybody. */
export const caseFigures: Query<'case.figures'> = (_input, context) => {
  const { store, rules } = context;
  const roll = roster(store, {});
  const model = calibrationModelOrNull(store);
  const lines = new Map(
    (model === null ? [] : fairLines(store, rules, model, roll).people).map((line) => [line.employee, line]),
  );
  const points = new Map(rankedCases(context, roll).map((row) => [row.employee, row.points]));
  const past = newestPast(store);
  return {
    rows: roll.map(({ id }): CaseFigures => {
      const line = lines.get(id);
      return {
        employee: id,
        raw: line?.raw ?? null,
        fair: line?.adjusted ?? null,
        se: line?.se ?? null,
        points: points.get(id) ?? null,
        past: past.get(id) ?? null,
      };
    }),
  };
};
