import { decimal } from '#shared/kernel/decimal.ts';
import { fill } from '#shared/kernel/fill.ts';
import type { Language, Wording, Wordings } from '#shared/kernel/wording.ts';
import { predicateWords } from '#shared/rules/level-words.ts';
import type { QueueReason } from './queue-view.ts';

/** A chance as it is read, the same in both languages: nothing is certain, so neither 0% nor 100% is said. */
export function chanceShare(chance: number): string {
  const percent = Math.round(chance * 100);
  return percent < 1 ? '< 1%' : percent > 99 ? '> 99%' : `${percent}%`;
}

/** Reasons of the queue, short. */
export const queueReasonWords = {
  change: { id: 'Predikat tercatat mungkin keliru', en: 'Predicate on record may be wrong' },
  head: { id: 'Cara kepala unit menilai', en: 'How the unit head rates' },
  spread: { id: 'Penilai berbeda jauh', en: 'Raters far apart' },
  evidence: { id: 'Bukti kurang', en: 'Little evidence' },
  limit: { id: 'Dekat batas pola', en: 'Near a limit' },
} as const satisfies Record<QueueReason, Wording>;

const sentences = {
  points: {
    id: 'Peluang keliru {chance}. Tercatat {recorded}; skor adil dari {raters} penilai {fair} (95%: {lower} s.d. {upper}; mentah {raw}) menunjuk {pointed}.',
    en: 'Chance of being wrong {chance}. On record {recorded}; the fair score of {raters} raters, {fair} (95%: {lower} to {upper}; raw {raw}), points to {pointed}.',
  },
  near: {
    id: 'Peluang keliru {chance}. Tercatat {recorded}; skor adil dari {raters} penilai {fair} (95%: {lower} s.d. {upper}; mentah {raw}) menunjuk predikat yang sama, tetapi dekat batasnya.',
    en: 'Chance of being wrong {chance}. On record {recorded}; the fair score of {raters} raters, {fair} (95%: {lower} to {upper}; raw {raw}), points to the same predicate but lies near its limit.',
  },
  work: {
    id: 'Peluang keliru {chance}. Tercatat {recorded}; yang diragukan terutama hasil kerja, yang hanya dinilai kepala unit, padahal para kepala unit tidak sama ketatnya.',
    en: 'Chance of being wrong {chance}. On record {recorded}; most in doubt is the work result, which only the unit head has rated, and unit heads are not equally strict.',
  },
  few: {
    id: 'Peluang keliru {chance}. Tercatat {recorded}; penilainya hanya {raters}, jadi skornya tidak diperlihatkan.',
    en: 'Chance of being wrong {chance}. On record {recorded}; there {raters|is|are} only {raters} {raters|rater|raters}, so scores are not shown.',
  },
  alone: {
    id: 'Peluang keliru {chance}. Tercatat {recorded}; belum ada penilai lain, jadi ini hanya dari cara kepala unitnya menilai.',
    en: 'Chance of being wrong {chance}. On record {recorded}; nobody else has rated, so this rests only on how the unit head rates.',
  },
  generous: {
    id: 'Perilaku di {unit} tercatat {size} poin lebih tinggi daripada skor adil para penilainya (95%: {least} s.d. {most}).',
    en: 'Behaviour in {unit} is on record {size} points above the fair scores of its raters (95%: {least} to {most}).',
  },
  strict: {
    id: 'Perilaku di {unit} tercatat {size} poin lebih rendah daripada skor adil para penilainya (95%: {least} s.d. {most}).',
    en: 'Behaviour in {unit} is on record {size} points below the fair scores of its raters (95%: {least} to {most}).',
  },
  generousWork: {
    id: 'Hasil kerja di {unit} tercatat {size} simpangan baku lebih tinggi daripada di unit lain (95%: {least} s.d. {most}): kepala unitnya murah hati, atau unitnya memang lebih baik; bukti dukung yang membedakannya.',
    en: 'Work results in {unit} are on record {size} standard deviations above other units (95%: {least} to {most}): a generous head, or a unit that is better indeed; evidence tells which.',
  },
  strictWork: {
    id: 'Hasil kerja di {unit} tercatat {size} simpangan baku lebih rendah daripada di unit lain (95%: {least} s.d. {most}): kepala unitnya ketat, atau unitnya memang lebih lemah; bukti dukung yang membedakannya.',
    en: 'Work results in {unit} are on record {size} standard deviations below other units (95%: {least} to {most}): a strict head, or a unit that is weaker indeed; evidence tells which.',
  },
  spread: {
    id: 'Pendapat {raters} penilai berbeda: simpangan baku {sd}, biasanya {expected}.',
    en: '{raters} raters differ: standard deviation {sd}, usually {expected}.',
  },
  evidence: {
    id: '{without} dari {rows} baris SKP tanpa bukti dukung.',
    en: '{without} of {rows} plan rows name no evidence.',
  },
  evidenceNone: { id: 'Tidak ada baris SKP dengan bukti dukung.', en: 'There is no plan row with evidence.' },
  limit: {
    id: '{unit} memerlukan {moves} perpindahan agar memenuhi pola; dari {from} ke {to}, pegawai ini termasuk yang terdekat.',
    en: '{unit} needs {moves} {moves|move|moves} to meet its pattern; from {from} to {to} this person is among the nearest.',
  },
  limitAgency: {
    id: 'Instansi memerlukan {moves} perpindahan agar memenuhi pola; dari {from} ke {to}, pegawai ini termasuk yang terdekat.',
    en: 'The agency needs {moves} {moves|move|moves} to meet its pattern; from {from} to {to} this person is among the nearest.',
  },
} as const satisfies Wordings;

