import type { Wordings } from '#shared/kernel/wording.ts';

/** Keys of facilitators: on the screen of settings, beside a round, and on the recovery paper. */
export const keyText = {
  'key.title': { id: 'Kunci jawaban', en: 'Keys of sealed answers' },
  'key.lead': {
    id: 'Jawaban penilai hanya terbuka dengan kunci fasilitator. Kuncinya disimpan di komputer ini, tidak di berkas lokakarya: siapa pun yang memegang berkas dan sandinya tidak dapat membaca jawaban sebelum putaran ditutup.',
    en: 'Answers of raters open only with the key of a facilitator. It is kept on this computer, not in the workshop file: whoever holds the file and its password reads no answer before the round is closed.',
  },
  'key.state': { id: 'Kunci', en: 'Key' },
  'key.none': { id: 'Tidak di komputer ini', en: 'Not on this computer' },
  'key.shut': {
    id: 'Di komputer ini; terbuka saat masuk dengan PIN',
    en: 'On this computer; opens on entering with the PIN',
  },
  'key.open': { id: 'Di komputer ini, terbuka', en: 'On this computer, open' },
  'key.paper': { id: 'Kertas pemulihan', en: 'Recovery paper' },
  'key.paperYes': { id: 'Sudah dibuat', en: 'Made' },
  'key.paperNo': {
    id: 'Belum: bila komputer ini hilang, jawaban tidak terbuka lagi',
    en: 'None: if this computer is lost, answers stay closed for good',
  },
  'key.makePaper': { id: 'Buat kertas pemulihan', en: 'Make a recovery paper' },
  'key.useWords': { id: 'Pakai kata pemulihan', en: 'Use recovery words' },
  'key.savePaper': { id: 'Simpan kertas (PDF)', en: 'Save the paper (PDF)' },
  'key.paperFile': { id: 'kertas pemulihan', en: 'the recovery paper' },
  'key.words': { id: 'Kata-kata di kertas', en: 'Words on the paper' },
  'key.whose': { id: 'Kunci siapa', en: 'Whose key' },
  'key.newPin': { id: 'PIN mulai sekarang', en: 'PIN from now on' },
  'key.newPinHint': { id: '4 sampai 12 angka; kosong: tanpa PIN', en: '4 to 12 digits; empty: no PIN' },
  'key.recovered': { id: 'Kunci terbuka di komputer ini.', en: 'The key is open on this computer.' },
  'key.missing': {
    id: 'Belum ada kertas pemulihan: bila komputer ini hilang atau PIN terlupa, jawaban putaran ini tidak dapat dibuka. Buat di Pengaturan, Kunci jawaban.',
    en: 'There is no recovery paper: if this computer is lost or the PIN forgotten, the answers of this round cannot be opened. Make one in Settings, Keys of sealed answers.',
  },
  'key.paperTitle': { id: 'Kertas pemulihan · {name}', en: 'Recovery paper · {name}' },
  'key.paperOnce': {
    id: 'Kata-kata ini hanya ditampilkan sekali dan tidak disimpan. Simpan kertasnya, cetak, dan taruh di brankas, terpisah dari komputer ini.',
    en: 'These words are shown once and are not kept. Save the paper, print it, and keep it in a safe, apart from this computer.',
  },
  'key.paperFirst': {
    id: 'Belum dapat ditutup: kertas pemulihan belum disimpan.',
    en: 'This cannot be closed yet: the recovery paper is not saved.',
  },
  'key.paperFor': { id: 'Untuk', en: 'For' },
  'key.paperUse': { id: 'Membuka kunci jawaban penilai', en: 'Opens the key of the raters’ answers' },
  'key.paperHow': {
    id: 'Simpan terkunci, terpisah dari komputer. Bila komputer hilang atau PIN terlupa: Pengaturan, Kunci jawaban, Pakai kata pemulihan. Kertas yang lebih lama tidak berlaku.',
    en: 'Keep it locked away, apart from the computer. If the computer is lost or the PIN forgotten: Settings, Keys of sealed answers, Use recovery words. Older papers are void.',
  },
  'key.paperName': { id: 'Kertas pemulihan {name}.pdf', en: 'Recovery paper {name}.pdf' },
} as const satisfies Wordings;
