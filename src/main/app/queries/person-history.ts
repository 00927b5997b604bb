import { journal } from '#main/store/reads/journal.ts';
import { ratingMoves, standing } from '#main/store/reads/rating-moves.ts';
import { personOf } from '#main/store/reads/roster.ts';
import { Problem } from '#shared/problem.ts';
import type { Query } from '../context.ts';
import { listed } from './journal.ts';
import { ratingOf } from './panel-record.ts';

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
        commit: listed(commit, stands),
        from: move === undefined ? null : ratingOf(move.from),
        to: move === undefined ? null : ratingOf(move.to),
      };
    }),
  };
};
