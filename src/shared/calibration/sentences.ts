import { decimal } from '#shared/kernel/decimal.ts';
import { fill } from '#shared/kernel/fill.ts';
import type { Language, Wording, Wordings } from '#shared/kernel/wording.ts';
import type { Estimate, StatWarning } from '#shared/stats/base/estimate.ts';
import type { SpreadVerdict } from '#shared/stats/distribution/spread.ts';
import type { WorthGround, WorthReport } from '#shared/stats/linear/adjustment-worth.ts';
import type { FairnessGroup, FairnessOutcome } from './contract.ts';
import { statsFacets } from './facets-words.ts';
import { statsLinear } from './linear-words.ts';
import { statsWarnings } from './warning-words.ts';

const verdicts: Readonly<Record<WorthGround, Wording>> = {
  gain: {
    id: 'Mengoreksi keketatan berguna di sini: reliabilitas skor naik dari {raw} menjadi {adjusted}',
    en: 'Correcting for severity is worth it here: the reliability of scores rises from {raw} to {adjusted}',
  },
  'inside-units': {
    id: 'Mengoreksi keketatan berguna di dalam unit: reliabilitas skor naik dari {raw} menjadi {adjusted}; antarunit tidak dapat diketahui, karena hampir semua penilai menilai unitnya sendiri',
    en: 'Correcting for severity is worth it inside units: the reliability of scores rises from {raw} to {adjusted}; between units it cannot be known, since raters rate almost nobody outside their own unit',
  },
  'no-rater-variance': {
    id: 'Mengoreksi keketatan tidak perlu di sini: para penilai sama ketatnya',
    en: 'Correcting for severity is not needed here: raters are equally severe',
  },
  'small-gain': {
    id: 'Mengoreksi keketatan hampir tidak berguna di sini: reliabilitas {raw} menjadi {adjusted}; rata-rata biasa sudah cukup',
    en: 'Correcting for severity is hardly worth it here: reliability {raw} becomes {adjusted}; plain means will do',
  },
  loss: {
    id: 'Mengoreksi keketatan tidak berguna di sini: reliabilitas turun dari {raw} menjadi {adjusted}; pakai rata-rata biasa',
    en: 'Correcting for severity does not help here: reliability falls from {raw} to {adjusted}; use plain means',
  },
  'wide-interval': {
    id: 'Belum dapat dipastikan apakah mengoreksi keketatan berguna di sini: reliabilitas {raw} menjadi {adjusted}, tetapi intervalnya lebar',
    en: 'Whether correcting for severity is worth it here cannot be told: reliability {raw} becomes {adjusted}, but the interval is wide',
  },
  'too-few': {
    id: 'Terlalu sedikit pegawai dengan dua penilai atau lebih untuk mengetahui apakah mengoreksi keketatan berguna',
    en: 'Too few people with two raters or more to tell whether correcting for severity is worth it',
  },
};

const detail: Wording = {
  id: 'Selisih {gain} (95%: {lower} s.d. {upper}), {ratees} pegawai, {raters} penilai per orang, {splits} pembelahan acak penilai, bootstrap atas pegawai. Bila satu penilai tidak ikut, rata-rata bergeser {leftRaw} simpangan baku tanpa penyesuaian dan {leftAdjusted} dengan penyesuaian. {share}% ragam satu skor berasal dari penilai.',
  en: 'Difference {gain} (95%: {lower} to {upper}), {ratees} people, {raters} raters each, {splits} random splits of raters, bootstrap over people. With one rater left out a mean moves by {leftRaw} standard deviations as it is and {leftAdjusted} adjusted. {share}% of the variance of one score comes from raters.',
};

const two = ({ value }: Estimate, language: Language): string => (value === null ? '–' : decimal(value, language));

/** Is adjusting worth it here: the answer. */
export function worthSentence({ ground, splitHalf }: WorthReport, language: Language): string {
  return fill(verdicts[ground], language, {
    raw: two(splitHalf.raw, language),
    adjusted: two(splitHalf.adjusted, language),
  });
}

/** On what the answer rests; null where there is nothing to rest on. */
export function worthGround({ splitHalf, leaveOneOut, raterShare }: WorthReport, language: Language): string | null {
  const { gain, ratees, raters, splits } = splitHalf;
  if (gain.lower === null || gain.upper === null) return null;
  return fill(detail, language, {
    gain: two(gain, language),
    lower: decimal(gain.lower, language),
    upper: decimal(gain.upper, language),
    ratees,
    raters: decimal(raters, language, 1),
    splits,
    leftRaw: two(leaveOneOut.raw, language),
    leftAdjusted: two(leaveOneOut.adjusted, language),
    share: Math.round(raterShare * 100),
  });
}

/** Groups and outcomes of the fairness table. */
export const fairnessGroupWords = {
  sex: { id: 'Jenis kelamin', en: 'Sex' },
  unit: { id: 'Unit kerja', en: 'Unit' },
  grade: { id: 'Golongan', en: 'Grade' },
  age: { id: 'Umur', en: 'Age' },
} as const satisfies Record<FairnessGroup, Wording>;

