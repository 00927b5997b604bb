import type { Wordings } from '#shared/kernel/wording.ts';

/** What cannot be attached, what is to be questioned about what was, and what an audit sample refuses. */
export const problemEvidence = {
  'attachment.after': {
    id: 'Bukti "{file}" milik {name} bertanggal {date}, sesudah periode berakhir. Periksa tanggalnya, atau apakah termasuk periode ini.',
    en: 'The evidence "{file}" of {name} is dated {date}, after the end of the period. Check the date, or whether it belongs to this period.',
  },
  'attachment.already': {
    id: 'Isi berkas "{name}" sudah terlampir pada butir ini sebagai "{as}". Tidak ada yang ditambahkan.',
    en: 'What the file "{name}" holds is attached to this line already, as "{as}". Nothing was added.',
  },
  'attachment.changed': {
    id: 'Isi "{name}" di {file} bukan lagi yang dilampirkan: sidiknya lain. Jangan dipakai; lampirkan lagi berkas aslinya.',
    en: 'The bytes of "{name}" in {file} are no longer those that were attached: their hash differs. Do not use them; attach the original again.',
  },
  'attachment.doubled': {
    id: 'Bukti "{file}" dipakai {n} kali oleh {people} orang: {list}. Tanyakan apakah memang membuktikan semuanya.',
    en: 'The evidence "{file}" is used {n} times by {people} {people|person|people}: {list}. Ask whether it proves all of them.',
  },
  'attachment.empty': {
    id: 'Berkas "{name}" kosong (0 bita), jadi tidak membuktikan apa pun. Minta lagi berkasnya.',
    en: 'The file "{name}" is empty (0 bytes), so it proves nothing. Ask for the file again.',
  },
  'attachment.file-damaged': {
    id: 'Berkas lampiran {file} rusak atau bukan milik lokakarya ini. Ambil dari salinan yang utuh; penilaian tidak terpengaruh.',
    en: 'The file of attachments {file} is damaged or not this workshop’s. Take it from a whole copy; ratings are not affected.',
  },
  'attachment.found-changed': {
    id: 'Isi satu lampiran bukan lagi yang dilampirkan. Fasilitator melihat lampiran siapa.',
    en: 'The bytes of one attachment are no longer those that were attached. The facilitator sees whose it is.',
  },
  'attachment.found-gone': {
    id: 'Isi satu lampiran tidak ada di samping lokakarya. Fasilitator melihat lampiran siapa.',
    en: 'The bytes of one attachment are not beside the workshop. The facilitator sees whose it is.',
  },
  'attachment.gone': {
    id: 'Isi "{name}" tidak ada di {file}. Letakkan berkas itu di samping lokakarya dengan nama yang sama, atau lampirkan lagi.',
    en: 'The bytes of "{name}" are not in {file}. Put that file beside the workshop under this name, or attach again.',
  },
  'attachment.in-part': {
    id: 'Berkas ini bagian dari lokakarya yang dipecah. Lampirkan bukti pada lokakarya induknya.',
    en: 'This file is a part of a workshop that was split. Attach evidence in the whole workshop.',
  },
  'attachment.is-changed': {
    id: 'Bukti "{file}" milik {name}, butir {line}: isinya bukan lagi yang dilampirkan. Lampirkan lagi berkas aslinya.',
    en: 'Evidence "{file}" of {name}, line {line}: its bytes are no longer those that were attached. Attach the original again.',
  },
  'attachment.is-gone': {
    id: 'Bukti "{file}" milik {name}, butir {line}: isinya tidak ada di samping lokakarya. Bawa serta berkas lampirannya, atau lampirkan lagi.',
    en: 'Evidence "{file}" of {name}, line {line}: its bytes are not beside the workshop. Bring the file of attachments along, or attach it again.',
  },
  'attachment.kind-unknown': {
    id: 'Jenis bukti "{kind}" tidak dikenal. Pilih salah satu: {list}.',
    en: 'The kind of evidence "{kind}" is not known. Choose one of: {list}.',
  },
  'attachment.late-only': {
    id: 'Semua bukti terlampir {name} bertanggal {n} hari terakhir periode ({first} sampai {last}). Tanyakan pekerjaan bulan-bulan sebelumnya.',
    en: 'All evidence attached for {name} is dated in the last {n} days of the period ({first} to {last}). Ask about the work of the months before.',
  },
  'attachment.line-unknown': {
    id: 'Butir {line} bukan milik {name}. Pilih butir dari daftarnya, atau lampirkan tanpa butir.',
    en: 'The line {line} is not one of {name}. Choose one of theirs, or attach without a line.',
  },
  'attachment.no-bytes': {
    id: 'Bukti ini hanya rujukan: {address}. Berkasnya tidak disimpan di sini.',
    en: 'This evidence is a reference: {address}. The file itself is not kept here.',
  },
  'attachment.no-file': {
    id: 'Di tempat itu tidak ada berkas bernama "{name}". Periksa jalurnya.',
    en: 'There is no file called "{name}" at that place. Check the path.',
  },
  'attachment.program': {
    id: 'Bukti "{file}" milik {name} adalah program. Selaras tidak pernah membukanya; minta dokumennya.',
    en: 'The evidence "{file}" of {name} is a program. Selaras never opens it; ask for the document.',
  },
  'attachment.read-only': {
    id: 'Lokakarya terbuka untuk dibaca saja. Salin ke folder yang dapat ditulisi, lalu lampirkan di sana.',
    en: 'The workshop is open for reading only. Copy it to a folder that can be written to and attach there.',
  },
  'attachment.strength-unknown': {
    id: 'Kekuatan bukti "{strength}" tidak dikenal. Pilih salah satu: {list}.',
    en: 'The strength of evidence "{strength}" is not known. Choose one of: {list}.',
  },
  'attachment.too-large': {
    id: 'Berkas "{name}" berukuran {megabytes} MB; paling besar {limit} MB. Simpan di tempatnya dan catat alamatnya sebagai rujukan.',
    en: 'The file "{name}" has {megabytes} MB; the most is {limit} MB. Keep it where it lies and note its address as a reference.',
  },
  'attachment.unknown': {
    id: 'Bukti itu tidak ada pada {name}; mungkin sudah dilepas. Muat ulang lalu pilih lagi.',
    en: '{name} has no such evidence; it may have been removed. Reload and choose again.',
  },
  'attachment.unverified': {
    id: '{n} bukti {name} belum diverifikasi: {files}. Minta seseorang selain pemiliknya memeriksanya.',
    en: '{n} {n|piece|pieces} of evidence of {name} {n|is|are} not verified: {files}. Have somebody else look at {n|it|them}.',
  },
  'attachment.verified-when': {
    id: 'Verifikasi bertanggal {on}, padahal buktinya bertanggal {date} dan hari ini {today}. Perbaiki tanggalnya.',
    en: 'The verification is dated {on}, but the evidence {date} and today is {today}. Mend the date.',
  },
  'attachment.weak': {
    id: 'Bukti "{file}" milik {name}, butir {line}, dinilai lemah. Minta bukti dari pihak lain, atau yang memuat hasilnya.',
    en: 'The evidence "{file}" of {name}, line {line}, is judged weak. Ask for evidence made by others, or that holds the result.',
  },
  'audit.auditor-unknown': {
    id: '"{auditor}" bukan fasilitator, notulis, atau anggota panel di lokakarya ini. Pilih salah seorang dari mereka.',
    en: '"{auditor}" is no facilitator, secretary or panel member of this workshop. Choose one of them.',
  },
  'audit.closed': {
    id: 'Sampel ini ditutup {at}; temuannya tidak berubah lagi. Undi sampel baru bila perlu.',
    en: 'This sample was closed {at}; its findings do not change any more. Draw another if you need one.',
  },
  'audit.not-auditor': {
    id: 'Hanya {name} yang mencatat temuan sampel ini. Masuk sebagai {name}, atau undi sampel untuk pemeriksa lain.',
    en: 'Only {name} records findings in this sample. Enter as {name}, or draw one for another auditor.',
  },
  'audit.note-needed': {
    id: 'Tulis catatan: apa yang tidak sesuai, atau di mana dicari.',
    en: 'Write a note: what does not agree, or where you looked.',
  },
  'audit.nothing': {
    id: 'Belum ada butir SKP pegawai yang dinilai, jadi tidak ada yang dapat diundi. Impor SKP lebih dahulu.',
    en: 'There is no SKP line of anybody who is rated, so nothing can be drawn. Import the SKP first.',
  },
  'audit.unfinished': {
    id: '{n} butir belum diperiksa. Catat temuannya sebelum menutup sampel.',
    en: '{n} {n|line was|lines were} not looked at yet. Record the findings before closing the sample.',
  },
  'audit.unknown': {
    id: 'Sampel atau butir itu tidak ada; mungkin sudah diurungkan. Muat ulang lalu pilih lagi.',
    en: 'There is no such sample or line; it may have been undone. Reload and choose again.',
  },
} as const satisfies Wordings;
