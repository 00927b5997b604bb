import { personHeaders } from './headers.ts';
import { type Layout, workerHeaders } from './layout.ts';

const { number, nip, name, unit, grade } = personHeaders as Required<typeof personHeaders>;
const code = { names: 'kode rhk|id rhk|kode rencana hasil kerja', weak: 'kode|id|rhk|code' };
const evidence = {
  names: 'bukti dukung|link bukti|bukti|tautan bukti|link bukti dukung|evidence',
  has: 'bukti',
  not: 'realisasi',
};

/** Layouts that say what people worked on, with whom, and what befell them. */
export const workLayouts: readonly Layout[] = [
  {
    kind: 'skp',
    needs: [['plan'], ['indicator', 'target'], ['realisation', 'aspect', 'indicator']],
    identity: ['plan', 'indicator'],
    headers: {
      ...workerHeaders,
      code: { ...code, weak: 'kode|id|code' },
      name,
      category: { names: 'kategori|jenis rhk|utama tambahan|category', weak: 'jenis' },
      superiorCode: {
        names: 'kode sasaran diintervensi|kode sasaran|kode rhk pimpinan',
        has: 'kode diintervensi|kode sasaran',
      },
      superiorPlan: {
        names:
          'rencana hasil kerja pimpinan|rencana hasil kerja pimpinan yang diintervensi|rhk pimpinan|rencana hasil kerja atasan',
        has: 'pimpinan|rencana diintervensi|rencana atasan',
        not: 'kode',
      },
      plan: {
        names: 'rencana hasil kerja pegawai|rencana hasil kerja|rhk|rencana kinerja|work plan',
        has: 'rencana hasil kerja|rencana kinerja',
        not: 'pimpinan atasan kode diintervensi',
      },
      aspect: { names: 'aspek|aspect' },
      indicator: {
        names: 'indikator kinerja individu iki|indikator kinerja individu|iki|indikator|indikator kinerja|indicator',
        has: 'indikator',
      },
      target: { names: 'target', has: 'target' },
      realisation: { names: 'realisasi berdasarkan bukti dukung|realisasi|actual', has: 'realisasi' },
      evidence,
      feedback: { names: 'umpan balik berkelanjutan|umpan balik|feedback', has: 'umpan balik' },
    },
  },
  {
    kind: 'progress',
    needs: [['code'], ['period'], ['cumulative']],
    identity: ['code'],
    headers: {
      number,
      nip,
      code,
      period: { names: 'bulan|periode|month|period|bulan ke', weak: 'tanggal|triwulan' },
      cumulative: {
        names: 'capaian kumulatif|kumulatif|progres kumulatif|realisasi kumulatif|cumulative|cumulative progress',
        has: 'kumulatif|cumulative',
        weak: 'capaian|progres|realisasi|progress|achievement',
      },
    },
  },
  {
    kind: 'cascade',
    needs: [['code'], ['parentCode'], ['objective']],
    identity: ['code'],
    headers: {
      number,
      code: { names: 'kode|kode sasaran|code|id sasaran', weak: 'id' },
      parentCode: {
        names: 'kode induk|induk|parent|parent code|kode atasan|kode sasaran induk',
        has: 'kode induk|sasaran induk|parent',
      },
      objective: {
        names: 'sasaran|sasaran strategis|sasaran kinerja|objective|tujuan',
        has: 'sasaran',
        not: 'kode induk',
        weak: 'uraian|nama',
      },
      unit,
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
        has: 'nomor sk|surat',
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
          'menit tugas pokok per tahun|menit per tahun|jumlah menit|beban kerja|beban kerja menit|minutes per year',
        has: 'menit|beban kerja|minutes',
      },
      year: { names: 'tahun|year' },
    },
  },
  {
    kind: 'discipline',
    needs: [
      ['nip', 'nipName'],
      ['sanction', 'level'],
    ],
    forbids: ['predicate'],
    identity: ['nip', 'nipName'],
    headers: {
      ...workerHeaders,
      name,
      grade,
      level: {
        names: 'tingkat|tingkat hukuman|tingkat hukuman disiplin',
        has: 'tingkat hukuman|tingkat hukdis',
        not: 'pendidikan',
      },
      sanction: {
        names: 'jenis hukuman|jenis hukuman disiplin|hukuman|hukuman disiplin|sanction|jenis hukdis',
        has: 'hukuman|hukdis|sanction',
        not: 'tingkat tanggal tgl tmt nomor',
      },
      decree: { names: 'nomor sk|no sk|nomor keputusan', has: 'nomor sk' },
      decreeDate: {
        names: 'tanggal sk|tgl sk|tmt hukuman|tanggal keputusan',
        has: 'tanggal sk|tgl sk|tmt|tanggal hukuman',
        weak: 'tanggal|tgl',
      },
    },
  },
  {
    kind: 'training',
    needs: [['nip', 'nipName'], ['hours'], ['trainingKind', 'title']],
    identity: ['nip', 'nipName'],
    headers: {
      ...workerHeaders,
      trainingKind: {
        names: 'jenis|jenis diklat|jenis pelatihan|jenis kompetensi|jenis pengembangan kompetensi|training type',
        has: 'jenis diklat|jenis pelatihan',
        weak: 'jenis|kategori',
      },
      title: {
        names:
          'nama diklat|nama pelatihan|nama kegiatan|judul|judul pelatihan|training|training name|nama diklat pelatihan',
        has: 'nama diklat|nama pelatihan|nama kursus|judul',
        weak: 'nama|diklat|pelatihan',
      },
      hours: {
        names: 'jp|jumlah jp|jam pelajaran|jumlah jam|hours|durasi jp|jumlah jam pelajaran',
        has: 'jp|jam pelajaran|jumlah jam|hours',
      },
      year: { names: 'tahun|tahun pelaksanaan|year', has: 'tahun', weak: 'tanggal|tanggal mulai' },
      name: { names: 'nama pegawai|nama lengkap|nama asn|employee name', weak: 'nama|name' },
    },
  },
  {
    kind: 'talent',
    needs: [['nip', 'nipName'], ['potential']],
    forbids: ['predicate', 'hasil', 'qualification'],
    identity: ['nip', 'nipName'],
    headers: {
      ...workerHeaders,
      name,
      potential: {
        names:
          'potensi|potensial|nilai potensi|tingkat potensi|sumbu potensi|sumbu potensial|nilai potensial|kategori potensi|potential',
        has: 'potensi|potensial|potential',
        not: 'kompetensi',
      },
    },
  },
  {
    kind: 'activity',
    needs: [['start'], ['activity'], ['progress', 'achievement', 'plan']],
    identity: ['start', 'activity'],
    headers: {
      ...workerHeaders,
      name,
      start: { names: 'start date|tanggal mulai|mulai|tanggal', has: 'start date|tanggal mulai|tgl mulai' },
      end: { names: 'end date|tanggal selesai|selesai', has: 'end date|tanggal selesai|tgl selesai' },
      startTime: { names: 'jam mulai|start time' },
      endTime: { names: 'jam selesai|end time' },
      plan: { names: 'rencana kinerja|rencana hasil kerja|rk', has: 'rencana' },
      activity: { names: 'kegiatan|aktivitas|activity|uraian kegiatan', has: 'kegiatan|aktivitas|activity' },
      achievement: { names: 'capaian|hasil|achievement', has: 'capaian' },
      progress: { names: 'progres|progress', has: 'progres|progress' },
      evidence,
      ticked: { names: 'centang|selesai|tick' },
    },
  },
];
