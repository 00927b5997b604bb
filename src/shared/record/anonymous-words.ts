import type { Wordings } from '#shared/kernel/wording.ts';

/** Data without names, on the screen of results. */
export const anonymousText = {
  'anonymous.name': { id: 'Data tanpa nama', en: 'Data without names' },
  'anonymous.hint': {
    id: 'Untuk penelitian atau peragaan: nama dan NIP diganti, golongan, tahun lahir, dan jabatan dikasarkan sampai tidak seorang pun dikenali sendirian menurut ketiganya',
    en: 'For research or a demonstration: names and NIPs replaced; grade, year of birth and position coarsened until nobody can be found alone by them',
  },
  'anonymous.do': { id: 'Buat', en: 'Make' },
  'anonymous.lead': {
    id: 'Setiap baris akan sama dengan sedikitnya {k} orang menurut unit, golongan, tahun lahir, dan jabatan. Teks bebas tidak ikut.',
    en: 'Every row will be shared by at least {k} people by unit, grade, year of birth and position. Free texts are left out.',
  },
  'anonymous.k': { id: 'Sedikitnya berapa orang', en: 'At least how many people' },
  'anonymous.done': { id: 'Berkas dibuat', en: 'The file was made' },
  'anonymous.before': {
    id: 'Semula {unique} dari {people} orang dapat dikenali sendirian.',
    en: 'Before, {unique} of {people} people could be found alone.',
  },
  'anonymous.after': {
    id: 'Menurut unit, golongan, tahun lahir, dan jabatan kini tidak ada: kelompok terkecil berisi {smallest} orang.',
    en: 'By unit, grade, year of birth and position now nobody: the smallest class has {smallest} people.',
  },
  'anonymous.figures': {
    id: 'Angka kerja {n} orang (target, progres, jam, nilai) tidak sama dengan siapa pun: yang mengenal angkanya mengenal orangnya. Untuk diterbitkan, keluarkan tabel people saja.',
    en: 'The figures about work (targets, progress, hours, marks) of {n} {n|person are|people are} like nobody else’s: who knows them knows the person. To publish, take out the table people alone.',
  },
  'anonymous.units': {
    id: '{n} unit kecil digabung tanpa nama ({people} orang).',
    en: '{n} small {n|unit|units} merged without a name ({people} people).',
  },
  'anonymous.hidden': {
    id: 'Golongan, tahun lahir, dan jabatan {n} orang disembunyikan.',
    en: 'Grade, year of birth and position of {n} {n|person|people} are hidden.',
  },
  'anonymous.uniform': {
    id: 'Pada {n} kelompok semua anggotanya berpredikat sama: yang tahu kelompoknya tahu predikatnya.',
    en: 'In {n} {n|class|classes} all have one predicate: who knows the class knows the predicate.',
  },
  'anonymous.few': {
    id: 'Nilai sejawat {n} orang tidak ikut karena penilainya terlalu sedikit.',
    en: 'Peer scores of {n} {n|person|people} are left out, since too few rated them.',
  },
  'anonymous.key': {
    id: 'Kunci alias: {key}. Simpan bila ekspor berikutnya perlu alias yang sama; siapa pun yang memegangnya bersama berkas lokakarya dapat mengenali orang.',
    en: 'Key of the aliases: {key}. Keep it if a later export needs the same aliases; whoever holds it with the workshop file can tell who is who.',
  },
  'anonymous.fileName': { id: 'Data tanpa nama {period}.zip', en: 'Data without names {period}.zip' },
  'anonymous.tableName': { id: 'Data tanpa nama {table} {period}.csv', en: 'Data without names {table} {period}.csv' },
} as const satisfies Wordings;

/** Refusals of data without names. */
export const problemAnonymous = {
  'anonymous.few': {
    id: 'Lokakarya ini hanya berisi {people} orang, kurang dari {k}: setiap baris akan dikenali. Tidak ada yang ditulis.',
    en: 'This workshop holds {people} people only, fewer than {k}: every row would be recognised. Nothing was written.',
  },
  'anonymous.table': {
    id: 'Tidak ada tabel "{table}". Yang ada: {names}.',
    en: 'There is no table "{table}". There are: {names}.',
  },
} as const satisfies Wordings;
