import type { Query } from '#main/kernel/context.ts';
import type { Reader } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import type { Instrument } from '#shared/round/instrument.ts';
import { assessmentColumns } from '#shared/round/rows.ts';
import { type Disagreement, disagreements } from '#shared/training/disagreement.ts';
import { loadTraining } from './training-sets.ts';

/** Where raters disagreed, in closed rounds and imported ratings. Nobody's view of themselves counts. */
export function disagreementsIn(store: Reader, instrument: Instrument): readonly Disagreement[] {
  const given = rowsOf(store, 'assessment')
    .filter(({ kind }) => kind !== 'self')
    .map((row) => ({
      ratee: row.ratee_id,
      rater: row.rater_key,
      scores: assessmentColumns.scores.read(row.scores),
      notes: assessmentColumns.notes.read(row.notes),
    }));
  return disagreements(given, instrument);
}

const mostOffered = 50;

/** Disagreements that a practice case can be made of, without saying who rated. */
export const practiceOffers: Query<'practice.offers'> = (_input, { store, resources }) => {
  const { instrument } = loadTraining(resources);
  const found = disagreementsIn(store, instrument);
  return {
    instrument,
    all: found.length,
    rows: found.slice(0, mostOffered).map(({ ratee, raters, spreads, notes }) => ({
      ratee,
      raters: raters.length,
      spreads,
      notes: notes.toSorted((a, b) => a.localeCompare(b, 'id')),
    })),
  };
};
