import { foldHeader } from '#shared/rules/word-forms.ts';
import type { Field } from './field.ts';
import { matchHeader, yearOf } from './header-match.ts';
import { layoutOf } from './layouts.ts';

/** What a person's levels are given on: the two axes, and the predicate that follows from them. */
export const levelAxes = ['hasil', 'perilaku', 'predicate'] as const;
export type LevelAxis = (typeof levelAxes)[number];

/** What a question about columns may settle: a person's levels, or the predicate of a unit. */
export const settledAxes = [...levelAxes, 'organisation'] as const;
export type SettledAxis = (typeof settledAxes)[number];

/**
 * What the head of a column of levels says. `tier` 0: it names no axis; 1: weakly; 2 and 3: plainly. `stage` is the part of the
 * year, the step of the procedure or the giver that it names ('' none), `settled` when that is the last word (final, annual).
 * `foreign`: it measures something else than a person's performance (attendance, a course, an average).
 */
export interface LevelHead {
  readonly axis: LevelAxis | null;
  readonly tier: 0 | 1 | 2 | 3;
  readonly stage: string;
  readonly settled: boolean;
  readonly foreign: boolean;
  readonly year: string;
}

const foreignWords =
  /\b(?:hadir|kehadiran|absen|absensi|presensi|disiplin|kelulusan|lulus|akreditasi|kompetensi|potensi|potensial|persen|persentase|prosentase|presentase|jumlah|rata|rerata|average|mean|360|umpan|diklat|pelatihan|ujian|kesehatan|kepuasan|pelayanan|skm|ikm|anggaran|serapan|talenta|talent|risiko|organisasi|organization|organisation|unit|opd|skpd|satker|unor|target|integritas|berorientasi|akuntabel|kompeten|harmonis|loyal|loyalitas|adaptif|kolaboratif|inisiatif|komitmen|kerjasama|kepemimpinan|akademik|literasi|bahasa|wawancara|dokumen|arsip|status|sanksi|pola)\b/;
const stages: readonly (readonly [string, RegExp])[] = [
  [
    'earlier',
    /\b(?:usulan|usul|diusulkan|pengusulan|awal|semula|sebelum|sebelumnya|sementara|draf|draft|lama|lalu|initial|proposed|proposal|before|prakalibrasi|pra|interim|prognosa|perkiraan|prediksi)\b/,
  ],
  [
    'last',
    /\b(?:final|akhir|kalibrasi|terkalibrasi|sesudah|setelah|menjadi|penetapan|ditetapkan|disepakati|disetujui|calibrated|after|baru|definitif|pleno|revisi)\b/,
  ],
  [
    'part',
    /\b(?:semester|smt|sem|triwulan|tri wulan|tw|trw|kuartal|quarter|caturwulan|cawu|q[1-4]|bulan|bulanan|jan|januari|feb|februari|mar|maret|apr|april|mei|jun|juni|jul|juli|agu|agt|agustus|sep|sept|september|okt|oktober|nov|november|des|desember|tengah tahun|mid year|i|ii|iii|iv)\b|\b[1-4]$/,
  ],
  ['annual', /\b(?:tahunan|setahun|annual|yearly|full year|penuh)\b/],
  ['self', /\b(?:mandiri|diri|self|sendiri)\b/],
  ['superior', /\b(?:atasan|pimpinan|superior|supervisor|penilai|pejabat|manager|ppk)\b/],
  [
    'peer',
    /\b(?:rekan|sejawat|peer|peers|bawahan|kolega|tim|panel|verifikator|verifikasi|validasi|bkpsdm|bkpp|bkpsdmd|bkd|bkn|inspektorat|auditor|versi|menurut|n \d)\b/,
  ],
];
const settling = new Set(['last', 'annual']);
const recap = layoutOf('rating-recap');
const axisOf: Readonly<Partial<Record<Field, LevelAxis>>> = {
  hasil: 'hasil',
  perilaku: 'perilaku',
  predicate: 'predicate',
};

/** Reads the head of a column of levels. `strange`: the table as a whole is about something else, so a bare *predikat* is weak. */
export function levelHead(header: string, strange = false): LevelHead {
  const folded = foldHeader(header);
  const match = matchHeader(recap, folded).find(({ field }) => axisOf[field] !== undefined);
  const found = stages.filter(([, pattern]) => pattern.test(folded)).map(([stage]) => stage);
  const plain = strange && !/\b(?:kinerja|performance|skp)\b/.test(folded);
  // The cells are levels: a head that speaks of the SKP means its predicate, whatever else it says.
  const skp = match === undefined && /\bskp\b/.test(folded);
  return {
    axis: skp ? 'predicate' : match === undefined ? null : (axisOf[match.field] ?? null),
    tier: skp ? 2 : match === undefined ? 0 : plain ? 1 : match.tier,
    stage: found.length === 0 ? '' : stageOf(folded, found),
    settled: found.length > 0 && found.every((stage) => settling.has(stage)),
    foreign: foreignWords.test(folded),
    year: yearOf(folded),
  };
}

/** Two semesters are two stages: what follows the axis' own words is kept. */
function stageOf(folded: string, found: readonly string[]): string {
  const own = folded.replace(
    /\b(?:rating|nilai|predikat|predicate|hasil|perilaku|kerja|kinerja|skp|pegawai|penilaian)\b/g,
    ' ',
  );
  return `${found.join('+')}:${own.replace(/\s+/g, ' ').trim()}`;
}

const strangeWords =
  /\b(?:360|sejawat|umpan balik|kehadiran|absensi|presensi|kompetensi|potensi|diklat|pelatihan|survei|survey|kepuasan|ujian|kelulusan|rekan|bawahan|diri sendiri|responden)\b/;

/** Whether titles and heads say that a table rates something else than performance: 360 averages, attendance, courses. */
export function ratesSomethingElse(titles: readonly string[], heads: readonly string[]): boolean {
  const said = titles.map(foldHeader).filter((line) => strangeWords.test(line) && !/\bkinerja\b/.test(line));
  const givers = heads
    .map(foldHeader)
    .filter((head) => /\b(?:rekan|sejawat|bawahan|diri sendiri|responden|360)\b/.test(head));
  return said.length > 0 || givers.length > 1;
}
