const person = 'Tentang pegawai';
const leader = 'Tentang pimpinan/pihak lain';
const both = 'Tentang pegawai dan pimpinan/pihak lain';

/** The nine statements of format B.1.8 of PermenPANRB 6/2022, in their order, each with whom it is about. */
export const coachingStatements = [
  { subject: person, text: 'Saya merasa diperhatikan dan dipahami' },
  { subject: person, text: 'Saya merasa tindakan/langkah yang telah saya lakukan dihargai' },
  { subject: person, text: 'Saya merasa dapat dengan bebas mengemukakan pendapat/pemikiran saya' },
  { subject: leader, text: 'Saya merasa bahwa pandangan yang diberikan berdasarkan data/fakta yang akurat' },
  { subject: leader, text: 'Saya merasa bahwa pandangan/pendapat yang diberikan kepada saya bersifat positif' },
  { subject: leader, text: 'Lebih banyak menggunakan metode bertanya dibandingkan menggurui' },
  { subject: both, text: 'Saya merasa dibantu dalam mencari solusi dan aksi tindak lanjut' },
  { subject: both, text: 'Saya tahu apa yang harus saya lakukan setelah mengikuti kegiatan bimbingan kinerja ini' },
  { subject: both, text: 'Saya memahami maksud dan tujuan kegiatan bimbingan kinerja ini' },
] as const;

/** The titles of the two forms, as the regulation prints them. */
export const coachingFormTitles = {
  coaching: 'UMPAN BALIK PELAKSANAAN BIMBINGAN KINERJA (FORMAT B.1.8)',
  competence: 'EVALUASI KOMPETENSI PEGAWAI SEBAGAI TINDAK LANJUT BIMBINGAN KINERJA (FORMAT B.1.9)',
} as const;

/** Words of the official forms: Indonesian, whatever the screen speaks. */
export const coachingFormWords = {
  number: 'No',
  nip: 'NIP',
  name: 'Nama',
  grade: 'Pangkat/Gol. Ruang',
  position: 'Jabatan',
  unit: 'Unit Kerja',
  person: 'Pegawai yang Dinilai',
  leader: 'Pejabat Penilai Kinerja',
  date: 'Tanggal',
  subject: 'SUBJEK',
  criterion: 'KRITERIA UMPAN BALIK',
  competence: 'KOMPETENSI PEGAWAI*',
  mark: 'NILAI (SKALA 1-5)',
  why: 'ALASAN TERHADAP PENILAIAN',
  heldOn: { id: 'Bimbingan kinerja tanggal {date}', en: 'Coaching on {date}' },
} as const;
