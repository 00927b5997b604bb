import { workKindWords } from '#shared/dossier/work-kind-words.ts';
import type { Language, Wording, Wordings } from '#shared/kernel/wording.ts';
import type { ChoiceWord, DecisionKind } from './decision.ts';
import type { TableKind } from './field.ts';
import type { FixKind } from './finding.ts';
import type { RecognitionCode, RecognitionConfidence } from './reconciled.ts';

/** Kinds of tables. */
export const tableKindWords = {
  'rating-recap': { id: 'rekap penilaian', en: 'rating recap' },
  nominative: { id: 'daftar nominatif', en: 'nominative list' },
  'unit-achievement': { id: 'capaian unit', en: 'unit achievement' },
  'peer-long': { id: 'penilaian sejawat', en: 'peer ratings' },
  'peer-wide': { id: 'penilaian sejawat (melebar)', en: 'peer ratings (wide)' },
  ...workKindWords,
} as const satisfies Readonly<Record<TableKind, Wording>>;

/** What an import brings beside people and ratings. */
export const extraWords = {
  assessment: { id: 'penilaian sejawat', en: 'peer ratings' },
  past: { id: 'hasil {period}', en: 'results of {period}' },
} as const satisfies Wordings;

/** The columns added to rows that go back to the office. */
export const rejectedWords = {
  file: { id: 'Baris perlu perbaikan', en: 'Rows to mend' },
  row: { id: 'Baris asal', en: 'Source row' },
  state: { id: 'Keadaan', en: 'State' },
  reason: { id: 'Alasan', en: 'Reason' },
  refused: { id: 'ditolak', en: 'refused' },
  doubtful: { id: 'meragukan', en: 'doubtful' },
} as const satisfies Wordings;

/** What a file of shared mappings is called. */
export const profileFileWords: Wording = { id: 'Pemetaan impor Selaras', en: 'Selaras import mappings' };

/** Why something was recognised as it was. */
export const recognitionWords = {
  user: { id: 'menurut pemetaan "{profile}"', en: 'by the mapping "{profile}"' },
  answered: { id: 'menurut jawaban Anda', en: 'by your answer' },
  mapped: { id: 'menurut pemetaan Anda', en: 'as you mapped it' },
  'header-exact': { id: 'judul kolom "{header}" dikenal', en: 'the header "{header}" is known' },
  'header-words': { id: 'kata-kata pada judul "{header}"', en: 'the words of the header "{header}"' },
  'content-nip': { id: '{cells} sel berisi 18 angka NIP', en: '{cells} cells hold the 18 digits of a NIP' },
  'content-level': { id: '{cells} sel berisi tingkat yang dikenal', en: '{cells} cells hold known levels' },
  'content-name': { id: '{cells} sel tampak berisi nama', en: '{cells} cells look like names' },
  'content-matrix': { id: 'urutan ini paling cocok dengan predikatnya', en: 'this order fits the predicates best' },
  'columns-needed': { id: '{columns} kolom dikenal pada baris {row}', en: '{columns} columns known in row {row}' },
  'no-header': {
    id: 'tanpa judul yang dikenal; {columns} kolom menurut isinya',
    en: 'no known header; {columns} columns by their cells',
  },
  'decimal-proven': {
    id: 'terbukti: {comma} sel berkoma, {point} sel bertitik',
    en: 'proven: {comma} cells with a comma, {point} with a point',
  },
  'decimal-plain': { id: 'hanya bilangan bulat', en: 'whole numbers only' },
  'decimal-mixed': {
    id: 'bercampur: {comma} sel berkoma, {point} sel bertitik',
    en: 'mixed: {comma} cells with a comma, {point} with a point',
  },
  'decimal-unclear': {
    id: 'tidak pasti: {unclear} sel dapat berarti ribuan atau desimal',
    en: 'unclear: {unclear} cells may be thousands or decimals',
  },
  'date-proven': {
    id: 'terbukti dari {dayFirst} sel hari dahulu dan {monthFirst} sel bulan dahulu',
    en: 'proven by {dayFirst} cells with the day first and {monthFirst} with the month first',
  },
  'date-witness': {
    id: '{witness} sel cocok dengan tanggal lahir di NIP',
    en: '{witness} cells agree with the birth date in the NIP',
  },
  'date-usual': {
    id: 'kebiasaan Indonesia: hari dahulu ({unclear} sel tidak membuktikan)',
    en: 'the Indonesian habit: day first ({unclear} cells prove nothing)',
  },
  'date-mixed': {
    id: 'bercampur: {dayFirst} sel hari dahulu, {monthFirst} sel bulan dahulu',
    en: 'mixed: {dayFirst} cells with the day first, {monthFirst} with the month first',
  },
  'date-plain': { id: 'tanggal tidak dapat disalahartikan', en: 'dates that cannot be misread' },
} as const satisfies Readonly<Record<RecognitionCode, Wording>>;

