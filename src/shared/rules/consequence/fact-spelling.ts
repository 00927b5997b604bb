import { fold } from '../word-forms.ts';
import type { AwardLevel, Degree, PostKind, SanctionLevel, SquadScope, TrainingKind } from './facts.ts';
import type { Frequency } from './need.ts';

type Words<Value> = readonly (readonly [RegExp, Value])[];

/** The first pattern that the text meets decides; null where none does, so that nothing is guessed. */
function read<Value>(words: Words<Value>, text: string | null): Value | null {
  if (text === null) return null;
  const key = fold(text);
  return words.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

// "Sarjana terapan" and "diploma IV" are D4 and "sarjana muda" D3, so they come before the plain words.
const degreeWords: Words<Degree> = [
  [/^(s ?3|strata (3|iii)|doktor|doktoral)\b/, 'S3'],
  [/^(s ?2|strata (2|ii)|magister|spesialis|sp ?1)\b/, 'S2'],
  [/^(d ?4|d iv|diploma (4|iv)|sarjana (sains )?terapan)\b/, 'D4'],
  [/^(d ?3|d iii|diploma (3|iii)|sarjana muda|akademi)\b/, 'D3'],
  [/^(d ?2|d ii|diploma (2|ii))\b/, 'D2'],
  [/^(d ?1|d i|diploma (1|i))\b/, 'D1'],
  [/^(s ?1|strata (1|i)|sarjana|profesi)\b/, 'S1'],
  [/^(slta|sma|smk|smu|smea|stm|spg|sekolah menengah atas|sekolah menengah kejuruan|ma|man|paket c)\b/, 'SLTA'],
  [/^(sltp|smp|mts|sekolah menengah pertama|sd|mi|sekolah dasar|paket [ab])\b/, 'below'],
];

/** *S-1/Sarjana*, *D-III*, *SLTA Kejuruan*. */
export function speltDegree(text: string | null): Degree | null {
  return read(degreeWords, text);
}

const trainingWords: Words<TrainingKind> = [
  [/\b(kepemimpinan|struktural|diklatpim|pim|pka|pkp|pkn)\b/, 'leadership'],
  [/\bfungsional\b/, 'functional'],
  [/\b(seminar|webinar|workshop|lokakarya|magang|kursus|konferensi|simposium)\b/, 'seminar'],
  [/^(?!bimbingan)(.* )?teknis\b/, 'technical'],
];

/** The kind of a course as the history names it. */
export function speltTraining(text: string | null): TrainingKind | null {
  return read(trainingWords, text);
}

const sanctionWords: Words<SanctionLevel> = [
  [/\bringan\b/, 'light'],
  [/\bsedang\b/, 'medium'],
  [/\bberat\b/, 'heavy'],
  // Kinds that PP 94/2021 puts under one level each.
  [/\bteguran (lisan|tertulis)\b|\bpernyataan tidak puas\b/, 'light'],
  [/\bpemotongan (tunjangan|tukin|tpp)\b/, 'medium'],
  [/\bpenurunan jabatan\b|\bpembebasan (dari )?jabatan\b|\bpemberhentian dengan hormat\b/, 'heavy'],
];

/** *Ringan*, *Sedang*, *Berat*, with or without the words around, or the kind of sanction that names its level. */
export function speltSanction(text: string | null): SanctionLevel | null {
  return read(sanctionWords, text);
}

const awardWords: Words<AwardLevel> = [
  [/^(tingkat )?(internasional|international)$/, 'international'],
  [/^(tingkat )?(nasional|national)$/, 'national'],
  [/^(tingkat )?(lintas|antar) ?(instansi|kementerian|k l|lembaga|daerah)( .*)?$/, 'interagency'],
  [/^(tingkat |internal |dalam )?instansi( internal| sendiri)?$|^internal$/, 'agency'],
];

/** The level of an award; a district's or a village's is none of the four. */
export function speltAward(text: string | null): AwardLevel | null {
  return read(awardWords, text);
}

const scopeWords: Words<SquadScope> = [
  [/\b(lintas|antar) ?(instansi|kementerian|k l|lembaga|opd|daerah)\b|^(eksternal|nasional)\b/, 'interagency'],
  [/\b(internal|intern|dalam instansi|lintas unit|antar ?unit|satu unit|unit kerja)\b|^instansi$/, 'internal'],
];

/** Whether a squad reaches beyond the agency. */
export function speltScope(text: string | null): SquadScope | null {
  return read(scopeWords, text);
}

/** Any role but *ketua* counts as member (our reading); a deputy is not the lead. */
export function leadsSquad(text: string | null): boolean {
  return text !== null && /^ketua\b/.test(fold(text));
}

const postWords: Words<PostKind | 'suspended'> = [
  [/\b(tugas belajar|diberhentikan sementara|cltn|cuti di luar tanggungan)\b/, 'suspended'],
  [/\b(pelaksana|fungsional umum|jfu)\b/, 'general'],
  [/\b(fungsional|jft|jf)\b/, 'functional'],
  [/\b(struktural|pimpinan tinggi|jpt|administrator|pengawas|eselon|manajerial)\b/, 'structural'],
];

/** The kind of a post: *struktural*, *fungsional tertentu*, *pelaksana*; months of study count as suspended. */
export function speltPost(text: string | null): PostKind | 'suspended' | null {
  return read(postWords, text);
}

const frequencyWords: Words<Frequency> = [
  [/\b(hari|harian)\b/, 'day'],
  [/\b(minggu|mingguan|pekan)\b/, 'week'],
  [/\b(bulan|bulanan)\b/, 'month'],
  [/\b(triwulan|triwulanan|tribulan)\b/, 'quarter'],
  [/\b(semester|semesteran)\b/, 'half'],
  [/\b(tahun|tahunan)\b/, 'year'],
];

/** How often a volume falls due; a form without the column counts by the year. */
export function speltFrequency(text: string | null): Frequency | null {
  return text === null ? 'year' : read(frequencyWords, text);
}

/** A degree counts unless the history says that it is not entered yet. */
export function isRecognised(text: string | null): boolean {
  return text === null || !/\b(belum|tidak|bukan|proses|usul|usulan)\b/.test(fold(text));
}

/** A sanction annulled on appeal. */
export function isAnnulled(text: string | null): boolean {
  return (
    text !== null &&
    /\b(dibatalkan|batal|dicabut|dianulir)\b/.test(fold(text)) &&
    !/\b(tidak|belum) (di)?batal/.test(fold(text))
  );
}
