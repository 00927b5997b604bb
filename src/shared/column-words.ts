import { workColumnWords } from '#shared/dossier/work-field-words.ts';
import { workTableWords } from '#shared/dossier/work-kind-words.ts';
import type { Language, Wording } from '#shared/kernel/wording.ts';
import { exclusionWords, roleWords } from '#shared/people/role-words.ts';
import { organisationPredicateWords, predicateWords, ratingWords } from '#shared/rules/level-words.ts';
import { flagWords, interestWords, verdictKindWords } from '#shared/session/commit-words.ts';
import { stateWords } from '#shared/session/state-words.ts';
import type { TableName } from './tables.ts';

/** What a row of each table is, in the singular. */
export const tableNames = {
  workshop: { id: 'Lokakarya', en: 'Workshop' },
  actor: { id: 'Orang di lokakarya', en: 'Person of the workshop' },
  unit: { id: 'Unit kerja', en: 'Unit' },
  employee: { id: 'Pegawai', en: 'Employee' },
  rating: { id: 'Penilaian', en: 'Rating' },
  import_file: { id: 'Berkas impor', en: 'Imported file' },
  sign_off: { id: 'Penandatanganan', en: 'Sign-off' },
  assessment: { id: 'Penilaian perilaku', en: 'Behaviour assessment' },
  work_record: { id: 'Catatan kerja', en: 'Work record' },
  past_rating: { id: 'Penilaian periode lalu', en: 'Rating of a past period' },
  past_predicate: { id: 'Predikat periode lalu', en: 'Predicate of a past period' },
  profile: { id: 'Pemetaan kolom', en: 'Column mapping' },
  letterhead: { id: 'Kop surat', en: 'Letterhead' },
  sitting: { id: 'Aturan sidang', en: 'Session rules' },
  attendance: { id: 'Kehadiran', en: 'Attendance' },
  agenda_item: { id: 'Agenda', en: 'Agenda item' },
  hearing: { id: 'Pembahasan', en: 'Discussion' },
  decision: { id: 'Keputusan', en: 'Decision' },
  dissent: { id: 'Pendapat berbeda', en: 'Dissent' },
  interest: { id: 'Benturan kepentingan', en: 'Conflict of interest' },
  recusal: { id: 'Pengunduran diri', en: 'Recusal' },
  ballot: { id: 'Pemungutan suara', en: 'Vote' },
  vote: { id: 'Suara', en: 'Ballot paper' },
  part: { id: 'Bagian untuk ruang lain', en: 'Part for another room' },
  own_pattern: { id: 'Pola instansi', en: 'Agency pattern' },
  round: { id: 'Putaran penilaian', en: 'Round of rating' },
  round_key: { id: 'Kunci putaran', en: 'Keys of a round' },
  assignment: { id: 'Penugasan penilai', en: 'Assignment of a rater' },
  package: { id: 'Paket penilaian', en: 'Rating package' },
  answer: { id: 'Jawaban penilai', en: 'Answer of a rater' },
  note: { id: 'Catatan sel', en: 'Note at a cell' },
  saved_view: { id: 'Tampilan tersimpan', en: 'Saved view' },
  practice_case: { id: 'Kasus latihan', en: 'Practice case' },
  training_result: { id: 'Hasil latihan', en: 'Training result' },
  rule_edition: { id: 'Edisi aturan yang diterapkan', en: 'Adopted rule edition' },
  ...workTableWords,
} as const satisfies Partial<Record<TableName, Wording>>;

