import type { Wordings } from '#shared/kernel/wording.ts';

/** What is odd in the rows that consequences rest on: what it means for the figures, and what to do. */
export const problemConsequence = {
  'consequence.decree-unnumbered': {
    id: 'Tim kerja "{name}" tanpa nomor surat keputusan, jadi tidak menambah nilai talenta. Lengkapi nomornya bila keputusannya ada.',
    en: 'The squad "{name}" has no decree number, so it adds nothing to the talent value. Complete the number if there is a decree.',
  },
  'consequence.decree-undated': {
    id: 'Surat keputusan tim kerja "{name}" tanpa tanggal, jadi tidak diketahui berlaku pada tahun mana. Lengkapi tanggalnya.',
    en: 'The decree of the squad "{name}" has no date, so its year is not known. Complete the date.',
  },
  'consequence.scope-unknown': {
    id: 'Lingkup tim kerja "{name}" tidak dikenal. Tulis "internal" atau "lintas instansi".',
    en: 'The scope of the squad "{name}" is not known. Write "internal" or "lintas instansi".',
  },
  'consequence.award-level-unknown': {
    id: 'Tingkat penghargaan "{name}" bukan instansi, lintas instansi, nasional, atau internasional, jadi tidak dihitung. Periksa tingkatnya.',
    en: 'The level of the award "{name}" is none of instansi, lintas instansi, nasional, internasional, so it does not count. Check the level.',
  },
  'consequence.award-undated': {
    id: 'Penghargaan "{name}" tanpa tanggal, jadi tidak dihitung. Lengkapi tanggalnya.',
    en: 'The award "{name}" has no date, so it does not count. Complete the date.',
  },
  'consequence.sanction-undated': {
    id: 'Hukuman disiplin tanpa tanggal keputusan dan tanpa tanggal mulai: dimensi disiplin belum dapat dihitung. Lengkapi tanggalnya.',
    en: 'A sanction has neither a date of its decree nor a start: the discipline dimension cannot be computed yet. Complete the date.',
  },
  'consequence.sanction-by-start': {
    id: 'Hukuman disiplin tanpa tanggal keputusan: dihitung menurut tanggal mulai berlakunya. Lengkapi tanggal keputusannya.',
    en: 'A sanction has no date of its decree: it counts by the day from which it is served. Complete the date of the decree.',
  },
  'consequence.sanction-level-unknown': {
    id: 'Tingkat hukuman disiplin tidak dikenal: dimensi disiplin belum dapat dihitung. Tulis Ringan, Sedang, atau Berat.',
    en: 'The level of a sanction is not known: the discipline dimension cannot be computed yet. Write Ringan, Sedang or Berat.',
  },
  'consequence.training-hours-missing': {
    id: 'Diklat teknis "{name}" tanpa jumlah JP, jadi dihitung 0. Lengkapi JP-nya.',
    en: 'The technical training "{name}" has no hours, so it counts 0. Complete the hours.',
  },
  'consequence.training-kind-unknown': {
    id: 'Jenis diklat "{name}" tidak dikenal, jadi tidak dihitung. Tulis kepemimpinan, fungsional, teknis, seminar, atau sejenisnya.',
    en: 'The kind of the training "{name}" is not known, so it does not count. Write kepemimpinan, fungsional, teknis, seminar or the like.',
  },
  'consequence.posts-overlap': {
    id: 'Jabatan "{name}" dan "{other}" bertumpang tindih; bulan yang sama dihitung pada yang mulai belakangan. Periksa tanggal selesainya.',
    en: 'The posts "{name}" and "{other}" overlap; a month they share counts for the one that began later. Check the end date.',
  },
  'consequence.post-partial': {
    id: 'Jabatan "{name}" hanya menyebut {date}; dihitung sejak hari pertamanya atau sampai hari terakhirnya. Lengkapi tanggalnya.',
    en: 'The post "{name}" only says {date}; it counts from its first or to its last day. Complete the date.',
  },
  'consequence.post-undated': {
    id: 'Jabatan "{name}" tanpa TMT, jadi tidak dihitung. Lengkapi tanggal mulainya.',
    en: 'The post "{name}" has no start date, so it does not count. Complete the date.',
  },
  'consequence.months-beyond-year': {
    id: 'Bulan aktif {months} bukan bagian dari satu tahun, jadi beban tidak dihitung. Tulis 1 sampai 12.',
    en: 'Active months of {months} are no part of a year, so the load is not computed. Write 1 to 12.',
  },
  'consequence.squad-minutes-missing': {
    id: 'Tim kerja "{name}" tanpa menit per bulan, jadi bebannya dihitung 0. Lengkapi menitnya.',
    en: 'The squad "{name}" has no minutes a month, so its load counts 0. Complete the minutes.',
  },
  'consequence.sheet-differs': {
    id: 'Lembar talenta mencetak Y {sheet}, sedangkan dari berkas-berkas hasilnya {own}. Periksa lembarnya sebelum dipakai.',
    en: 'The talent sheet prints Y {sheet}, while the files give {own}. Check the sheet before it is used.',
  },
  'consequence.decree-not-uploaded': {
    id: 'Lembar talenta memberi tim kerja {sheet}, sedangkan surat keputusannya bernilai {own}. Unggah keputusan itu ke sistem talenta.',
    en: 'The talent sheet gives {sheet} for squads, while the decree is worth {own}. Upload the decree to the talent system.',
  },
  'consequence.divisor-wrong': {
    id: 'Analisis beban kerja {post} membagi dengan {value}, bukan 1.250 jam atau 75.000 menit. Kebutuhan dihitung dengan angka yang benar; perbaiki formulirnya.',
    en: 'The workload analysis of {post} divides by {value}, not by 1,250 hours or 75,000 minutes. The need is computed with the right figure; mend the form.',
  },
  'consequence.task-without-volume': {
    id: 'Tugas "{task}" tanpa volume, jadi tidak dihitung. Lengkapi volumenya.',
    en: 'The task "{task}" has no volume, so it does not count. Complete the volume.',
  },
  'consequence.task-without-norm': {
    id: 'Tugas "{task}" tanpa norma waktu, jadi tidak dihitung. Lengkapi norma waktunya.',
    en: 'The task "{task}" has no norm of time, so it does not count. Complete the norm.',
  },
  'consequence.task-without-frequency': {
    id: 'Periode tugas "{task}" tidak dikenal, jadi tidak dihitung. Tulis harian, mingguan, bulanan, triwulanan, semesteran, atau tahunan.',
    en: 'How often the task "{task}" falls due is not known, so it does not count. Write harian, mingguan, bulanan, triwulanan, semesteran or tahunan.',
  },
  'consequence.no-credit': {
    id: 'Angka kredit {name} tidak dapat dihitung: bukan pejabat fungsional PNS, atau predikatnya belum ada. Lihat kartu Akibat untuk sebabnya.',
    en: 'The credit points of {name} are not computable: no PNS in a functional post, or no predicate yet. The consequences card says why.',
  },
} as const satisfies Wordings;
