import type { Query } from '#main/kernel/context.ts';
import { pastPredicates } from './reads.ts';

/** The predicates of past periods of several people, the newest periods that any of them has. */
export const employeePast: Query<'employee.past'> = ({ employees, periods }, { store }) => {
  const rows = pastPredicates(store, employees);
  const newest = [...new Set(rows.map(({ period }) => period))].sort((a, b) => (a < b ? 1 : -1)).slice(0, periods);
  return { periods: newest, rows: rows.filter(({ period }) => newest.includes(period)) };
};
