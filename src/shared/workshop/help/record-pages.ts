import type { HelpPage } from './page.ts';

/** Pages of the journal, of the training and of the settings. */
export const recordPages: readonly HelpPage[] = [
  {
    key: 'journal',
    title: { id: 'Jejak', en: 'Journal' },
    lead: {
      id: 'Semua keputusan: apa, siapa, kapan, dan mengapa. Tidak ada catatan yang dapat dihapus.',
      en: 'Every decision: what, who, when and why. No entry can be deleted.',
    },
    parts: [
      {
        title: { id: 'Memakai Jejak', en: 'Using the journal' },
        kind: 'lines',
        items: [
          {
            id: 'Saring menurut pelaku, jenis, atau kata; pilih satu catatan untuk melihat nilai sebelum dan sesudahnya.',
            en: 'Filter by person, kind or words; choose an entry to see the values before and after.',
          },
          {
            id: 'Periksa keutuhan menghitung ulang sidik semua catatan dan menyebutkan di mana rantainya putus, bila ada yang diubah di luar aplikasi.',
            en: 'Verify the record computes the hashes of all entries again and says where the chain breaks, should anything have been changed outside the app.',
          },
          {
            id: 'Mengurungkan suatu catatan menambah catatan baru; catatan semula tetap terlihat.',
            en: 'Undoing an entry adds a new one; the first remains visible.',
          },
        ],
      },
    ],
  },
  {
    key: 'training',
    title: { id: 'Latihan', en: 'Training' },
    lead: {
      id: 'Penilai berlatih dengan kasus yang jawabannya diketahui sebelum menilai sungguhan.',
      en: 'Raters practise on cases with known answers before they rate in earnest.',
    },
    parts: [
      {
        title: { id: 'Langkah', en: 'Steps' },
        kind: 'steps',
        items: [
          {
            id: 'Tulis nama yang berlatih, pilih kasus, dan nilai tiap perilakunya.',
            en: 'Give the name of who practises, choose a case, and rate each behaviour.',
          },
          {
            id: 'Bandingkan dengan jawaban acuan beserta penjelasannya.',
            en: 'Compare with the reference answer and its explanation.',
          },
        ],
      },
    ],
  },
  {
    key: 'settings',
    title: { id: 'Pengaturan', en: 'Settings' },
    lead: {
      id: 'Identitas lokakarya, orang dan PIN, kop surat, aturan, berkas, dan tampilan komputer ini.',
      en: 'The workshop’s identity, people and PINs, letterhead, rules, file, and how this computer shows it.',
    },
    parts: [
      {
        title: { id: 'Perlu diketahui', en: 'Good to know' },
        kind: 'lines',
        items: [
          {
            id: 'Bahasa, tema, dan kerapatan berlaku untuk komputer ini, bukan untuk berkasnya. Tema Proyektor memperbesar dan mempertegas tampilan.',
            en: 'Language, theme and density belong to this computer, not to the file. The projector theme is larger and stronger.',
          },
          {
            id: 'PIN membuat setiap keputusan dan suara hanya dapat dicatat atas nama pemiliknya.',
            en: 'With a PIN, decisions and votes can only be recorded by the person they belong to.',
          },
          {
            id: 'Cadangan: simpan salinan berkas, dan kembali ke keadaan sebelumnya bila perlu.',
            en: 'Snapshots: keep copies of the file, and go back to an earlier state if needed.',
          },
          {
            id: 'Instansi besar dapat dibagi per unit ke beberapa berkas untuk beberapa ruang, lalu digabungkan kembali.',
            en: 'A large agency can be split by unit into files for several rooms, and merged back.',
          },
        ],
      },
    ],
  },
];
