import type { Wordings } from '#shared/kernel/wording.ts';

/** Refusals of the panel's session. */
export const problemSession = {
  'role.forbidden': {
    id: 'Hanya {needed} yang dapat melakukan ini; peran Anda {role}. Ganti yang bertindak, lalu ulangi.',
    en: 'Only {needed} may do this; your role is {role}. Change who acts, then try again.',
  },
  'quorum.rule': {
    id: 'Aturan kuorum "{rule}" tidak dikenal. Pakai more-than-half, two-thirds, atau jumlah orang mulai 1.',
    en: 'The quorum rule "{rule}" is not known. Use more-than-half, two-thirds, or a number of people from 1.',
  },
  'quorum.missing': {
    id: 'Kuorum belum tercapai: {present} anggota hadir, perlu {required}. Tunggu anggota lain atau tunda.',
    en: 'There is no quorum: {present} {present|member is|members are} present, {required} {required|is|are} needed. Wait for others or postpone.',
  },
  'interest.unknown': {
    id: 'Pernyataan benturan kepentingan ini sudah tidak ada.',
    en: 'This declaration of a conflict of interest is no longer there.',
  },
  'recusal.needed': {
    id: '{names} memiliki benturan kepentingan dalam kasus {person}. Catat dahulu bahwa yang bersangkutan keluar ruangan.',
    en: '{names} must step out: they have a conflict of interest in the case of {person}. First record that they have left the room.',
  },
  'recusal.actor': {
    id: '{name} sedang di luar untuk kasus {person}, jadi tidak dapat mengubahnya.',
    en: '{name} has stepped out for the case of {person} and so cannot change it.',
  },
  'recusal.unseen': {
    id: 'Kasus {person} tidak ditampilkan kepada {name}, yang memiliki benturan kepentingan di dalamnya atau sedang di luar untuk kasus itu. Minta fasilitator atau notulis.',
    en: 'The case of {person} is not shown to {name}, who has a conflict of interest in it or has stepped out for it. Ask the facilitator or the secretary.',
  },
  'recusal.file': {
    id: '{people} kasus tidak ditampilkan kepada Anda, jadi berkas ini tidak akan lengkap. Minta fasilitator atau notulis membuatnya.',
    en: '{people} {people|case is|cases are} not shown to you, so this file would not be whole. Ask the facilitator or the secretary to make it.',
  },
  'recusal.cause': {
    id: 'Sebutkan benturan kepentingan {name} dalam kasus {person}: keluarga atau lainnya.',
    en: 'Say what conflict of interest {name} has in the case of {person}: family or other.',
  },
  'recusal.not-out': {
    id: '{name} tidak sedang di luar untuk kasus {person}.',
    en: '{name} is not out for the case of {person}.',
  },
  'recusal.open-case': {
    id: 'Kasus {person} sedang terbuka. Tutup kasusnya dahulu, lalu catat {name}.',
    en: 'The case of {person} is open. Close it first, then record {name}.',
  },
  'agenda.unknown': { id: '{name} tidak ada di agenda.', en: '{name} is not on the agenda.' },
  'case.none': {
    id: 'Tidak ada kasus yang sedang terbuka. Buka satu kasus dari agenda dahulu.',
    en: 'No case is open. Open one from the agenda first.',
  },
  'case.unrated': {
    id: '{name} belum mempunyai kedua penilaian, jadi belum dapat diputuskan.',
    en: '{name} does not have both ratings yet and so cannot be decided.',
  },
  'case.reason-needed': {
    id: 'Kasus {name} ditandai untuk dibahas tetapi tidak diubah. Tuliskan alasannya.',
    en: 'The case of {name} was flagged for discussion but not changed. Say why.',
  },
  'case.change-reason': {
    id: 'Penilaian {name} diubah. Tuliskan alasan perubahannya.',
    en: 'The rating of {name} changes. Say why.',
  },
  'dissent.not-member': {
    id: '{name} bukan anggota panel, jadi tidak dapat menyatakan pendapat berbeda.',
    en: '{name} is not on the panel and so cannot dissent.',
  },
  'dissent.unknown': { id: 'Pendapat berbeda ini sudah tidak ada.', en: 'This dissent is no longer there.' },
  'vote.running': {
    id: 'Pemungutan suara tertutup untuk {person} masih berjalan. Buka hasilnya atau batalkan dahulu.',
    en: 'A silent vote on {person} is still running. Reveal or cancel it first.',
  },
  'vote.unsettled': {
    id: 'Pemungutan suara untuk {person} belum selesai. Tetapkan hasilnya atau batalkan dahulu.',
    en: 'The vote on {person} is not finished. Set its outcome or cancel it first.',
  },
  'vote.case-shut': {
    id: 'Kasus {person} belum terbuka. Buka kasusnya, lalu mulai pemungutan suara.',
    en: 'The case of {person} is not open. Open it, then start the vote.',
  },
  'vote.no-voters': {
    id: 'Tidak ada anggota panel yang hadir dan boleh memilih untuk {person}.',
    en: 'No panel member is present who may vote on {person}.',
  },
  'vote.closed': {
    id: 'Pemungutan suara ini sudah ditutup.',
    en: 'This vote is closed.',
  },
  'vote.not-member': {
    id: '{name} bukan anggota panel, jadi tidak memilih.',
    en: '{name} is not a panel member and so does not vote.',
  },
  'vote.absent': {
    id: '{name} tidak tercatat hadir, jadi suaranya tidak diterima.',
    en: '{name} is not recorded as present, so their vote is refused.',
  },
  'vote.recused': {
    id: '{name} memiliki benturan kepentingan dalam kasus ini, jadi suaranya tidak diterima.',
    en: '{name} has a conflict of interest in this case, so their vote is refused.',
  },
  'vote.none': { id: 'Belum ada suara untuk {person}.', en: 'Nobody has voted on {person} yet.' },
  'vote.missing': {
    id: 'Belum memilih: {names}. Tunggu, atau buka hasilnya tanpa mereka.',
    en: 'Not voted yet: {names}. Wait, or reveal without them.',
  },
  'vote.hidden': {
    id: 'Buka hasil suara dahulu, lalu tetapkan hasilnya.',
    en: 'Reveal the votes first, then set the outcome.',
  },
  'vote.foreign': {
    id: 'Suara {file} bukan untuk pemungutan suara di lokakarya dan laptop ini. Tidak ada yang dimasukkan.',
    en: 'The vote {file} is not for a ballot of this workshop on this laptop. Nothing was taken in.',
  },
  'vote.older': {
    id: 'Suara {name} yang lebih baru sudah ada di kotak suara, dan tetap berlaku.',
    en: 'A newer vote of {name} is in the box already, and counts.',
  },
  'vote.paper-expired': {
    id: 'Surat suara berlaku 24 jam dan sudah lewat. Minta surat suara baru dari fasilitator.',
    en: 'A ballot paper is good for 24 hours, and this one is past it. Ask the facilitator for a new one.',
  },
  'vote.pin-needed': {
    id: '{name}, ketikkan PIN panel Anda untuk menyegel suara.',
    en: '{name}, type your panel PIN to seal the vote.',
  },
  'vote.sealed-elsewhere': {
    id: 'Suara ini disegel di laptop lain. Buka hasilnya di sana, atau batalkan dan ulangi pemungutan suara.',
    en: 'These votes were sealed on another laptop. Reveal them there, or cancel and vote again.',
  },
  'part.not-here': {
    id: 'Berkas ini bagian "{name}" dari lokakarya yang dibagi. Lakukan di berkas induknya setelah digabung.',
    en: 'This file is the part "{name}" of a workshop that was split. Do this in the whole file, after merging.',
  },
  'part.still-out': {
    id: 'Bagian ini belum digabung kembali: {names}. Gabungkan dahulu.',
    en: 'These parts are not merged back yet: {names}. Merge them first.',
  },
  'part.outside': {
    id: '{person} tidak termasuk bagian "{name}", jadi tidak dapat diubah di berkas ini.',
    en: '{person} does not belong to the part "{name}" and so cannot be changed in this file.',
  },
  'part.away': {
    id: '{person} sedang dibahas di bagian "{name}". Gabungkan bagian itu dahulu.',
    en: '{person} is being discussed in the part "{name}". Merge that part first.',
  },
  'part.unknown-name': { id: 'Tidak ada bagian bernama "{name}".', en: 'There is no part called "{name}".' },
  'part.unit-twice': {
    id: 'Unit {unit} tidak dapat masuk ke dua bagian.',
    en: 'The unit {unit} cannot be in two parts.',
  },
  'part.name-twice': { id: 'Nama bagian harus berbeda-beda.', en: 'Parts need names that differ.' },
  'part.unknown': {
    id: 'Berkas "{file}" bukan bagian dari lokakarya ini.',
    en: 'The file "{file}" is not a part of this workshop.',
  },
  'part.merged': { id: 'Bagian "{name}" sudah digabung.', en: 'The part "{name}" was merged already.' },
  'part.broken': {
    id: 'Jejak di berkas "{file}" tidak utuh atau bukan lanjutan lokakarya ini. Tidak ada yang digabung.',
    en: 'The journal in "{file}" is broken or does not continue this workshop. Nothing was merged.',
  },
  'part.altered': {
    id: 'Berkas "{file}" menyebut unit lain daripada yang diberikan kepada {name}. Berkas itu diubah di luar Selaras; tidak ada yang digabung.',
    en: 'The file "{file}" names other units than were given to {name}. It was changed outside Selaras; nothing was merged.',
  },
  'part.beyond': {
    id: 'Berkas "{file}" mengubah yang bukan bagian {name}: {names}. Tidak ada yang digabung.',
    en: 'The file "{file}" changes what is not for {name} to decide: {names}. Nothing was merged.',
  },
  'part.stranger': {
    id: 'Di berkas "{file}" ada keputusan oleh orang yang tidak dikenal lokakarya ini: {names}. Tidak ada yang digabung.',
    en: 'In the file "{file}" people decided whom this workshop does not know: {names}. Nothing was merged.',
  },
  'part.unfinished': {
    id: 'Di bagian "{name}" masih ada kasus terbuka atau pemungutan suara. Tutup dahulu di ruangannya.',
    en: 'In the part "{name}" a case is open or a vote is running. Close it there first.',
  },
  'sign-off.odd-date': {
    id: 'Tanggal {day} tidak lazim untuk periode {period}: masih akan datang, atau jauh dari masa penilaiannya. Bila benar, nyatakan bahwa tanggal itu benar, lalu tandatangani lagi.',
    en: 'The date {day} is unusual for the period {period}: it is still to come, or far from the time of rating. If it is right, say so and sign again.',
  },
  'sign-off.impossible-date': {
    id: 'Hasil periode {period} tidak mungkin ditandatangani pada {day}. Isi tanggal sidang panel.',
    en: 'A result of the period {period} cannot be signed on {day}. Give the day of the panel meeting.',
  },
  'sign-off.nobody': {
    id: 'Tuliskan siapa yang hadir dan menandatangani.',
    en: 'Say who is present and signs.',
  },
  'sign-off.flagged': {
    id: '{n} kasus yang ditandai belum diputuskan ({names}). Putuskan, atau tuliskan alasan membiarkannya.',
    en: '{n} flagged {n|case is|cases are} not decided ({names}). Decide them, or say why they stay open.',
  },
  'sign-off.pattern': {
    id: 'Pola distribusi wajib dipenuhi tetapi belum: {places}. Ubah penilaian, atau cantumkan siapa yang mengizinkan penyimpangan.',
    en: 'The distribution pattern is required but not met: {places}. Change ratings, or name who allows the deviation.',
  },
  'sign-off.authority': {
    id: 'Penyimpangan dari pola hanya dapat diizinkan oleh {authority}.',
    en: 'A deviation from the pattern can be allowed by {authority} only.',
  },
} as const satisfies Wordings;
