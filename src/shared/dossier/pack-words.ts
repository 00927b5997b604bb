import type { Wordings } from '#shared/kernel/wording.ts';

/** Words of the papers that are made from the file for a panel, a leader and an employee. Every sentence is filled from a row that it cites. */
export const packWords = {
  panelTitle: { id: 'BAHAN BACA PANEL', en: 'PRE-READ FOR THE PANEL' },
  letterTitle: { id: 'PEMBERITAHUAN HASIL EVALUASI KINERJA', en: 'NOTICE OF THE PERFORMANCE RESULT' },
  talkTitle: { id: 'PANDUAN PERCAKAPAN PIMPINAN', en: 'TALK TRACK FOR THE LEADER' },
  objectionTitle: { id: 'BERKAS KEBERATAN', en: 'OBJECTION DOSSIER' },
  processTitle: { id: 'BAGAIMANA PENILAIAN ANDA DITETAPKAN', en: 'HOW YOUR RATING IS DECIDED' },
  period: { id: 'Periode penilaian {period}', en: 'Rating period {period}' },
  footer: { id: '{title}, {agency}', en: '{title}, {agency}' },
  sources: { id: 'Sumber: {list}', en: 'Sources: {list}' },
  cells: { id: '{file} {sheet} {cells}', en: '{file} {sheet} {cells}' },
  moreCells: { id: '{cells} dan {n} sel lain', en: '{cells} and {n} more cells' },
  kept: { id: '{what} di lokakarya', en: '{what} in the workshop' },
  noRow: { id: 'tidak ada {what} tentang pegawai ini', en: 'no {what} about this person' },
  entry: { id: 'Jejak nomor {number}', en: 'Journal entry {number}' },

  ratings: { id: 'Penilaian', en: 'Ratings' },
  initial: {
    id: 'Penilaian awal: hasil kerja {hasil}, perilaku {perilaku}, predikat {predicate}.',
    en: 'Initial rating: results {hasil}, behaviour {perilaku}, predicate {predicate}.',
  },
  proposed: {
    id: 'Usulan sekarang: hasil kerja {hasil}, perilaku {perilaku}, predikat {predicate}; alasan: {reason}.',
    en: 'Proposed now: results {hasil}, behaviour {perilaku}, predicate {predicate}; reason: {reason}.',
  },
  past: { id: 'Periode {period}: predikat {predicate}.', en: '{period}: predicate {predicate}.' },
  unit: { id: 'Predikat unit kerja {unit}: {predicate}.', en: 'Predicate of the unit {unit}: {predicate}.' },
  unrated: { id: 'belum ada', en: 'none yet' },

  work: { id: 'Hasil kerja', en: 'Results' },
  lines: {
    id: 'SKP memuat {n} indikator; atasan menilai {above} di atas dan {below} di bawah ekspektasi.',
    en: 'The SKP has {n} {n|indicator|indicators}; the superior rates {above} above and {below} below expectation.',
  },
  linesUnrated: {
    id: 'SKP memuat {n} indikator; tidak satu pun sudah diberi rating oleh atasan.',
    en: 'The SKP has {n} {n|indicator|indicators}; the superior has rated none of them.',
  },
  noLines: { id: 'SKP belum ada pada berkas.', en: 'There is no SKP on file.' },
  behind: {
    id: '"{plan}": {actual} dari rencana {planned}.',
    en: '"{plan}": {actual} of {planned} planned.',
  },
  noEvidence: { id: '"{plan}" tanpa bukti yang dapat dibuka.', en: '"{plan}" has no evidence that can be looked up.' },
  claimed: {
    id: '"{plan}" juga tertulis pada SKP {nips}.',
    en: '"{plan}" is in the SKP of {nips} as well.',
  },
  squad: {
    id: 'Tim kerja {team}: {role}.',
    en: 'Squad {team}: {role}.',
  },
  award: { id: 'Penghargaan: {award}.', en: 'Award: {award}.' },
  discipline: { id: 'Hukuman disiplin: {sanction}, {status}.', en: 'Disciplinary sanction: {sanction}, {status}.' },

  dialogue: { id: 'Dialog dan pembinaan', en: 'Dialogue and coaching' },
  dialogues: {
    id: '{n} dialog tercatat, terakhir {date}.',
    en: '{n} {n|dialogue|dialogues} on record, the last on {date}.',
  },
  noDialogue: { id: 'Tidak ada dialog yang tercatat.', en: 'No dialogue is on record.' },
  overdue: {
    id: 'Tindak lanjut "{followUp}" lewat tenggat {due}.',
    en: 'The follow-up "{followUp}" was due on {due}.',
  },

  questions: { id: 'Yang perlu ditanyakan panel', en: 'What the panel should ask' },
  askBehind: {
    id: 'Apa yang menahan "{plan}", dan apa yang di luar kendali pegawai?',
    en: 'What held back "{plan}", and what of it was outside the person’s control?',
  },
  askEvidence: {
    id: 'Di mana bukti untuk "{plan}" dapat dilihat?',
    en: 'Where can the evidence for "{plan}" be seen?',
  },
  askMandate: {
    id: 'Sasaran pimpinan mana yang didukung "{plan}"?',
    en: 'Which goal of the leader does "{plan}" serve?',
  },
  askResult: {
    id: 'Apa yang berubah karena "{plan}", di luar kegiatannya sendiri?',
    en: 'What changed because of "{plan}", beyond the work itself?',
  },
  askMeasure: {
    id: 'Dengan ukuran apa "{plan}" dinilai tercapai?',
    en: 'By which measure is "{plan}" held to be attained?',
  },
  askTarget: {
    id: 'Mengapa target "{plan}" {target}, sedangkan capaian {period} {past}?',
    en: 'Why is the target of "{plan}" {target}, when {past} was attained in {period}?',
  },
  askClaim: { id: 'Siapa yang mengerjakan apa pada "{plan}"?', en: 'Who did what in "{plan}"?' },
  askDialogue: {
    id: 'Kapan pegawai mengetahui harapan pimpinan, bila tidak ada dialog yang tercatat?',
    en: 'When did the person learn what is expected, if no dialogue is on record?',
  },
  noQuestion: {
    id: 'Berkas tidak memunculkan pertanyaan; periksa hasil dan perilaku seperti biasa.',
    en: 'The file raises no question; look at results and behaviour as usual.',
  },

  to: { id: 'Kepada Yth. {name}, NIP {nip}', en: 'To {name}, NIP {nip}' },
  what: { id: 'Hasil', en: 'The result' },
  result: {
    id: 'Hasil kerja Saudara dinilai {hasil} dan perilaku kerja {perilaku}; predikat kinerja Saudara {predicate}, ditetapkan {date}.',
    en: 'Your results are rated {hasil} and your behaviour {perilaku}; your predicate is {predicate}, signed on {date}.',
  },
  why: { id: 'Mengapa', en: 'Why' },
  moved: {
    id: 'Penilaian berubah dari {from}; pertimbangan panel: {reason}.',
    en: 'The rating changed from {from}; the panel’s reason: {reason}.',
  },
  bothRatings: { id: 'hasil kerja {hasil} dan perilaku {perilaku}', en: 'results {hasil} and behaviour {perilaku}' },
  decided: { id: 'Pertimbangan panel: {reason}.', en: 'The panel’s reason: {reason}.' },
  unchanged: {
    id: 'Panel tidak mengubah penilaian awal oleh pejabat penilai.',
    en: 'The panel did not change the initial rating by the rater.',
  },
  on: { id: 'Atas bukti apa', en: 'On which evidence' },
  panelEvidence: { id: 'Bukti yang dicatat panel: {evidence}.', en: 'Evidence that the panel recorded: {evidence}.' },
  lineEvidence: { id: '"{plan}": {evidence}.', en: '"{plan}": {evidence}.' },
  noneRecorded: { id: 'Tidak ada bukti yang tercatat pada SKP.', en: 'No evidence is recorded in the SKP.' },
  next: { id: 'Selanjutnya', en: 'What next' },
  followUp: { id: '{followUp} (tenggat {due}).', en: '{followUp} (due {due}).' },
  confided: { id: 'Tindak lanjut yang disepakati dalam dialog', en: 'The follow-up agreed in the dialogue' },
  noFollowUp: {
    id: 'Tidak ada tindak lanjut terbuka dari dialog kinerja; bicarakan rencana pengembangan dengan pimpinan Saudara.',
    en: 'There is no open follow-up from dialogues; talk about your development with your leader.',
  },
  objection: { id: 'Bila Saudara keberatan', en: 'If you object' },
  objectionHow: {
    id: 'Ajukan keberatan secara tertulis dengan alasannya kepada atasan pejabat penilai, paling lama 14 hari sejak surat ini Saudara terima; putusannya final.',
    en: 'Object in writing, with your reasons, to the superior of your rater within 14 days of receiving this letter; that decision is final.',
  },
  finalResult: {
    id: 'Hasil akhir: hasil kerja {hasil}, perilaku {perilaku}, predikat {predicate}, ditandatangani {date}.',
    en: 'Final result: results {hasil}, behaviour {perilaku}, predicate {predicate}, signed on {date}.',
  },
  whoDecided: { id: 'Siapa yang memutuskan, dan mengapa', en: 'Who decided, and why' },
  ratedBy: { id: 'Pejabat penilai: {rater}.', en: 'Rater: {rater}.' },
  movedBy: {
    id: '{date}, {by} mencatat perubahan dari {from} menjadi {to}; alasan: {reason}.',
    en: 'On {date} {by} recorded a change from {from} to {to}; reason: {reason}.',
  },
  notMoved: {
    id: 'Panel tidak mengubah penilaian awal pejabat penilai.',
    en: 'The panel did not change the rater’s initial rating.',
  },
  decidedOn: {
    id: '{date}, {by} mencatat keputusan panel.',
    en: 'On {date} {by} recorded the panel’s decision.',
  },
  decidedBy: {
    id: '{date}, {by} mencatat keputusan panel; pertimbangan: {reason}.',
    en: 'On {date} {by} recorded the panel’s decision; reason: {reason}.',
  },
  dissented: {
    id: 'Seorang anggota panel tidak sependapat: {words}',
    en: 'A member of the panel did not agree: {words}',
  },
  deadline: { id: 'Tenggat dan cara memutus', en: 'Deadline, and how it is decided' },
  objectWithin: {
    id: 'Keberatan diajukan tertulis beserta alasannya paling lama {days} hari sejak hasil diterima; bila diterima pada hari ditandatangani, {date}, batasnya {last}.',
    en: 'An objection is made in writing with its reasons within {days} days of receiving the result; received on the day it was signed, {date}, it ends on {last}.',
  },
  objectDecided: {
    id: 'Atasan pejabat penilai meminta penjelasan dari pejabat penilai dan pegawai, dapat mengubah hasilnya, dan putusannya final.',
    en: 'The superior of the rater hears both the rater and the employee, may change the result, and that decision is final.',
  },
  aboveRater: { id: 'Atasan pejabat penilai', en: 'Superior of the rater' },
  objectedOn: { id: 'Keberatan diterima tanggal', en: 'Objection received on' },
  grounds: { id: 'Alasan keberatan', en: 'Grounds of the objection' },
  raterSays: { id: 'Penjelasan pejabat penilai', en: 'What the rater explains' },
  personSays: { id: 'Penjelasan pegawai', en: 'What the employee explains' },
  newResult: { id: 'Hasil lama dan hasil baru', en: 'Old and new result' },
  receivedOn: { id: 'Diterima tanggal', en: 'Received on' },
  lastDay: { id: 'Keberatan paling lambat', en: 'Object by' },
  blank: { id: '....................................', en: '....................................' },
  rater: { id: 'Pejabat penilai', en: 'Rater' },

  talkOpen: { id: 'Membuka', en: 'Opening' },
  talkListen: {
    id: 'Minta pegawai menyampaikan pandangannya lebih dahulu, dan tanggapi tanpa memotong.',
    en: 'Let the person speak first, and answer without cutting in.',
  },
  talkResult: { id: 'Menyampaikan hasil', en: 'Saying the result' },
  talkNext: { id: 'Langkah berikut', en: 'Next steps' },
  talkSteps: {
    id: 'Sepakati satu atau dua langkah dengan tenggat, dan pastikan pegawai tahu apa yang dikerjakan berikutnya.',
    en: 'Agree on one or two steps with dates, and make sure that the person knows what to do next.',
  },
  talkRight: {
    id: 'Sampaikan hak keberatan: tertulis, kepada atasan pejabat penilai, dalam 14 hari.',
    en: 'Say that there is a right to object: in writing, to the superior of the rater, within 14 days.',
  },

  who: { id: 'Siapa yang menilai', en: 'Who rates' },
  processRater: {
    id: 'Atasan langsung Anda mengusulkan penilaian hasil kerja dan perilaku kerja.',
    en: 'Your direct superior proposes the ratings of results and behaviour.',
  },
  processPanel: {
    id: 'Sebuah panel membandingkan penilaian antarunit dan mencatat alasan setiap perubahan.',
    en: 'A panel compares the ratings of the units and records the reason for every change.',
  },
  how: { id: 'Bagaimana predikat terbentuk', en: 'How the predicate comes about' },
  processMatrix: {
    id: 'Predikat mengikuti hasil kerja dan perilaku kerja menurut matriks pada aturan; tidak ada jatah yang dipaksakan kepada orang per orang.',
    en: 'The predicate follows from results and behaviour by the matrix of the rules; no quota is forced on any one person.',
  },
  processPattern: {
    id: 'Pola distribusi menurut predikat organisasi hanya menjadi pertimbangan pimpinan.',
    en: 'The pattern that goes with the organisation’s predicate is for leaders to consider only.',
  },
  yours: { id: 'Hak Anda', en: 'Your rights' },
} as const satisfies Wordings;
