import type { Wordings } from '#shared/kernel/wording.ts';

/** Sentences of the findings about rows of work. */
export const workFindingWords = {
  'answer.unreadable': {
    id: '"{written}" bukan jawaban ya atau tidak untuk {field}. Tulis Ya atau Tidak.',
    en: '"{written}" is neither yes nor no for {field}. Write Ya or Tidak.',
  },
  'duration.days': {
    id: 'Lama "{written}" bukan jam pelajaran; jamnya dibiarkan kosong. Tulis jumlah JP pada berkas.',
    en: 'The length "{written}" is not in hours; the hours are left blank. Write the hours (JP) in the file.',
  },
  'column.unread': {
    id: 'Kolom ini tidak dibaca: {columns}. Petakan bila diperlukan.',
    en: 'These columns are not read: {columns}. Map them if they are needed.',
  },
  'table.ends': {
    id: 'Mulai "{text}" lembar ini memuat bagian lain ({rows} baris) yang tidak diambil; rating dan predikat diambil dari rekap penilaian.',
    en: 'From "{text}" on this sheet holds another part ({rows} rows) that is not taken in; ratings and predicates come from the recap.',
  },
  'work.scale': {
    id: '{value} untuk {field} di luar skala {from} sampai {to}, jadi baris ini menunggu. Perbaiki angkanya pada berkas.',
    en: '{value} for {field} is outside the scale of {from} to {to}, so this row waits. Correct the number in the file.',
  },
  'work.negative': {
    id: '"{written}" untuk {field} di bawah nol, jadi baris ini menunggu. Perbaiki angkanya pada berkas.',
    en: '"{written}" for {field} is below zero, so this row waits. Mend the number in the file.',
  },
  'work.reversed': {
    id: 'Mulai {start}, selesai {end}: selesainya tidak sesudah mulainya. Perbaiki pada berkas.',
    en: 'Begins {start}, ends {end}: the end is not after the beginning. Mend it in the file.',
  },
  'work.clock': {
    id: '"{written}" bukan jam pada satu hari. Tulis jam dan menit, misalnya 07:30.',
    en: '"{written}" is not a time of day. Write hours and minutes, such as 07:30.',
  },
  'work.outside': {
    id: 'Tanggal {date} di luar periode {period}. Periksa tanggalnya.',
    en: 'The date {date} is outside the period {period}. Check the date.',
  },
  'work.worded': {
    id: '"{written}" dibaca {value}. Tulis angkanya saja agar pasti.',
    en: '"{written}" was read as {value}. Write the number alone to be sure.',
  },
  'work.undated': {
    id: 'Kegiatan tanpa tanggal tidak dapat dijumlahkan ke satu bulan, jadi baris ini menunggu. Isi tanggalnya pada berkas.',
    en: 'An activity without a date belongs to no month, so this row waits. Fill in its date in the file.',
  },
  'work.overlap': {
    id: 'Jam {start} sampai {end} pada {date} bertumpang tindih dengan kegiatan lain pegawai yang sama; menitnya dihitung dua kali. Periksa jamnya.',
    en: 'The time {start} to {end} on {date} overlaps another activity of the same person; its minutes count twice. Check the times.',
  },
  'work.day-again': {
    id: 'Kegiatan yang sama pada {date} dicatat lebih dari sekali dengan angka lain. Hapus baris yang keliru pada berkas.',
    en: 'The same activity on {date} is logged more than once with other figures. Remove the wrong row in the file.',
  },
  'work.months': {
    id: '{months} bulan melebihi setahun. Periksa jumlah bulannya.',
    en: '{months} months are more than a year. Check the number.',
  },
  'work.days': {
    id: 'Hari kerja tertulis {days}, hadir dan tidak hadir berjumlah {sum}. Periksa barisnya.',
    en: 'The row says {days} working days; present and absent add up to {sum}. Check the row.',
  },
  'decree.missing': {
    id: 'Tim kerja "{team}" tanpa nomor SK. Tambahkan nomornya; tanpa itu penugasan tidak dihitung.',
    en: 'The squad "{team}" has no decree number. Add it; without one the assignment does not count.',
  },
  'decree.undated': {
    id: 'SK {decree} tanpa tanggal. Tambahkan tanggalnya.',
    en: 'The decree {decree} has no date. Add it.',
  },
  'award.level': {
    id: 'Tingkat penghargaan "{written}" tidak dikenal. Tulis internasional, nasional, lintas instansi, atau instansi.',
    en: 'The level "{written}" of the award is not known. Write internasional, nasional, lintas instansi or instansi.',
  },
  'risk.product': {
    id: 'Nilai risiko tertulis {magnitude}, padahal {likelihood} x {impact}. Periksa nilainya atau matriksnya.',
    en: 'The magnitude says {magnitude}, but {likelihood} x {impact}. Check the value or its matrix.',
  },
  'risk.target': {
    id: 'Target nilai risiko {target} di atas nilai sekarang {magnitude}. Periksa targetnya.',
    en: 'The target {target} is above the current value {magnitude}. Check the target.',
  },
  'risk.unplanned': {
    id: 'Rencana tindak pengendalian tanpa {field}. Lengkapi pada register.',
    en: 'The treatment plan has no {field}. Fill it in the register.',
  },
} as const satisfies Wordings;
