import type { Wordings } from '#shared/kernel/wording.ts';

/** What an import says about rows and tables as a whole. */
export const findingTable = {
  'row.duplicate': {
    id: 'Baris ini mengulang baris {otherRow}. Hanya yang pertama dipakai.',
    en: 'This row repeats row {otherRow}. Only the first is used.',
  },
  'row.duplicate-elsewhere': {
    id: 'Baris ini mengulang {otherFile} baris {otherRow}. Hanya yang pertama dipakai.',
    en: 'This row repeats {otherFile} row {otherRow}. Only the first is used.',
  },
  'row.total': { id: 'Baris jumlah disisihkan: {text}', en: 'A total row was set aside: {text}' },
  'row.note': { id: 'Baris catatan disisihkan: {text}', en: 'A note row was set aside: {text}' },
  'row.signature': { id: 'Baris tanda tangan disisihkan: {text}', en: 'A signature row was set aside: {text}' },
  'row.header-again': { id: 'Judul kolom yang berulang disisihkan.', en: 'A repeated header row was set aside.' },
  'row.numbering': { id: 'Baris nomor kolom disisihkan.', en: 'A row of column numbers was set aside.' },
  'row.section': { id: 'Baris judul bagian disisihkan: {text}', en: 'A section heading was set aside: {text}' },
  'period.differs': {
    id: 'Berkas ini untuk periode {period}, bukan {workshop}. Nilainya masuk sebagai riwayat, bukan nilai lokakarya ini.',
    en: 'This file is for the period {period}, not {workshop}. Its ratings come in as history, not as ratings of this workshop.',
  },
  'period.part': {
    id: 'Berkas ini untuk periode {period}, bagian dari {workshop}; nilainya dipakai untuk lokakarya ini.',
    en: 'This file is for the period {period}, part of {workshop}; its ratings are used for this workshop.',
  },
  'period.unsaid': {
    id: 'Berkas ini tidak menyebut periodenya; nilainya dibaca untuk {period}. Bila untuk periode lain, tulis periodenya di atas tabel atau pada nama lembar, lalu impor lagi.',
    en: 'This file does not say its period; its ratings are read for {period}. If they are for another one, write the period above the table or in the name of the sheet, and import it again.',
  },
  'total.count': {
    id: 'Baris jumlah menyebut "{written}", padahal ada {count} baris.',
    en: 'The total row says "{written}", but there are {count} rows.',
  },
  'total.sum': {
    id: 'Jumlah {field} tertulis "{written}", padahal jumlah barisnya {sum}.',
    en: 'The total of {field} is written as "{written}", but its rows sum to {sum}.',
  },
  'total.mean': {
    id: 'Rata-rata {field} tertulis "{written}", padahal rata-rata barisnya {sum}.',
    en: 'The mean of {field} is written as "{written}", but its rows give {sum}.',
  },
  'total.parts': {
    id: 'Total "{written}" tidak sama dengan jumlah bagiannya ({sum}). Periksa baris ini.',
    en: 'The total "{written}" is not the sum of its parts ({sum}). Check this row.',
  },
  'column.other-scale': {
    id: 'Kolom "{header}" berisi angka di luar skala rating, jadi tidak dibaca sebagai {field}.',
    en: 'The column "{header}" holds numbers outside the rating scale, so it was not read as {field}.',
  },
  'column.several': {
    id: 'Kolom "{header}" juga menyebut {field}; yang dibaca kolom "{used}". Ubah pemetaannya bila keliru.',
    en: 'The column "{header}" names {field} as well; "{used}" was read. Change the mapping if that is wrong.',
  },
  'table.unrecognised': {
    id: 'Susunan tabel ini tidak dikenal ({rows} baris). Pasangkan kolomnya sendiri.',
    en: 'The layout of this table is not known ({rows} rows). Map its columns yourself.',
  },
  'table.no-people': {
    id: 'Lokakarya ini belum memuat pegawai, jadi {rows} baris {kind} belum dapat dikaitkan. Impor daftar nominatif lebih dahulu atau bersama-sama.',
    en: 'This workshop holds no people yet, so {rows} rows of {kind} belong to nobody. Import the nominative list first, or together.',
  },
  'table.by-name': {
    id: 'Tabel ini tidak memuat NIP; {people} pegawai dicocokkan dengan namanya pada daftar. Periksa baris-barisnya.',
    en: 'This table holds no NIP; {people} {people|person was|people were} matched by name with the list. Look through its rows.',
  },
  'table.aside': {
    id: 'Lembar ini Anda kesampingkan; {rows} barisnya tidak dibaca.',
    en: 'You set this sheet aside; its {rows} rows were not read.',
  },
  'table.hidden': {
    id: 'Lembar {sheet} tersembunyi, jadi tidak dibaca.',
    en: 'The sheet {sheet} is hidden, so it was not read.',
  },
  'table.guessed': {
    id: 'Tabel ini dibaca sebagai {kind}, tetapi belum pasti. Periksa pasangan kolomnya.',
    en: 'This table was read as {kind}, but that is not certain. Check how its columns were mapped.',
  },
  'table.no-rows': {
    id: 'Tabel {kind} ini tidak memuat satu baris pun.',
    en: 'This table of {kind} holds no rows at all.',
  },
  'table.person-unnamed': {
    id: 'Berkas ini tidak menyebut NIP pemiliknya. Baris dibaca tanpa pegawai.',
    en: 'This file does not say whose it is. Its rows were read without a person.',
  },
} as const satisfies Wordings;
