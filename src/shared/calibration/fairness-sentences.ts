import { decimal } from '#shared/kernel/decimal.ts';
import { fill } from '#shared/kernel/fill.ts';
import type { Language, Wording } from '#shared/kernel/wording.ts';
import type { FairnessComparison, FairnessTestKind } from '#shared/stats/fairness/comparison.ts';
import type { FairnessReport } from '#shared/stats/fairness/report.ts';
import type { FairnessGroup, FairnessOutcome } from './contract.ts';
import { groupName } from './sentences.ts';

type Side = 'more' | 'less' | 'apart';

/** What a group gets more or less of; `apart`: the two differ, though not on average in one direction. */
const fares: Readonly<Record<FairnessOutcome, Readonly<Record<Side, Wording>>>> = {
  best: {
    more: { id: 'predikat {group} lebih tinggi', en: 'predicates of {group} are higher' },
    less: { id: 'predikat {group} lebih rendah', en: 'predicates of {group} are lower' },
    apart: { id: 'predikat {group} berbeda', en: 'predicates of {group} differ' },
  },
  up: {
    more: { id: '{group} lebih sering dinaikkan panel', en: '{group} are moved up more often by the panel' },
    less: { id: '{group} lebih jarang dinaikkan panel', en: '{group} are moved up less often by the panel' },
    apart: { id: '{group} berbeda dalam hal dinaikkan panel', en: '{group} differ in being moved up by the panel' },
  },
  down: {
    more: { id: '{group} lebih sering diturunkan panel', en: '{group} are moved down more often by the panel' },
    less: { id: '{group} lebih jarang diturunkan panel', en: '{group} are moved down less often by the panel' },
    apart: { id: '{group} berbeda dalam hal diturunkan panel', en: '{group} differ in being moved down by the panel' },
  },
};

const inside: Wording = {
  id: 'Di dalam unit yang sama, {what} daripada {reference} (p {p}).',
  en: 'Within the same unit, {what} than those of {reference} (p {p}).',
};
const overall: Wording = {
  id: 'Secara keseluruhan, {what} daripada {reference} (p {p}).',
  en: 'Over everyone, {what} than those of {reference} (p {p}).',
};
const insideMoves: Wording = {
  id: 'Di dalam unit yang sama, {what} daripada {reference} (p {p}).',
  en: 'Within the same unit, {what} than {reference} (p {p}).',
};
const overallMoves: Wording = {
  id: 'Secara keseluruhan, {what} daripada {reference} (p {p}).',
  en: 'Over everyone, {what} than {reference} (p {p}).',
};
const nothing: Wording = {
  id: 'Tidak ada perbedaan yang melampaui kebetulan, dengan semua perbandingan di layar ini dilihat bersama. Itu bukan bukti bahwa perbedaan tidak ada.',
  en: 'No difference goes beyond chance with all comparisons of this screen looked at together. That does not prove there is none.',
};
const untested: Wording = {
  id: 'Kelompoknya terlalu kecil untuk dibandingkan.',
  en: 'The groups are too small to compare.',
};

/** Over whom a comparison was tested. */
const withinUnits: Wording = { id: 'di dalam unit', en: 'within units' };
const overEveryone: Wording = { id: 'keseluruhan', en: 'overall' };
export const fairnessTestWords = {
  'scores-in-strata': withinUnits,
  'outcomes-in-strata': withinUnits,
  scores: overEveryone,
  outcomes: overEveryone,
} as const satisfies Record<FairnessTestKind, Wording>;

/** A p-value as it is read: three decimals, or that it is smaller. */
export function chanceWord(p: number, language: Language): string {
  return p < 0.001 ? `< ${decimal(0.001, language, 3)}` : decimal(p, language, 3);
}

/** Largest p at which a difference is claimed, with every comparison on the screen in the count. */
const claimed = 0.05;

const stratified: ReadonlySet<FairnessTestKind> = new Set(['scores-in-strata', 'outcomes-in-strata']);

function differs(
  { group, outcome }: { readonly group: FairnessGroup; readonly outcome: FairnessOutcome },
  comparison: FairnessComparison,
  language: Language,
): string | null {
  const { test } = comparison;
  if (test === null || test.holm >= claimed) return null;
  const side: Side = test.direction > 0 ? 'more' : test.direction < 0 ? 'less' : 'apart';
  const what = fill(fares[outcome][side], language, { group: groupName(group, comparison.group, language) });
  const within = stratified.has(test.kind);
  const [here, everywhere] = outcome === 'best' ? [inside, overall] : [insideMoves, overallMoves];
  return fill(within ? here : everywhere, language, {
    what,
    reference: groupName(group, comparison.reference, language),
    p: chanceWord(test.holm, language),
  });
}

/** What the tests of one line say, a sentence a difference; one sentence where there is none to claim. */
export function fairnessSentences(
  line: { readonly group: FairnessGroup; readonly outcome: FairnessOutcome },
  { comparisons }: FairnessReport,
  language: Language,
): readonly string[] {
  const said = comparisons.flatMap((comparison) => differs(line, comparison, language) ?? []);
  if (said.length > 0) return said;
  return [(comparisons.some(({ test }) => test !== null) ? nothing : untested)[language]];
}
