import type { Reader } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import type { Instrument } from '#shared/round/instrument.ts';
import type { TrainingCase, TrainingSet } from '#shared/training/training-set.ts';
import { loadTraining } from './training-file.ts';

/** The shipped cases and, after them, this workshop's own in the order in which they were made. */
export function trainingIn(
  store: Reader,
  resources: string,
): { readonly set: TrainingSet; readonly instrument: Instrument; readonly own: ReadonlySet<string> } {
  const { set, instrument } = loadTraining(resources);
  const rows = rowsOf(store, 'practice_case').toSorted((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
  const cases = rows.map(({ content }) => JSON.parse(content) as TrainingCase);
  return { set: { ...set, cases: [...set.cases, ...cases] }, instrument, own: new Set(cases.map(({ id }) => id)) };
}
