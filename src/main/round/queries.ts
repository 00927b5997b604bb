import type { Query } from '#main/kernel/context.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { RoundLine, RoundLinks, RoundPair, RoundRater } from '#shared/round/contract.ts';
import type { Instrument } from '#shared/round/instrument.ts';
import { type AssignmentRow, assessmentColumns, type RoundRow } from '#shared/round/rows.ts';
import { linkProposals, subsetsOf } from '#shared/stats/base/linking.ts';
import { assessmentsWhere } from './reads.ts';
import { roundBook } from './round-book.ts';

interface RoundRows {
  readonly pairs: readonly AssignmentRow[];
  readonly raters: readonly RoundRater[];
  readonly instrument: Instrument;
}

function rowsOfRound(store: Reader, round: RoundRow, today: string): RoundRows {
  const { instrument, packages, answers, pairs: byRater } = roundBook(store, round);
  const raters = [...byRater].map(([key, pairs]): RoundRater => {
    const answer = answers.get(key);
    const wanted = pairs.length * instrument.criteria.length;
    const given = answer?.given ?? 0;
    return {
      key,
      name: pairs[0]?.rater_name ?? key,
      pairs: pairs.length,
      issued: packages.get(key)?.issued ?? null,
      version: packages.get(key)?.version ?? 0,
      received: answer?.received ?? null,
      given,
      wanted,
      late: round.state !== 'closed' && today > round.due && given < wanted,
    };
  });
  const pairs = [...byRater.values()].flat();
  return { pairs, raters: raters.sort((a, b) => a.name.localeCompare(b.name, 'id')), instrument };
}

function lineOf(round: RoundRow, { pairs, raters, instrument }: RoundRows): RoundLine {
  return {
    id: round.id,
    name: round.name,
    state: round.state,
    masked: round.masked === 1,
    due: round.due,
    expires: round.expires,
    instrument: { id: instrument.id, version: instrument.version, criteria: instrument.criteria.length },
    ratees: new Set(pairs.map(({ ratee_id }) => ratee_id)).size,
    raters: raters.length,
    pairs: pairs.length,
    issued: raters.filter(({ issued }) => issued !== null).length,
    answered: raters.filter(({ received }) => received !== null).length,
    given: raters.reduce((sum, { given }) => sum + given, 0),
    wanted: raters.reduce((sum, { wanted }) => sum + wanted, 0),
  };
}

/** Self ratings compare nobody with anybody, so they are no link. */
function linksOf(pairs: readonly AssignmentRow[], names: ReadonlyMap<string, string>, fewest: number): RoundLinks {
  const linking = pairs.filter(({ kind }) => kind !== 'self');
  const raters = [...new Set(linking.map(({ rater_key }) => rater_key))];
  const ratees = [...new Set(linking.map(({ ratee_id }) => ratee_id))];
  const [raterAt, rateeAt] = [raters, ratees].map((keys) => new Map(keys.map((key, at) => [key, at])));
  const design = {
    n: linking.length,
    ratee: Int32Array.from(linking, ({ ratee_id }) => rateeAt?.get(ratee_id) ?? 0),
    rater: Int32Array.from(linking, ({ rater_key }) => raterAt?.get(rater_key) ?? 0),
    ratees,
    raters,
  };
  const subsets = subsetsOf(design);
  const raterNames = new Map(linking.map(({ rater_key, rater_name }) => [rater_key, rater_name]));
  const count = (codes: Int32Array, levels: number): number[] => {
    const counts = Array.from({ length: levels }, () => 0);
    for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
    return counts;
  };
  const [loads, heard] = [count(design.rater, raters.length), count(design.ratee, ratees.length)];
  return {
    parts: subsets.subsets.length,
    least: loads.length === 0 ? 0 : Math.min(...loads),
    most: loads.length === 0 ? 0 : Math.max(...loads),
    // Fewer raters than that: nothing that peers said may be shown, lest it be known who said it.
    short: ratees.flatMap((ratee, at) =>
      (heard[at] ?? 0) < fewest ? [{ ratee, name: names.get(ratee) ?? ratee, raters: heard[at] ?? 0 }] : [],
    ),
    extra: linkProposals(design, subsets).flatMap(({ rater, ratee }) => {
      const [from, to] = [raters[rater], ratees[ratee]];
      if (from === undefined || to === undefined) return [];
      return [{ rater: from, raterName: raterNames.get(from) ?? from, ratee: to, rateeName: names.get(to) ?? to }];
    }),
  };
}

/** Every round in figures, newest name last. */
export const roundList: Query<'round.list'> = (_input, { store, today }) => ({
  rows: rowsOf(store, 'round')
    .map((round) => lineOf(round, rowsOfRound(store, round, today)))
    .sort((a, b) => a.due.localeCompare(b.due) || a.name.localeCompare(b.name, 'id')),
});

/** One round with its plan and how far each rater is; never a score. */
export const roundGet: Query<'round.get'> = (input, { store, rules, today }) => {
  const round = rowOf(store, 'round', input.round);
  if (round === null) throw new Problem('round.unknown', {}, { field: 'round' });
  const rows = rowsOfRound(store, round, today);
  const names = new Map(rowsOf(store, 'employee').map(({ id, name }) => [id, name]));
  const pairs = rows.pairs.map(
    (row): RoundPair => ({
      id: row.id,
      rater: row.rater_key,
      raterName: row.rater_name,
      ratee: row.ratee_id,
      rateeName: names.get(row.ratee_id) ?? row.ratee_id,
      kind: row.kind,
      weight: row.weight,
    }),
  );
  return {
    round: lineOf(round, rows),
    instrument: rows.instrument,
    raters: rows.raters,
    pairs: pairs.sort((a, b) => a.rateeName.localeCompare(b.rateeName, 'id') || a.raterName.localeCompare(b.raterName)),
    links: linksOf(rows.pairs, names, rules.peerPrivacy.fewestRaters),
  };
};

/** Ratings of one rater, of one ratee, or all. */
export const assessmentList: Query<'assessment.list'> = ({ rater, ratee }, { store }) => {
  const rows = assessmentsWhere(store, rater ?? null, ratee ?? null);
  return {
    rows: rows.map((row) => ({
      id: row.id,
      round: row.round_id,
      period: row.period,
      kind: row.kind,
      rater: row.rater_key,
      ratee: row.ratee_id,
      weight: row.weight,
      scores: assessmentColumns.scores.read(row.scores),
      notes: assessmentColumns.notes.read(row.notes),
    })),
  };
};
