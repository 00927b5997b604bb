import { keptWhile } from '#main/calibration/model.ts';
import type { Query, QueryContext } from '#main/kernel/context.ts';
import { rowOf, rowsBy, rowsOf } from '#main/store/rows.ts';
import { type GoalMapGround, linesOn, mapGoals } from '#shared/dossier/goal-map.ts';
import { linesSeen, superiorsOf } from './check-queries.ts';

const read = ['workshop', 'employee', 'unit', 'goal', 'goal_parent', 'skp_line', 'line_phase'] as const;

/** What the pictures of goals are drawn from, kept while nothing of it changes. */
export const goalGround = keptWhile(
  read,
  (store): GoalMapGround => ({
    goals: rowsOf(store, 'goal'),
    goalParents: rowsOf(store, 'goal_parent'),
    lines: linesSeen(store),
    superiors: superiorsOf(store),
    units: new Map(rowsOf(store, 'employee').map(({ id, unit_id }) => [id, unit_id])),
  }),
);

const drawn = keptWhile(read, (store) => mapGoals(goalGround(store)));

function unitName(store: QueryContext['store'], unit: string | null): string | null {
  return unit === null ? null : (rowOf(store, 'unit', unit)?.name ?? null);
}

/** The goals, and how many lines of each unit serve each of them. */
export const goalMap: Query<'goal.map'> = (_input, { store }) => {
  const { goals, units } = drawn(store);
  const named = units.map((one) => ({ ...one, name: unitName(store, one.unit) }));
  return { goals, units: named.toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? '')) };
};

/** Lines of a unit, or on a goal, with their people. */
export const goalLines: Query<'goal.lines'> = (input, { store }) => {
  const lines = linesOn(goalGround(store), input);
  const people = rowsBy(
    store,
    'employee',
    lines.map(({ employee }) => employee),
  );
  return {
    lines: lines.map((line) => {
      const person = people.get(line.employee);
      return { ...line, name: person?.name ?? '', nip: person?.nip ?? '' };
    }),
  };
};
