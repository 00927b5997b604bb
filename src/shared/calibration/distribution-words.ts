import { fill } from '#shared/kernel/fill.ts';
import type { Language, Wording, Wordings } from '#shared/kernel/wording.ts';
import { predicateWords } from '#shared/rules/level-words.ts';
import { type Predicate, type PredicateCounts, predicates } from '#shared/rules/levels.ts';
import type { Violation } from '#shared/rules/pattern/violation.ts';

/** Words beside the chart of predicates. */
export const distributionText = {
  'mix.title': { id: 'Sebaran predikat', en: 'Mix of predicates' },
  'mix.unit': { id: 'Sebaran untuk', en: 'Mix of' },
  'mix.advice': { id: 'Pertimbangan', en: 'Advice' },
  'mix.adviceHint': {
    id: 'Pola adalah pertimbangan bagi pimpinan, bukan keharusan.',
    en: 'The pattern is advice to the leadership, not a rule that must be met.',
  },
  'mix.initial': { id: 'awal', en: 'initial' },
  'mix.proposed': { id: 'usulan', en: 'proposed' },
  'mix.tried': { id: 'simulasi', en: 'what if' },
  'mix.final': { id: 'akhir', en: 'final' },
  'mix.limits': { id: 'rentang menurut pola', en: 'range by the pattern' },
  'mix.national': { id: 'sebaran nasional PNS {period}', en: 'national mix of civil servants {period}' },
  'mix.nationalPppk': { id: 'PPPK', en: 'PPPK' },
  'mix.nationalPns': { id: 'PNS', en: 'PNS' },
  'mix.predicate': { id: 'Predikat', en: 'Predicate' },
  'mix.change': { id: 'Selisih', en: 'Change' },
  'mix.range': { id: 'Pola', en: 'Pattern' },
  'mix.rangeOf': { id: '{min}–{max}', en: '{min}–{max}' },
  'mix.anyRange': { id: 'bebas', en: 'any' },
  'mix.label': { id: '{n} ({percent}%)', en: '{n} ({percent}%)' },
  'mix.percent': { id: '{percent}%', en: '{percent}%' },
  'mix.unrated': {
    id: '{n} belum dinilai, tidak ikut dihitung.',
    en: '{n} not rated yet and not counted.',
  },
  'mix.excluded': { id: '{n} dikecualikan.', en: '{n} excluded.' },
  'mix.table': { id: 'Tampilkan sebagai tabel', en: 'Show as a table' },
  'mix.chart': { id: 'Tampilkan sebagai grafik', en: 'Show as a chart' },
  'mix.copy': { id: 'Salin sebagai gambar', en: 'Copy as a picture' },
  'mix.copied': { id: 'Grafik tersalin sebagai gambar.', en: 'The chart was copied as a picture.' },
  'mix.unset': {
    id: 'Predikat organisasi belum ditetapkan, jadi belum ada pola untuk dibandingkan.',
    en: 'No organisation predicate is set, so there is no pattern to compare with.',
  },
  'mix.setPredicate': { id: 'Tetapkan predikat', en: 'Set the predicate' },
  'mix.moves': { id: 'Paling sedikit: {moves}.', en: 'Fewest moves: {moves}.' },
  'mix.unitsTitle': { id: 'Sebaran tiap unit', en: 'Mix of each unit' },
  'mix.unitMeets': { id: 'memenuhi pola', en: 'meets the pattern' },
  'mix.unitFails': { id: 'belum memenuhi pola', en: 'does not meet the pattern yet' },
  'mix.nobody': { id: 'Belum ada yang dinilai di sini.', en: 'Nobody is rated here yet.' },
  'mix.organisation': { id: 'Predikat organisasi: {predicate}', en: 'Organisation predicate: {predicate}' },
} as const satisfies Wordings;

/** The chart's title: one answer in words, counts first. */
const titles = {
  'pattern.tooMany': {
    id: '{place} terlalu banyak {group}: {have} dari {n}, batas {limit}',
    en: '{place} has too many {group}: {have} of {n}, limit {limit}',
  },
  'pattern.forbidden': {
    id: '{place} seharusnya tanpa {group}: {have} dari {n}',
    en: '{place} should have no {group}: {have} of {n}',
  },
  'pattern.tooFew': {
    id: '{place} terlalu sedikit {group}: {have} dari {n}, paling sedikit {limit}',
    en: '{place} has too few {group}: {have} of {n}, at least {limit}',
  },
  'pattern.missing': {
    id: '{place} tanpa {group}: 0 dari {n}, paling sedikit {limit}',
    en: '{place} has no {group}: 0 of {n}, at least {limit}',
  },
  'pattern.notMost': {
    id: '{place}: {group} bukan yang terbanyak, {have} dari {n}',
    en: '{place}: {group} is not the most, {have} of {n}',
  },
  'pattern.notHalf': {
    id: '{place}: {group} belum lebih dari separuh, {have} dari {n}',
    en: '{place}: {group} is not more than half, {have} of {n}',
  },
  'pattern.impossible': {
    id: '{place}: batas {group} tidak mungkin dipenuhi {n} orang',
    en: '{place}: {n} {n|person|people} cannot meet the limit of {group}',
  },
} as const satisfies Record<Violation['code'], Wording>;

const states = {
  met: { id: '{place} memenuhi pola', en: '{place} meets the pattern' },
  metByFew: {
    id: '{place} memenuhi pola; {failing} dari {units} unit belum',
    en: '{place} meets the pattern; {failing} of {units} {units|unit does|units do} not yet',
  },
  most: { id: '{place} terbanyak {group}: {have} dari {n}', en: '{place} mostly {group}: {have} of {n}' },
  empty: { id: '{place}: belum ada yang dinilai', en: '{place}: nobody is rated yet' },
  either: { id: '{first} atau {last}', en: '{first} or {last}' },
} as const satisfies Wordings;

function groupWords(of: readonly Predicate[], language: Language): string {
  const names = of.map((predicate) => predicateWords[predicate][language]);
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : fill(states.either, language, { first: names.slice(0, -1).join(', '), last });
}

function mostOf(counts: PredicateCounts): Predicate {
  return predicates.reduce((most, one) => (counts[one] > counts[most] ? one : most));
}

/**
 * What the chart answers, in one line. `counts`: the people rated; `violations` null: there is no pattern to compare with;
 * `units`: those of an agency, which may fail their own patterns while the agency meets its own.
 */
export function mixTitle(
  place: string,
  counts: PredicateCounts,
  violations: readonly Violation[] | null,
  language: Language,
  units: readonly { readonly satisfied: boolean }[] = [],
): string {
  const n = predicates.reduce((sum, predicate) => sum + counts[predicate], 0);
  if (n === 0) return fill(states.empty, language, { place });
  if (violations === null) {
    const most = mostOf(counts);
    return fill(states.most, language, { place, group: predicateWords[most][language], have: counts[most], n });
  }
  const first = violations[0];
  const failing = units.filter(({ satisfied }) => !satisfied).length;
  if (first === undefined && failing > 0)
    return fill(states.metByFew, language, { place, failing, units: units.length });
  if (first === undefined) return fill(states.met, language, { place });
  const { code, of, have, limit } = first;
  return fill(titles[code], language, { place, group: groupWords(of, language), have, n, limit: limit ?? '' });
}