/** What a column is called where a commit is shown row by row. A column without a word is shown by its own name. */
const columnWords: Readonly<Record<string, Wording>> = {
  ...workColumnWords,
  name: { id: 'Nama', en: 'Name' },
  agency: { id: 'Instansi', en: 'Agency' },
  agency_code: { id: 'Kode instansi', en: 'Agency code' },
  period: { id: 'Periode', en: 'Period' },
  rule_set: { id: 'Edisi aturan', en: 'Rule edition' },
  organisation_predicate: { id: 'Predikat organisasi', en: 'Organisation predicate' },
  organisation_reason: { id: 'Alasan predikat', en: 'Reason for the predicate' },
  lines: { id: 'Baris kop', en: 'Lines' },
  address: { id: 'Alamat', en: 'Address' },
  logo: { id: 'Lambang', en: 'Emblem' },
  post: { id: 'Jabatan', en: 'Position' },
  evidence: { id: 'Bukti', en: 'Evidence' },
  quorum: { id: 'Kuorum', en: 'Quorum' },
  timebox: { id: 'Menit per kasus', en: 'Minutes per case' },
  session_minutes: { id: 'Lama sidang dalam menit', en: 'Length of a session in minutes' },
  pattern_rule: { id: 'Kedudukan pola', en: 'Standing of the pattern' },
  authority: { id: 'Pemberi izin', en: 'Who gives leave' },
  authority_post: { id: 'Jabatan pemberi izin', en: 'Their position' },
  deviations: { id: 'Penyimpangan', en: 'Deviations' },
  open_reason: { id: 'Alasan kasus terbuka', en: 'Why cases stay open' },
  since: { id: 'Sejak', en: 'Since' },
  until: { id: 'Sampai', en: 'Until' },
  words: { id: 'Pendapat', en: 'Opinion' },
  pin: { id: 'PIN', en: 'PIN' },
  active: { id: 'Aktif', en: 'Active' },
  parent_id: { id: 'Unit induk', en: 'Parent unit' },
  nip: { id: 'NIP', en: 'NIP' },
  front_title: { id: 'Gelar depan', en: 'Title before' },
  back_title: { id: 'Gelar belakang', en: 'Title after' },
  birth_date: { id: 'Tanggal lahir', en: 'Birth date' },
  sex: { id: 'Jenis kelamin', en: 'Sex' },
  grade: { id: 'Golongan', en: 'Grade' },
  position_kind: { id: 'Jenis jabatan', en: 'Kind of position' },
  education: { id: 'Pendidikan', en: 'Education' },
  unit_id: { id: 'Unit kerja', en: 'Unit' },
  superior_nip: { id: 'NIP atasan', en: 'NIP of the superior' },
  excluded: { id: 'Dikecualikan', en: 'Excluded' },
  excluded_note: { id: 'Keterangan pengecualian', en: 'Note on the exclusion' },
  initial_hasil: { id: 'Hasil kerja awal', en: 'Initial results' },
  initial_perilaku: { id: 'Perilaku awal', en: 'Initial behaviour' },
  initial_predicate: { id: 'Predikat awal', en: 'Initial predicate' },
  hasil: { id: 'Hasil kerja', en: 'Results' },
  perilaku: { id: 'Perilaku kerja', en: 'Behaviour' },
  predicate: { id: 'Predikat', en: 'Predicate' },
  reason: { id: 'Alasan', en: 'Reason' },
  state: { id: 'Status', en: 'State' },
  final_predicate: { id: 'Predikat akhir', en: 'Final predicate' },
  kind: { id: 'Jenis', en: 'Kind' },
  sha256: { id: 'Sidik berkas', en: 'Hash of the file' },
  bytes: { id: 'Ukuran (byte)', en: 'Size (bytes)' },
  rows: { id: 'Baris', en: 'Rows' },
  number: { id: 'Nomor', en: 'Number' },
  date: { id: 'Tanggal', en: 'Date' },
  place: { id: 'Tempat', en: 'Place' },
  remarks: { id: 'Catatan', en: 'Remarks' },
  present: { id: 'Yang hadir', en: 'Present' },
  rater_key: { id: 'Penilai', en: 'Rater' },
  content: { id: 'Isi', en: 'Content' },
  case_id: { id: 'Kasus latihan', en: 'Practice case' },
  rater_name: { id: 'Penilai', en: 'Rater' },
  ratee_id: { id: 'Yang dinilai', en: 'Ratee' },
  employee_id: { id: 'Pegawai', en: 'Person' },
  actor_id: { id: 'Orang', en: 'Person' },
  actor_name: { id: 'Oleh', en: 'By' },
  weight: { id: 'Bobot', en: 'Weight' },
  scores: { id: 'Skor', en: 'Scores' },
  notes: { id: 'Catatan', en: 'Notes' },
  note: { id: 'Keterangan', en: 'Note' },
  text: { id: 'Teks', en: 'Text' },
  source: { id: 'Sumber', en: 'Source' },
  file: { id: 'Berkas', en: 'File' },
  units: { id: 'Unit', en: 'Units' },
  own: { id: 'Berkas ini bagiannya', en: 'This file is the part' },
  merged_hash: { id: 'Catatan terakhir bagian itu', en: 'Last entry of that part' },
  sheet: { id: 'Lembar', en: 'Sheet' },
  row: { id: 'Baris', en: 'Row' },
  cell: { id: 'Sel', en: 'Cell' },
  average: { id: 'Cara merata-rata', en: 'Way of averaging' },
  fields: { id: 'Isi', en: 'Contents' },
  columns: { id: 'Kolom', en: 'Columns' },
  depth: { id: 'Baris judul', en: 'Header rows' },
  codes: { id: 'Arti angka', en: 'Meaning of the numbers' },
  flags: { id: 'Tanda', en: 'Flags' },
  revealed: { id: 'Nama dibuka', en: 'Name revealed' },
  at: { id: 'Waktu', en: 'When' },
  cause: { id: 'Sebab', en: 'Cause' },
  opened_at: { id: 'Dibuka', en: 'Opened' },
  revealed_at: { id: 'Suara dibuka', en: 'Votes revealed' },
  settled_at: { id: 'Diselesaikan', en: 'Settled' },
  outcome: { id: 'Keputusan', en: 'Outcome' },
  cancelled_reason: { id: 'Alasan dibatalkan', en: 'Reason for cancelling' },
  pattern: { id: 'Pola', en: 'Pattern' },
  instrument: { id: 'Instrumen', en: 'Instrument' },
  masked: { id: 'Nama disamarkan', en: 'Names masked' },
  due: { id: 'Batas waktu', en: 'Due' },
  expires: { id: 'Berlaku sampai', en: 'Expires' },
  version: { id: 'Versi', en: 'Version' },
  issued: { id: 'Diterbitkan', en: 'Issued' },
  made: { id: 'Dibuat', en: 'Made' },
  received: { id: 'Diterima', en: 'Received' },
  given: { id: 'Diisi', en: 'Filled in' },
  wanted: { id: 'Diminta', en: 'Asked for' },
  field: { id: 'Kolom', en: 'Column' },
  private: { id: 'Pribadi', en: 'Private' },
  reopened_reason: { id: 'Alasan dibuka kembali', en: 'Reason for reopening' },
};

