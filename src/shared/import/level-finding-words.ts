import type { Wordings } from '#shared/kernel/wording.ts';

/** What an import says about which cells of a table are ratings, and about its shape. */
export const findingLevels = {
  'levels.which': {
    id: 'Tabel ini memuat penilaian pada lebih dari satu kolom ({columns}, dan lainnya). Pilih kolom yang berlaku; sebelum itu {rows} baris menunggu dan tidak ditulis.',
    en: 'This table holds ratings in more than one column ({columns}, and others). Choose the one that counts; until then {rows} rows wait and are not written.',
  },
  'levels.meant': {
    id: 'Kolom "{columns}" berisi kata seperti predikat, tetapi judulnya tidak menyebut kinerja. Pastikan dahulu; sebelum itu {rows} baris menunggu dan tidak ditulis.',
    en: 'The column "{columns}" holds words like predicates, but its heading does not speak of performance. Make sure first; until then {rows} rows wait and are not written.',
  },
  'levels.codes': {
    id: 'Penilaian ditulis dengan angka 1 sampai 3, dan berkas tidak menyebut artinya. Pilih arti angka itu; sebelum itu {rows} baris menunggu dan tidak ditulis.',
    en: 'Ratings are written as numbers 1 to 3, and the file does not say what they mean. Choose their meaning; until then {rows} rows wait and are not written.',
  },
  'column.levels-unread': {
    id: 'Kolom "{header}" berisi kata seperti penilaian ({samples}), tetapi tidak dibaca sebagai penilaian. Pasangkan kolomnya bila memang itu.',
    en: 'The column "{header}" holds words like ratings ({samples}), but was not read as ratings. Map it if it is.',
  },
  'column.past': {
    id: 'Kolom "{header}" memuat penilaian tahun lain; isinya masuk sebagai riwayat, bukan nilai lokakarya ini.',
    en: 'The column "{header}" holds ratings of another year; they come in as history, not as ratings of this workshop.',
  },
  'column.gaps': {
    id: 'Kolom "{header}" kosong pada {rows} dari {all} baris, dan tidak diisi dari baris di atasnya. Bila memang sama, isi ke bawah pada berkas lalu impor lagi.',
    en: 'The column "{header}" is blank in {rows} of {all} rows, and was not filled from the row above. If it is the same there, fill it down in the file and import it again.',
  },
  'row.unread': {
    id: 'Baris ini memuat NIP dan kata seperti penilaian, tetapi tidak terbaca sebagai baris tabel: {text}. Periksa judul kolom di atasnya, atau pasangkan kolomnya.',
    en: 'This row holds a NIP and words like ratings, but was not read as a row of the table: {text}. Check the header above it, or map the columns.',
  },
  'table.known-form': {
    id: 'Tabel ini tampak seperti {form} ({rows} baris), tetapi kolomnya tidak dikenali, jadi tidak dibaca. Petakan kolomnya bila diperlukan.',
    en: 'This table looks like a {form} ({rows} rows), but its columns are not known, so it was not read. Map its columns if they are needed.',
  },
  'table.part': {
    id: 'Lembar ini memuat beberapa tabel. Tabel ke-{at}, mulai baris {from}, dibaca tersendiri dan disebut "{sheet}".',
    en: 'This sheet holds several tables. Table {at}, from row {from}, was read by itself and is called "{sheet}".',
  },
  'table.hidden-cells': {
    id: 'Bagian yang tersembunyi pada lembar ini tidak dibaca: {rows} baris, kolom {columns}. Bila diperlukan, centang "Baca juga baris dan kolom yang tersembunyi" pada Berkas dan kolom.',
    en: 'What is hidden on this sheet was not read: {rows} rows, columns {columns}. If it is needed, tick "Also read the hidden rows and columns" under Files and columns.',
  },
} as const satisfies Wordings;

/** Titles of these findings. */
export const findingLevelTitles = {
  'levels.which': { id: 'Beberapa kolom berisi penilaian', en: 'Several columns hold ratings' },
  'levels.meant': { id: 'Kolom yang mungkin berisi predikat', en: 'A column that may hold predicates' },
  'levels.codes': { id: 'Arti angka belum diketahui', en: 'Meaning of the numbers not known' },
  'column.levels-unread': { id: 'Kolom mirip penilaian, tidak dibaca', en: 'Columns like ratings, not read' },
  'column.past': { id: 'Kolom tahun lain masuk riwayat', en: 'Columns of other years kept as history' },
  'column.gaps': { id: 'Unit hanya pada baris pertama', en: 'Unit in the first rows only' },
  'row.unread': { id: 'Baris dengan NIP yang tidak terbaca', en: 'Rows with a NIP that were not read' },
  'table.known-form': { id: 'Formulir dengan kolom yang tidak dikenali', en: 'Forms whose columns are not known' },
  'table.part': { id: 'Beberapa tabel dalam satu lembar', en: 'Several tables on one sheet' },
  'table.hidden-cells': { id: 'Baris atau kolom tersembunyi', en: 'Hidden rows or columns' },
} as const satisfies Wordings;
