import type { Wordings } from '#shared/kernel/wording.ts';

/** Refusals of instruments, rounds, packages and answers. */
export const problemSealed = {
  'instrument.levels': {
    id: 'Tingkat pada instrumen {file} harus naik, dan bukti hanya dapat diminta pada tingkat yang ada. Periksa isian {field}.',
    en: 'The levels of the instrument {file} must rise, and evidence can be asked only at levels it has. Check {field}.',
  },
  'instrument.anchors': {
    id: 'Kriteria {key} pada instrumen {file} harus punya satu contoh perilaku untuk setiap tingkat ({levels}).',
    en: 'The criterion {key} of the instrument {file} needs one example of behaviour for each level ({levels}).',
  },
  'instrument.twice': {
    id: 'Kriteria {key} tertulis dua kali pada instrumen {file}. Hapus salah satunya.',
    en: 'The criterion {key} occurs twice in the instrument {file}. Remove one of them.',
  },
  'sealed.not-ours': {
    id: 'Berkas {file} bukan paket atau jawaban Selaras. Pilih berkas .selaras-paket atau .selaras-jawaban.',
    en: 'The file {file} is neither a Selaras package nor an answer. Choose a .selaras-paket or .selaras-jawaban file.',
  },
  'sealed.unreadable': {
    id: 'Berkas {file} tidak dapat dibaca. Periksa letak dan izinnya, lalu coba lagi.',
    en: 'The file {file} cannot be read. Check where it is and whether it may be opened, then try again.',
  },
  'sealed.newer': {
    id: 'Berkas {file} dibuat oleh Selaras yang lebih baru. Perbarui Selaras di komputer ini.',
    en: 'The file {file} was made by a newer Selaras. Update Selaras on this computer.',
  },
  'sealed.damaged': {
    id: 'Segel berkas {file} tidak utuh: isinya berubah atau terpotong. Minta salinan baru dari pengirimnya; tidak ada yang diambil dari berkas ini.',
    en: 'The seal of {file} is broken: it was changed or cut short. Ask the sender for a new copy; nothing was taken from this file.',
  },
  'sealed.not-package': {
    id: 'Berkas {file} adalah jawaban, bukan paket penilaian. Serahkan kepada fasilitator untuk digabungkan.',
    en: 'The file {file} is an answer, not a package. Hand it to the facilitator for merging.',
  },
  'sealed.not-answer': {
    id: 'Berkas {file} adalah paket penilaian, bukan jawaban. Penilai membukanya di komputernya sendiri.',
    en: 'The file {file} is a package, not an answer. The evaluator opens it on their own computer.',
  },
  'sealed.is-paper': {
    id: 'Berkas {file} adalah surat suara. Anggota panel membukanya di komputernya sendiri, pada "Buka paket atau surat suara".',
    en: 'The file {file} is a ballot paper. The panel member opens it on their own computer, at "Open a package or ballot paper".',
  },
  'sealed.is-vote': {
    id: 'Berkas {file} adalah suara yang disegel. Serahkan kepada fasilitator untuk dimasukkan ke kotak suara.',
    en: 'The file {file} is a sealed vote. Hand it to the facilitator for the vote box.',
  },
  'sealed.passphrase': {
    id: 'Frasa sandi tidak cocok dengan berkas {file}. Periksa huruf dan angkanya, atau pastikan berkas ini untuk Anda.',
    en: 'The passphrase does not open {file}. Check its letters and figures, or whether this file is meant for you.',
  },
  'sealed.recipient': {
    id: 'Berkas {file} disegel untuk penerima lain. Periksa apakah berasal dari lokakarya ini.',
    en: 'The file {file} was sealed for somebody else. Check whether it belongs to this workshop.',
  },
  'sealed.content': {
    id: 'Isi berkas {file} tidak sesuai bentuknya ({field}). Tidak ada yang diambil; minta salinan baru.',
    en: 'The content of {file} does not have the expected form ({field}). Nothing was taken; ask for a new copy.',
  },
  'sealed.expired': {
    id: 'Paket {file} berlaku sampai {date}. Minta paket baru dari fasilitator.',
    en: 'The package {file} was valid until {date}. Ask the facilitator for a new one.',
  },
  'answer.foreign': {
    id: 'Jawaban {file} berasal dari lokakarya atau putaran lain. Tidak ada yang digabungkan.',
    en: 'The answer {file} belongs to another workshop or round. Nothing was merged.',
  },
  'answer.old-package': {
    id: 'Jawaban {file} dibuat dari paket lama yang sudah diganti. Minta penilai mengisi paket yang terbaru.',
    en: 'The answer {file} was made from an old package that has been replaced. Ask the evaluator to use the newest one.',
  },
  'answer.older': {
    id: 'Jawaban {file}, dibuat {made}, lebih lama daripada yang dibuat {newest} oleh penilai ini. Yang terbaru tetap berlaku.',
    en: 'The answer {file}, made {made}, is older than the one this evaluator made {newest}. The newest counts.',
  },
  'answer.older-by-count': {
    id: 'Jawaban {file} bertanggal {made}, tetapi menurut hitungan paketnya lebih lama: penyegelan ke-{count}, sedangkan yang bertanggal {newest} penyegelan ke-{newestCount}. Jam penilai pernah mundur; yang hitungannya terbesar tetap berlaku.',
    en: "The answer {file} is dated {made}, but its package counts it as older: sealed {count} {count|time|times}, while the one dated {newest} was sealed {newestCount} {newestCount|time|times}. The evaluator's clock went back; the highest count is kept.",
  },
  'answer.not-sender': {
    id: 'Jawaban {file} tidak ditandatangani dengan kunci paketnya. Tidak ada yang digabungkan.',
    en: 'The answer {file} is not signed with the key of its package. Nothing was merged.',
  },
  'answer.unknown-ratee': {
    id: 'Jawaban {file} menilai orang yang tidak ada pada paketnya. Tidak ada yang digabungkan.',
    en: 'The answer {file} rates somebody who is not in its package. Nothing was merged.',
  },
  'answer.unknown-criterion': {
    id: 'Jawaban {file} memuat kriteria yang tidak dikenal ({criterion}). Tidak ada yang digabungkan.',
    en: 'The answer {file} holds an unknown criterion ({criterion}). Nothing was merged.',
  },
  'answer.scale': {
    id: 'Nilai {score} di luar skala instrumen ({least} sampai {greatest}). Tidak ada yang disimpan.',
    en: 'The score {score} is outside the scale of the instrument ({least} to {greatest}). Nothing was kept.',
  },
  'answer.evidence': {
    id: 'Nilai {score} untuk {criterion} perlu bukti atau contoh. Tuliskan apa yang Anda lihat.',
    en: 'The score {score} for {criterion} needs evidence or an example. Write down what you saw.',
  },
  'round.unknown': {
    id: 'Putaran penilaian ini tidak ada pada lokakarya. Pilih putaran lain.',
    en: 'This round is not part of the workshop. Choose another.',
  },
  'round.is-draft': {
    id: 'Putaran ini masih rancangan: bagikan paketnya dahulu.',
    en: 'This round is still a draft: give out its packages first.',
  },
  'round.is-open': {
    id: 'Paket putaran ini sudah dibagikan, sehingga rencananya tidak dapat diganti.',
    en: 'The packages of this round have been given out, so its plan cannot be replaced.',
  },
  'round.is-closed': {
    id: 'Putaran ini sudah ditutup dan nilainya sudah dibuka.',
    en: 'This round is closed and its scores have been released.',
  },
  'round.empty': {
    id: 'Putaran ini belum punya penugasan. Susun rencana penilai dahulu.',
    en: 'This round has no assignments yet. Plan its raters first.',
  },
  'round.nobody': {
    id: 'Tidak ada pegawai yang dapat dinilai pada putaran ini. Impor daftar pegawai atau longgarkan pilihannya.',
    en: 'Nobody can be rated in this round. Import the employees or widen the choice.',
  },
  'round.no-answers': {
    id: 'Belum ada jawaban yang diterima, jadi putaran ini belum dapat ditutup.',
    en: 'No answer has been received yet, so this round cannot be closed.',
  },
  'round.days': {
    id: 'Paket harus berlaku setidaknya sampai batas waktu pengisian. Periksa kedua tanggalnya.',
    en: 'Packages must stay valid at least until the due day. Check both days.',
  },
  'round.name-taken': {
    id: 'Putaran bernama {name} sudah ada. Pilih nama lain.',
    en: 'There is a round named {name} already. Choose another name.',
  },
  'round.self-kind': {
    id: 'Penilaian diri adalah jenis tersendiri: hanya untuk orang yang menilai dirinya.',
    en: 'Rating oneself is a kind of its own, only for somebody who rates themself.',
  },
  'round.pair-there': {
    id: '{rater} sudah ditugaskan menilai {ratee} pada putaran ini.',
    en: '{rater} is already to rate {ratee} in this round.',
  },
  'round.pair-answered': {
    id: '{rater} sudah menjawab, sehingga tugasnya tidak dapat dihapus.',
    en: '{rater} has answered already, so this cannot be taken out.',
  },
  'evaluation.closed': {
    id: 'Paket ini belum dibuka. Buka kembali dengan frasa sandinya.',
    en: 'This package is not open. Open it again with its passphrase.',
  },
  'evaluation.not-kept': {
    id: 'Jawaban ini belum tersimpan di disk ({code}). Kosongkan ruang atau periksa izin folder, lalu ulangi.',
    en: 'This answer is not on disk yet ({code}). Free some space or check the folder, then try again.',
  },
  'evaluation.incomplete': {
    id: 'Masih ada {n} penilaian yang belum diisi. Isi nilainya atau pilih "tidak teramati".',
    en: '{n} {n|rating is|ratings are} still missing. Give a score or choose "not observed".',
  },
} as const satisfies Wordings;
