import { personHeaders } from './headers.ts';
import { type Layout, workerHeaders } from './layout.ts';

const { name, unit } = personHeaders as Required<typeof personHeaders>;

/** Layouts of how much work there is, who shares it, and the files that prove it. */
export const loadLayouts: readonly Layout[] = [
  {
    kind: 'evidence-file',
    needs: [['fileName'], ['sha256'], ['bytes']],
    identity: ['fileName'],
    headers: {
      fileName: { names: 'nama berkas|nama file|file name' },
      bytes: { names: 'ukuran byte|ukuran|size bytes' },
      sha256: { names: 'sha 256|sha256|hash' },
      fileKind: { names: 'jenis berkas' },
      warning: { names: 'peringatan' },
    },
  },
  {
    kind: 'squad',
    needs: [
      ['teamCode', 'teamName'],
      ['nip', 'nipName'],
      ['role', 'decree', 'months', 'minutes', 'inSkp'],
    ],
    identity: ['nip', 'nipName'],
    headers: {
      ...workerHeaders,
      name,
      teamCode: { names: 'kode tim|id tim|team code', has: 'kode tim|team code|team id' },
      teamName: {
        names: 'nama tim|tim|tim kerja|nama tim kerja|squad|team|team name',
        has: 'nama tim|team name|squad name',
      },
      decree: {
        names: 'nomor sk|no sk|sk tim|sk|nomor surat keputusan|nomor surat tugas|decree',
        has: 'nomor sk|no sk|nomor keputusan|no keputusan|surat',
        not: 'tanggal tgl',
      },
      role: {
        names: 'peran|peran dalam tim|kedudukan dalam tim|role|jabatan dalam tim|ketua anggota|keanggotaan|team role',
        has: 'peran|role|dalam tim|ketua anggota',
        weak: 'kedudukan|tugas',
      },
      minutes: { names: 'menit per bulan|menit bulan|minutes per month', has: 'menit|minutes', weak: 'beban' },
      months: {
        names: 'lama bulan|jumlah bulan|durasi bulan|months',
        has: 'lama bulan|durasi|jumlah bulan',
        weak: 'lama|bulan',
      },
      decreeDate: {
        names: 'tanggal sk|tgl sk|tanggal surat tugas|tanggal keputusan|tgl keputusan',
        has: 'tanggal sk|tgl sk|tanggal surat|tgl surat|tanggal keputusan|tgl keputusan',
        weak: 'tanggal|tgl',
      },
      scope: { names: 'lingkup|lingkup tim|cakupan|ruang lingkup|scope', has: 'lingkup|cakupan' },
      start: { names: 'tmt mulai|tanggal mulai|mulai|tmt|mulai tugas|sejak', has: 'mulai|sejak', not: 'jam' },
      end: {
        names: 'tmt selesai|tanggal selesai|selesai|berakhir|sampai',
        has: 'selesai|berakhir|sampai|tanggal akhir|tgl akhir|masa akhir|tugas akhir',
        not: 'jam hasil',
      },
      output: {
        names: 'rencana hasil kerja tim|hasil kerja tim|output tim|tugas tim',
        has: 'hasil kerja|output|tugas tim',
      },
      inSkp: { names: 'tercatat di skp|masuk skp|tercatat skp|in skp', has: 'skp' },
    },
  },
  {
    kind: 'workload',
    needs: [['nip', 'nipName'], ['minutes']],
    forbids: ['role'],
    identity: ['nip', 'nipName'],
    headers: {
      ...workerHeaders,
      name,
      role: { names: 'peran|role|peran dalam tim' },
      minutes: {
        names:
          'menit tugas pokok|menit tugas pokok per tahun|menit per tahun|jumlah menit|beban kerja|beban kerja menit|minutes per year',
        has: 'menit|beban kerja|minutes',
      },
      months: {
        names: 'bulan aktif|jumlah bulan|lama bulan|bulan|bulan bekerja|bulan kerja|bulan efektif',
        has: 'bulan aktif|jumlah bulan|bulan bekerja|bulan kerja|bulan efektif|lama bulan|masa bulan',
      },
      year: { names: 'tahun|year' },
    },
  },
  {
    kind: 'abk',
    needs: [['task'], ['volume'], ['normHours', 'normMinutes']],
    forbids: ['nip', 'plan'],
    identity: ['task'],
    foot: /^(?:jumlah|total|dibulatkan|pembulatan|kebutuhan pegawai)\b/,
    headers: {
      number: workerHeaders.number ?? {},
      nip: workerHeaders.nip ?? {},
      plan: { names: 'rencana hasil kerja|rhk' },
      position: { names: 'nama jabatan|jabatan' },
      unit,
      task: {
        names: 'uraian tugas|tugas|tugas pokok|rincian tugas|uraian kegiatan|task',
        has: 'uraian tugas|rincian tugas|uraian kegiatan',
      },
      output: { names: 'hasil kerja|output|satuan hasil|produk', has: 'hasil kerja|satuan hasil', not: 'jumlah' },
      volume: {
        names: 'jumlah hasil|volume|volume kerja|jumlah beban|beban kerja|volume beban kerja|jumlah hasil kerja',
        has: 'jumlah hasil|volume|jumlah beban',
      },
      frequency: { names: 'periode|satuan waktu|frekuensi|per', has: 'periode|frekuensi' },
      normHours: {
        names: 'waktu penyelesaian jam|norma waktu jam',
        has: 'waktu jam|norma jam|penyelesaian jam',
        not: 'efektif menit',
      },
      normMinutes: {
        names: 'norma waktu menit|waktu penyelesaian menit|norma waktu mnt',
        has: 'waktu menit|norma menit|penyelesaian menit',
        not: 'efektif jam',
      },
      effectiveTime: { names: 'waktu efektif|waktu kerja efektif|wke|jam kerja efektif', has: 'efektif' },
      yearMinutes: {
        names: 'beban th menit|beban tahun menit|beban setahun menit',
        has: 'beban th|beban tahun|beban setahun',
      },
      need: { names: 'kebutuhan pegawai|pegawai|kebutuhan|jumlah pegawai', has: 'kebutuhan|pegawai' },
    },
  },
];
