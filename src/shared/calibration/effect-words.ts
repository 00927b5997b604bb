import { decimal, spanWords } from '#shared/kernel/decimal.ts';
import { fill } from '#shared/kernel/fill.ts';
import type { Language, Wording, Wordings } from '#shared/kernel/wording.ts';
import type { EffectFigure } from '#shared/stats/raters/effect-figure.ts';
import type { RaterEffectName } from '#shared/stats/raters/rater-effects.ts';

/** Names of what a rater may do differently. */
export const raterEffectWords = {
  severity: { id: 'Keketatan', en: 'Severity' },
  centrality: { id: 'Kecenderungan ke tengah', en: 'Centrality' },
  range: { id: 'Rentang skala', en: 'Use of the scale' },
  halo: { id: 'Halo', en: 'Halo' },
  misfit: { id: 'Kekonsistenan', en: 'Consistency' },
  recency: { id: 'Kesan terakhir', en: 'Recency' },
  likeness: { id: 'Kesamaan', en: 'Similarity' },
  drift: { id: 'Perubahan antarperiode', en: 'Drift between periods' },
  mutual: { id: 'Saling menguntungkan', en: 'Mutual favour' },
} as const satisfies Record<RaterEffectName, Wording>;

/** What rater and ratee may have in common. */
const likenessWords = {
  unit: { id: 'unit yang sama', en: 'the same unit' },
  sex: { id: 'jenis kelamin yang sama', en: 'the same sex' },
  grade: { id: 'golongan yang sama', en: 'the same grade' },
} as const satisfies Wordings;

/** What is said when the figure lies above, below or not apart from what it would be without the effect. */
const sayings: Readonly<
  Record<RaterEffectName, { readonly above: Wording; readonly below: Wording; readonly none: Wording }>
> = {
  severity: {
    above: {
      id: 'Memberi skor {size} lebih rendah daripada panel untuk kerja yang sama.',
      en: 'Scores {size} lower than the panel for the same work.',
    },
    below: {
      id: 'Memberi skor {size} lebih tinggi daripada panel untuk kerja yang sama.',
      en: 'Scores {size} higher than the panel for the same work.',
    },
    none: {
      id: 'Keketatannya tidak dapat dibedakan dari panel ({value}).',
      en: 'Severity cannot be told from the panel’s ({value}).',
    },
  },
  centrality: {
    above: {
      id: 'Membedakan orang {value} kali sejauh panel: cenderung ke ujung skala.',
      en: 'Puts people {value} times as far apart as the panel does: drawn to the ends of the scale.',
    },
    below: {
      id: 'Membedakan orang hanya {value} kali sejauh panel: cenderung ke tengah.',
      en: 'Puts people only {value} times as far apart as the panel does: drawn to the middle.',
    },
    none: {
      id: 'Membedakan orang sejauh panel ({value} kali).',
      en: 'Puts people about as far apart as the panel does ({value} times).',
    },
  },
  range: {
    above: {
      id: 'Sebaran skornya {value} kali sebaran penilai lain: memakai skala lebih lebar.',
      en: 'Scores spread {value} times as wide as other raters’: uses more of the scale.',
    },
    below: {
      id: 'Sebaran skornya hanya {value} kali sebaran penilai lain: memakai sebagian skala.',
      en: 'Scores spread only {value} times as wide as other raters’: uses part of the scale.',
    },
    none: {
      id: 'Sebaran skornya seperti penilai lain ({value} kali).',
      en: 'Scores spread as other raters’ do ({value} times).',
    },
  },
  halo: {
    above: {
      id: 'Kesan atas seseorang terbawa ke semua nilai dasar: {value} dari sisa ragamnya, panel {none}.',
      en: 'What is thought of a person carries over to all core values: {value} of what remains, {none} in the panel.',
    },
    below: {
      id: 'Menilai tiap nilai dasar lebih terpisah daripada panel ({value}, panel {none}).',
      en: 'Rates each core value more by itself than the panel does ({value}, panel {none}).',
    },
    none: {
      id: 'Halo tidak lebih daripada panel ({value}, panel {none}).',
      en: 'No more halo than in the panel ({value}, panel {none}).',
    },
  },
  misfit: {
    above: {
      id: 'Skornya menyimpang {value} kali lebih banyak dari yang diharapkan: kurang konsisten.',
      en: 'Scores stray {value} times as much as expected: inconsistent.',
    },
    below: {
      id: 'Skornya menyimpang {value} kali sebanyak yang diharapkan: lebih teratur daripada panel, dan itu bukan kekurangan.',
      en: 'Scores stray {value} times as much as expected: more regular than the panel, which is no fault.',
    },
    none: {
      id: 'Skornya sekonsisten panel ({value} kali).',
      en: 'Scores are as consistent as the panel’s ({value} times).',
    },
  },
  recency: {
    above: {
      id: 'Memberi {size} lebih tinggi kepada yang capaiannya terkumpul di akhir periode.',
      en: 'Scores {size} higher where progress came late in the period.',
    },
    below: {
      id: 'Memberi {size} lebih rendah kepada yang capaiannya terkumpul di akhir periode.',
      en: 'Scores {size} lower where progress came late in the period.',
    },
    none: {
      id: 'Capaian di akhir periode tidak mengubah skornya ({value}).',
      en: 'Late progress does not change the scores ({value}).',
    },
  },
  likeness: {
    above: {
      id: 'Memberi {size} lebih tinggi kepada pegawai dengan {shared}.',
      en: 'Scores people of {shared} {size} higher.',
    },
    below: {
      id: 'Memberi {size} lebih rendah kepada pegawai dengan {shared}.',
      en: 'Scores people of {shared} {size} lower.',
    },
    none: {
      id: 'Tidak membedakan pegawai dengan {shared} ({value}).',
      en: 'Does not set people of {shared} apart ({value}).',
    },
  },
  drift: {
    above: {
      id: 'Menjadi {size} lebih ketat daripada periode lalu.',
      en: 'Has become {size} more severe since the last period.',
    },
    below: {
      id: 'Menjadi {size} lebih longgar daripada periode lalu.',
      en: 'Has become {size} more lenient since the last period.',
    },
    none: { id: 'Keketatannya seperti periode lalu ({value}).', en: 'As severe as in the last period ({value}).' },
  },
  mutual: {
    above: {
      id: 'Bersama {shared} saling memberi skor {size} lebih tinggi daripada yang diberikan penilai lain.',
      en: '{shared} and this rater score each other {size} higher than other raters do.',
    },
    below: {
      id: 'Bersama {shared} saling memberi skor {size} lebih rendah daripada yang diberikan penilai lain.',
      en: '{shared} and this rater score each other {size} lower than other raters do.',
    },
    none: {
      id: 'Bersama {shared} saling memberi skor seperti penilai lain ({value}).',
      en: '{shared} and this rater score each other as other raters do ({value}).',
    },
  },
};