/** A column in words. */
export function columnName(column: string, language: Language): string {
  return columnWords[column]?.[language] ?? column;
}

const open: Readonly<Record<string, Wording>> = {
  open: { id: 'Terbuka', en: 'Open' },
  signed: { id: 'Ditandatangani', en: 'Signed' },
};
const flags: Readonly<Record<string, Wording>> = { 0: { id: 'tidak', en: 'no' }, 1: { id: 'ya', en: 'yes' } };
const organisations: Readonly<Record<string, Wording>> = organisationPredicateWords;
const sourceWords: Readonly<Record<string, Wording>> = {
  queue: { id: 'antrean', en: 'queue' },
  hand: { id: 'ditambahkan sendiri', en: 'added by hand' },
};
const patternRuleWords: Readonly<Record<string, Wording>> = {
  advisory: { id: 'pertimbangan', en: 'advice' },
  required: { id: 'wajib', en: 'required' },
};
const levels: Readonly<Record<string, Wording>> = { ...organisations, ...predicateWords };

const holders: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  organisation_predicate: organisations,
  initial_hasil: ratingWords,
  initial_perilaku: ratingWords,
  hasil: ratingWords,
  perilaku: ratingWords,
  initial_predicate: levels,
  predicate: levels,
  final_predicate: levels,
  excluded: exclusionWords,
  role: roleWords,
  state: { ...stateWords, ...open },
  active: flags,
  revealed: flags,
  masked: flags,
  private: flags,
  outcome: levels,
  flags: flagWords,
  kind: { ...verdictKindWords, ...interestWords },
  cause: interestWords,
  source: sourceWords,
  pattern_rule: patternRuleWords,
};

const longest = 300;

/** Columns whose text is JSON. */
const structured: ReadonlySet<string> = new Set(
  'flags evidence present quorum deviations scores notes fields columns findings lines address units'.split(' '),
);

/** A part of a structure in words: lists by commas, records as "name: value". */
function partWords(column: string, part: unknown, language: Language): string {
  if (Array.isArray(part)) return part.map((one) => partWords(column, one, language)).join(', ');
  if (part !== null && typeof part === 'object')
    return Object.entries(part)
      .filter(([, inner]) => inner !== null && inner !== '')
      .map(([name, inner]) => `${columnName(name, language)}: ${partWords(name, inner, language)}`)
      .join('; ');
  return typeof part === 'boolean' ? flagOf(part, language) : keyWords(column, String(part), language);
}

const flagOf = (flag: boolean, language: Language): string => flags[flag ? 1 : 0]?.[language] ?? '';
const keyWords = (column: string, key: string, language: Language): string => holders[column]?.[key]?.[language] ?? key;

/** What a structured column holds; text that is none is given back. */
function structureWords(column: string, text: string, language: Language): string {
  if (!/^[[{]/.test(text)) return keyWords(column, text, language);
  const words = partWords(column, JSON.parse(text), language);
  return words === '' ? '–' : words;
}

/** What a column holds, in words where the value is a key of ours or a structure. */
export function columnValue(column: string, value: string | number | null, language: Language): string {
  if (value === null || value === '') return '–';
  const words =
    structured.has(column) && typeof value === 'string'
      ? structureWords(column, value, language)
      : keyWords(column, String(value), language);
  return words.length > longest ? `${words.slice(0, longest)} …` : words;
}
