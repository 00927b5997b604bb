import type { Wordings } from '#shared/kernel/wording.ts';

/** Refusals about the keys of facilitators and their PINs. */
export const problemKeys = {
  'key.enter-first': {
    id: 'Jawaban putaran disegel untuk kunci fasilitator, dan kuncinya dibuat saat fasilitator masuk. Minta {names} masuk sekali dengan PIN-nya di komputer ini, lalu ulangi.',
    en: 'Answers of a round are sealed to the key of a facilitator, which is made when the facilitator enters. Ask {names} to enter once with their PIN on this computer, then try again.',
  },
  'key.closed': {
    id: 'Kunci {name} belum terbuka di komputer ini. Masuk dahulu sebagai {name} dengan PIN.',
    en: 'The key of {name} is not open on this computer. First enter as {name} with the PIN.',
  },
  'key.needed': {
    id: 'Jawaban putaran "{round}" hanya terbuka dengan kunci {names}. Fasilitator perlu masuk dengan PIN-nya di komputer tempat kuncinya disimpan, atau memakai kata-kata dari kertas pemulihan (Pengaturan, Kunci jawaban). Bila keduanya hilang, terbitkan paket baru: putaran diberi kunci baru dan penilai menyegel ulang.',
    en: 'The answers of round "{round}" open only with the key of {names}. The facilitator enters with their PIN on the computer that keeps the key, or uses the words of the recovery paper (Settings, Keys of sealed answers). Where both are lost, renew the keys of the round: packages are issued again and raters seal once more.',
  },
  'key.no-paper': {
    id: 'Kertas pemulihan belum pernah dibuat untuk {name}.',
    en: 'No recovery paper was ever made for {name}.',
  },
  'key.wrong-words': {
    id: 'Kata-kata itu tidak membuka kunci {name}. Periksa huruf demi huruf; hanya kertas terbaru yang berlaku.',
    en: 'These words do not open the key of {name}. Check them letter by letter; only the newest paper counts.',
  },
  'vote.needs-pin': {
    id: '{name} belum punya PIN, sehingga suaranya tidak dapat diberikan dari jendela orang lain. {name} masuk sendiri (Pengaturan, Yang bertindak), diberi PIN, atau memakai surat suara.',
    en: '{name} has no PIN, so their vote cannot be given from the window of somebody else. {name} enters in person (Settings, Who acts), gets a PIN, or uses a ballot paper.',
  },
  'pin.wait': {
    id: 'PIN {name} sudah {wrong} kali salah. Tunggu {seconds} detik, lalu coba lagi.',
    en: 'The PIN of {name} was wrong {wrong} times. Wait {seconds} seconds, then try again.',
  },
} as const satisfies Wordings;
