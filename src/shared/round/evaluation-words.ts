import type { Wordings } from '#shared/kernel/wording.ts';

/** Words of evaluator mode: a package on the evaluator's own machine. */
export const evaluationText = {
  'nav.evaluation': { id: 'Paket saya', en: 'My package' },
  'home.package': { id: 'Buka paket atau surat suara', en: 'Open a package or ballot paper' },
  'home.packageHint': {
    id: 'Berkas yang Anda terima untuk menilai atau memberi suara.',
    en: 'The file you were given, to rate or to vote.',
  },
  'package.title': { id: 'Buka paket atau surat suara', en: 'Open a package or ballot paper' },
  'package.lead': {
    id: 'Pilih berkas yang Anda terima dan ketik frasa sandi yang diserahkan terpisah.',
    en: 'Choose the file you were given and type the passphrase that was handed over separately.',
  },
  'package.choose': { id: 'Pilih berkas', en: 'Choose the file' },
  'package.chosen': { id: 'Berkas: {name}', en: 'File: {name}' },
  'package.known': { id: 'Lanjutkan yang pernah dibuka', en: 'Continue one opened before' },
  'package.saved': { id: 'Paket {file}, terakhir diisi {date}', en: 'Package {file}, last worked on {date}' },
  'package.unsaved': { id: 'Paket {file}, belum diisi', en: 'Package {file}, not begun' },
  'package.passphrase': { id: 'Frasa sandi', en: 'Passphrase' },
  'package.passphraseHint': {
    id: 'Huruf besar, spasi, dan tanda hubung tidak berpengaruh.',
    en: 'Capitals, blanks and hyphens make no difference.',
  },
  'package.open': { id: 'Buka berkas', en: 'Open the file' },
  'ballot.lead': {
    id: 'Surat suara {name}, {agency}, periode {period}. Pilih satu predikat, lalu segel.',
    en: 'Ballot paper of {name}, {agency}, period {period}. Choose one predicate, then seal it.',
  },
  'ballot.pin': { id: 'PIN panel Anda', en: 'Your panel PIN' },
  'ballot.sealed': {
    id: 'Suara disegel sebagai {name}. Serahkan kepada fasilitator.',
    en: 'The vote is sealed as {name}. Hand it to the facilitator.',
  },
  'rate.lead': {
    id: '{round}, {agency}, periode {period}. Diisi sampai {due}. Penilai: {name}.',
    en: '{round}, {agency}, period {period}. Due {due}. Evaluator: {name}.',
  },
  'rate.progress': { id: '{given} dari {wanted} penilaian', en: '{given} of {wanted} ratings' },
  'rate.people': { id: 'Yang Anda nilai', en: 'Whom you rate' },
  'rate.done': { id: 'lengkap', en: 'complete' },
  'rate.part': { id: '{given} dari {wanted}', en: '{given} of {wanted}' },
  'rate.results': { id: 'Hasil kerja menurut SKP', en: 'Results according to the SKP' },
  'rate.plan': { id: 'Rencana hasil kerja', en: 'Planned result' },
  'rate.target': { id: 'Target', en: 'Target' },
  'rate.realisation': { id: 'Realisasi', en: 'Achieved' },
  'rate.evidenceOf': { id: 'Bukti dukung', en: 'Evidence' },
  'rate.notObserved': { id: 'Tidak teramati', en: 'Not observed' },
  'rate.evidence': { id: 'Bukti atau contoh', en: 'Evidence or example' },
  'rate.evidenceNeeded': {
    id: 'Tingkat ini perlu bukti: tuliskan apa yang Anda lihat, kapan, dan akibatnya.',
    en: 'This level needs evidence: write what you saw, when, and what came of it.',
  },
  'rate.comment': { id: 'Catatan umum', en: 'General remark' },
  'rate.keys': {
    id: 'Tombol 1–{most} memberi nilai dan lanjut ke perilaku berikutnya, 0 = tidak teramati.',
    en: 'Keys 1–{most} rate and go on to the next behaviour, 0 = not observed.',
  },
  'rate.order': { id: 'Urutan menilai', en: 'Order of rating' },
  'rate.byPerson': { id: 'Per pegawai', en: 'By person' },
  'rate.byCriterion': { id: 'Per perilaku', en: 'By behaviour' },
  'rate.criteria': { id: 'Perilaku yang dinilai', en: 'Behaviours rated' },
  'rate.nextCriterion': { id: 'Perilaku berikutnya', en: 'Next behaviour' },
  'rate.left': { id: 'kira-kira {minutes} menit lagi', en: 'about {minutes} {minutes|minute|minutes} left' },
  'rate.next': { id: 'Orang berikutnya', en: 'Next person' },
  'rate.kept': { id: 'Tersimpan di komputer ini', en: 'Kept on this computer' },
  'rate.keeping': { id: 'Menyimpan …', en: 'Keeping …' },
  'rate.notFromRules': {
    id: 'Nilai dasar dari SE MenPANRB 20/2021; contoh tiap tingkat bukan dari regulasi.',
    en: 'The values come from SE MenPANRB 20/2021; the examples for each level are not from regulation.',
  },
  'rate.blind': {
    id: 'Jawaban disegel untuk fasilitator dan baru dibuka setelah putaran ditutup.',
    en: 'Answers are sealed for the facilitator and opened only after the round has closed.',
  },
  'rate.seal': { id: 'Segel jawaban', en: 'Seal the answer' },
  'rate.sealTitle': { id: 'Segel jawaban', en: 'Seal the answer' },
  'rate.sealAll': {
    id: 'Semua penilaian terisi. Simpan berkas jawabannya lalu serahkan kepada fasilitator.',
    en: 'Every rating is given. Save the answer file and hand it to the facilitator.',
  },
  'rate.sealPart': {
    id: 'Masih {n} penilaian kosong. Anda dapat menyegel sebagian sekarang dan mengirim yang lebih lengkap nanti; yang terbaru berlaku.',
    en: '{n} {n|rating is|ratings are} still empty. You can seal what is there and send a fuller answer later; the newest counts.',
  },
  'rate.sealLacking': {
    id: 'Bukti belum ditulis untuk: {names}.',
    en: 'Evidence is still missing for: {names}.',
  },
  'rate.sealed': { id: 'Jawaban tersimpan sebagai {name}.', en: 'The answer was saved as {name}.' },
  'rate.forget': { id: 'Hapus paket dari komputer ini', en: 'Remove the package from this computer' },
  'rate.forgetLead': {
    id: 'Isian yang belum disegel ikut hilang dan tidak dapat dikembalikan.',
    en: 'What has not been sealed is lost with it and cannot be brought back.',
  },
} as const satisfies Wordings;
