import type { Wordings } from '#shared/kernel/wording.ts';

/** Words of the files that leave a workshop. */
export const fileText = {
  'files.title': { id: 'Unduh', en: 'Download' },
  'files.results': { id: 'Rekap Penilaian', en: 'Rating recap' },
  'files.resultsHint': {
    id: 'Semua yang dinilai, dengan tata letak Rekap Penilaian portal e-Kinerja; NIP sebagai teks.',
    en: "Everyone rated, in the layout of the e-Kinerja portal's Rekap Penilaian; NIP as text.",
  },
  'files.minutesPdf': { id: 'Berita acara, siap cetak', en: 'Minutes, ready to print' },
  'files.minutesPdfHint': {
    id: 'Yang hadir, sebaran sebelum dan sesudah, setiap perubahan dengan siapa, kapan, dan mengapa.',
    en: 'Who was present, the mix before and after, every change with who, when and why.',
  },
  'files.minutesDocx': { id: 'Berita acara, dapat disunting', en: 'Minutes, to be edited' },
  'files.minutesDocxHint': {
    id: 'Isi yang sama, untuk pengolah kata.',
    en: 'The same contents, for a word processor.',
  },
  'files.journal': { id: 'Jejak', en: 'Journal' },
  'files.journalHint': {
    id: 'Setiap catatan dengan sidiknya, satu baris per catatan.',
    en: 'Every entry with its hash, one line each.',
  },
  'files.record': { id: 'Rekaman bertanda tangan', en: 'Signed record' },
  'files.recordHint': {
    id: 'Hasil dan sidik setiap catatan, untuk diperiksa siapa pun tanpa berkas lokakarya.',
    en: 'The result and the hash of every entry, for anybody to check without the workshop file.',
  },
  'files.panel': { id: 'Bahan baca panel', en: 'Pre-read for the panel' },
  'files.panelHint': {
    id: 'Satu halaman tiap kasus menurut urutan agenda; tiap kalimat menyebut sumbernya.',
    en: 'One page a case in the order of the agenda; every sentence names its source.',
  },
  'files.letter': { id: 'Surat hasil untuk tiap pegawai', en: 'Result letters' },
  'files.letterHint': {
    id: 'Setelah ditandatangani: hasil, alasan, bukti, langkah berikut, dan hak keberatan 14 hari.',
    en: 'Once signed: the result, why, on which evidence, what next, and the 14 days to object.',
  },
  'files.talk': { id: 'Panduan percakapan pimpinan', en: 'Talk track for leaders' },
  'files.talkHint': {
    id: 'Setelah ditandatangani: urutan menyampaikan hasil kepada tiap pegawai.',
    en: 'Once signed: how to say the result to each person, in order.',
  },
  'files.process': { id: 'Lembar proses untuk pegawai', en: 'Process sheet for employees' },
  'files.processHint': {
    id: 'Bagaimana penilaian ditetapkan dan hak pegawai, dengan bahasa sederhana.',
    en: 'How ratings are decided and what rights there are, in plain language.',
  },
  'files.objection': { id: 'Berkas keberatan', en: 'Objection dossiers' },
  'files.objectionHint': {
    id: 'Tiap pegawai: penilaian sebelum dan sesudah, siapa memutuskan dan mengapa, bukti, dan tenggat 14 hari.',
    en: 'Of each person: ratings before and after, who decided and why, the evidence, and the deadline of 14 days.',
  },
  'files.slides': { id: 'Salindia sidang, tanpa nama', en: 'Session slides, nobody named' },
  'files.slidesHint': {
    id: 'Agenda, sebaran, dan perubahan pada layar 16:9; kasus disebut dengan huruf proyektor.',
    en: 'Agenda, mix and changes on 16:9 pages; cases bear the letters of the projector.',
  },
  'files.slidesNamed': { id: 'Salindia sidang dengan nama', en: 'Session slides with names' },
  'files.slidesNamedHint': {
    id: 'Sama, dengan nama dan alasan: hanya untuk panel, jangan diproyeksikan.',
    en: 'The same with names and reasons: for the panel only, not for the projector.',
  },
  'files.coaching': { id: 'Umpan balik bimbingan (B.1.8)', en: 'Feedback on coaching (B.1.8)' },
  'files.coachingHint': {
    id: 'Formulir resmi tiap bimbingan; XLSX dapat diimpor kembali.',
    en: 'The official form of each coaching; the XLSX can be imported again.',
  },
  'files.competence': { id: 'Evaluasi kompetensi (B.1.9)', en: 'Evaluation of competence (B.1.9)' },
  'files.competenceHint': {
    id: 'Formulir resmi tiap pegawai; XLSX dapat diimpor kembali.',
    en: 'The official form of each person; the XLSX can be imported again.',
  },
  'files.papers': { id: 'Semua berkas sekaligus', en: 'All papers at once' },
  'files.papersHint': {
    id: 'Rekap, berita acara, dan jejak di atas dalam satu arsip, dibuat pada saat yang sama.',
    en: 'Recap, minutes and journal above in one archive, made at the same moment.',
  },
  'files.dossier': { id: 'Petikan untuk keberatan', en: 'Extract for an objection' },
  'files.dossierHint': {
    id: 'Penilaian dan catatan satu pegawai saja. Cari pegawainya, lalu unduh dari berkasnya.',
    en: "One person's ratings and entries only. Find the person, then download from their dossier.",
  },
  'files.download': { id: 'Unduh', en: 'Download' },
  'files.downloadOf': { id: 'Unduh {what} ({form})', en: 'Download {what} ({form})' },
  'files.find': { id: 'Cari', en: 'Find' },
  'files.making': { id: 'Menyiapkan {what} …', en: 'Preparing {what} …' },
  'files.done': { id: 'Diunduh: {name}', en: 'Downloaded: {name}' },
  'files.verifier': { id: 'Pemeriksa rekaman', en: 'Record verifier' },
  'files.verifierHint': {
    id: 'Satu halaman yang memeriksa rekaman bertanda tangan di peramban apa pun, tanpa jaringan.',
    en: 'One page that checks a signed record in any browser, without a network.',
  },
} as const satisfies Wordings;
