import type { Query } from '#main/kernel/context.ts';
import { employeeOf } from '#main/people/actors.ts';
import { ratingOf } from '#main/people/rating-row.ts';
import { ratingMoves, standing } from '#main/rating/move-reads.ts';
import { journal, listed } from '#main/store/journal-reads.ts';

/** Every commit that touched one person, newest first, with their rating before and after it. @throws Problem `employee.unknown` */
export const employeeHistory: Query<'employee.history'> = ({ employee }, { store }) => {
  const person = employeeOf(store, employee);
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