/** How sure a reading is. */
export const confidenceWords = {
  certain: { id: 'pasti', en: 'certain' },
  likely: { id: 'kemungkinan besar', en: 'likely' },
  guess: { id: 'perlu dilihat', en: 'wants a look' },
} as const satisfies Readonly<Record<RecognitionConfidence, Wording>>;

/** Offers that one click takes. */
export const fixWords = {
  'clean-nip': { id: 'Pakai NIP {value}', en: 'Use NIP {value}' },
  'match-nip': { id: 'Cocokkan dengan NIP {value}', en: 'Match with NIP {value}' },
  'swap-nik': { id: 'Pakai NIP {value} dari kolom sebelah', en: 'Use NIP {value} from the other column' },
  'use-level': { id: 'Baca sebagai {value}', en: 'Read as {value}' },
  'use-matrix': { id: 'Pakai {value} menurut matriks', en: 'Use {value} by the matrix' },
  'use-unit': { id: 'Pakai unit {value}', en: 'Use the unit {value}' },
  'use-nip-date': { id: 'Pakai tanggal di NIP: {value}', en: 'Use the date in the NIP: {value}' },
  'use-nip-sex': { id: 'Pakai jenis kelamin di NIP: {value}', en: 'Use the sex in the NIP: {value}' },
  'drop-row': { id: 'Abaikan baris ini', en: 'Leave this row out' },
} as const satisfies Readonly<Record<FixKind, Wording>>;

/** Questions put to the user. */
export const decisionQuestions = {
  'levels-which': {
    id: 'Penilaian mana yang berlaku untuk lokakarya ini?',
    en: 'Which of these ratings counts for this workshop?',
  },
  'levels-order': {
    id: 'Kolom mana yang menilai hasil kerja, dan mana yang menilai perilaku kerja?',
    en: 'Which column rates work results, and which rates behaviour?',
  },
  'levels-meant': {
    id: 'Apakah "{columns}" penilaian kinerja pegawai untuk lokakarya ini?',
    en: 'Is "{columns}" the performance rating of people for this workshop?',
  },
  codes: {
    id: 'Apa arti angka 1, 2, dan 3 pada tabel ini?',
    en: 'What do the numbers 1, 2 and 3 mean in this table?',
  },
  nip: { id: 'NIP mana yang dimaksud "{written}" ({name})?', en: 'Which NIP is meant by "{written}" ({name})?' },
  named: { id: 'Siapa yang dimaksud dengan {name}?', en: 'Who is meant by {name}?' },
  'person-unknown': {
    id: 'NIP {nip} ({name}) tidak ada pada daftar. Siapa yang dimaksud?',
    en: 'NIP {nip} ({name}) is not on the list. Who is meant?',
  },
  'form-person': {
    id: 'Formulir {file} ini tentang siapa? Pilih atau ketik NIP-nya.',
    en: 'Whom is the form {file} about? Choose or type the NIP.',
  },
  'person-conflict': { id: 'Baris mana yang benar untuk NIP {nip}?', en: 'Which row is right for NIP {nip}?' },
  name: { id: 'Apakah {name} orang yang sama dengan {known}?', en: 'Is {name} the same person as {known}?' },
  'birth-date': {
    id: 'Tanggal lahir mana yang benar untuk NIP {nip}?',
    en: 'Which birth date is right for NIP {nip}?',
  },
  sex: { id: 'Jenis kelamin mana yang benar untuk NIP {nip}?', en: 'Which sex is right for NIP {nip}?' },
  unit: { id: 'Unit mana yang dimaksud "{written}"?', en: 'Which unit is meant by "{written}"?' },
  level: { id: 'Apa arti "{written}"?', en: 'What does "{written}" mean?' },
  contradiction: { id: 'Predikat mana yang berlaku?', en: 'Which predicate holds?' },
  conflict: { id: 'Nilai mana yang berlaku untuk {name}?', en: 'Which rating holds for {name}?' },
  score: {
    id: 'Skor mana yang berlaku: {raterName} menilai {name}, {criterion}?',
    en: 'Which score holds: {raterName} rating {name}, {criterion}?',
  },
  organisation: {
    id: 'Predikat mana yang berlaku untuk unit {unit}?',
    en: 'Which predicate holds for the unit {unit}?',
  },
  'panel-moved': {
    id: 'Sumber berubah setelah panel bergerak. Apa yang ditulis?',
    en: 'The source changed after the panel moved. What is written?',
  },
  period: {
    id: 'Periode mana yang dipakai untuk lokakarya {period}?',
    en: 'Which period counts for the workshop {period}?',
  },
} as const satisfies Readonly<Record<DecisionKind, Wording>>;

