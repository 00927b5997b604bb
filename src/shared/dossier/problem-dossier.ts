import type { Wordings } from '#shared/kernel/wording.ts';

/** What cannot be right in the rows about work, as the checks find it: what it means, and what to do. */
export const problemDossier = {
  'pack.unsigned': {
    id: 'Surat dan panduan percakapan dibuat setelah hasil ditandatangani. Tandatangani dahulu di layar Hasil.',
    en: 'Letters and talk tracks are made once the result is signed. Sign it on the Results screen first.',
  },
  'pack.no-agenda': {
    id: 'Belum ada kasus pada agenda, jadi bahan baca panel kosong. Susun agenda di layar Panel, atau sebut satu pegawai.',
    en: 'There is no case on the agenda, so there is nothing to read. Build the agenda on the Panel screen, or name one person.',
  },
  'integrity.unknown': {
    id: 'Catatan integritas itu tidak ada. Buka lagi berkas pegawai yang dimaksud.',
    en: 'There is no such integrity note. Open the dossier of the person again.',
  },
  'integrity.foreign': {
    id: 'Catatan ini ditulis {name}. Hanya penulisnya atau fasilitator yang dapat mengubah atau menghapusnya.',
    en: '{name} wrote this note. Only its writer or a facilitator can change or remove it.',
  },
  'integrity.reader': {
    id: 'Pembaca {key} bukan peserta panel yang aktif. Pilih dari daftar.',
    en: 'The reader {key} is nobody who takes part in the panel. Choose from the list.',
  },
  'form.none': {
    id: 'Belum ada isian formulir ini. Impor formulir B.1.8 atau B.1.9 dahulu, atau sebut pegawai lain.',
    en: 'There is no such form yet. Import forms B.1.8 or B.1.9 first, or name another person.',
  },
  'goal.circle': {
    id: 'Sasaran {goals} saling menginduk dan berputar, jadi tidak ada yang berada di atas. Ubah induk salah satunya pada berkas, lalu impor lagi.',
    en: 'The goals {goals} are each other’s parents in a circle, so none is above the others. Change the parent of one in the file and import again.',
  },
  'goal.parent-missing': {
    id: 'Sasaran {goal} menyebut induk "{parent}" yang tidak ada dalam pohon. Perbaiki kodenya, atau tambahkan sasaran itu.',
    en: 'The goal {goal} names the parent "{parent}", which is not in the tree. Mend the code, or add that goal.',
  },
  'goal.parent-blank': {
    id: 'Baris crosscutting "{goal}" tidak menunjuk sasaran yang ada dalam pohon. Perbaiki kode atau namanya.',
    en: 'The crosscutting row "{goal}" points to no goal of the tree. Mend its code or its name.',
  },
  'goal.code-doubled': {
    id: 'Kode {code} dipakai dua sasaran: "{first}" dan "{other}" ({file}, {cell}). Beri salah satunya kode lain; sebelum itu keduanya dihitung sebagai satu.',
    en: 'Two goals bear the code {code}: "{first}" and "{other}" ({file}, {cell}). Give one another code; until then they count as one.',
  },
  'goal.unknown': {
    id: 'Sasaran "{goal}" tidak ada dalam pohon. Pilih sasaran yang ada.',
    en: 'There is no goal "{goal}" in the tree. Choose one that is there.',
  },
  'goal.linked': {
    id: 'Sasaran {goal} sudah berinduk pada {parent}.',
    en: 'The goal {goal} already serves {parent}.',
  },
  'goal.not-linked': {
    id: 'Sasaran {goal} tidak berinduk pada {parent}.',
    en: 'The goal {goal} does not serve {parent}.',
  },
  'goal.closes-circle': {
    id: 'Sasaran {parent} sudah berada di bawah {goal}; kaitan ini akan berputar. Pilih induk lain.',
    en: 'The goal {parent} is already below {goal}; this link would close a circle. Choose another parent.',
  },
  'goal.orphan': {
    id: 'Sasaran {goal} tidak berinduk dan bukan puncak pohon. Lengkapi induknya.',
    en: 'The goal {goal} has no parent and is not at the top of the tree. Fill in its parent.',
  },
  'line.dangling': {
    id: 'Hasil {line} mengintervensi "{said}" yang tidak ada dalam pohon. Samakan dengan sasaran yang berlaku.',
    en: 'The result {line} serves "{said}", which is not in the tree. Match it with a goal in force.',
  },
  'line.indicator-missing': {
    id: 'Rencana {line} ("{plan}") tanpa indikator, jadi tidak dapat diukur. Lengkapi indikatornya pada SKP.',
    en: 'The plan {line} ("{plan}") has no indicator, so it cannot be measured. Add one to the SKP.',
  },
  'line.code-doubled': {
    id: 'Kode {line} dipakai rencana beberapa pegawai ({people}), jadi progresnya tidak jelas milik siapa. Beri kode yang berbeda.',
    en: 'Plans of several people ({people}) bear the code {line}, so nobody can tell whose progress it is. Give them different codes.',
  },
  'progress.beyond': {
    id: 'Capaian {line} pada {month} adalah {actual}, di atas target {target}. Biarkan bila benar; bila salah tulis, perbaiki pada berkas.',
    en: 'The progress of {line} in {month} is {actual}, above the target {target}. Leave it if it is right; mend it in the file if it is a slip.',
  },
  'progress.far-beyond': {
    id: 'Capaian {line} pada {month} adalah {actual}, jauh di atas target {target}. Periksa angka dan satuannya, lalu perbaiki pada berkas.',
    en: 'The progress of {line} in {month} is {actual}, far above the target {target}. Check the number and its unit, and mend it in the file.',
  },
  'progress.falls': {
    id: 'Capaian kumulatif {line} turun dari {before} menjadi {after} pada {month}. Angka kumulatif tidak dapat turun: perbaiki salah satunya pada berkas.',
    en: 'The running figure of {line} falls from {before} to {after} in {month}. A running figure cannot fall: mend one of the two in the file.',
  },
  'progress.outside': {
    id: 'Progres {line} untuk {month} di luar periode {period} dan tidak dihitung. Perbaiki bulannya, atau impor ke lokakarya tahun itu.',
    en: 'The progress of {line} for {month} is outside the period {period} and does not count. Mend the month, or import it into the workshop of that year.',
  },
  'progress.month-doubled': {
    id: 'Bulan {month} memuat angka yang berbeda untuk {line}: {values}. Sisakan satu pada berkas.',
    en: 'The month {month} has figures that differ for {line}: {values}. Keep one in the file.',
  },
  'progress.line-unknown': {
    id: 'Progres untuk kode {line} ({n} baris) tidak menemukan rencananya. Perbaiki kodenya, atau impor SKP yang memuatnya.',
    en: 'Progress under the code {line} ({n} {n|row|rows}) finds no plan. Mend the code, or import the SKP that holds it.',
  },
  'progress.claim-differs': {
    id: 'Formulir {line} menulis realisasi {claimed}, catatan terakhir {reported}. Samakan keduanya.',
    en: 'The form of {line} claims {claimed}, the last figure reported is {reported}. Make the two agree.',
  },
  'phase.uneven': {
    id: 'Target triwulan {line} berjumlah {sum}, target setahun {target}. Perbaiki salah satunya pada berkas.',
    en: 'The quarterly targets of {line} come to {sum}, the target of the year is {target}. Mend one of them in the file.',
  },
  'clarity.aspect': {
    id: 'Rencana {line} ("{plan}") tanpa aspek. Pilih kuantitas, kualitas, waktu, atau biaya pada SKP.',
    en: 'The plan {line} ("{plan}") has no aspect. Choose quantity, quality, time or cost in the SKP.',
  },
  'clarity.indicator-vague': {
    id: 'Indikator {line} berbunyi "{indicator}", tanpa ukuran yang dapat dihitung. Tulis apa yang dihitung: jumlah, persentase, nilai, atau waktu.',
    en: 'The indicator of {line} is "{indicator}", without anything that can be counted. Write what is counted: a number, a percentage, a score or a time.',
  },
  'clarity.target-missing': {
    id: 'Rencana {line} ("{plan}") tanpa target. Lengkapi target beserta satuannya.',
    en: 'The plan {line} ("{plan}") has no target. Add one with its unit.',
  },
  'clarity.target-vague': {
    id: 'Target {line} berbunyi "{target}", jadi capaiannya tidak dapat dibandingkan. Tulis angka, tanggal, atau tingkat yang dikenal.',
    en: 'The target of {line} is "{target}", so nothing can be held against it. Write a number, a date or a known level.',
  },
  'clarity.proposer-missing': {
    id: 'Rencana {line} ("{plan}") tidak menyebut pengusulnya, sedangkan rencana lain pada berkas ini menyebutnya. Lengkapi kolomnya.',
    en: 'The plan {line} ("{plan}") does not name who proposed it, as other plans of this file do. Fill in the column.',
  },
  'clarity.agreement-missing': {
    id: 'Rencana {line} ("{plan}") tidak menyebut siapa yang menyepakati, sedangkan rencana lain pada berkas ini menyebutnya. Lengkapi kolomnya.',
    en: 'The plan {line} ("{plan}") does not name who agreed to it, as other plans of this file do. Fill in the column.',
  },
  'clarity.activity': {
    id: 'Rencana {line} ("{plan}") dibuka dengan kegiatan, bukan hasil. Tulis keadaan yang dicapai, misalnya "Tersusunnya ..." atau "Meningkatnya ...".',
    en: 'The plan {line} ("{plan}") opens with work and not with a result. Write what will be attained by it.',
  },
  'clarity.mandate': {
    id: 'Rencana {line} ("{plan}") tidak menyebut hasil pimpinan atau sasaran yang didukungnya. Lengkapi kolom intervensi pada SKP.',
    en: 'The plan {line} ("{plan}") names no result of the leader and no goal that it serves. Fill in that column of the SKP.',
  },
  'clarity.goal-unknown': {
    id: 'Rencana {line} ("{plan}") mendukung "{goal}", yang tidak ada dalam pohon. Samakan dengan sasaran yang berlaku.',
    en: 'The plan {line} ("{plan}") serves "{goal}", which is not in the tree. Match it with a goal in force.',
  },
  'clarity.aspect-misfit': {
    id: 'Aspek {line} adalah {aspect}, tetapi indikator "{indicator}" dengan target "{target}" tidak mengukurnya. Ganti aspek atau indikatornya.',
    en: 'The aspect of {line} is {aspect}, but the indicator "{indicator}" with the target "{target}" does not measure it. Change the aspect or the indicator.',
  },
  'clarity.indicator-doubled': {
    id: 'Indikator "{indicator}" ({line}) tertulis lebih dari sekali untuk hasil "{plan}". Sisakan satu, atau bedakan ukurannya.',
    en: 'The indicator "{indicator}" ({line}) is written more than once for the result "{plan}". Keep one, or tell them apart.',
  },
  'clarity.target-misfit': {
    id: 'Target "{target}" tidak sejenis dengan indikator "{indicator}" ({line}). Persentase ditargetkan dalam persen sampai 100, jumlah dalam satuannya.',
    en: 'The target "{target}" is not of the kind that the indicator "{indicator}" ({line}) counts. A percentage has a target in percent up to 100, a number one in its unit.',
  },
  'clarity.target-below-past': {
    id: 'Target {line} "{target}" di bawah capaian {period}, yaitu "{past}". Tanyakan alasannya, atau sesuaikan targetnya.',
    en: 'The target "{target}" of {line} lies below what was attained in {period}, "{past}". Ask why, or change the target.',
  },
  'evidence.missing': {
    id: 'Bukti dukung {line} kosong. Lengkapi dengan nama berkas atau tautan.',
    en: 'The evidence of {line} is blank. Name a file or a link.',
  },
  'evidence.vague': {
    id: 'Bukti dukung {line} hanya berbunyi "{written}". Tulis nama berkas atau tautannya.',
    en: 'The evidence of {line} only says "{written}". Name the file or the link.',
  },
  'evidence.absent': {
    id: 'Berkas "{written}" yang disebut {line} tidak ada di antara berkas bukti. Sertakan berkasnya, atau perbaiki namanya.',
    en: 'The file "{written}" that {line} names is not among the evidence files. Add the file, or mend its name.',
  },
  'evidence.cited-twice': {
    id: 'Bukti "{written}" dipakai untuk {n} hasil: {lines}. Periksa apakah memang membuktikan semuanya.',
    en: 'The evidence "{written}" is used for {n} results: {lines}. Check whether it proves all of them.',
  },
  'evidence.identical': {
    id: 'Berkas {files} sama isinya. Satu bukti dengan beberapa nama dihitung sekali: pertahankan satu.',
    en: 'The files {files} hold the same bytes. One piece of evidence under several names counts once: keep one.',
  },
  'evidence.other-case': {
    id: '{line} menyebut "{written}", berkasnya bernama "{name}". Samakan hurufnya.',
    en: '{line} names "{written}", the file is called "{name}". Match the letters.',
  },
  'evidence.executable': {
    id: 'Berkas "{name}" adalah program. Selaras tidak pernah membukanya; minta dokumen aslinya.',
    en: 'The file "{name}" is a program. Selaras never opens it; ask for the document itself.',
  },
  'evidence.path-in-name': {
    id: 'Nama berkas "{name}" berupa jalur folder. Isinya dicatat, jalurnya tidak diikuti; ganti namanya.',
    en: 'The file name "{name}" is a path. Its bytes are recorded, the path is not followed; rename it.',
  },
  'evidence.empty': {
    id: 'Berkas "{name}" kosong (0 bita), jadi tidak membuktikan apa pun. Minta lagi berkasnya.',
    en: 'The file "{name}" is empty (0 bytes), so it proves nothing. Ask for the file again.',
  },
  'evidence.wrong-kind': {
    id: 'Isi "{name}" bukan jenis yang disebut namanya. Buka dan simpan ulang dari program asalnya.',
    en: 'What "{name}" holds is not of the kind that its name says. Open it and save it again in its own program.',
  },
  'evidence.escaping-archive': {
    id: 'Arsip "{name}" memuat berkas yang hendak ditulis di luar foldernya. Jangan dibuka; minta berkas satu per satu.',
    en: 'The archive "{name}" holds files that would be written outside its folder. Do not open it; ask for the files one by one.',
  },
  'evidence.late-only': {
    id: 'Semua bukti {name} bertanggal {n} hari terakhir periode ({first} sampai {last}). Tanyakan pekerjaan bulan-bulan sebelumnya.',
    en: 'All evidence of {name} is dated in the last {n} days of the period ({first} to {last}). Ask about the work of the months before.',
  },
} as const satisfies Wordings;
