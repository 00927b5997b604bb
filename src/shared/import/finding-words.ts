import type { Wording } from '#shared/kernel/wording.ts';
import type { FindingCode } from './finding.ts';
import { findingLevels } from './level-finding-words.ts';
import { findingNip } from './nip-finding-words.ts';
import { findingTable } from './table-finding-words.ts';
import { workFindingWords } from './work-finding-words.ts';

/** What an import says about a cell, a row or a table. A code without its sentence fails the build here. */
export const findingWords = {
  ...findingLevels,
  ...findingNip,
  ...findingTable,
  'birth-date.differs': {
    id: 'Tanggal lahir "{written}" tidak sama dengan tanggal lahir di dalam NIP ({date}). Pilih yang benar.',
    en: 'The birth date "{written}" is not the one inside the NIP ({date}). Choose the right one.',
  },
  'birth-date.swapped': {
    id: 'Hari dan bulan pada tanggal lahir "{written}" tertukar; menurut NIP {date}. Pilih yang benar.',
    en: 'Day and month of the birth date "{written}" are swapped; the NIP says {date}. Choose the right one.',
  },
  'sex.differs': {
    id: 'Jenis kelamin "{written}" tidak sama dengan angka ke-15 NIP ({sex}). Pilih yang benar.',
    en: 'The sex "{written}" is not that of digit 15 of the NIP ({sex}). Choose the right one.',
  },
  'sex.unknown': {
    id: 'Jenis kelamin "{written}" tidak dikenal. Pakai L atau P.',
    en: 'The sex "{written}" is not known. Use L or P.',
  },
  'name.missing': {
    id: 'Nama pegawai dengan NIP {nip} kosong. Isi namanya pada berkas, lalu impor lagi.',
    en: 'The person with NIP {nip} has no name. Fill it in the file and import again.',
  },
  'name.differs': {
    id: 'NIP {nip} tercatat atas nama {known}, tetapi baris ini menyebut {name}. Pastikan orangnya.',
    en: 'NIP {nip} belongs to {known}, but this row names {name}. Make sure who is meant.',
  },
  'name.ambiguous': {
    id: 'Berkas ini tidak memuat NIP, dan {people} pegawai bernama {name}. Pilih siapa yang dimaksud.',
    en: 'This file holds no NIP, and {people} people are called {name}. Choose who is meant.',
  },
  'name.unknown': {
    id: 'Berkas ini tidak memuat NIP, dan tidak ada pegawai bernama {name}. Ketik NIP-nya atau biarkan di luar.',
    en: 'This file holds no NIP, and nobody is called {name}. Type the NIP or leave it out.',
  },
  'person.unknown': {
    id: 'NIP {nip} ({name}) tidak ada pada daftar nominatif. Cocokkan, tambahkan, atau biarkan di luar.',
    en: 'NIP {nip} ({name}) is not on the nominative list. Match it, add the person, or leave it out.',
  },
  'person.conflict': {
    id: 'NIP {nip} sudah ada di {otherFile} baris {otherRow} dengan isian lain: {fields}. Pilih baris yang benar.',
    en: 'NIP {nip} is in {otherFile} row {otherRow} already, with other values: {fields}. Choose the right row.',
  },
  'rating.unknown': {
    id: 'Rating "{written}" tidak dikenal. Pilih rating yang dimaksud.',
    en: 'The rating "{written}" is not known. Choose the rating that is meant.',
  },
  'rating.outside-scale': {
    id: 'Nilai "{written}" di luar skala rating (1 di atas, 2 sesuai, 3 di bawah). Pilih rating yang dimaksud.',
    en: 'The value "{written}" is outside the rating scale (1 above, 2 meets, 3 below). Choose the rating that is meant.',
  },
  'rating.short': { id: '"{written}" dibaca sebagai {level}.', en: '"{written}" was read as {level}.' },
  'rating.missing': {
    id: 'Baris ini tidak memuat rating maupun predikat, jadi tidak ada nilai yang ditulis.',
    en: 'This row holds neither ratings nor a predicate, so no rating is written.',
  },
  'rating.conflict': {
    id: '{name}, NIP {nip}: di sini {own}, di {otherFile} baris {otherRow} {other}. Pilih yang berlaku.',
    en: '{name}, NIP {nip}: {own} here, {other} in {otherFile} row {otherRow}. Choose which holds.',
  },
  'rating.conflict-in-file': {
    id: '{name}, NIP {nip}: di sini {own}, pada baris {otherRow} berkas ini {other}. Pilih yang berlaku.',
    en: '{name}, NIP {nip}: {own} here, {other} in row {otherRow} of this file. Choose which holds.',
  },
  'rating.panel-moved': {
    id: 'Sumber berubah dari {other} menjadi {own}, tetapi panel sudah mengusulkan {panel}. Usulan panel tidak ditimpa; putuskan sendiri.',
    en: 'The source changed from {other} to {own}, but the panel has proposed {panel}. The proposal is not overwritten; decide yourself.',
  },
  'predicate.unknown': {
    id: 'Predikat "{written}" tidak dikenal. Pilih predikat yang dimaksud.',
    en: 'The predicate "{written}" is not known. Choose the predicate that is meant.',
  },
  'predicate.short': { id: '"{written}" dibaca sebagai {level}.', en: '"{written}" was read as {level}.' },
  'predicate.contradicts': {
    id: 'Predikat {own} tidak sesuai dengan kedua ratingnya: {hasil} dan {perilaku} menghasilkan {level}. Pilih yang berlaku.',
    en: 'The predicate {own} contradicts its own ratings: {hasil} and {perilaku} give {level}. Choose which holds.',
  },
  'predicate.derived': {
    id: 'Predikat kosong; menurut {hasil} dan {perilaku} ditulis {level}.',
    en: 'The predicate is blank; {hasil} and {perilaku} give {level}, which is written.',
  },
  'organisation.unknown': {
    id: 'Predikat unit "{written}" tidak dikenal. Pilih predikat yang dimaksud.',
    en: 'The unit predicate "{written}" is not known. Choose the predicate that is meant.',
  },
  'organisation.missing': { id: 'Unit {unit} belum memiliki predikat.', en: 'The unit {unit} has no predicate yet.' },
  'organisation.conflict': {
    id: 'Predikat unit {own} berbeda dengan {other} di {otherFile} baris {otherRow}. Pilih yang berlaku.',
    en: 'The unit predicate {own} differs from {other} in {otherFile} row {otherRow}. Choose which holds.',
  },
  'unit.spelling': {
    id: 'Nama unit "{written}" ditulis {unit}, seperti pada baris lain.',
    en: 'The unit name "{written}" was written as {unit}, as in other rows.',
  },
  'unit.abbreviation': {
    id: 'Nama unit "{written}" adalah singkatan dari {unit}.',
    en: 'The unit name "{written}" is short for {unit}.',
  },
  'unit.similar': {
    id: 'Nama unit "{written}" hampir sama dengan {unit}. Pastikan apakah unit yang sama.',
    en: 'The unit name "{written}" is nearly {unit}. Make sure whether it is the same unit.',
  },
  'unit.unknown': {
    id: 'Tidak ada pegawai pada unit "{written}". Pilih unit yang dimaksud atau tambahkan.',
    en: 'Nobody belongs to a unit "{written}". Choose the unit that is meant, or add it.',
  },
  'unit.missing': {
    id: 'Nama unit kosong. Isi namanya pada berkas.',
    en: 'The unit name is blank. Fill it in the file.',
  },
  'superior.self': {
    id: 'NIP atasan sama dengan NIP pegawai sendiri ({nip}), jadi atasan dikosongkan.',
    en: 'The superior is the person themselves ({nip}), so no superior is written.',
  },
  'superior.unknown': {
    id: 'Atasan dengan NIP {superior} tidak ada pada daftar nominatif.',
    en: 'The superior with NIP {superior} is not on the nominative list.',
  },
  'superior.circle': {
    id: 'Atasan melingkar: {names}. Periksa siapa yang sebenarnya menjadi atasan.',
    en: 'Superiors go round in a circle: {names}. Check who is whose superior.',
  },
  'name.replaced': {
    id: 'NIP {nip} di lokakarya ini bernama {known}; berkas menulis {name}. Namanya akan diganti; pastikan orangnya sama.',
    en: 'NIP {nip} is called {known} in this workshop; the file says {name}. The name will be replaced; make sure that it is the same person.',
  },
  'rater.self': {
    id: 'Penilai dan pegawai yang dinilai sama ({nip}). Baris ini tidak ditulis.',
    en: 'Rater and ratee are the same person ({nip}). This row is not written.',
  },
  'rater.unknown': {
    id: 'Penilai dengan NIP {nip} tidak dikenal. Periksa NIP-nya.',
    en: 'The rater with NIP {nip} is not known. Check the NIP.',
  },
  'ratee.unknown': {
    id: 'Pegawai yang dinilai dengan NIP {nip} tidak dikenal. Periksa NIP-nya.',
    en: 'The ratee with NIP {nip} is not known. Check the NIP.',
  },
  'score.outside-scale': {
    id: 'Skor "{written}" di luar skala {least} sampai {most}. Periksa skornya.',
    en: 'The score "{written}" is outside the scale {least} to {most}. Check it.',
  },
  'score.between': {
    id: 'Skor "{written}" berada di antara dua tingkat; skala {least} sampai {most} hanya bilangan bulat.',
    en: 'The score "{written}" lies between two levels; the scale {least} to {most} has whole numbers only.',
  },
  'criterion.unknown': {
    id: 'Nilai dasar "{written}" tidak dikenal. Pakai salah satu dari tujuh nilai BerAKHLAK.',
    en: 'The core value "{written}" is not known. Use one of the seven BerAKHLAK values.',
  },
  'peer.conflict': {
    id: '{raterName} (NIP {rater}) menilai {name} (NIP {nip}) dua kali untuk {criterion}: skor {own} di sini, {other} di {otherFile} baris {otherRow}. Pilih yang berlaku.',
    en: '{raterName} (NIP {rater}) rates {name} (NIP {nip}) twice on {criterion}: score {own} here, {other} in {otherFile} row {otherRow}. Choose which holds.',
  },
  ...workFindingWords,
  'number.unreadable': {
    id: '"{written}" bukan angka untuk {field}. Periksa isinya.',
    en: '"{written}" is no number for {field}. Check it.',
  },
  'number.unclear': {
    id: 'Tanda desimal pada kolom {field} tidak pasti ("{written}"). Periksa apakah titik atau koma memisahkan ribuan.',
    en: 'The decimal sign of the column {field} is not certain ("{written}"). Check whether point or comma parts thousands.',
  },
  'date.unreadable': {
    id: '"{written}" bukan tanggal untuk {field} menurut cara kolom ini menulis tanggal. Periksa isinya.',
    en: '"{written}" is no date for {field} in the way this column writes dates. Check it.',
  },
  'date.unclear': {
    id: 'Urutan hari dan bulan pada kolom {field} bercampur: {dayFirst} sel hari dahulu, {monthFirst} sel bulan dahulu. Periksa tanggalnya.',
    en: 'Day and month are mixed in the column {field}: {dayFirst} cells with the day first, {monthFirst} with the month first. Check the dates.',
  },
  'period.unreadable': {
    id: 'Periode "{written}" tidak dapat dibaca.',
    en: 'The period "{written}" cannot be read.',
  },
} as const satisfies Readonly<Record<FindingCode, Wording>>;
