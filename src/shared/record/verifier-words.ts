import type { Wordings } from '#shared/kernel/wording.ts';

/** Words on the page of the verifier. */
export const verifierWords = {
  title: { id: 'Pemeriksa rekaman Selaras', en: 'Verifier of Selaras records' },
  lead: {
    id: 'Pilih rekaman bertanda tangan (.json). Tidak ada yang dikirim ke mana pun: pemeriksaan berjalan di halaman ini, tanpa jaringan.',
    en: 'Choose a signed record (.json). Nothing is sent anywhere: the check runs in this page, without a network.',
  },
  choose: { id: 'Rekaman', en: 'Record' },
  whole: {
    id: 'Utuh: isi dan daftar catatan adalah yang ditandatangani.',
    en: 'Whole: the contents and the list of entries are those that were signed.',
  },
  altered: { id: 'Tidak cocok dengan yang ditandatangani:', en: 'Not what was signed:' },
  about: {
    id: '{workshop}, periode {period}, ditandatangani {date}, {number} catatan, sidik terakhir {hash}',
    en: '{workshop}, period {period}, signed off {date}, {number} {number|entry|entries}, last hash {hash}',
  },
  signer: {
    id: 'Tanda tangan {name} pada {at}. Sidik kunci: {fingerprint}',
    en: 'Signature of {name} at {at}. Key fingerprint: {fingerprint}',
  },
  compare: {
    id: 'Cocokkan sidik kunci ini dengan yang tercetak di berita acara: siapa pun dapat menandatangani rekaman lain dengan kunci lain. Tidak dibuktikan: apa yang terjadi di laptop fasilitator sebelum ditandatangani.',
    en: 'Compare this key fingerprint with the one printed in the minutes: anybody can sign another record with another key. Not proven: what happened on the facilitator\u2019s laptop before signing.',
  },
  unable: {
    id: 'Peramban ini tidak dapat memeriksa tanda tangan Ed25519. Pakai versi yang lebih baru, atau "selaras verify".',
    en: 'This browser cannot check Ed25519 signatures. Use a newer one, or "selaras verify".',
  },
  other: { id: 'English', en: 'Bahasa Indonesia' },
} as const satisfies Wordings;