/** Answers that may be given. `{value}` is what the choice writes. */
export const choiceLabels = {
  leave: { id: 'Biarkan, jangan tulis', en: 'Leave it, write nothing' },
  'use-value': { id: '{value}', en: '{value}' },
  'use-first': { id: '{value}', en: '{value}' },
  'use-last': { id: '{value}', en: '{value}' },
  'use-nip': { id: 'Menurut NIP: {value}', en: 'By the NIP: {value}' },
  'add-person': { id: 'Tambahkan sebagai pegawai', en: 'Add as a person' },
  'keep-written': { id: 'Seperti tertulis: {value}', en: 'As written: {value}' },
  'use-matrix': { id: 'Menurut matriks: {value}', en: 'By the matrix: {value}' },
  'keep-panel': { id: 'Tetap usulan panel', en: 'Keep the proposal' },
  'take-source': { id: 'Pakai nilai sumber yang baru', en: 'Take the new source' },
  'initial-only': { id: 'Perbarui nilai awal, usulan panel tetap', en: 'Update the initial rating, keep the proposal' },
  'import-here': { id: 'Pakai periode {value}', en: 'Use the period {value}' },
  'use-columns': { id: '{columns} — {samples}', en: '{columns} — {samples}' },
  'codes-falling': {
    id: '1 = di atas ekspektasi, 2 = sesuai, 3 = di bawah ekspektasi',
    en: '1 = above expectations, 2 = meets, 3 = below expectations',
  },
  'codes-rising': {
    id: '1 = di bawah ekspektasi, 2 = sesuai, 3 = di atas ekspektasi',
    en: '1 = below expectations, 2 = meets, 3 = above expectations',
  },
} as const satisfies Readonly<Record<ChoiceWord, Wording>>;

/** Answers as they are called for many questions at once. */
export const choiceTitles = {
  leave: { id: 'jangan tulis', en: 'write nothing' },
  'use-value': { id: 'pakai nilai itu', en: 'use that value' },
  'use-first': { id: 'pakai yang pertama', en: 'use the first' },
  'use-last': { id: 'pakai yang terakhir', en: 'use the last' },
  'use-nip': { id: 'menurut NIP', en: 'by the NIP' },
  'add-person': { id: 'tambahkan sebagai pegawai', en: 'add as people' },
  'keep-written': { id: 'seperti tertulis', en: 'as written' },
  'use-matrix': { id: 'menurut matriks', en: 'by the matrix' },
  'keep-panel': { id: 'tetap usulan panel', en: 'keep the proposals' },
  'take-source': { id: 'pakai nilai sumber', en: 'take the source' },
  'initial-only': { id: 'perbarui nilai awal saja', en: 'update the initial rating only' },
  'import-here': { id: 'pakai periode itu', en: 'use that period' },
  'use-columns': { id: 'pakai kolom itu', en: 'use that column' },
  'codes-falling': { id: '1 di atas ekspektasi', en: '1 above expectations' },
  'codes-rising': { id: '3 di atas ekspektasi', en: '3 above expectations' },
} as const satisfies Readonly<Record<ChoiceWord, Wording>>;

/** Kinds of tables as an imported file keeps them, parted by blanks, in words. */
export function kindsWords(kinds: string, language: Language): string {
  const words: Readonly<Record<string, Wording>> = tableKindWords;
  return kinds
    .split(' ')
    .flatMap((kind) => words[kind]?.[language] ?? [])
    .join(', ');
}
