import type { Wordings } from './wording.ts';

/** Refusals of commands and of the app around an open workshop. */
export const problemApp = {
  'app.input': {
    id: 'Isian "{field}" tidak dapat dipakai: {why}. Perbaiki lalu ulangi.',
    en: 'The value of "{field}" cannot be used: {why}. Correct it and try again.',
  },
  'app.too-deep': {
    id: 'Masukan bersarang lebih dari {limit} tingkat, jadi tidak dibaca. Sederhanakan lalu ulangi.',
    en: 'The input is nested more than {limit} levels deep and was not read. Make it simpler and try again.',
  },
  'output.workshop': {
    id: 'Di tempat itu ada berkas lokakarya, atau namanya milik berkas lokakarya. Tidak ada yang ditulis; pilih nama lain.',
    en: 'A workshop file lies there, or the name is that of one. Nothing was written; choose another name.',
  },
  'output.occupied': {
    id: 'Di tempat itu sudah ada berkas lain yang bukan buatan Selaras. Tidak ada yang ditulis; pilih nama lain.',
    en: 'Another file that Selaras did not make lies there already. Nothing was written; choose another name.',
  },
  'output.exists': {
    id: 'Sudah ada berkas dengan nama itu. Tidak ada yang ditulis; pilih nama lain, atau nyatakan bahwa berkas itu boleh diganti (di baris perintah --overwrite).',
    en: 'A file of that name exists already. Nothing was written; choose another name, or say that it may be replaced (on the command line --overwrite).',
  },
  'app.unknown-name': {
    id: 'Perintah "{name}" tidak dikenal. Lihat daftar dengan --help.',
    en: 'The command "{name}" is not known. See the list with --help.',
  },
  'app.bug': {
    id: 'Terjadi kesalahan pada Selaras sendiri ({what}). Yang sudah tersimpan tetap aman; ulangi langkah terakhir.',
    en: 'Selaras itself has failed ({what}). What was saved is safe; repeat the last step.',
  },
  'workshop.none': {
    id: 'Belum ada lokakarya yang terbuka. Buka atau buat lokakarya dahulu.',
    en: 'No workshop is open. Open or make one first.',
  },
  'workshop.left': {
    id: 'Lokakarya ini ditutup sebelum permintaan ini dijalankan, jadi tidak ada yang ditulis. Buka kembali lokakaryanya lalu ulangi.',
    en: 'The workshop was closed before this could be done, so nothing was written. Open the workshop again and repeat.',
  },
  'workshop.signed': {
    id: 'Lokakarya ini sudah ditandatangani dan terkunci. Fasilitator dapat membukanya kembali dengan alasan.',
    en: 'This workshop is signed and locked. A facilitator can reopen it with a reason.',
  },
  'workshop.not-signed': {
    id: 'Lokakarya ini belum ditandatangani, jadi tidak perlu dibuka kembali.',
    en: 'This workshop is not signed, so there is nothing to reopen.',
  },
  'workshop.in-use': {
    id: 'Berkas ini sedang dibuka oleh Selaras yang lain. Tutup yang satu itu lalu coba lagi.',
    en: 'This file is open in another Selaras. Close that one and try again.',
  },
  'workshop.damaged': {
    id: 'Sebagian isi berkas ini rusak dan tidak dapat dibaca. Tidak ada yang ditulis; buka salinan cadangannya.',
    en: 'Part of this file is damaged and cannot be read. Nothing was written; open its backup copy.',
  },
  'workshop.torn': {
    id: 'Bagian-bagian berkas ini tidak cocok satu sama lain: mungkin salinan yang diambil ketika berkas asalnya sedang ditulis (sampai catatan nomor {promised}). Salin sekali lagi dari berkas asalnya; "selaras recover" menyelamatkan catatan yang utuh.',
    en: 'The parts of this file do not fit together: it is probably a copy taken while the original was being written (up to entry number {promised}). Copy the original once more; "selaras recover" saves the entries that are whole.',
  },
  'workshop.moved': {
    id: 'Berkas lokakarya ini tidak ada lagi di tempatnya: dipindah, diganti nama atau dihapus. Perubahan ini tidak disimpan. Kembalikan berkasnya, atau pilih "Simpan salinan" lalu buka salinan itu.',
    en: 'The workshop file is no longer in its place: it was moved, renamed or deleted. This change was not saved. Put the file back, or choose "Save a copy" and open that.',
  },
  'workshop.replaced': {
    id: 'Di tempat berkas lokakarya ini kini ada berkas lain, misalnya dari penyelaras awan. Perubahan ini tidak disimpan. Pilih "Simpan salinan" untuk menyimpan isi yang terbuka, lalu buka salah satunya.',
    en: 'Another file now lies in the place of this workshop file, for example from a cloud client. This change was not saved. Choose "Save a copy" to keep what is open, then open one of the two.',
  },
  'file.former-back': {
    id: 'Berkas ini rusak ketika menggantikan berkas sebelumnya, jadi berkas sebelumnya dipakai lagi. Yang rusak disimpan sebagai {kept}; "selaras recover" dapat mengambil yang masih utuh.',
    en: 'This file was damaged when it took the place of the one before, so that one is used again. The damaged one is kept as {kept}; "selaras recover" can take what is whole.',
  },
  'file.too-long': {
    id: 'Berkas ini tidak selesai dibaca dalam dua menit, jadi ditinggalkan. Periksa apakah berkasnya memang dari Selaras.',
    en: 'This file could not be read within two minutes and was given up. Check that it really comes from Selaras.',
  },
  'file.behind': {
    id: 'Salinan ini berhenti pada catatan nomor {last}; berkas asalnya sudah sampai nomor {promised}. Catatan di antaranya tidak ada di sini: buka berkas asalnya.',
    en: 'This copy ends at entry number {last}; the file that it was made from had reached number {promised}. The entries between are not here: open the original file.',
  },
  'file.log-damaged': {
    id: 'Catatan sementara di samping berkas rusak setelah aplikasi terhenti. {count} perubahan di belakangnya tidak terbaca{commits}. Sisanya disimpan sebagai {kept}; "selaras recover" dapat mengambil yang masih utuh.',
    en: 'The log beside the file was damaged after the app had stopped. {count} changes behind the damage could not be read{commits}. They are kept as {kept}; "selaras recover" can take what is whole.',
  },
  'file.log-set-apart': {
    id: 'Catatan sementara di samping berkas ini bukan miliknya atau rusak, jadi disimpan sebagai {kept}. Isi berkas lengkap sampai catatan terakhirnya.',
    en: 'The log beside this file did not belong to it or was damaged, so it was kept as {kept}. The file itself is whole up to its last entry.',
  },
  'clock.back': {
    id: 'Jam laptop ini menunjukkan {now}, lebih awal daripada catatan terakhir ({last}). Periksa tanggal dan jamnya; urutan catatan tetap menurut nomornya.',
    en: 'The clock of this laptop says {now}, which is before the last entry ({last}). Check its date and time; entries keep the order of their numbers.',
  },
  'file.old-password': {
    id: 'Berkas berikut masih terbuka dengan kata sandi lama (atau tanpa kata sandi) karena tidak dapat ditulis ulang: {names}. Hapus bila tidak diperlukan lagi.',
    en: 'These files could not be written anew and still open by the old password (or without one): {names}. Delete them if they are no longer needed.',
  },
  'disk.unsuitable': {
    id: 'Disk atau folder ini tidak dapat menyimpan lokakarya dengan aman ({setting}: {answer}). Pindahkan berkasnya ke disk lain.',
    en: 'This disk or folder cannot keep a workshop safely ({setting}: {answer}). Move the file to another disk.',
  },
  'disk.copy-failed': {
    id: 'Salinan yang dibuat ternyata tidak sama dengan aslinya ({why}), jadi tidak dipakai. Berkas lama tetap utuh; periksa disknya lalu ulangi.',
    en: 'The copy that was made is not the same as the original ({why}), so it was not used. The old file is whole; check the disk and try again.',
  },
  'disk.bad-name': {
    id: 'Nama berkas ini tidak dapat dipakai: terlalu panjang atau berisi karakter terlarang. Pilih nama lain.',
    en: 'This file name cannot be used: it is too long or holds a forbidden character. Choose another.',
  },
  'disk.full': {
    id: 'Disk penuh. Perubahan terakhir tidak tersimpan, yang sebelumnya aman. Kosongkan ruang lalu ulangi.',
    en: 'The disk is full. The last change was not saved, what came before is safe. Free some space and repeat.',
  },
  'disk.cannot-write': {
    id: 'Berkas atau foldernya tidak dapat dibuka untuk ditulis. Periksa izin dan apakah foldernya ada.',
    en: 'The file or its folder cannot be opened for writing. Check the permissions and that the folder exists.',
  },
  'folder.unreadable': {
    id: 'Folder ini tidak dapat dibuka. Pilih folder lain.',
    en: 'This folder cannot be opened. Choose another.',
  },
  'employee.unknown': {
    id: 'Tidak ada pegawai dengan NIP atau kunci "{key}".',
    en: 'There is no employee with the NIP or key "{key}".',
  },
  'rating.excluded': {
    id: '{name} sedang dikecualikan dari penilaian. Sertakan kembali dahulu bila harus dinilai.',
    en: '{name} is left out of the rating. Take them back in first if they are to be rated.',
  },
  'note.unknown': { id: 'Catatan itu tidak ada lagi.', en: 'That note is no longer there.' },
  'note.foreign': {
    id: 'Catatan ini ditulis {name}; hanya penulisnya yang dapat menghapusnya.',
    en: 'This note is by {name}; only its writer can remove it.',
  },
  'view.unknown': { id: 'Tampilan itu tidak ada lagi.', en: 'That view is no longer there.' },
  'rating.twice': {
    id: '{name} disebut dua kali dalam satu perubahan. Tidak ada yang ditulis.',
    en: '{name} is named twice in one change. Nothing was written.',
  },
  'unit.unknown': { id: 'Tidak ada unit "{unit}".', en: 'There is no unit "{unit}".' },
  'import.gone': {
    id: 'Pratinjau impor ini sudah tidak ada. Pilih berkasnya sekali lagi.',
    en: 'This import preview is no longer there. Choose the files once more.',
  },
  'import.memory': {
    id: 'Berkas-berkas ini terlalu besar untuk dibaca sekaligus. Impor sebagian demi sebagian, misalnya per unit.',
    en: 'These files are too large to be read at once. Import them in parts, for example by unit.',
  },
  'import.no-table': {
    id: 'Pratinjau impor ini tidak memiliki tabel nomor {table}.',
    en: 'This import preview has no table number {table}.',
  },
  'import.nothing-rejected': {
    id: 'Tidak ada baris yang ditolak atau meragukan, jadi tidak ada yang perlu dikirim kembali.',
    en: 'No row is refused or in doubt, so there is nothing to send back.',
  },
  'profile.unknown': {
    id: 'Tidak ada pemetaan bernama "{name}".',
    en: 'There is no mapping called "{name}".',
  },
  'profile.not-ours': {
    id: 'Berkas ini bukan pemetaan Selaras. Pilih berkas yang dibuat dengan "Ekspor pemetaan".',
    en: 'This file holds no Selaras mappings. Choose a file made with "Export mappings".',
  },
  'profile.empty': {
    id: 'Tabel ini belum dikenali, jadi belum ada pemetaan untuk disimpan. Petakan kolomnya dahulu.',
    en: 'This table is not recognised yet, so there is no mapping to save. Map its columns first.',
  },
  'job.cancelled': {
    id: 'Pekerjaan dibatalkan. Tidak ada yang disimpan.',
    en: 'The work was cancelled. Nothing was kept.',
  },
  'actor.needed': {
    id: 'Pilih dahulu siapa Anda (Pengaturan, Yang bertindak; di baris perintah --as NAMA), agar terlihat apa yang boleh Anda lihat dan ubah.',
    en: 'First say who you are (Settings, Who acts; on the command line --as NAME), so that it is known what you may see and change.',
  },
  'actor.unknown': {
    id: 'Tidak ada orang bernama "{name}" pada lokakarya ini.',
    en: 'There is nobody called "{name}" in this workshop.',
  },
  'actor.name-taken': {
    id: 'Sudah ada orang bernama "{name}". Pakai nama yang dapat dibedakan.',
    en: 'There is already somebody called "{name}". Use a name that can be told apart.',
  },
  'actor.wrong-pin': { id: 'PIN {name} tidak cocok. Coba lagi.', en: 'The PIN of {name} does not match. Try again.' },
  'actor.last-facilitator': {
    id: '{name} adalah fasilitator terakhir. Tunjuk fasilitator lain dahulu.',
    en: '{name} is the last facilitator. Name another one first.',
  },
} as const satisfies Wordings;

