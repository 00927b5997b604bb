import { personHeaders } from './headers.ts';
import { type Layout, workerHeaders } from './layout.ts';

const { name } = personHeaders as Required<typeof personHeaders>;
const person = [['nip', 'nipName']] as const;
const identity = ['nip', 'nipName'] as const;

const statement = (digit: string, words: string) => ({
  names: `pernyataan ${digit}|p${digit}|butir ${digit}|item ${digit}|no ${digit}|${digit}`,
  has: words,
});

/** Layouts of what is talked over with people and what others say of them. */
export const feedbackLayouts: readonly Layout[] = [
  {
    kind: 'feedback-recap',
    needs: [...person, ['raters'], ['mean', 'feedbackLevel']],
    forbids: ['hasil', 'perilaku'],
    identity,
    headers: {
      ...workerHeaders,
      name,
      raters: {
        names:
          'jumlah penilai|jumlah responden|n penilai|jml penilai|banyak penilai|n responden|jml responden|banyak responden|responden|raters',
        has: 'jumlah penilai|jumlah responden|jml penilai|banyak penilai|jml responden|banyak responden',
      },
      mean: {
        names: 'nilai|nilai 360|rata rata|rata rata nilai|nilai rata rata|skor|skor 360|nilai akhir',
        has: 'nilai|rata|skor',
        not: 'penilai jumlah',
      },
      feedbackLevel: { names: 'predikat|kategori|kategori 360|predikat 360|hasil 360', has: 'kategori' },
    },
  },
  {
    kind: 'feedback-answer',
    needs: [...person, ['role'], ['answer1'], ['answer2'], ['answer3']],
    forbids: ['raterNip', 'teamName'],
    identity,
    headers: {
      ...workerHeaders,
      name: {
        names: 'nama pegawai yang dinilai|nama yang dinilai|nama|nama pegawai',
        has: 'nama dinilai|nama pegawai',
      },
      raterNip: { names: 'nip penilai', has: 'nip penilai' },
      teamName: { names: 'nama tim|tim kerja' },
      given: { names: 'timestamp|cap waktu|stempel waktu|waktu|tanggal', has: 'timestamp|cap waktu|waktu pengisian' },
      role: {
        names: 'saya menilai sebagai|menilai sebagai|sebagai|peran penilai|hubungan|peran|posisi penilai',
        has: 'menilai sebagai|peran penilai|hubungan dinilai|hubungan penilai',
      },
      answer1: { names: 'p1|pertanyaan 1|soal 1', has: 'mutu|hasil kerja|ketepatan|kualitas' },
      answer2: { names: 'p2|pertanyaan 2|soal 2', has: 'komunikasi' },
      answer3: { names: 'p3|pertanyaan 3|soal 3', has: 'kerja sama|kerjasama|kolaborasi' },
      answer4: { names: 'p4|pertanyaan 4|soal 4', has: 'tanggung jawab|akuntabel|disiplin' },
      answer5: { names: 'p5|pertanyaan 5|soal 5', has: 'pelayanan|layanan' },
      comment: { names: 'catatan tambahan|catatan|komentar|saran', has: 'catatan|komentar|saran' },
    },
  },
  {
    kind: 'attendance',
    needs: [...person, ['present', 'workDays', 'share'], ['absent', 'sick', 'leave', 'lateMinutes', 'reports']],
    forbids: ['hasil', 'perilaku', 'predicate'],
    identity,
    headers: {
      ...workerHeaders,
      name,
      period: { names: 'bulan|periode|semester', has: 'periode|bulan', not: 'laporan menit' },
      workDays: { names: 'hari kerja|jumlah hari kerja|hk|hari kerja efektif', has: 'hari kerja' },
      present: { names: 'kehadiran hadir|hadir|jumlah hadir|masuk', has: 'hadir', not: 'tidak persentase persen' },
      travel: { names: 'kehadiran dinas luar|dinas luar|dl|perjalanan dinas', has: 'dinas luar|perjalanan dinas' },
      sick: { names: 'ketidakhadiran sakit|sakit|s', has: 'sakit' },
      permit: { names: 'ketidakhadiran izin|izin|ijin|i', has: 'izin|ijin' },
      leave: { names: 'ketidakhadiran cuti|cuti|c', has: 'cuti' },
      absent: {
        names: 'ketidakhadiran alpa|alpa|alfa|alpha|tk|tanpa keterangan|alfa hari|mangkir',
        has: 'alpa|alfa|alpha|mangkir|tanpa keterangan',
      },
      lateTimes: {
        names: 'keterlambatan kali|terlambat kali|terlambat',
        has: 'terlambat kali|keterlambatan kali|lambat kali',
      },
      lateMinutes: {
        names: 'keterlambatan menit|terlambat menit',
        has: 'terlambat menit|keterlambatan menit|lambat menit',
      },
      share: {
        names: 'persentase|persentase kehadiran|persen|persen kehadiran|kehadiran|tingkat kehadiran',
        has: 'persentase|persen',
      },
      reports: { names: 'laporan harian|jumlah laporan harian|jumlah laporan', has: 'laporan harian', not: 'bawah' },
      reportsBelow: { names: 'laporan di bawah ekspektasi', has: 'laporan bawah' },
    },
  },
  {
    kind: 'dialogue',
    needs: [...person, ['topic', 'agreement'], ['date', 'due', 'followUp']],
    identity,
    headers: {
      ...workerHeaders,
      name,
      code: { names: 'kode|id|kode dialog|id dialog' },
      date: {
        names: 'tanggal|tanggal dialog|tgl|tgl dialog|waktu',
        has: 'tanggal dialog|tgl dialog|tanggal pelaksanaan',
      },
      leaderNip: {
        names: 'nip pimpinan|nip atasan|nip pejabat penilai|nip penilai',
        has: 'nip pimpinan|nip atasan|nip penilai',
      },
      leaderName: {
        names: 'pimpinan|nama pimpinan|atasan|nama atasan|pejabat penilai',
        has: 'nama pimpinan|nama atasan',
      },
      dialogueKind: { names: 'jenis|jenis dialog|bentuk|jenis kegiatan', has: 'jenis|bentuk' },
      topic: { names: 'topik|pokok bahasan|materi|isu|pembahasan|topic', has: 'topik|bahasan|pembahasan|materi' },
      agreement: { names: 'kesepakatan|hasil kesepakatan|hasil dialog|agreement', has: 'kesepakatan|hasil dialog' },
      followUp: {
        names: 'tindak lanjut|rencana tindak lanjut|rtl|aksi|follow up',
        has: 'tindak lanjut',
        not: 'status tanggal batas tenggat',
      },
      due: {
        names: 'tenggat|batas waktu|jatuh tempo|target selesai|due|due date',
        has: 'tenggat|batas waktu|jatuh tempo',
      },
      status: { names: 'status|status tindak lanjut|keadaan', has: 'status' },
      finished: {
        names: 'tanggal selesai|tgl selesai|selesai tanggal|diselesaikan',
        has: 'tanggal selesai|tgl selesai',
      },
      privacy: { names: 'sifat|sifat catatan|kerahasiaan|akses', has: 'sifat|kerahasiaan' },
    },
  },
  {
    kind: 'coaching',
    needs: [...person, ['statement1'], ['statement2'], ['statement6'], ['statement9']],
    identity,
    headers: {
      ...workerHeaders,
      name: { ...name, names: `${name.names}|pegawai yang dinilai` },
      leaderName: {
        names: 'pejabat penilai kinerja|pejabat penilai|pimpinan|nama pimpinan|atasan|pembimbing',
        has: 'pejabat penilai|nama pimpinan',
      },
      date: { names: 'tanggal|tgl|tanggal bimbingan', has: 'tanggal|tgl' },
      statement1: statement('1', 'diperhatikan|dipahami'),
      statement2: statement('2', 'dihargai'),
      statement3: statement('3', 'bebas|mengemukakan'),
      statement4: statement('4', 'akurat|fakta'),
      statement5: statement('5', 'positif'),
      statement6: statement('6', 'bertanya|menggurui'),
      statement7: statement('7', 'solusi'),
      statement8: statement('8', 'tahu lakukan|tahu harus'),
      statement9: statement('9', 'maksud|memahami tujuan'),
    },
  },
  {
    kind: 'competence',
    needs: [...person, ['competency'], ['observed']],
    forbids: ['raterNip', 'hours'],
    identity,
    headers: {
      ...workerHeaders,
      name,
      raterNip: { names: 'nip penilai', has: 'nip penilai' },
      hours: { names: 'jp|jumlah jp', has: 'jp' },
      competency: {
        names: 'kompetensi pegawai|kompetensi|nama kompetensi|kompetensi yang dinilai|unit kompetensi',
        has: 'kompetensi',
        not: 'nilai jenis tingkat level skor total',
      },
      observed: {
        names: 'nilai skala 1 5|nilai|skor|nilai kompetensi|level|hasil penilaian|skala 1 5',
        has: 'nilai skala|nilai kompetensi|skor|nilai 1 5|tingkat dimiliki|level dimiliki',
        not: 'alasan',
      },
      reason: { names: 'alasan terhadap penilaian|alasan|alasan penilaian|keterangan|catatan', has: 'alasan' },
    },
  },
  {
    kind: 'standard',
    needs: [['competency'], ['required'], ['position']],
    forbids: ['nip'],
    identity: ['competency', 'position'],
    headers: {
      number: workerHeaders.number ?? {},
      nip: workerHeaders.nip ?? {},
      position: { names: 'kelompok jabatan|jabatan|jenjang jabatan|nama jabatan|jenjang', has: 'jabatan|jenjang' },
      competency: { names: 'kompetensi|nama kompetensi|unit kompetensi', has: 'kompetensi', not: 'tingkat level' },
      required: {
        names: 'tingkat dipersyaratkan|level dipersyaratkan|standar|tingkat|level|level standar',
        has: 'dipersyaratkan|disyaratkan|standar|tingkat|level',
      },
    },
  },
  {
    kind: 'sent',
    needs: [...person, ['siasnStatus']],
    forbids: ['hasil', 'perilaku'],
    identity,
    headers: {
      ...workerHeaders,
      name,
      siasnStatus: {
        names: 'status kirim siasn|kirim siasn|status siasn|terkirim siasn|dikirim ke siasn|status pengiriman siasn',
        has: 'kirim siasn|status siasn|terkirim siasn|dikirim siasn|pengiriman siasn',
        not: 'tanggal tgl',
      },
      date: { names: 'tanggal kirim|tgl kirim|tanggal kirim siasn|tanggal|tgl', has: 'tanggal|tgl' },
    },
  },
];