export const fairnessOutcomeWords = {
  best: { id: 'Mendapat Sangat Baik', en: 'Rated Very Good' },
  up: { id: 'Dinaikkan panel', en: 'Moved up by the panel' },
  down: { id: 'Diturunkan panel', en: 'Moved down by the panel' },
} as const satisfies Record<FairnessOutcome, Wording>;

const sexWords: Wordings = { M: { id: 'Laki-laki', en: 'Men' }, F: { id: 'Perempuan', en: 'Women' } };

/** A group's own name: sexes in words, ages and grades as they are written. */
export function groupName(group: FairnessGroup, key: string, language: Language): string {
  const word = group === 'sex' ? sexWords[key] : undefined;
  return word === undefined ? key.replace('>=', '≥').replace(/(\d)-(\d)/, '$1–$2') : word[language];
}

const spreads: Readonly<Record<SpreadVerdict, Wording>> = {
  unchanged: { id: 'Panel belum mengubah predikat', en: 'The panel has changed no predicate yet' },
  few: {
    id: 'Terlalu sedikit perubahan untuk mengatakan apakah panel mengalibrasi',
    en: 'Too few changes to say whether the panel calibrates',
  },
  calibrated: {
    id: 'Terkalibrasi: perubahan panel searah dengan skor adil dari sejawat',
    en: 'Calibrated: the panel’s changes follow the fair scores by peers',
  },
  compressed: {
    id: 'Hanya termampatkan: predikat saling mendekat, dan perubahannya tidak searah dengan skor adil',
    en: 'Merely compressed: predicates came closer together, and the changes do not follow the fair scores',
  },
  narrowed: {
    id: 'Sebaran predikat menyempit; tanpa skor sejawat tidak dapat diketahui apakah itu kalibrasi',
    en: 'The spread of predicates has narrowed; without peer scores it cannot be known whether that is calibration',
  },
  kept: {
    id: 'Sebaran predikat tetap; perubahannya tidak terbukti searah dengan skor adil',
    en: 'The spread of predicates has not changed; nothing shows that the changes follow the fair scores',
  },
  widened: {
    id: 'Sebaran predikat melebar; perubahannya tidak terbukti searah dengan skor adil',
    en: 'The spread of predicates has widened; nothing shows that the changes follow the fair scores',
  },
  unclear: {
    id: 'Belum dapat diketahui apakah panel mengalibrasi atau hanya memampatkan',
    en: 'Whether the panel calibrates or merely compresses cannot be told yet',
  },
};

/** What the panel's moves did to the spread. */
export function spreadSentence(verdict: SpreadVerdict, language: Language): string {
  return spreads[verdict][language];
}

const warnings: Wordings = { ...statsWarnings, ...statsLinear, ...statsFacets };

/** A remark on a figure, in words. */
export function warningSentence({ code, values }: StatWarning, language: Language): string {
  const wording = warnings[code];
  return wording === undefined ? code : fill(wording, language, values);
}

/** Figures of agreement; the technical names stay, with what they say beside them. */
export const agreementFigureWords = {
  percentAgreement: { id: 'Kesepakatan persis antara dua penilai', en: 'Exact agreement of two raters' },
  'icc.1,1': {
    id: 'ICC(1,1): satu penilai, penilai berbeda tiap orang',
    en: 'ICC(1,1): one rater, other raters for each person',
  },
  'icc.2,1': { id: 'ICC(2,1): satu penilai, kesepakatan mutlak', en: 'ICC(2,1): one rater, absolute agreement' },
  'icc.3,1': { id: 'ICC(3,1): satu penilai, urutan saja', en: 'ICC(3,1): one rater, order only' },
  'icc.1,k': {
    id: 'ICC(1,k): rata-rata para penilai, penilai berbeda tiap orang',
    en: 'ICC(1,k): mean of the raters, other raters for each person',
  },
  'icc.2,k': {
    id: 'ICC(2,k): rata-rata para penilai, kesepakatan mutlak',
    en: 'ICC(2,k): mean of the raters, absolute agreement',
  },
  'icc.3,k': { id: 'ICC(3,k): rata-rata para penilai, urutan saja', en: 'ICC(3,k): mean of the raters, order only' },
  'alpha.ordinal': { id: 'Alpha Krippendorff, ordinal', en: 'Krippendorff’s alpha, ordinal' },
  'alpha.interval': { id: 'Alpha Krippendorff, interval', en: 'Krippendorff’s alpha, interval' },
  'kappa.fleiss': { id: 'Kappa Fleiss', en: 'Fleiss’ kappa' },
  'kappa.gwetAC1': { id: 'AC1 Gwet', en: 'Gwet’s AC1' },
  'kappa.gwetAC2': { id: 'AC2 Gwet (kuadratik)', en: 'Gwet’s AC2 (quadratic)' },
  kendallW: { id: 'W Kendall', en: 'Kendall’s W' },
} as const satisfies Wordings;