/** Refusals of what is between the screen and the app. */
export const problemHost = {
  'app.crashed': {
    id: 'Selaras terhenti karena kesalahan di dalamnya. Semua yang sudah tersimpan aman; buka kembali lokakarya, lalu ulangi langkah terakhir.',
    en: 'Selaras stopped because of a fault of its own. Everything saved is safe; open the workshop again and repeat the last step.',
  },
  'host.refused': {
    id: 'Jendela ini tidak lagi terhubung dengan Selaras. Tutup jendela ini, lalu buka Selaras kembali.',
    en: 'This window is no longer connected to Selaras. Close it and open Selaras again.',
  },
  'host.malformed': {
    id: 'Permintaan dari jendela ini tidak dapat dibaca. Muat ulang jendela, lalu ulangi langkah terakhir.',
    en: 'What this window asked for cannot be read. Reload it and repeat the last step.',
  },
  'host.too-large': {
    id: 'Berkas yang dikirim bersama-sama melebihi {limit} MB. Pilih lebih sedikit berkas sekaligus, atau jadikan satu berkas ZIP.',
    en: 'The files sent together exceed {limit} MB. Choose fewer files at a time, or put them into one ZIP file.',
  },
} as const satisfies Wordings;

/** Refusals of the command line itself. */
export const problemCli = {
  'cli.option': {
    id: 'Pilihan {option} tidak dikenal atau tidak diberi nilai. Lihat --help.',
    en: 'The option {option} is not known or has no value. See --help.',
  },
  'cli.option-repeated': {
    id: 'Pilihan {option} disebut dua kali. Sebutkan sekali saja.',
    en: 'The option {option} is given twice. Give it once.',
  },
  'cli.unknown': {
    id: '"{name}" tidak dikenal. Lihat daftarnya dengan --help.',
    en: '"{name}" is not known. See the list with --help.',
  },
  'cli.unknown-near': {
    id: '"{name}" tidak dikenal. Mungkin maksudnya: {near}.',
    en: '"{name}" is not known. Perhaps you mean: {near}.',
  },
  'cli.missing': { id: '{what} belum disebut. Lihat --help.', en: '{what} is missing. See --help.' },
  'cli.file': {
    id: 'Berkas {file} tidak dapat dibaca. Periksa letak dan izinnya, lalu coba lagi.',
    en: 'The file {file} cannot be read. Check where it is and whether it may be opened, then try again.',
  },
  'cli.answer': {
    id: 'Jawaban "{answer}" untuk "{question}" bukan salah satu pilihannya: {choices}.',
    en: 'The answer "{answer}" to "{question}" is none of its choices: {choices}.',
  },
  'cli.answers': {
    id: 'Berkas {file} bukan jawaban impor. Tulis objek JSON dari ID pertanyaan ke pilihan; keduanya ada pada "questions" dari import --dry-run.',
    en: 'The file {file} holds no answers of an import. Write a JSON object from IDs of questions to choices; both are under "questions" of import --dry-run.',
  },
  'cli.question-unknown': {
    id: 'Tidak ada pertanyaan "{question}" pada impor ini. Daftarnya ada pada "questions" dari import --dry-run.',
    en: 'This import has no question "{question}". The list is under "questions" of import --dry-run.',
  },
  'cli.json': {
    id: 'Masukan "{json}" bukan JSON. Tulis di antara tanda petik tunggal, misalnya objek kosong \'{}\'.',
    en: 'The input "{json}" is not JSON. Put it in single quotes, for example the empty object \'{}\'.',
  },
} as const satisfies Wordings;
