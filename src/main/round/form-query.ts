import { letterheadOf } from '#main/people/document-head.ts';
import { personOf } from '#main/people/roster-reads.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf, rowsOf, workshopOf } from '#main/store/rows.ts';
import { localToday } from '#shared/kernel/office-time.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { RatingForm, RatingForms } from '#shared/round/form.ts';
import type { AssignmentRow, RoundRow } from '#shared/round/rows.ts';
import { packageRatees } from './package-ratees.ts';
import { roundBook } from './round-book.ts';

/** The round meant: by id or name, or the only one there is. */
function roundMeant(store: Reader, key: string | undefined): RoundRow {
  const rounds = rowsOf(store, 'round');
  const only = rounds.length === 1 ? rounds[0] : undefined;
  const round = key === undefined ? only : (rowOf(store, 'round', key) ?? rounds.find(({ name }) => name === key));
  if (round === undefined) throw new Problem('round.unknown', {}, { field: 'round' });
  return round;
}

/** The forms of one rater, or of everybody by name, with the people as entry from paper lists them. */
export function ratingForms(store: Reader, key: string | undefined, rater: string | undefined): RatingForms {
  const round = roundMeant(store, key);
  const { instrument, pairs } = roundBook(store, round);
  const wanted = rater === undefined ? null : (personOf(store, rater)?.nip ?? rater);
  const one = wanted === null ? null : pairs.get(wanted);
  if (one === undefined) throw new Problem('employee.unknown', { key: rater ?? '' }, { field: 'rater' });
  const lists = one === null ? [...pairs.values()] : [one];
  if (lists.length === 0) throw new Problem('round.empty', {}, { field: 'round' });
  const masked = round.masked === 1;
  const { agency, name, period } = workshopOf(store);
  const formOf = (list: readonly AssignmentRow[]): RatingForm => {
    const ratees = packageRatees(store, list, masked);
    const [first] = list;
    return {
      rater: { key: first?.rater_key ?? '', name: first?.rater_name ?? '' },
      ratees: masked ? ratees : ratees.toSorted((a, b) => a.name.localeCompare(b.name, 'id')),
    };
  };
  return {
    date: localToday(),
    letterhead: letterheadOf(store),
    agency: agency === '' ? name : agency,
    period,
    round: round.name,
    due: round.due,
    masked,
    instrument,
    forms: lists.map(formOf).sort((a, b) => a.rater.name.localeCompare(b.rater.name, 'id')),
  };
}
