import type { Wordings } from '#shared/kernel/wording.ts';

/** What an import says about NIPs. */
export const findingNip = {
  'nip.apostrophe': {
    id: 'Tanda petik pada NIP "{written}" dibuang.',
    en: 'The apostrophe of the NIP "{written}" was taken off.',
  },
  'nip.blank': {
    id: 'Spasi di dalam NIP "{written}" dibuang.',
    en: 'The blanks in the NIP "{written}" were taken out.',
  },
  'nip.dot': { id: 'Titik di dalam NIP "{written}" dibuang.', en: 'The dots in the NIP "{written}" were taken out.' },
  'nip.formula': {
    id: 'NIP ditulis sebagai rumus teks "{written}" dan dibaca {nip}.',
    en: 'The NIP was written as a text formula "{written}" and read as {nip}.',
  },
  'nip.dash': {
    id: 'Tanda hubung di dalam NIP "{written}" dibuang.',
    en: 'The hyphens in the NIP "{written}" were taken out.',
  },
  'nip.prefix': {
    id: 'Kata NIP di depan angka "{written}" dibuang.',
    en: 'The word NIP before the digits "{written}" was taken off.',
  },
  'nip.quote': {
    id: 'Tanda kutip pada NIP "{written}" dibuang.',
    en: 'The quotation marks of the NIP "{written}" were taken off.',
  },
  'nip.number-whole': {
    id: 'NIP {nip} tersimpan sebagai angka, tetapi semua angkanya utuh.',
    en: 'The NIP {nip} is stored as a number, but all its digits are intact.',
  },
  'nip.number-stored': {
    id: 'NIP tersimpan sebagai angka sehingga tiga angka terakhir hilang; yang tersisa {digits}. Tidak ada pegawai yang cocok dengan sisa angka dan namanya. Ketik NIP yang benar.',
    en: 'The NIP is stored as a number, so its last three digits are lost; {digits} is left. Nobody matches these digits and the name. Type the right NIP.',
  },
  'nip.number-matched': {
    id: 'NIP tersimpan sebagai angka sehingga tiga angka terakhir hilang; yang tersisa {digits}. Angka itu dan namanya cocok dengan NIP {nip}. Pastikan sebelum dipakai.',
    en: 'The NIP is stored as a number, so its last three digits are lost; {digits} is left. These digits and the name match NIP {nip}. Confirm before it is used.',
  },
  'nip.nik': {
    id: '"{written}" adalah NIK (16 angka), bukan NIP. Ketik NIP yang benar.',
    en: '"{written}" is a NIK (16 digits), not a NIP. Type the right NIP.',
  },
  'nip.nik-swapped': {
    id: 'NIP dan kolom lain tertukar pada baris ini: "{written}" di kolom NIP, {nip} di kolom sebelah. NIP {nip} dipakai.',
    en: 'The NIP and another column are swapped in this row: "{written}" is in the column of the NIP, {nip} in the other. NIP {nip} is used.',
  },
  'nip.old': {
    id: '"{written}" adalah NIP lama (9 angka). Ketik NIP 18 angka.',
    en: '"{written}" is an old NIP (9 digits). Type the NIP of 18 digits.',
  },
  'nip.lost-digits': {
    id: 'NIP "{written}" hanya {length} angka; sebagian hilang. Ketik NIP yang benar.',
    en: 'The NIP "{written}" has only {length} digits; some are lost. Type the right NIP.',
  },
  'nip.garbage': {
    id: '"{written}" bukan NIP. Ketik NIP yang benar.',
    en: '"{written}" is no NIP. Type the right NIP.',
  },
  'nip.missing': { id: 'NIP kosong. Ketik NIP pegawai ini.', en: 'The NIP is blank. Type the NIP of this person.' },
  'nip.no-column': {
    id: 'Tabel ini tidak memuat kolom NIP, jadi belum pasti siapa "{name}" ini. Pilih orangnya, ketik NIP-nya, atau tambahkan kolom NIP pada berkas.',
    en: 'This table has no column of NIPs, so it is not certain who "{name}" is. Choose the person, type the NIP, or add a column of NIPs to the file.',
  },
  'nip.birth-date': {
    id: 'Delapan angka pertama NIP "{written}" bukan tanggal lahir yang ada. Ketik NIP yang benar.',
    en: 'The first eight digits of the NIP "{written}" are no real birth date. Type the right NIP.',
  },
  'nip.sex-digit': {
    id: 'Angka ke-15 NIP "{written}" harus 1 atau 2. Ketik NIP yang benar.',
    en: 'Digit 15 of the NIP "{written}" must be 1 or 2. Type the right NIP.',
  },
  'nip.too-young': {
    id: 'Menurut NIP "{written}" pegawai diangkat sebelum berumur 18 tahun. Pastikan NIP-nya.',
    en: 'By the NIP "{written}" the person was appointed before the age of 18. Make sure of the NIP.',
  },
  'nip.future': {
    id: 'Menurut NIP "{written}" pegawai diangkat di masa depan. Pastikan NIP-nya.',
    en: 'By the NIP "{written}" the person was appointed in the future. Make sure of the NIP.',
  },
  'nip.month': {
    id: 'Angka ke-13 dan 14 NIP {nip} adalah {month}, bukan bulan 01-12 (PNS) atau 21-29 (PPPK). NIP tetap dipakai.',
    en: 'Digits 13 and 14 of the NIP {nip} are {month}, neither a month 01-12 (PNS) nor 21-29 (PPPK). The NIP is used all the same.',
  },
} as const satisfies Wordings;