type Values = Readonly<Record<string, string | number>>;
type Sentence = keyof typeof sentences;

function changeOf({ axis, raters, fair, pointed, recorded }: Values): Sentence {
  if (axis === 'hasil') return 'work';
  if (fair === undefined) return raters === 0 ? 'alone' : 'few';
  return pointed === undefined || pointed === recorded ? 'near' : 'points';
}

function headOf({ axis, bias }: Values): Sentence {
  const generous = Number(bias) > 0;
  if (axis === 'hasil') return generous ? 'generousWork' : 'strictWork';
  return generous ? 'generous' : 'strict';
}

const sentenceOf: Readonly<Record<QueueReason, (values: Values) => Sentence>> = {
  change: changeOf,
  head: headOf,
  spread: () => 'spread',
  evidence: ({ rows }) => (rows === 0 ? 'evidenceNone' : 'evidence'),
  limit: ({ unit }) => (unit === '' ? 'limitAgency' : 'limit'),
};

/** A bias by its size: the sentence says the direction, so both ends of the interval lose their sign with it. */
function sized(values: Values): Values {
  const { bias, lower, upper, ...rest } = values;
  if (bias === undefined || lower === undefined || upper === undefined) return values;
  const [low, high] = Number(bias) > 0 ? [lower, upper] : [-Number(upper), -Number(lower)];
  return { ...rest, size: Math.abs(Number(bias)), least: low, most: high };
}

function spoken(values: Values, language: Language): Values {
  const whole = new Set(['raters', 'rows', 'without', 'moves', 'tied']);
  const said = Object.entries(values).map(([key, value]) => {
    if (key === 'chance') return [key, chanceShare(Number(value))] as const;
    if (typeof value === 'number') return [key, whole.has(key) ? value : decimal(value, language)] as const;
    const level = (predicateWords as Wordings)[value];
    return [key, level === undefined ? value : level[language]] as const;
  });
  return Object.fromEntries(said);
}

/** Why a case is in the queue, in one sentence with its figures. */
export function queueSentence(
  { reason, values }: { readonly reason: QueueReason; readonly values: Values },
  language: Language,
): string {
  return fill(sentences[sentenceOf[reason](values)], language, spoken(sized(values), language));
}
