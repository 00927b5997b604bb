import type { SourceTable } from '#shared/kernel/table.ts';
import { foldHeader } from '#shared/rules/word-forms.ts';

/** Forms and lists that agencies hand over and that an import does not take in yet, by the words of their titles and heads. */
const forms = {
  'role-result-matrix': /\bmatriks (?:peran|pembagian peran)\b/,
  'credit-conversion': /\bkonversi predikat\b|\bpenetapan angka kredit\b|\bakumulasi angka kredit\b|\bsaldo ak\b/,
  'workload-analysis': /\banalisis beban kerja\b|\bnorma waktu\b|\bwaktu penyelesaian\b/,
  'risk-register': /\bregister risiko\b|\bkode risiko\b|\bpernyataan risiko\b|\brisk register\b/,
  'user-survey': /\bsurvei kepuasan\b|\bikm\b|\bnrr\b|\bunsur pelayanan\b|\bskm\b/,
  'talent-boxes': /\bkotak talenta\b|\bnilai x\b.*\bnilai y\b/,
  attendance: /\brekap\w* (?:kehadiran|presensi|absensi)\b|\balpa\b|\balfa\b/,
  'performance-agreement': /\bperjanjian kinerja\b/,
  'action-plan': /\brencana aksi\b/,
  'performance-tree': /\bpohon kinerja\b|\bnamapohon\b|\bjenispohon\b/,
  'competency-standard': /\bstandar kompetensi\b|\bkompetensi pegawai\b/,
  'guidance-form': /\bbimbingan kinerja\b|\bformat b 1 [89]\b/,
  'dialogue-log': /\bdialog kinerja\b/,
  awards: /\bpenghargaan\b|\bsatyalancana\b/,
  'post-history': /\briwayat jabatan\b/,
  'education-history': /\briwayat pendidikan\b/,
  'post-map': /\bpeta jabatan\b|\bbezetting\b/,
  'evaluation-form': /\bpegawai yang dinilai\b.*\bpejabat penilai\b|\bevaluasi kinerja pegawai\b/,
} as const;

export type KnownForm = keyof typeof forms;

const looked = 15;

/** The form that a table looks like, by its tab and its first rows; null for none of those known. */
export function knownForm({ sheet, rows }: SourceTable): KnownForm | null {
  const said = foldHeader(sheet);
  const lines = rows.slice(0, looked).map(({ texts }) => texts.map(foldHeader).join(' '));
  const text = [said, ...lines].join(' ').slice(0, 4_000);
  return (Object.keys(forms) as KnownForm[]).find((form) => forms[form].test(text)) ?? null;
}
