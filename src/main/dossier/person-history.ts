import type { Query } from '#main/kernel/context.ts';
import { ratingOf } from '#main/people/rating-row.ts';
import { personOf } from '#main/people/roster-reads.ts';
import { ratingMoves, standing } from '#main/rating/move-reads.ts';
import { journal, listed } from '#main/store/journal-reads.ts';
import { Problem } from '#shared/kernel/problem.ts';

/** Every commit that touched one person, newest first, with their rating before and after it. @throws Problem `employee.unknown` */
export const employeeHistory: Query<'employee.history'> = ({ employee }, { store }) => {
  const person = personOf(store, employee);
  if (person === null) throw new Problem('employee.unknown', { key: employee }, { field: 'employee' });
  const moves = new Map(ratingMoves(store, person.id).map((move) => [move.commit, move]));
  const stands = standing(store);
  return {
    rows: journal(store, { row: person.id }).map((commit) => {
      const move = moves.get(commit.number);
      return {
        commit: listed(commit, store, stands),
        from: move === undefined ? null : ratingOf(move.from),
        to: move === undefined ? null : ratingOf(move.to),
      };
    }),
  };
};
