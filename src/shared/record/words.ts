import type { Wordings } from '#shared/kernel/wording.ts';

/** Words of the results: sign-off, what is open, what comes out. */
export const resultsText = {
  'results.title': { id: 'Hasil', en: 'Results' },
  'results.lead': {
    id: 'Periksa hasil panel, tanda tangani, lalu unduh berkasnya.',
    en: 'Check what the panel decided, sign it off, then download the files.',
  },
  'results.draft': { id: 'Konsep, belum ditandatangani', en: 'Draft, not signed yet' },
  'results.draftHint': {
    id: 'Penilaian masih dapat diubah. Berkas sudah dapat diunduh dan diberi tanda KONSEP.',
    en: 'Ratings can still change. Files can be downloaded already and are marked DRAFT.',
  },
  'results.signed': {
    id: 'Ditandatangani {date}, {n} orang hadir',
    en: 'Signed on {date}, {n} {n|person|people} present',
  },
  'results.signedHint': {
    id: 'Semua penilaian terkunci, dan yang terjadi sebelumnya tidak dapat diurungkan.',
    en: 'All ratings are locked, and nothing that came before can be undone.',
  },
  'results.signedNumber': { id: 'Nomor {number}.', en: 'Number {number}.' },
  'results.reopened': {
    id: 'Pernah ditandatangani {date}, lalu dibuka kembali: {reason}',
    en: 'Was signed on {date}, then reopened: {reason}',
  },
  'results.sign': { id: 'Tandatangani hasil', en: 'Sign off the result' },
  'results.reopen': { id: 'Buka kembali', en: 'Reopen' },
  'results.reopenTitle': { id: 'Buka kembali lokakarya', en: 'Reopen the workshop' },
  'results.reopenLead': {
    id: 'Penilaian dapat diubah lagi, dan hasil harus ditandatangani sekali lagi. Pembukaan ini dan alasannya tercatat di Jejak.',
    en: 'Ratings can be changed again, and the result must be signed once more. The reopening and its reason are kept in the Journal.',
  },
  'results.reopenReason': { id: 'Mengapa dibuka kembali?', en: 'Why is it reopened?' },
  'results.reopenOnly': {
    id: 'Hanya fasilitator yang dapat membuka kembali. Yang bertindak di sini: {name}.',
    en: 'Only a facilitator can reopen it. Acting here: {name}.',
  },
  'results.reopenDone': { id: 'Lokakarya dibuka kembali.', en: 'The workshop is reopened.' },
  'open.list': { id: 'Yang masih terbuka', en: 'What is still open' },
  'open.none': {
    id: 'Tidak ada yang terbuka. Hasil siap ditandatangani.',
    en: 'Nothing is open. The result is ready to be signed.',
  },
  'open.advice': {
    id: 'Yang bertanda i adalah pertimbangan, tidak menghalangi penandatanganan.',
    en: 'What is marked i is advice and does not prevent signing.',
  },
  'open.required': {
    id: 'Pola diwajibkan pada lokakarya ini: penyimpangan memerlukan izin.',
    en: 'The pattern is required in this workshop: not meeting it needs leave.',
  },
  'open.unrated': {
    id: '{n} pegawai belum dinilai: {names}',
    en: '{n} {n|person is|people are} not rated yet: {names}',
  },
  'open.cases': {
    id: '{n} pegawai masih dibahas atau ditunda: {names}',
    en: '{n} {n|person is|people are} still in discussion or postponed: {names}',
  },
  'open.flagged': {
    id: '{n} kasus di agenda belum diputuskan: {names}',
    en: '{n} {n|case|cases} on the agenda not decided: {names}',
  },
  'open.voting': {
    id: 'Pemungutan suara tertutup tentang {names} masih berjalan. Selesaikan atau batalkan dahulu.',
    en: 'A silent vote about {names} still runs. Settle or cancel it first.',
  },
  'open.quorum': {
    id: 'Kuorum belum terpenuhi: hadir {present} dari sedikitnya {required} anggota. Tandai yang hadir di panel.',
    en: 'There is no quorum: {present} of at least {required} {required|member|members} present. Mark who is present in the panel.',
  },
  'open.units': {
    id: '{n} unit belum memiliki predikat, jadi polanya tidak dapat dibandingkan: {names}',
    en: '{n} {n|unit has|units have} no predicate, so there is no pattern to compare with: {names}',
  },
  'open.pattern': {
    id: '{n} unit tidak sesuai pola: {names}',
    en: '{n} {n|unit does|units do} not meet the pattern: {names}',
  },
  'open.overall': {
    id: 'Seluruh instansi tidak sesuai pola: {sentence}',
    en: 'The whole agency does not meet the pattern: {sentence}',
  },
  'open.agency': {
    id: 'Nama instansi belum diisi, jadi berita acara memakai nama lokakarya.',
    en: 'The agency has no name yet, so the minutes carry the name of the workshop.',
  },
  'open.coded': {
    id: 'Berita acara PDF mencetak huruf {letters} sebagai kode seperti {code}, karena huruf cetaknya tidak ada; DOCX dan XLSX memuatnya apa adanya. Terdapat pada {n} teks: {texts}',
    en: 'The PDF minutes print {letters} as codes such as {code}, since no typeface has them; DOCX and XLSX hold them as they are. In {n} {n|text|texts}: {texts}',
  },
  'open.more': { id: '{names}, dan {n} lagi', en: '{names} and {n} more' },
  'open.evidence': {
    id: 'Bukti terverifikasi belum lengkap untuk {n} predikat: {names}.',
    en: 'Verified evidence is not complete for {n} {n|predicate|predicates}: {names}.',
  },
  'open.toPeople': { id: 'Buka Pegawai', en: 'Open People' },
  'open.toPanel': { id: 'Buka panel', en: 'Open the panel' },
  'open.toUnits': { id: 'Tetapkan predikat', en: 'Set predicates' },
  'open.toSettings': { id: 'Isi nama', en: 'Fill in the name' },
  'say.title': { id: 'Isi berita acara', en: 'What the minutes will say' },
  'say.changes': {
    id: 'Penilaian {n} pegawai diubah',
    en: 'The ratings of {n} {n|person|people} changed',
  },
  'say.noChanges': { id: 'Panel tidak mengubah penilaian seorang pun.', en: "The panel changed nobody's rating." },
  'say.person': { id: 'Pegawai', en: 'Person' },
  'say.unit': { id: 'Unit kerja', en: 'Unit' },
  'say.move': { id: 'Predikat', en: 'Predicate' },
  'say.why': { id: 'Alasan', en: 'Reason' },
  'say.excluded': { id: '{n} pegawai tidak dinilai', en: '{n} {n|person|people} not rated' },
  'say.cause': { id: 'Sebab', en: 'Cause' },
  'say.organisations': {
    id: '{n} predikat organisasi ditetapkan',
    en: '{n} organisation {n|predicate|predicates} set',
  },
  'say.agency': { id: 'Instansi', en: 'The agency' },
  'sign.spread': {
    id: '{n} orang: {up} naik, {down} turun; simpangan baku {before} menjadi {after}.',
    en: '{n} people: {up} up, {down} down; standard deviation {before} to {after}.',
  },
  'sign.lead': {
    id: 'Usulan menjadi hasil akhir dan terkunci. Yang terjadi sebelum ini tidak dapat diurungkan; fasilitator dapat membukanya kembali dengan alasan.',
    en: 'What is proposed becomes final and is locked. What came before cannot be undone; a facilitator can reopen it with a reason.',
  },
  'sign.present': { id: 'Yang hadir dan menandatangani', en: 'Present and signing' },
  'sign.name': { id: 'Nama', en: 'Name' },
  'sign.role': { id: 'Peran', en: 'Role' },
  'sign.post': { id: 'Jabatan', en: 'Position' },
  'sign.nip': { id: 'NIP', en: 'NIP' },
  'sign.nameOf': { id: 'Nama orang {n}', en: 'Name of person {n}' },
  'sign.roleOf': { id: 'Peran orang {n}', en: 'Role of person {n}' },
  'sign.postOf': { id: 'Jabatan orang {n}', en: 'Position of person {n}' },
  'sign.nipOf': { id: 'NIP orang {n}', en: 'NIP of person {n}' },
  'sign.add': { id: 'Tambah orang', en: 'Add a person' },
  'sign.remove': { id: 'Hapus {name} dari yang hadir', en: 'Take {name} off the list' },
  'sign.someone': { id: 'orang ini', en: 'this person' },
  'sign.nobody': { id: 'Catat sedikitnya satu orang yang hadir.', en: 'Record at least one person who was present.' },
  'sign.twice': { id: '{name} tercatat dua kali.', en: '{name} is listed twice.' },
  'sign.nipWrong': { id: 'NIP {name} harus 18 angka.', en: 'The NIP of {name} must have 18 digits.' },
  'sign.nameless': {
    id: 'Isi nama setiap orang yang hadir, atau hapus barisnya.',
    en: 'Fill in the name of everyone present, or remove the line.',
  },
  'sign.openReason': { id: 'Mengapa kasus di agenda dibiarkan terbuka?', en: 'Why do cases on the agenda stay open?' },
  'sign.allowedBy': { id: 'Penyimpangan dari pola diizinkan oleh', en: 'Not meeting the pattern is allowed by' },
  'sign.allowedPost': { id: 'Jabatannya', en: 'Their position' },
  'sign.allowedWhy': { id: 'Alasan penyimpangan', en: 'Reason for not meeting the pattern' },
  'sign.only': {
    id: 'Hanya fasilitator yang menandatangani. Yang bertindak di sini: {name}.',
    en: 'Only a facilitator signs off. Acting here: {name}.',
  },
  'sign.number': { id: 'Nomor berita acara', en: 'Number of the minutes' },
  'sign.date': { id: 'Tanggal', en: 'Date' },
  'sign.dateOdd': {
    id: '{date} tidak lazim untuk {period}: masih akan datang, atau jauh dari masa penilaiannya.',
    en: '{date} is unusual for {period}: it is still to come, or far from the time of rating.',
  },
  'sign.dateSure': { id: 'Tanggal ini benar', en: 'This date is right' },
  'sign.place': { id: 'Tempat', en: 'Place' },
  'sign.remarks': { id: 'Catatan', en: 'Remarks' },
  'sign.remarksHint': { id: 'Dicetak di berita acara.', en: 'Printed in the minutes.' },
  'sign.do': { id: 'Tandatangani dan kunci', en: 'Sign off and lock' },
  'sign.done': { id: 'Hasil ditandatangani dan terkunci.', en: 'The result is signed and locked.' },
} as const satisfies Wordings;