/** Methods of the figures, as `#shared/stats` names them. */
const methods: Wordings = {
  'best linear predictor, normal': { id: 'prediktor linear terbaik', en: 'best linear predictor' },
  'weighted least squares, leave-one-rater-out ordinal predictor, t': {
    id: 'kuadrat terkecil atas penilai lain, model ordinal',
    en: 'least squares on the other raters, ordinal model',
  },
  'mean squared distance from the middle, ordinal model': {
    id: 'rata-rata kuadrat jarak dari tengah, model ordinal',
    en: 'mean squared distance from the middle, ordinal model',
  },
  'one-way ICC of residuals; test against equal totals': {
    id: 'ICC satu arah atas sisa; diuji terhadap jumlah skor yang sama',
    en: 'one-way ICC of residuals; tested against equal totals',
  },
  'mean squared residual, ordinal model': {
    id: 'rata-rata kuadrat sisa, model ordinal',
    en: 'mean squared residual, ordinal model',
  },
  'weighted least squares on lateness, moderated t': {
    id: 'kuadrat terkecil atas capaian akhir',
    en: 'least squares on late progress',
  },
  'difference of mean residuals, moderated t': {
    id: 'selisih rata-rata sisa',
    en: 'difference of mean residuals',
  },
  'mean residual of two who rated each other, normal': {
    id: 'rata-rata sisa dua orang yang saling menilai',
    en: 'mean residual of two who rated each other',
  },
  'difference of severities of two periods, normal': {
    id: 'selisih keketatan dua periode',
    en: 'difference of severities of two periods',
  },
  'mean over raters weighted by precision': {
    id: 'rata-rata atas penilai menurut ketelitian',
    en: 'mean over raters weighted by precision',
  },
};

const ground: Wording = {
  id: '95%: {lower} s.d. {upper} · n = {n} · {method}',
  en: '95%: {lower} to {upper} · n = {n} · {method}',
};

/** A 95 % interval that says it is one. */
export function intervalWords(lower: number, upper: number, language: Language): string {
  return `95%: ${spanWords(lower, upper, language)}`;
}

/** What the figure says of the rater, in one sentence. `shared`: what is shared, for likeness; with whom, for mutual favour. */
export function effectSentence(
  name: RaterEffectName,
  figure: EffectFigure,
  language: Language,
  shared?: string,
): string {
  const side = figure.lower > figure.none ? 'above' : figure.upper < figure.none ? 'below' : 'none';
  const likeness: Wordings = likenessWords;
  const common = shared === undefined ? undefined : likeness[shared];
  return fill(sayings[name][side], language, {
    value: decimal(figure.value, language),
    size: decimal(Math.abs(figure.value - figure.none), language),
    none: decimal(figure.none, language),
    shared: common === undefined ? (shared ?? '') : common[language],
  });
}

/** On what the sentence rests: interval, n and method. */
export function effectGround({ lower, upper, n, method }: EffectFigure, language: Language): string {
  const named = methods[method];
  return fill(ground, language, {
    lower: decimal(lower, language),
    upper: decimal(upper, language),
    n,
    method: named === undefined ? method : named[language],
  });
}
